// Q16: the whole input is scaled. Now z moves along, so slope and error change too, and more input can mean less learning.

import type { ActivationName } from '../../gradient/activations.ts';
import { type Chance, pick } from '../../gradient/chance.ts';
import { slopeWritten } from '../../gradient/factor-notation.ts';
import { differentiate, factorsOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { subscript, symbolOf } from '../../gradient/notation.ts';
import { equals, product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawLike, drawWeight, isAskable } from '../any-network/draw-like.ts';
import { shapeText } from '../any-network/texts.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { areApart } from '../guards.ts';
import { GIVEN_DIGITS, vectorText } from '../number-lists.ts';
import { type NumberChoice, placedNumbers } from '../placed-options.ts';
import type { QuestionType, Topic } from '../question.ts';
import { drawNetwork } from '../random-network.ts';
import { weightPicture } from '../weight-product.ts';

interface Given {
  readonly topic: Topic;
  readonly network: NetworkSpec;
  /** Whether it is about somebody's own network. */
  readonly any?: true;
  readonly unit: number;
  readonly k: number;
  readonly order: readonly number[];
}

/** About the slope, x grows so much that the slope has something to say. */
const FACTORS = { 'input-scale': [0.5, 2, 3], 'activation-slope': [3, 4, 5] };

/** Scaled, their slope stays as it is. */
const STRAIGHT: readonly ActivationName[] = ['identity', 'relu', 'leaky-relu'];

/** The slope takes back at least so much that it is worth asking about. */
const TAKEN_BACK = 0.85;

const scaled = (network: NetworkSpec, k: number): NetworkSpec => ({ ...network, x: network.x.map((x) => k * x) });

/** The unit before and after, and how many times as large each factor of its first weight has become. */
function rescaled(network: NetworkSpec, unit: number, k: number) {
  const at = { layer: 0, unit, input: 0 };
  const seen = (spec: NetworkSpec) => {
    const run = differentiate(spec);
    return { z: run.pass.z[0]![unit]!, y: run.pass.y?.[unit], ...factorsOf(spec, run, at) };
  };
  const [before, after] = [seen(network), seen(scaled(network, k))];
  const times = (role: 'error' | 'slope' | 'input') => after.factors[role] / before.factors[role];
  return {
    before,
    after,
    times: { error: times('error'), slope: times('slope'), input: times('input'), whole: after.value / before.value },
  };
}

function drawFactor(chance: Chance, topic: Topic): number {
  return pick(topic === 'activation-slope' ? FACTORS[topic] : FACTORS['input-scale'], chance);
}

export const scaleNetwork: QuestionType<Given> = {
  name: 'scale-network',
  level: 4,
  topics: ['input-scale', 'activation-slope'],
  suits: (network) => isAskable(network) && !STRAIGHT.includes(network.layers[0]!.activation.name),
  draw(chance, topic, like) {
    const unit = like ? drawWeight(like, chance, 0, 0).unit : pick([0, 1], chance);
    const asked = { layer: 0, unit, input: 0 };
    const network = like ? drawLike(like, chance, asked) : drawNetwork(chance, { asked });
    const k = drawFactor(chance, topic);
    if (!network) return undefined;
    const { slope, whole } = rescaled(network, unit, k).times;
    // Where z is so near to 0 that nothing but the input moves, the trap is no trap.
    if (!areApart(whole, k) || (topic === 'activation-slope' && slope > TAKEN_BACK)) return undefined;
    return { topic, network, ...(like && { any: true }), unit, k, order: drawPlaces(4, chance) };
  },
  ask({ topic, network, any, unit, k, order }, words) {
    const say = words.questions['scale-network'];
    const { before, after, times } = rescaled(network, unit, k);
    const at = { layer: 0, unit, input: 0 };
    const n = subscript(unit + 1);
    const depth = network.layers.length;
    const [z, h] = [symbolOf({ kind: 'z', layer: 0, unit }, depth), symbolOf({ kind: 'h', layer: 0, unit }, depth)];
    const both = (symbol: string, from: number, to: number) =>
      `${symbol}: ${showNumber(from, GIVEN_DIGITS)} → ${showNumber(to, GIVEN_DIGITS)}`;
    const rows = [
      both(z, before.z, after.z),
      both(slopeWritten(network, 0, unit).plain, before.factors.slope, after.factors.slope),
      any ? both(`∂L/∂${h}`, before.factors.error, after.factors.error) : both(`y${n}`, before.y!, after.y!),
    ];
    const v = {
      weight: symbolOf({ kind: 'w', ...at }, depth),
      unit: showNumber(unit + 1),
      k: showNumber(k),
      t: `t${n} = ${showNumber(network.target[unit]!)}`,
      x: vectorText(network.x),
      rows,
      error: showNumber(times.error, GIVEN_DIGITS),
      slope: showNumber(times.slope, GIVEN_DIGITS),
      whole: showNumber(times.whole, GIVEN_DIGITS),
    };
    const facts = say.facts(v);
    const option = (value: number, rest: Omit<NumberChoice, 'text' | 'value'>): NumberChoice => ({
      text: `× ${showNumber(value, GIVEN_DIGITS)}`,
      value,
      ...rest,
    });
    const wrong = [
      option(k, { correct: false, because: say.because.held({ ...v, facts }) }),
      option(times.slope * times.input, { correct: false, because: say.because.errorHeld({ ...v, facts }) }),
      option(times.error * times.input, {
        correct: false,
        mistake: 'M1',
        because: (any ? say.any.noSlope : say.because.noSlope)({ ...v, facts }),
      }),
      option(times.slope * times.error, {
        correct: false,
        mistake: 'M11',
        because: say.because.noInput({ ...v, facts }),
      }),
      option(1 / k, { correct: false, because: say.because.inverse({ ...v, facts }) }),
    ];
    const right = option(times.whole, { correct: true, because: facts });
    const ratios = product([times.error, times.slope, times.input], GIVEN_DIGITS);
    return {
      topic,
      prompt: any ? say.any.prompt({ ...v, net: shapeText(network) }) : say.prompt(v),
      network,
      answer: { kind: 'choice', options: placedNumbers(right, wrong, order) },
      solution: {
        point: Math.abs(times.whole) < 1 ? say.point.less(v) : say.point.more(v),
        text: (any ? say.any.way : say.way)(v),
        formula: {
          tex: `${ratios.tex}${equals(times.whole, GIVEN_DIGITS).tex}`,
          plain: `${ratios.plain} ${equals(times.whole, GIVEN_DIGITS).plain}`,
        },
        picture: weightPicture(scaled(network, k), at, words, network),
      },
    };
  },
};
