// Q5 about a network of any shape: ∂L/∂w of a weight in its last layer, from the values of the forward pass.

import { activationRule, alphaOf } from '../../gradient/activations.ts';
import type { Chance } from '../../gradient/chance.ts';
import { errorWritten, inputWritten, slopeWritten } from '../../gradient/factor-notation.ts';
import { differentiate, factorsOf, type WeightIndex } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { layerSymbol, symbolOf } from '../../gradient/notation.ts';
import type { Catalog } from '../../language/catalog.ts';
import { showNumber } from '../../language/numbers.ts';
import { distinctMistakes, wrongGradients } from '../../marking/misconceptions.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawNetwork as networkPicture } from '../../pictures/graph.ts';
import { askedPicture } from '../asked-picture.ts';
import { withoutNoise } from '../drawn-numbers.ts';
import { named } from '../named-picture.ts';
import { asGiven, GIVEN_DIGITS, matrixText, vectorText } from '../number-lists.ts';
import { outputHead } from '../output-head.ts';
import type { Asked } from '../question.ts';
import { weightFormula } from '../weight-product.ts';
import { productText } from '../written-mistakes.ts';
import { drawLike, drawWeight } from './draw-like.ts';
import { lastLayerText, shapeText } from './texts.ts';

interface Given extends WeightIndex {
  readonly network: NetworkSpec;
}

/** What the rounding of the given numbers may change: half of what the marker lets pass. */
const ROUNDING = 0.005;
/** Those that mix in a step or another base have no place in a question about one gradient. */
const ELSEWHERE: readonly MistakeId[] = ['M30', 'M31', 'M37', 'M45'];

export function drawAnyGradient(chance: Chance, like: NetworkSpec): Given | undefined {
  const last = like.layers.length - 1;
  const at = drawWeight(like, chance, last, last);
  const network = drawLike(like, chance, at);
  return network && isComputable(network, at) ? { network, ...at } : undefined;
}

export function askAnyGradient({ network, ...at }: Given, words: Catalog): Asked {
  const say = words.questions['full-gradient'];
  const run = differentiate(network);
  const { factors, value } = factorsOf(network, run, at);
  const { layer, unit, input } = at;
  const depth = network.layers.length;
  const quantity = { kind: 'w', ...at } as const;
  const weight = symbolOf(quantity, depth);
  const show = (number: number) => showNumber(number, GIVEN_DIGITS);
  const numbers = { error: show(factors.error), slope: show(factors.slope), input: show(factors.input) };
  const texts = {
    error: errorWritten(network, layer, unit).plain,
    slope: slopeWritten(network, layer, unit).plain,
    x: inputWritten(network, layer, input).plain,
  };
  const wrong = wrongGradients(network, at).filter(({ mistake }) => !ELSEWHERE.includes(mistake));
  const mistakes = distinctMistakes(value, wrong).map((one) => ({
    mistake: one.mistake,
    value: withoutNoise(one.value),
    because: say.any.wrong({ ...numbers, remark: words.mistakes[one.mistake].remark }),
  }));
  return {
    topic: 'together',
    prompt: say.any.prompt({
      net: shapeText(network),
      formulas: lastLayerText(network),
      values: valueLines(network, run.pass),
      weight,
      unit: unit + 1,
      input: input + 1,
    }),
    picture: askedPicture(network, words, quantity),
    network,
    answer: { kind: 'number', value, mistakes },
    solution: {
      point: say.point({
        weight,
        text: productText([texts.error, texts.slope, texts.x]),
        ...numbers,
        value: show(value),
      }),
      text: say.any.way(texts),
      formula: weightFormula(network, at, run),
      picture: named('network', networkPicture({ spec: network, ...run, wrt: quantity }, words.pictures)),
    },
  };
}

/** What goes into the last layer, and what comes out of it. */
function valueLines(network: NetworkSpec, pass: ReturnType<typeof differentiate>['pass']): readonly string[] {
  const depth = network.layers.length;
  const last = depth - 1;
  const of = (letter: string, layer = last) => layerSymbol(letter, layer, depth);
  const into = last === 0 ? `x = ${vectorText(network.x)}` : `${of('h', last - 1)} = ${vectorText(pass.h[last - 1]!)}`;
  return [
    `${into}, ${of('W')} = ${matrixText(network.layers[last]!.W)}`,
    `${of('z')} = ${vectorText(pass.z[last]!)}, ${of('h')} = ${vectorText(pass.h[last]!)}`,
    [...(pass.y ? [`y = ${vectorText(pass.y)}`] : []), `t = ${vectorText(network.target)}`].join(', '),
  ];
}

/** Whether who computes with the numbers given, which are rounded, comes to the same answer. */
function isComputable(network: NetworkSpec, at: WeightIndex): boolean {
  const { layer, unit, input } = at;
  const run = differentiate(network);
  const { activation } = network.layers[layer]!;
  const [z, h] = [run.pass.z[layer]!, run.pass.h[layer]!].map((values) => values.map((value) => asGiven(value))) as [
    number[],
    number[],
  ];
  const error = differentiate(outputHead(h, network.target, network.loss)).gradients.dLdh[0]![unit]!;
  const slope = activationRule(activation.name).slope(z[unit]!, h[unit]!, alphaOf(activation));
  const shown = layer === 0 ? network.x[input]! : asGiven(run.pass.h[layer - 1]![input]!);
  const right = run.gradients.dLdW[layer]![unit]![input]!;
  return Math.abs(error * slope * shown - right) <= ROUNDING * Math.abs(right);
}
