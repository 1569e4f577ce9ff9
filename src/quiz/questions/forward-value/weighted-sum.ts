// z of one unit from W, b and x. The wrong sums forget the bias, take a column for a row, or lose a sign.

import { pick } from '../../../gradient/chance.ts';
import { differentiate } from '../../../gradient/network.ts';
import type { LayerSpec, NetworkSpec } from '../../../gradient/network-spec.ts';
import { subscript } from '../../../gradient/notation.ts';
import { bracketed, showNumber, texNumber } from '../../../language/numbers.ts';
import { drawPlaces, drawTenths, oneHot, withoutNoise } from '../../drawn-numbers.ts';
import { apartFrom } from '../../guards.ts';
import { matrixText, vectorText } from '../../number-lists.ts';
import { type NumberChoice, placedNumbers } from '../../placed-options.ts';
import type { Station } from './station.ts';

export interface GivenSum {
  readonly what: 'z';
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly order: readonly number[];
}

const WIDTH = 2;
const FEWEST_WRONG = 2;

export const weightedSum: Station<GivenSum> = {
  draw(chance) {
    const rows = [drawTenths(WIDTH, 1, chance), drawTenths(WIDTH, 1, chance)];
    const network: NetworkSpec = {
      layers: [{ W: rows, b: drawTenths(WIDTH, 1, chance), activation: { name: 'sigmoid' } }],
      loss: 'softmax-ce',
      x: drawTenths(WIDTH, 2, chance),
      target: oneHot(WIDTH, Math.floor(chance() * WIDTH)),
    };
    const unit = pick([0, 1], chance);
    if (apartFrom(sumOf(network, unit), wrongSums(network, unit)).length < FEWEST_WRONG) return undefined;
    return { what: 'z', network, unit, order: drawPlaces(4, chance) };
  },
  ask({ network, unit, order }, words) {
    const say = words.questions['forward-value'].sum;
    const { W, b } = network.layers[0]!;
    const value = sumOf(network, unit);
    const text = showNumber(value);
    const z = `z${subscript(unit + 1)}`;
    const way = waysOf(network, unit);
    const shown = { z, way: `${z} = ${way.plain} = ${text}` };
    const right: NumberChoice = { text, value, correct: true, because: say.right(shown) };
    const wrong = wrongSums(network, unit).map(
      ({ thought, value: other }): NumberChoice => ({
        text: showNumber(other),
        value: other,
        correct: false,
        because: say.because[thought](shown),
      }),
    );
    return {
      topic: 'fully-connected',
      prompt: say.prompt({ W: matrixText(W), b: vectorText(b!), x: vectorText(network.x), z }),
      network,
      answer: { kind: 'choice', options: placedNumbers(right, wrong, order) },
      solution: {
        point: say.right(shown),
        text: say.way({ unit: unit + 1 }),
        formula: { plain: shown.way, tex: `z_{${unit + 1}}=${way.tex}=${texNumber(value)}` },
      },
    };
  },
};

function sumOf(spec: NetworkSpec, unit: number): number {
  return withoutNoise(differentiate(spec).pass.z[0]![unit]!);
}

interface WrongSum {
  readonly thought: 'bias' | 'column' | 'other' | 'sign';
  readonly value: number;
}

/** The likeliest first. */
function wrongSums(network: NetworkSpec, unit: number): WrongSum[] {
  const layer = network.layers[0]!;
  const turned = layer.W.map((_, row) => layer.W.map((other) => other[row]!));
  const withLayer = (changed: Partial<LayerSpec>) => ({ ...network, layers: [{ ...layer, ...changed }] });
  const wrong: WrongSum[] = [
    { thought: 'bias', value: sumOf(withLayer({ b: null }), unit) },
    { thought: 'column', value: sumOf(withLayer({ W: turned }), unit) },
    { thought: 'other', value: sumOf(network, 1 - unit) },
  ];
  const row = layer.W[unit]!;
  const at = row.findIndex((weight, input) => weight < 0 && network.x[input]! < 0);
  // One product of two negative numbers, taken as negative.
  if (at >= 0)
    wrong.push({ thought: 'sign', value: withoutNoise(sumOf(network, unit) - 2 * row[at]! * network.x[at]!) });
  return wrong;
}

/** `0.8 · 1.5 + (−0.4) · (−0.5) + 0.1` */
function waysOf({ layers, x }: NetworkSpec, unit: number) {
  const { W, b } = layers[0]!;
  const joined = (show: (value: number) => string, dot: string) => {
    const written = (value: number) => bracketed(value, show(value));
    return [...W[unit]!.map((weight, at) => `${written(weight)}${dot}${written(x[at]!)}`), written(b![unit]!)].join(
      ' + ',
    );
  };
  return { plain: joined((value) => showNumber(value), ' · '), tex: joined((value) => texNumber(value), '\\cdot ') };
}
