// The pictures that are measured, each turn with other numbers in it, so that none comes from the cache.

import { ARTICLE } from '../src/gradient/article.ts';
import { descend } from '../src/gradient/descent.ts';
import { differentiate, RecordedNetwork } from '../src/gradient/network.ts';
import type { NetworkSpec } from '../src/gradient/network-spec.ts';
import { ko } from '../src/language/ko/index.ts';
import { showNumber } from '../src/language/numbers.ts';
import { article } from '../src/lessons/article-network.ts';
import { w11Product } from '../src/lessons/formulas.ts';
import { drawCurve } from '../src/pictures/curve.ts';
import { drawNetwork } from '../src/pictures/graph.ts';
import { drawLossCurves } from '../src/pictures/loss-curves.ts';

/** The title of the curve, in Korean: a picture without Hangul would need no font that has it. */
export const TITLE = ko.lessons['activation-slope'].sigmoid.picture;

const STEPS = 200;

/** Where on the curve the point stands. */
export function pointIn(turn: number): number {
  return 6 * between(turn) - 3;
}

/** Two aligned lines: the article's gradient with its factors, and the same with numbers. */
export function formula(turn: number): string {
  return w11Product(article(specIn(turn))).tex;
}

/** The sigmoid above, its slope below, the point with its tangent. */
export function curve(turn: number): string {
  const curves = [{ activation: { name: 'sigmoid' } }] as const;
  return drawCurve({ curves, at: pointIn(turn), show: 'both', title: TITLE }, ko.charts).svg;
}

/** Two runs of the article's network. */
export function lossCurves(turn: number): string {
  const series = [0.5, 5].map((rate) => {
    const network = new RecordedNetwork(specIn(turn));
    const loss = Array.from({ length: STEPS + 1 }, () => {
      const before = network.run();
      descend(network, rate);
      return before;
    });
    return { name: `η = ${showNumber(rate)}`, steps: [...loss.keys()], loss };
  });
  return drawLossCurves({ series }, ko.charts).svg;
}

/** The article's network with every value and gradient, as `/backprop gradient` shows it. */
export function network(turn: number): string {
  const spec = specIn(turn);
  const wrt = { kind: 'w', layer: 0, unit: 0, input: 0 } as const;
  return drawNetwork({ spec, ...differentiate(spec), wrt }, ko.pictures).svg;
}

function specIn(turn: number): NetworkSpec {
  return { ...ARTICLE, x: [1.5 + between(turn), -0.5] };
}

// Multiples of the golden ratio without their whole part: spread evenly, and no two alike.
function between(turn: number): number {
  return ((turn * (Math.sqrt(5) - 1)) / 2) % 1;
}
