// Q28: cross entropy expanded with log-sum-exp. May Σt be left out? It depends on these targets, and the options say why.

import { type Chance, pick } from '../../gradient/chance.ts';
import { differentiate } from '../../gradient/network.ts';
import { showNumber } from '../../language/numbers.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawBars } from '../../pictures/bars.ts';
import { drawPlaces, drawSoftTarget, drawTenths, oneHot, withoutNoise } from '../drawn-numbers.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS, vectorText } from '../number-lists.ts';
import { outputHead } from '../output-head.ts';
import { placed } from '../placed-options.ts';
import type { Choice, QuestionType } from '../question.ts';

interface Given {
  readonly target: readonly number[];
  /** Logits for the example of the solution. */
  readonly h: readonly number[];
  readonly order: readonly number[];
}

type Reason = 'isOne' | 'isNot' | 'always' | 'probabilities' | 'oneHot' | 'never';

/** Those who take the sum of the targets for something that is always 1. */
const MISTAKES: Partial<Record<Reason, MistakeId>> = { always: 'M44', probabilities: 'M44' };
const OPTIONS = 5;

export const logSumExp: QuestionType<Given> = {
  name: 'log-sum-exp',
  level: 4,
  topics: ['softmax-cross-entropy'],
  draw(chance) {
    const classes = pick([2, 3, 4], chance);
    const target = chance() < 0.5 ? drawWhole(classes, chance) : drawOther(classes, chance);
    return target && { target, h: drawTenths(classes, 2, chance), order: drawPlaces(OPTIONS, chance) };
  },
  ask({ target, h, order }, words) {
    const say = words.questions['log-sum-exp'];
    const sum = sumOf(target);
    const holds = sum === 1;
    const example = compare(h, target, sum);
    const shown = { t: vectorText(target), sum: showNumber(sum), added: target.map((t) => showNumber(t)).join(' + ') };
    const because = say.because[holds ? 'one' : 'other'];
    const reasons = reasonsFor(target, holds);
    const choices = reasons.map(
      (reason): Choice => ({
        text: say.options[reason],
        correct: reason === reasons[0],
        ...(MISTAKES[reason] && { mistake: MISTAKES[reason] }),
        because: because[reason](shown),
      }),
    );
    return {
      topic: 'softmax-cross-entropy',
      prompt: say.prompt(shown),
      answer: { kind: 'choice', options: placed(choices[0]!, choices.slice(1), order) },
      solution: {
        point: say.point[holds ? 'one' : 'other'](shown),
        text: `${say.way} ${say.example[holds ? 'one' : 'other']({ h: vectorText(h), ...example.shown })}`,
        formula: {
          plain: 'L = (Σ tₖ)·lse(h) − Σ tₖhₖ,  lse(h) = ln Σ e^hₖ\n∂L/∂hₖ = (Σ t)·yₖ − tₖ',
          tex: '\\begin{aligned}L&=\\Bigl(\\sum_k t_k\\Bigr)\\,\\mathrm{lse}(h)-\\sum_k t_kh_k,\\qquad\\mathrm{lse}(h)=\\ln\\sum_k e^{h_k}\\\\[4pt]\\frac{\\partial L}{\\partial h_k}&=\\Bigl(\\sum_i t_i\\Bigr)y_k-t_k\\end{aligned}',
        },
        picture: named(
          'two-forms',
          drawBars(
            {
              bars: [
                { label: '(Σt)·lse − Σt·h', value: example.whole, marked: true },
                { label: 'lse − Σt·h', value: example.short },
              ],
              scale: 'linear',
              title: say.picture({ h: vectorText(h) }),
            },
            words.charts,
          ),
        ),
      },
    };
  },
};

function sumOf(target: readonly number[]): number {
  return withoutNoise(target.reduce((total, t) => total + t, 0));
}

/** The right one first. Where a target is 1, nobody would miss the one-hot. */
function reasonsFor(target: readonly number[], holds: boolean): Reason[] {
  const refused: Reason = target.includes(1) ? 'never' : 'oneHot';
  return [
    ...(holds ? (['isOne', 'isNot'] as const) : (['isNot', 'isOne'] as const)),
    'always',
    refused,
    'probabilities',
  ];
}

/** Targets that add up to 1. */
function drawWhole(classes: number, chance: Chance): number[] {
  return chance() < 0.35 ? oneHot(classes, Math.floor(chance() * classes)) : drawSoftTarget(classes, chance);
}

/** Targets that do not: several right classes, or tenths of which one is off. */
function drawOther(classes: number, chance: Chance): number[] | undefined {
  if (chance() < 0.35) {
    const several = Array.from({ length: classes }, () => (chance() < 0.6 ? 1 : 0));
    return sumOf(several) > 1 ? several : undefined;
  }
  const target = drawSoftTarget(classes, chance);
  const at = Math.floor(chance() * classes);
  target[at] = withoutNoise(target[at]! + pick([-0.2, -0.1, 0.1, 0.2, 0.3], chance));
  return target[at]! < 0 ? undefined : target;
}

/** Loss and ∂L/∂h₁ with the factor Σt and without it, at one h. */
function compare(h: readonly number[], target: readonly number[], sum: number) {
  const { pass, gradients } = differentiate(outputHead(h, target));
  // ln Σe^h is what −ln y₁ and h₁ add up to.
  const logSum = differentiate(outputHead(h, oneHot(h.length, 0))).pass.loss + h[0]!;
  const [whole, error] = [pass.loss, gradients.dLdh[0]![0]!];
  const short = sum === 1 ? whole : whole - (sum - 1) * logSum;
  const shortError = sum === 1 ? error : error - (sum - 1) * pass.y![0]!;
  const three = (value: number) => showNumber(withoutNoise(value), GIVEN_DIGITS);
  return {
    whole,
    short,
    shown: {
      whole: three(whole),
      short: three(short),
      error: three(error),
      shortError: three(shortError),
    },
  };
}
