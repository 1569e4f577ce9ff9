// Q19: what is left of a gradient after several layers. One path, one unit a layer: weight times slope, again and again.

import { type Activation, activationAt, activationRule, alphaOf } from '../../gradient/activations.ts';
import { pick } from '../../gradient/chance.ts';
import { equals } from '../../language/number-formulas.ts';
import { bracketed, showNumber, superscript, texNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { activationName } from '../activation-name.ts';
import { apartFrom } from '../guards.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import type { QuestionType, WrongNumber } from '../question.ts';

interface Given {
  readonly activation: Activation;
  readonly layers: number;
  readonly weight: number;
  /** The output of each unit: its slope follows from it without rounding. */
  readonly h: number;
}

const SIGMOID: Activation = { name: 'sigmoid' };
const ACTIVATIONS: readonly Activation[] = [
  SIGMOID,
  SIGMOID,
  { name: 'tanh' },
  { name: 'leaky-relu', alpha: 0.1 },
  { name: 'leaky-relu', alpha: 0.2 },
];
const OUTPUTS = {
  sigmoid: [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9],
  tanh: [-0.9, -0.8, -0.6, -0.5, 0.5, 0.6, 0.8, 0.9],
};
/** Not ±1, where a forgotten weight would not show. */
const WEIGHTS = [0.4, 0.5, 0.6, 0.8, 1.2, 1.5, 2, 2.5, 3, -0.5, -0.8, -1.5, -2];
const LAYERS = [3, 4, 5, 6];

/** From f(z) back to z. */
function placeOf(activation: Activation, h: number): number {
  if (activation.name === 'sigmoid') return Math.log(h / (1 - h));
  return activation.name === 'tanh' ? Math.atanh(h) : h / alphaOf(activation);
}

export const depthProduct: QuestionType<Given> = {
  name: 'depth-product',
  level: 3,
  topics: ['activation-slope'],
  draw(chance) {
    const activation = pick(ACTIVATIONS, chance);
    const [weight, layers] = [pick(WEIGHTS, chance), pick(LAYERS, chance)];
    // On the left of 0, where a leaky ReLU has its small slope: five steps of a tenth of its α.
    const h =
      activation.name === 'leaky-relu'
        ? -alphaOf(activation) * pick([0.5, 1, 1.5, 2, 3], chance)
        : pick(OUTPUTS[activation.name as keyof typeof OUTPUTS], chance);
    return { activation, layers, weight, h: Number(h.toPrecision(3)) };
  },
  ask({ activation, layers: n, weight: w, h }, words) {
    const say = words.questions['depth-product'];
    const { symbol, slope: slopeAt } = activationRule(activation.name);
    const slope = slopeAt(placeOf(activation, h), h, alphaOf(activation));
    const step = w * slope;
    const value = step ** n;
    const steepest = activationAt(SIGMOID, 0).slope;
    const v = {
      name: activationName(activation, say.names),
      n: showNumber(n),
      w: showNumber(w),
      h: showNumber(h),
      slope: showNumber(slope, GIVEN_DIGITS),
      step: showNumber(step, GIVEN_DIGITS),
      steepest: showNumber(steepest),
      whole: showNumber(value, GIVEN_DIGITS),
    };
    const facts = say.facts(v);
    const thought = (of: keyof typeof say.because) => say.because[of]({ ...v, facts });
    const wrong: WrongNumber[] = [
      { value: n * step, mistake: 'M27', because: thought('added') },
      { value: step, because: thought('once') },
      { value: slope ** n, mistake: 'M36', because: thought('noWeight') },
      { value: w ** n, mistake: 'M1', because: thought('noSlope') },
      { value: (w * h) ** n, mistake: 'M3', because: thought('height') },
      { value: w * slope ** n, because: thought('weightOnce') },
      ...(w < 0 ? [{ value: -value, because: thought('sign') }] : []),
      { value: step / n, because: thought('shared') },
      ...(activation.name === 'sigmoid' ? [{ value: (w * steepest) ** n, because: thought('bound') }] : []),
    ];
    const left = Array.from({ length: n + 1 }, (_, passed) => step ** passed);
    return {
      topic: 'activation-slope',
      prompt: say.prompt(v),
      answer: { kind: 'number', value, mistakes: apartFrom(value, wrong) },
      solution: {
        point: say.point(v),
        text: say.way,
        formula: {
          tex: `\\left(w\\cdot ${symbol.tex}'(z)\\right)^{${n}}=(${texNumber(w)}\\cdot ${texNumber(slope, GIVEN_DIGITS)})^{${n}}${equals(value, GIVEN_DIGITS).tex}`,
          plain: `(w·${symbol.plain}′(z))${superscript(n)} = (${v.w} · ${v.slope})${superscript(n)} = ${bracketed(-1, v.step)}${superscript(n)} ${equals(value, GIVEN_DIGITS).plain}`,
        },
        picture: named(
          'what-is-left',
          drawBars(
            {
              bars: left.map((rest, passed) => ({
                label: say.passed(showNumber(passed)),
                value: Math.abs(rest),
                marked: passed === n,
              })),
              scale: 'log',
              title: say.picture,
            },
            words.charts,
          ),
        ),
      },
    };
  },
};
