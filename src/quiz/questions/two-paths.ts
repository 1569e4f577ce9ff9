// Q29: a weight of a hidden layer. Its unit feeds every output, and what comes back through each of them is added.

import { pick } from '../../gradient/chance.ts';
import { slopeWritten } from '../../gradient/factor-notation.ts';
import { differentiate, factorsOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf, texOf } from '../../gradient/notation.ts';
import { type PathTerm, pathsThroughLayer } from '../../gradient/paths.ts';
import { equals, product } from '../../language/number-formulas.ts';
import { bracketed, showNumber, texNumber } from '../../language/numbers.ts';
import { wrongGradients } from '../../marking/misconceptions.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawNetwork } from '../../pictures/graph.ts';
import { drawLike, drawWeight, isAskable } from '../any-network/draw-like.ts';
import { shapeText } from '../any-network/texts.ts';
import { askedPicture } from '../asked-picture.ts';
import { drawSoftTarget, drawTenths, oneHot, withoutNoise } from '../drawn-numbers.ts';
import { apartFrom } from '../guards.ts';
import { named } from '../named-picture.ts';
import { asGiven, GIVEN_DIGITS, matrixText, vectorText } from '../number-lists.ts';
import type { QuestionType } from '../question.ts';

interface Given {
  readonly network: NetworkSpec;
  /** Whether it is about somebody's own network. */
  readonly any?: true;
  /** The weight of the first layer that is asked about. */
  readonly unit: number;
  readonly input: number;
}

/** The likeliest first: of twins the earlier is named. */
const MISTAKES: readonly MistakeId[] = ['M34', 'M36', 'M35', 'M8', 'M1', 'M11', 'M10', 'M7'];
const HIDDEN = 2;
const LEAST = 0.005;
/** What the rounding of the numbers given may change, as a share. */
const ROUNDING = 0.004;

export const twoPaths: QuestionType<Given> = {
  name: 'two-paths',
  level: 4,
  topics: ['chain-rule'],
  // Where the next layer has one unit there is one path only.
  suits: (network) => isAskable(network) && network.layers.length > 1 && network.layers[1]!.W.length > 1,
  draw(chance, _topic, like) {
    if (like !== undefined) {
      const { unit, input } = drawWeight(like, chance, 0, 0);
      const network = drawLike(like, chance, { layer: 0, unit, input });
      return network && isComputable({ network, unit, input }) ? { network, any: true, unit, input } : undefined;
    }
    const outputs = pick([2, 3], chance);
    const rows = (count: number) => Array.from({ length: count }, () => drawTenths(HIDDEN, 1, chance));
    const network: NetworkSpec = {
      layers: [
        { W: rows(HIDDEN), b: null, activation: { name: 'sigmoid' } },
        { W: rows(outputs), b: null, activation: { name: 'identity' } },
      ],
      loss: 'softmax-ce',
      x: drawTenths(2, 2, chance),
      target: chance() < 0.7 ? oneHot(outputs, Math.floor(chance() * outputs)) : drawSoftTarget(outputs, chance),
    };
    const given = { network, unit: Math.floor(chance() * HIDDEN), input: Math.floor(chance() * 2) };
    return isFair(given) ? given : undefined;
  },
  ask({ network, any, unit, input }, words) {
    const say = words.questions['two-paths'];
    const at = { layer: 0, unit, input };
    const run = differentiate(network);
    const { factors, value } = factorsOf(network, run, at);
    const depth = network.layers.length;
    const quantity = { kind: 'w', ...at } as const;
    const weight = symbolOf(quantity, depth);
    const h = symbolOf({ kind: 'h', layer: 0, unit }, depth);
    const paths = pathsThroughLayer(network, run.gradients, 0, unit);
    const terms = pathTerms(paths);
    const shown = { weight, h, terms: terms.plain, sum: showNumber(factors.error, GIVEN_DIGITS) };
    const wrong = wrongGradients(network, at)
      .filter(({ mistake }) => MISTAKES.includes(mistake))
      .sort((a, b) => MISTAKES.indexOf(a.mistake) - MISTAKES.indexOf(b.mistake))
      .map((one) => ({
        mistake: one.mistake,
        value: withoutNoise(one.value),
        because: say.wrong({
          remark: one.mistake === 'M8' ? say.sign : words.mistakes[one.mistake].remark,
          ...shown,
          value: equals(value, GIVEN_DIGITS).plain,
        }),
      }));
    const numbers = product([factors.error, factors.slope, factors.input], GIVEN_DIGITS);
    const equal = equals(value, GIVEN_DIGITS);
    return {
      topic: 'chain-rule',
      prompt: (any ? say.any.prompt : say.prompt)({
        net: shapeText(network),
        units: network.layers[0]!.W.length,
        outputs: paths.length,
        W: matrixText(network.layers[1]!.W),
        delta: vectorText(paths.map(({ upstream }) => upstream)),
        slope: `${slopeWritten(network, 0, unit).plain} ${equals(factors.slope, GIVEN_DIGITS).plain}`,
        x: vectorText(network.x),
        weight,
        unit: unit + 1,
        input: input + 1,
      }),
      picture: askedPicture(network, words, quantity),
      network,
      answer: { kind: 'number', value, mistakes: apartFrom(value, wrong) },
      solution: {
        point: say.point({ ...shown, count: paths.length, product: numbers.plain, value: equal.plain }),
        text: (any ? say.any.way : say.way)({
          h,
          slope: showNumber(factors.slope, GIVEN_DIGITS),
          x: showNumber(factors.input),
          weight,
        }),
        formula: {
          plain: `∂L/∂${h} = ${terms.plain} ${equals(factors.error, GIVEN_DIGITS).plain}\n∂L/∂${weight} = ${numbers.plain} ${equal.plain}`,
          tex: `\\begin{aligned}\\frac{\\partial L}{\\partial ${texOf({ kind: 'h', layer: 0, unit }, depth)}}&=${terms.tex}\\\\&${equals(factors.error, GIVEN_DIGITS).tex}\\\\[4pt]\\frac{\\partial L}{\\partial ${texOf(quantity, depth)}}&=${numbers.tex}${equal.tex}\\end{aligned}`,
        },
        picture: named('network', drawNetwork({ spec: network, ...run, wrt: quantity }, words.pictures)),
      },
    };
  },
};

/** `0.9 · (−0.31) + (−0.5) · 0.31` */
function pathTerms(paths: readonly PathTerm[]) {
  const joined = (show: typeof showNumber, dot: string, plus: string) =>
    paths
      .map(({ local, upstream }) =>
        [local, upstream].map((value) => bracketed(value, show(value, GIVEN_DIGITS))).join(dot),
      )
      .join(plus);
  return { plain: joined(showNumber, ' · ', ' + '), tex: joined(texNumber, '\\cdot ', '+') };
}

function isFair(given: Given): boolean {
  const { network, unit, input } = given;
  const { value } = factorsOf(network, differentiate(network), { layer: 0, unit, input });
  return Math.abs(value) >= LEAST && isComputable(given);
}

/** Whether it comes out the same from the numbers given, which are rounded. */
function isComputable({ network, unit, input }: Given): boolean {
  const run = differentiate(network);
  const { factors, value } = factorsOf(network, run, { layer: 0, unit, input });
  const sum = pathsThroughLayer(network, run.gradients, 0, unit).reduce(
    (total, { local, upstream }) => total + local * asGiven(upstream),
    0,
  );
  const found = sum * asGiven(factors.slope) * factors.input;
  return Math.abs(found - value) <= ROUNDING * Math.abs(value);
}
