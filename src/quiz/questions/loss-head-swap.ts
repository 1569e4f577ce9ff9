// Q31: the same output and target under another head. Softmax with cross entropy and the sigmoid with its own loss send the
// difference back whole; with a squared error the slope of the activation stays in the product.

import { pick } from '../../gradient/chance.ts';
import { differentiate, slopeOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { equals, product } from '../../language/number-formulas.ts';
import { bracketed, showNumber, texNumber } from '../../language/numbers.ts';
import { wrongGradients } from '../../marking/misconceptions.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawBars } from '../../pictures/bars.ts';
import { withoutNoise } from '../drawn-numbers.ts';
import { apartFrom } from '../guards.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { outputHead, softmaxHead } from '../output-head.ts';
import type { QuestionType, Topic } from '../question.ts';

type NewHead = 'softmax' | 'logistic' | 'sigmoid-squared' | 'tanh-squared';
type Head = NewHead | 'linear-squared';

interface Given {
  readonly from: Head;
  readonly to: NewHead;
  readonly y: number;
  readonly t: number;
}

interface HeadRule {
  /** A network whose first output is `y`. */
  readonly spec: (y: number, t: number) => NetworkSpec;
  /** The slope that stays in ∂L/∂z beside y − t, where one does. */
  readonly slope?: { readonly alone: string; readonly plain: string; readonly tex: string };
}

const logit = (y: number) => Math.log(y / (1 - y));

const HEADS: Record<Head, HeadRule> = {
  softmax: { spec: (y, t) => softmaxHead([y, withoutNoise(1 - y)], [t, 1 - t]) },
  logistic: { spec: (y, t) => outputHead([logit(y)], [t], 'bce-logits') },
  'sigmoid-squared': {
    spec: (y, t) => outputHead([logit(y)], [t], 'half-sse', { name: 'sigmoid' }),
    slope: { alone: 'y(1 − y)', plain: 'y(1 − y)', tex: 'y(1-y)' },
  },
  'tanh-squared': {
    spec: (y, t) => outputHead([Math.atanh(y)], [t], 'half-sse', { name: 'tanh' }),
    slope: { alone: '1 − y²', plain: '(1 − y²)', tex: '(1-y^2)' },
  },
  'linear-squared': { spec: (y, t) => outputHead([y], [t], 'half-sse') },
};

/** Between the two of each pair only the slope comes or goes, and both can put out the same y. */
const SWAPS: Record<'activation-slope' | 'softmax-cross-entropy', readonly (readonly [Head, NewHead])[]> = {
  'activation-slope': [
    ['softmax', 'sigmoid-squared'],
    ['logistic', 'sigmoid-squared'],
    ['linear-squared', 'tanh-squared'],
  ],
  'softmax-cross-entropy': [
    ['sigmoid-squared', 'softmax'],
    ['sigmoid-squared', 'logistic'],
  ],
};

/** What the heads mixed up looks like in the catalogue: a slope left out, or one too many. */
const MIXED: readonly MistakeId[] = ['M1', 'M18'];
const LEAST_TANH = 0.3;
const WRONG_SLOPES: readonly MistakeId[] = ['M3', 'M5', 'M6'];
const MISTAKES: readonly MistakeId[] = ['M8', 'M25', 'M7', 'M3', 'M5', 'M6', 'M16', 'M21', 'M22'];

export const lossHeadSwap: QuestionType<Given> = {
  name: 'loss-head-swap',
  level: 3,
  topics: ['softmax-cross-entropy', 'activation-slope'],
  draw(chance, topic) {
    const [from, to] = pick(SWAPS[topic === 'activation-slope' ? topic : 'softmax-cross-entropy'], chance);
    const y = (10 + Math.floor(chance() * 81)) / 100;
    const right = chance() < 0.5;
    if (to !== 'tanh-squared') return { from, to, y, t: right ? 1 : 0 };
    // Nearer to 0 the slope of tanh is about 1: left out, nobody would notice.
    if (y < LEAST_TANH) return undefined;
    return { from, to, y: chance() < 0.5 ? y : -y, t: right ? 1 : -1 };
  },
  ask({ from, to, y, t }, words) {
    const say = words.questions['loss-head-swap'];
    const { spec: specOf, slope } = HEADS[to];
    const spec = specOf(y, t);
    const value = returned(spec);
    const [difference, equal] = [differenceOf(y, t), equals(value, GIVEN_DIGITS)];
    const worked = workedOut(y, t, spec, slope);
    const way = `${worked.plain} ${equal.plain}`;
    const shown = { y: showNumber(y), t: showNumber(t), from: say.heads[from], to: say.heads[to] };
    const before = returned(HEADS[from].spec(y, t));
    const reasonOf = (mistake: MistakeId) => {
      if (mistake === 'M38') return say[slope === undefined ? 'kept' : 'dropped']({ ...shown, way });
      if (slope !== undefined && WRONG_SLOPES.includes(mistake)) return say.slope({ slope: slope.alone, way });
      return say.wrong({ remark: words.mistakes[mistake].remark, way });
    };
    const topic: Topic = slope === undefined ? 'softmax-cross-entropy' : 'activation-slope';
    return {
      topic,
      prompt: say.prompt({ ...shown, before: equals(before, GIVEN_DIGITS).plain }),
      answer: {
        kind: 'number',
        value,
        mistakes: apartFrom(
          value,
          wrongValues(spec).map((one) => ({
            ...one,
            because: reasonOf(one.mistake),
          })),
        ),
      },
      solution: {
        point: say.point[slope === undefined ? 'whole' : 'sloped']({ ...shown, way }),
        text: say.way[to],
        formula: {
          plain: `∂L/∂z = ${way}`,
          tex: `\\frac{\\partial L}{\\partial z}=${worked.tex}${equal.tex}`,
        },
        picture: named(
          'heads',
          drawBars(
            {
              bars: [
                { label: 'y − t', value: difference },
                { label: `∂L/∂z, ${say.bars.before}`, value: before },
                { label: `∂L/∂z, ${say.bars.now}`, value, marked: true },
              ],
              scale: 'linear',
            },
            words.charts,
          ),
        ),
      },
    };
  },
};

/** ∂L/∂z of the first output. */
function returned(spec: NetworkSpec): number {
  return withoutNoise(differentiate(spec).gradients.dLdz[0]![0]!);
}

function differenceOf(y: number, t: number): number {
  return withoutNoise(y - t);
}

function workedOut(y: number, t: number, spec: NetworkSpec, slope: HeadRule['slope']) {
  const difference = differenceOf(y, t);
  const minus = (show: typeof showNumber, sign: string) => `${show(y)} ${sign} ${bracketed(t, show(t))}`;
  if (slope === undefined) return { plain: `y − t = ${minus(showNumber, '−')}`, tex: `y-t=${minus(texNumber, '-')}` };
  const numbers = product([difference, withoutNoise(slopeOf(spec, differentiate(spec).pass, 0, 0))], 4);
  return {
    plain: `(y − t) · ${slope.plain} = ${numbers.plain}`,
    tex: `(y-t)\\cdot ${slope.tex}=${numbers.tex}`,
  };
}

/** The other head's first: it is what the question is about. */
function wrongValues(spec: NetworkSpec): { mistake: MistakeId; value: number }[] {
  const all = wrongGradients(spec, { layer: 0, unit: 0 });
  const ofThese = (ids: readonly MistakeId[]) => all.filter(({ mistake }) => ids.includes(mistake));
  return [...ofThese(MIXED).map(({ value }) => ({ mistake: 'M38' as const, value })), ...ofThese(MISTAKES)];
}
