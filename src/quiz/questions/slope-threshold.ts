// Q18: how far from 0 a unit may stand before its slope is below a given one: the slope's formula, read backward.

import { type Activation, activationAt, activationRule } from '../../gradient/activations.ts';
import { pick } from '../../gradient/chance.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawCurve } from '../../pictures/curve.ts';
import { activationName } from '../activation-name.ts';
import { apartFrom } from '../guards.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import type { QuestionType, WrongNumber } from '../question.ts';

interface Given {
  readonly name: 'sigmoid' | 'tanh';
  /** The slope that is looked for. */
  readonly slope: number;
}

const SLOPES = {
  sigmoid: [0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.2, 0.21],
  tanh: [0.01, 0.02, 0.04, 0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75],
};

/** Where the slope is `s`, to the right of 0. σ′ = 1/(4·cosh²(z/2)), tanh′ = 1/cosh² z. */
function placeOf(name: Given['name'], s: number): number {
  return name === 'sigmoid' ? 2 * Math.acosh(1 / (2 * Math.sqrt(s))) : Math.acosh(1 / Math.sqrt(s));
}

/** Where the output is so high that the slope is `s`: h(1 − h) = s, or 1 − h² = s, solved for the larger h. */
function outputOf(name: Given['name'], s: number): number {
  return name === 'sigmoid' ? (1 + Math.sqrt(1 - 4 * s)) / 2 : Math.sqrt(1 - s);
}

export const slopeThreshold: QuestionType<Given> = {
  name: 'slope-threshold',
  level: 4,
  topics: ['activation-slope'],
  draw(chance) {
    const name = pick(['sigmoid', 'sigmoid', 'tanh'] as const, chance);
    return { name, slope: pick(SLOPES[name], chance) };
  },
  ask({ name, slope: s }, words) {
    const say = words.questions['slope-threshold'];
    const activation: Activation = { name };
    const { symbol } = activationRule(name);
    const z = placeOf(name, s);
    const h = outputOf(name, s);
    const isSigmoid = name === 'sigmoid';
    const v = {
      name: activationName(activation, say.names),
      symbol: `${symbol.plain}′(z)`,
      slope: showNumber(s),
      formula: isSigmoid ? 'h(1 − h)' : '1 − h²',
      h: showNumber(h, 4),
      z: showNumber(z, GIVEN_DIGITS),
      inverse: isSigmoid ? 'z = ln(h/(1 − h))' : 'z = ½·ln((1 + h)/(1 − h))',
    };
    const facts = say.facts(v);
    const other = isSigmoid ? 'tanh' : 'sigmoid';
    const thought = (of: Exclude<keyof typeof say.because, 'other'>) => say.because[of]({ ...v, facts });
    const wrong: WrongNumber[] = [
      { value: h, because: thought('output') },
      // Where the height is s, not the steepness.
      { value: isSigmoid ? Math.abs(Math.log(s / (1 - s))) : Math.atanh(s), mistake: 'M3', because: thought('height') },
      // Where the sigmoid is nowhere so steep, this is no number and falls out.
      {
        value: placeOf(other, s),
        mistake: 'M6',
        because: say.because.other({ other: activationName({ name: other }, say.names), facts }),
      },
      { value: isSigmoid ? z / 2 : 2 * z, because: thought('half') },
      { value: z / Math.LN10, mistake: 'M45', because: thought('log10') },
      { value: -Math.log(s), because: thought('exponential') },
    ];
    const curves = [{ activation, label: v.name }];
    return {
      topic: 'activation-slope',
      prompt: say.prompt(v),
      answer: { kind: 'number', value: z, mistakes: apartFrom(z, wrong) },
      solution: {
        point: say.point({
          ...v,
          check: showNumber(activationAt(activation, Number(z.toPrecision(3))).slope, GIVEN_DIGITS),
        }),
        text: isSigmoid ? say.way.sigmoid(v) : say.way.tanh(v),
        formula: isSigmoid
          ? {
              tex: `h(1-h)=${s}\\;\\Rightarrow\\;h=\\tfrac12\\left(1+\\sqrt{1-4\\cdot ${s}}\\right)${equals(h, 4).tex}\\\\[4pt] z=\\ln\\frac{h}{1-h}${equals(z, GIVEN_DIGITS).tex}`,
              plain: `h(1 − h) = ${v.slope}  ⇒  h = ½(1 + √(1 − 4·${v.slope})) ${equals(h, 4).plain};  ${v.inverse} ${equals(z, GIVEN_DIGITS).plain}`,
            }
          : {
              tex: `1-h^2=${s}\\;\\Rightarrow\\;h=\\sqrt{1-${s}}${equals(h, 4).tex}\\\\[4pt] z=\\tfrac12\\ln\\frac{1+h}{1-h}${equals(z, GIVEN_DIGITS).tex}`,
              plain: `1 − h² = ${v.slope}  ⇒  h = √(1 − ${v.slope}) ${equals(h, 4).plain};  ${v.inverse} ${equals(z, GIVEN_DIGITS).plain}`,
            },
        picture: named('slope', drawCurve({ curves, at: z, show: 'both' }, words.charts)),
      },
    };
  },
};
