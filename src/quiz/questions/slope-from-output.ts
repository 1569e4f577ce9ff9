// Q3: the slope of an activation from its output. Where z is given too, whether the right one of the two goes in.

import { type ActivationName, activationAt, activationRule } from '../../gradient/activations.ts';
import { type Chance, pick } from '../../gradient/chance.ts';
import { equals, product } from '../../language/number-formulas.ts';
import { bracketed, showNumber, texNumber } from '../../language/numbers.ts';
import { wrongSlopes } from '../../marking/slope-mistakes.ts';
import { drawCurve } from '../../pictures/curve.ts';
import { withoutNoise } from '../drawn-numbers.ts';
import { apartFrom } from '../guards.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import type { QuestionType } from '../question.ts';

type Smooth = Extract<ActivationName, 'sigmoid' | 'tanh'>;

interface Given {
  readonly activation: Smooth;
  /** One of the two was drawn, the other follows from it. */
  readonly from: { readonly z: number } | { readonly h: number };
}

/** Both slopes are written with h alone; here also with its number. */
const FORMS = {
  sigmoid: {
    plain: 'h(1 − h)',
    inverse: (h: number) => Math.log(h / (1 - h)),
    outputs: [8, 92],
    furthest: 20,
    numbers: (h: number) => product([h, withoutNoise(1 - h)], GIVEN_DIGITS),
  },
  tanh: {
    plain: '1 − h²',
    inverse: Math.atanh,
    outputs: [-90, 90],
    // Further out, 1 − h² of a rounded h is too rough.
    furthest: 15,
    numbers: (h: number) => ({
      plain: `1 − ${bracketed(h, showNumber(h, GIVEN_DIGITS))}²`,
      tex: `1-${bracketed(h, texNumber(h, GIVEN_DIGITS))}^2`,
    }),
  },
} as const satisfies Record<Smooth, unknown>;

export const slopeFromOutput: QuestionType<Given> = {
  name: 'slope-from-output',
  level: 1,
  topics: ['activation'],
  draw(chance) {
    const activation = pick(['sigmoid', 'tanh'] as const, chance);
    if (chance() < 0.5) return { activation, from: { z: drawZ(FORMS[activation].furthest, chance) } };
    const [least, most] = FORMS[activation].outputs;
    const percent = least + Math.floor(chance() * (most - least + 1));
    // At these h the wrong forms are right, or nothing is left to tell apart.
    return percent === 0 || percent === 50 ? undefined : { activation, from: { h: percent / 100 } };
  },
  ask({ activation: name, from }, words) {
    const say = words.questions['slope-from-output'];
    const { plain, inverse, numbers } = FORMS[name];
    const z = 'z' in from ? from.z : inverse(from.h);
    const at = activationAt({ name }, z);
    const h = withoutNoise(at.h);
    const value = withoutNoise(at.slope);
    const { symbol } = activationRule(name);
    const working = numbers(h);
    const equal = equals(value, GIVEN_DIGITS);
    const shown = { f: symbol.plain, h: equals(h, GIVEN_DIGITS).plain, z: showNumber(z, GIVEN_DIGITS) };
    const way = `${plain} = ${working.plain} ${equal.plain}`;
    const wrong = wrongSlopes({ name }, z)
      // A slope of 1 forgets the activation, which this question asks for; z(1 − z) needs a z to put in.
      .filter(({ mistake }) => mistake !== 'M1' && (mistake !== 'M4' || 'z' in from))
      .map(({ mistake, slope }) => ({
        mistake,
        value: slope,
        because: say.wrong({ remark: words.mistakes[mistake].remark, way, f: symbol.plain }),
      }));
    return {
      topic: 'activation',
      prompt: 'z' in from ? say.both(shown) : say.output(shown),
      answer: { kind: 'number', value, mistakes: apartFrom(value, wrong) },
      solution: {
        point: say.point({ f: symbol.plain, h: shown.h, way }),
        text: say.way[name],
        formula: {
          plain: `${symbol.plain}′(z) = ${way}`,
          tex: `${symbol.tex}'(z)=${activationRule(name).tex.slope}=${working.tex}${equal.tex}`,
        },
        picture: named('slope', drawCurve({ curves: [{ activation: { name } }], at: z, show: 'both' }, words.charts)),
      },
    };
  },
};

/** ±0.2 … ±`furthest` tenths: nearer to 0 the two activations are straight lines. */
function drawZ(furthest: number, chance: Chance): number {
  const size = (2 + Math.floor(chance() * (furthest - 1))) / 10;
  return chance() < 0.5 ? -size : size;
}
