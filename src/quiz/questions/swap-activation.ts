// Q20: another activation at the same z. Only the slope changes, so the gradient follows the ratio of the two slopes.

import { type Activation, activationAt, activationRule } from '../../gradient/activations.ts';
import { pick, shuffled } from '../../gradient/chance.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber, texNumber } from '../../language/numbers.ts';
import { drawCurve } from '../../pictures/curve.ts';
import { activationName } from '../activation-name.ts';
import { apartFrom } from '../guards.ts';
import { misreadSlopes } from '../misread-slopes.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { type NumberChoice, placedNumbers } from '../placed-options.ts';
import type { QuestionType } from '../question.ts';

interface Given {
  readonly from: Activation;
  readonly to: Activation;
  readonly z: number;
  readonly order: readonly number[];
}

const SIGMOID: Activation = { name: 'sigmoid' };
const TANH: Activation = { name: 'tanh' };
const RELU: Activation = { name: 'relu' };
const LEAKY: Activation = { name: 'leaky-relu', alpha: 0.1 };
const SWAPS: readonly (readonly [from: Activation, to: Activation])[] = [
  [SIGMOID, RELU],
  [SIGMOID, LEAKY],
  [SIGMOID, TANH],
  [TANH, RELU],
  [TANH, LEAKY],
  [TANH, SIGMOID],
  [RELU, SIGMOID],
  [LEAKY, RELU],
  [LEAKY, SIGMOID],
];
/** Near enough to 0 for h(1 − h) to be worked out from three figures of h. */
const PLACES = [0.5, 1, 1.5, 2, 2.5, 3].flatMap((z) => [z, -z]);
/** From a slope of 0 there is no "times as large". */
const hasRatio = (from: Activation, z: number) => activationAt(from, z).slope > 0;

/** What the ratio comes out as under one thought; the catalogue's own where a slope is misread. */
function wrongRatios({ from, to, z }: Given) {
  const [before, after] = [activationAt(from, z), activationAt(to, z)];
  const misread = [
    ...misreadSlopes(to, z).map(({ mistake, slope }) => ({ mistake, value: slope / before.slope })),
    ...misreadSlopes(from, z).map(({ mistake, slope }) => ({ mistake, value: after.slope / slope })),
  ];
  const of = (...ids: readonly string[]) =>
    misread.filter(({ mistake, value }) => ids.includes(mistake) && Number.isFinite(value));
  return [
    ...of('M47', 'M48')
      .slice(0, 2)
      .map((wrong) => ({ ...wrong, thought: 'catalogue' as const })),
    { value: before.slope / after.slope, thought: 'inverse' as const },
    { value: 1, mistake: 'M1' as const, thought: 'unmoved' as const },
    { value: after.h / before.h, mistake: 'M3' as const, thought: 'heights' as const },
    { value: after.slope, thought: 'newAlone' as const },
    ...of('M6', 'M2').map((wrong) => ({ ...wrong, thought: 'catalogue' as const })),
  ].filter(({ value }) => Number.isFinite(value));
}

const OPTIONS = 4;

export const swapActivation: QuestionType<Given> = {
  name: 'swap-activation',
  level: 2,
  topics: ['activation-slope'],
  draw(chance) {
    const [from, to] = pick(SWAPS, chance);
    const z = pick(hasRatio(from, -1) ? PLACES : PLACES.filter((place) => place > 0), chance);
    const given = {
      from,
      to,
      z,
      order: shuffled(
        Array.from({ length: OPTIONS }, (_, at) => at),
        chance,
      ),
    };
    const right = activationAt(to, z).slope / activationAt(from, z).slope;
    return apartFrom(right, wrongRatios(given)).length >= 2 ? given : undefined;
  },
  ask(given, words) {
    const { from, to, z, order } = given;
    const say = words.questions['swap-activation'];
    const [before, after] = [activationAt(from, z), activationAt(to, z)];
    const symbol = (activation: Activation) => activationRule(activation.name).symbol;
    const ratio = after.slope / before.slope;
    const slopeOf = (activation: Activation) =>
      `${symbol(activation).plain}′(${showNumber(z)}) ${equals(activationAt(activation, z).slope, GIVEN_DIGITS).plain}`;
    // Straight pieces have slopes one knows; of a curve the height is given, from which the slope follows.
    const heights = [from, to]
      .filter(({ name }) => !name.endsWith('relu'))
      .map((one) => `${symbol(one).plain}(${showNumber(z)}) ${equals(activationAt(one, z).h, GIVEN_DIGITS).plain}`);
    const v = {
      from: activationName(from, say.names),
      to: activationName(to, say.names),
      z: showNumber(z),
      heights: heights.join(', '),
      fromSlope: slopeOf(from),
      toSlope: slopeOf(to),
      ratio: showNumber(ratio, GIVEN_DIGITS),
    };
    const facts = say.facts(v);
    const option = (value: number, rest: Omit<NumberChoice, 'text' | 'value'>): NumberChoice => ({
      text: `× ${showNumber(value, GIVEN_DIGITS)}`,
      value,
      ...rest,
    });
    const wrong = wrongRatios(given).map(({ value, thought, ...rest }) => {
      const mistake = 'mistake' in rest ? rest.mistake : undefined;
      const because =
        thought === 'catalogue' ? `${words.mistakes[mistake!].remark} ${facts}` : say.because[thought]({ ...v, facts });
      return option(value, { correct: false, ...(mistake && { mistake }), because });
    });
    const curves = [from, to].map((activation) => ({ activation, label: activationName(activation, say.names) }));
    const curve = { curves, at: z, range: [-4, 4] } as const;
    return {
      topic: 'activation-slope',
      prompt: heights.length > 0 ? say.prompt.heights(v) : say.prompt.straight(v),
      picture: named('activations', drawCurve({ ...curve, show: 'function' }, words.charts)),
      answer: {
        kind: 'choice',
        options: placedNumbers(option(ratio, { correct: true, because: facts }), wrong, order),
      },
      solution: {
        point: facts,
        text: say.way,
        formula: {
          tex: `\\frac{${symbol(to).tex}'(${texNumber(z)})}{${symbol(from).tex}'(${texNumber(z)})}=\\frac{${texNumber(after.slope, GIVEN_DIGITS)}}{${texNumber(before.slope, GIVEN_DIGITS)}}${equals(ratio, GIVEN_DIGITS).tex}`,
          plain: `${symbol(to).plain}′(${v.z}) / ${symbol(from).plain}′(${v.z}) = ${showNumber(after.slope, GIVEN_DIGITS)} / ${showNumber(before.slope, GIVEN_DIGITS)} ${equals(ratio, GIVEN_DIGITS).plain}`,
        },
        picture: named('activations-and-slopes', drawCurve({ ...curve, show: 'both' }, words.charts)),
      },
    };
  },
};
