// Q4: ∂L/∂h of one logit, from predictions and targets. Two or three classes, one of them right or the target spread.

import { type Chance, pick } from '../../gradient/chance.ts';
import { errorWritten } from '../../gradient/factor-notation.ts';
import { differentiate } from '../../gradient/network.ts';
import { subscript } from '../../gradient/notation.ts';
import { equals } from '../../language/number-formulas.ts';
import { bracketed, showNumber } from '../../language/numbers.ts';
import { wrongGradients } from '../../marking/misconceptions.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawBars } from '../../pictures/bars.ts';
import { drawProbabilities, drawSoftTarget, oneHot, withoutNoise } from '../drawn-numbers.ts';
import { apartFrom } from '../guards.ts';
import { named } from '../named-picture.ts';
import { vectorText } from '../number-lists.ts';
import { softmaxHead } from '../output-head.ts';
import type { QuestionType } from '../question.ts';

interface Given {
  readonly y: readonly number[];
  readonly target: readonly number[];
  /** Which logit, from 0. */
  readonly unit: number;
}

/** Those one can make with y and t alone, the likeliest first: of twins the earlier is named. */
const MISTAKES: readonly MistakeId[] = [
  'M8',
  'M21',
  'M22',
  'M16',
  'M15',
  'M17',
  'M12',
  'M18',
  'M23',
  'M24',
  'M25',
  'M26',
];
/** A smaller error is too near to its own mistakes. */
const LEAST = 0.05;

export const unitError: QuestionType<Given> = {
  name: 'unit-error',
  level: 2,
  topics: ['softmax-cross-entropy'],
  draw(chance) {
    const classes = pick([2, 3], chance);
    const y = drawProbabilities(classes, chance);
    const target = drawTarget(classes, chance);
    const unit = Math.floor(chance() * classes);
    return Math.abs(y[unit]! - target[unit]!) < LEAST ? undefined : { y, target, unit };
  },
  ask({ y, target, unit }, words) {
    const say = words.questions['unit-error'];
    const spec = softmaxHead(y, target);
    const value = withoutNoise(differentiate(spec).gradients.dLdh[0]![unit]!);
    const mark = subscript(unit + 1);
    const [yText, tText] = [y, target].map((values) => showNumber(values[unit]!)) as [string, string];
    const { plain, tex } = errorWritten(spec, 0, unit);
    const way = `${plain} = ${yText} − ${tText} = ${showNumber(value)}`;
    const wrong = wrongGradients(spec, { layer: 0, unit })
      .filter(({ mistake }) => MISTAKES.includes(mistake))
      .sort((a, b) => MISTAKES.indexOf(a.mistake) - MISTAKES.indexOf(b.mistake))
      .map((one) => ({
        ...one,
        because:
          one.mistake === 'M12' ? say.other({ way }) : say.wrong({ remark: words.mistakes[one.mistake].remark, way }),
      }));
    const classes = y.map((_, k) => subscript(k + 1));
    return {
      topic: 'softmax-cross-entropy',
      prompt: say.prompt({ y: vectorText(y), t: vectorText(target), h: `h${mark}` }),
      answer: { kind: 'number', value, mistakes: apartFrom(value, wrong) },
      solution: {
        point: say.point({ h: `h${mark}`, way }),
        text: say.way({ h: `h${mark}`, y: `y${mark}`, t: `t${mark}` }),
        formula: {
          plain: `∂L/∂h${mark} = ${way}`,
          tex: `\\frac{\\partial L}{\\partial h_{${unit + 1}}}=${tex}=${yText}-${bracketed(target[unit]!, tText)}${equals(value).tex}`,
        },
        picture: named(
          'prediction-and-target',
          drawBars(
            {
              bars: [
                ...classes.map((k, at) => ({ label: `y${k}`, value: y[at]! })),
                ...classes.map((k, at) => ({ label: `t${k}`, value: target[at]! })),
                { label: `∂L/∂h${mark} = ${plain}`, value, marked: true },
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

function drawTarget(classes: number, chance: Chance): number[] {
  return chance() < 0.6 ? oneHot(classes, Math.floor(chance() * classes)) : drawSoftTarget(classes, chance);
}
