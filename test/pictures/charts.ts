// One of each chart as people meet it, computed; goldens and the size budget are drawn from these.

import { sigmoid } from '../../src/gradient/activations.ts';
import { ARTICLE } from '../../src/gradient/article.ts';
import { differentiate, type Factors, factorsOf } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { subscript } from '../../src/gradient/notation.ts';
import type { Catalog } from '../../src/language/catalog.ts';
import { drawBars } from '../../src/pictures/bars.ts';
import { drawCurve } from '../../src/pictures/curve.ts';
import type { Drawn } from '../../src/pictures/drawn.ts';
import { drawFactors } from '../../src/pictures/factors.ts';
import { drawGradientSizes } from '../../src/pictures/gradient-sizes.ts';
import { drawLossCurves } from '../../src/pictures/loss-curves.ts';
import { drawPoints, type PlanePoint } from '../../src/pictures/points.ts';

const steps = Array.from({ length: 41 }, (_, step) => step);
const { pass, gradients } = differentiate(ARTICLE);
const before = w11Of(ARTICLE);
const doubled = w11Of({ ...ARTICLE, x: ARTICLE.x.map((value) => 2 * value) });

function w11Of(spec: NetworkSpec): Factors {
  return factorsOf(spec, differentiate(spec), { layer: 0, unit: 0, input: 0 });
}

/** Twenty of each class on two rings. */
const rings = Array.from({ length: 40 }, (_, index): PlanePoint => {
  const label = (index % 2) as 0 | 1;
  const angle = (index * Math.PI) / 20;
  return { x: [(1 + label) * Math.cos(angle), (1 + label) * Math.sin(angle)], label };
});

/** Descent on L(w) = w²: each step multiplies w by 1 − 2η. */
function descent(rate: number): number[] {
  return steps.map((step) => (1 - 2 * rate) ** (2 * step) || 0);
}

export const charts = {
  factors: (words) =>
    drawFactors(
      {
        factors: (['error', 'slope', 'input'] as const).map((role) => ({
          name: words.gradient[role],
          symbol: { error: '∂L/∂h₁', slope: 'σ′(z₁)', input: 'x₁' }[role],
          value: doubled.factors[role],
          before: before.factors[role],
        })),
        product: { symbol: '∂L/∂w₁₁', value: doubled.value, before: before.value },
      },
      words.charts,
    ),
  bars: (words) =>
    drawBars(
      {
        bars: gradients.dLdW[0]!.flatMap((row, unit) =>
          row.map((value, at) => ({
            label: `∂L/∂w${subscript(unit + 1)}${subscript(at + 1)}`,
            value,
            marked: unit === 0 && at === 0,
          })),
        ),
        scale: 'linear',
      },
      words.charts,
    ),
  'bars-log': (words) =>
    drawBars(
      {
        bars: Array.from({ length: 8 }, (_, at) => ({ label: words.charts.layer(at + 1), value: 0.25 ** (7 - at) })),
        scale: 'log',
      },
      words.charts,
    ),
  curve: (words) =>
    drawCurve({ curves: [{ activation: { name: 'sigmoid' } }], at: pass.z[0]![0]!, show: 'both' }, words.charts),
  'curve-kinks': (words) =>
    drawCurve({ curves: [{ activation: { name: 'hardtanh' } }], at: -1, show: 'both' }, words.charts),
  'loss-curves': (words) =>
    drawLossCurves(
      {
        series: [0.05, 0.2].map((rate) => ({ name: `η = ${rate}`, steps, loss: descent(rate) })),
      },
      words.charts,
    ),
  'gradient-sizes': (words) =>
    drawGradientSizes(
      {
        steps,
        layers: [1, 2, 3, 4].map((layer) => ({
          name: words.charts.layer(layer),
          size: steps.map((step) => 0.25 ** (4 - layer) / (1 + step)),
        })),
      },
      words.charts,
    ),
  points: (words) =>
    drawPoints({ points: rings, probability: (x1, x2) => sigmoid(6 * (Math.hypot(x1, x2) - 1.5)) }, words.charts),
} as const satisfies Record<string, (words: Catalog) => Drawn>;
