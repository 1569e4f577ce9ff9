// Q27: one entry of the softmax's derivative, ∂yᵢ/∂hⱼ = yᵢ(δᵢⱼ − yⱼ), on the diagonal and more often beside it.

import { differentiate } from '../../gradient/network.ts';
import { subscript } from '../../gradient/notation.ts';
import { pathsThroughSoftmax } from '../../gradient/paths.ts';
import { equals, product } from '../../language/number-formulas.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawBars } from '../../pictures/bars.ts';
import { drawProbabilities, oneHot, withoutNoise } from '../drawn-numbers.ts';
import { apartFrom } from '../guards.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS, vectorText } from '../number-lists.ts';
import { softmaxHead } from '../output-head.ts';
import type { QuestionType } from '../question.ts';

interface Given {
  readonly y: readonly number[];
  /** ∂y_of/∂h_by, from 0. */
  readonly of: number;
  readonly by: number;
}

const CLASSES = 3;

type Thought = 'exponential' | 'logarithm' | 'other' | 'nothing' | 'sign' | 'everywhere';

export const softmaxJacobian: QuestionType<Given> = {
  name: 'softmax-jacobian',
  level: 4,
  topics: ['softmax-cross-entropy'],
  draw(chance) {
    const y = drawProbabilities(CLASSES, chance);
    const of = Math.floor(chance() * CLASSES);
    const by = chance() < 1 / 3 ? of : (of + 1 + Math.floor(chance() * (CLASSES - 1))) % CLASSES;
    return { y, of, by };
  },
  ask({ y, of, by }, words) {
    const say = words.questions['softmax-jacobian'];
    const column = columnBy(y, by);
    const value = column[of]!;
    const [i, j] = [subscript(of + 1), subscript(by + 1)];
    const isDiagonal = of === by;
    const form = isDiagonal ? `y${i}(1 − y${i})` : `−y${i}·y${j}`;
    const tex = isDiagonal ? `y_{${of + 1}}(1-y_{${of + 1}})` : `-y_{${of + 1}}\\,y_{${by + 1}}`;
    const numbers = product([isDiagonal ? y[of]! : -y[of]!, isDiagonal ? withoutNoise(1 - y[of]!) : y[by]!]);
    const equal = equals(value, GIVEN_DIGITS);
    const way = `${form} = ${numbers.plain} ${equal.plain}`;
    const shown = { y: `y${i}`, h: `h${j}`, way };
    const wrong = wrongEntries(y, of, by).map(({ thought, ...one }) => ({
      ...one,
      because: say.because[thought](shown),
    }));
    return {
      topic: 'softmax-cross-entropy',
      prompt: say.prompt({ all: vectorText(y), y: `y${i}`, h: `h${j}` }),
      answer: { kind: 'number', value, mistakes: apartFrom(value, wrong) },
      solution: {
        point: say.point({ y: `y${i}`, h: `h${j}`, way }),
        text: isDiagonal ? say.way.diagonal(shown) : say.way.beside(shown),
        formula: {
          plain: `∂y${i}/∂h${j} = ${way}`,
          tex: `\\frac{\\partial y_{${of + 1}}}{\\partial h_{${by + 1}}}=${tex}=${numbers.tex}${equal.tex}`,
        },
        picture: named(
          'column',
          drawBars(
            {
              bars: column.map((entry, k) => ({
                label: `∂y${subscript(k + 1)}/∂h${j}`,
                value: entry,
                marked: k === of,
              })),
              scale: 'linear',
              title: say.picture({ h: `h${j}` }),
            },
            words.charts,
          ),
        ),
      },
    };
  },
};

/** ∂yₖ/∂h_by for every k. The local derivatives are the same whatever the target is. */
function columnBy(y: readonly number[], by: number): number[] {
  const target = oneHot(y.length, by);
  const { pass } = differentiate(softmaxHead(y, target));
  return pathsThroughSoftmax(pass, target, by).map(({ local }) => withoutNoise(local));
}

interface WrongEntry {
  readonly value: number;
  readonly thought: Thought;
  readonly mistake?: MistakeId;
}

/** The likeliest first. */
function wrongEntries(y: readonly number[], of: number, by: number): WrongEntry[] {
  const [a, b] = [y[of]!, y[by]!];
  return of === by
    ? [
        { value: a, thought: 'exponential' },
        { value: 1 - a, thought: 'logarithm' },
        { value: -a * a, thought: 'other' },
        { value: -a * (1 - a), thought: 'sign', mistake: 'M8' },
      ]
    : [
        { value: 0, thought: 'nothing', mistake: 'M15' },
        { value: a * b, thought: 'sign', mistake: 'M17' },
        { value: a * (1 - b), thought: 'everywhere' },
        { value: a * (1 - a), thought: 'everywhere' },
        { value: -b, thought: 'logarithm' },
        { value: a, thought: 'exponential' },
      ];
}
