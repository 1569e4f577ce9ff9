// The cross entropy of a prediction. The wrong values take another logarithm, another class, or no logarithm at all.

import { pick } from '../../../gradient/chance.ts';
import { lossOf } from '../../../gradient/network.ts';
import { subscript } from '../../../gradient/notation.ts';
import { equals } from '../../../language/number-formulas.ts';
import { showNumber, texNumber } from '../../../language/numbers.ts';
import { drawPlaces, drawProbabilities, oneHot, withoutNoise } from '../../drawn-numbers.ts';
import { GIVEN_DIGITS, vectorText } from '../../number-lists.ts';
import { softmaxHead } from '../../output-head.ts';
import { placedNumbers } from '../../placed-options.ts';
import { rightNumber, wrongNumber } from './number-option.ts';
import type { Station } from './station.ts';

export interface GivenLoss {
  readonly what: 'loss';
  readonly y: readonly number[];
  /** The class that is right, from 0. */
  readonly right: number;
  readonly order: readonly number[];
}

export const loss: Station<GivenLoss> = {
  draw(chance) {
    const classes = pick([2, 3], chance);
    return {
      what: 'loss',
      y: drawProbabilities(classes, chance),
      right: Math.floor(chance() * classes),
      order: drawPlaces(4, chance),
    };
  },
  ask({ y, right, order }, words) {
    const say = words.questions['forward-value'].loss;
    const target = oneHot(y.length, right);
    const value = withoutNoise(lossOf(softmaxHead(y, target)));
    const equal = equals(value, GIVEN_DIGITS);
    const own = y[right]!;
    const mark = subscript(right + 1);
    const shown = { y: `y${mark}`, way: `L = −ln y${mark} = −ln ${showNumber(own)} ${equal.plain}` };
    const options = placedNumbers(
      rightNumber(value, say.right(shown)),
      [
        wrongNumber(value / Math.LN10, { mistake: 'M45', because: say.because.base(shown) }),
        wrongNumber(lossOf(softmaxHead(y, oneHot(y.length, (right + 1) % y.length))), {
          because: say.because.other(shown),
        }),
        wrongNumber(withoutNoise(1 - own), { because: say.because.gap(shown) }),
        wrongNumber(-value, { because: say.because.sign(shown) }),
      ],
      order,
    );
    return {
      topic: 'softmax-cross-entropy',
      prompt: say.prompt({ y: vectorText(y), t: vectorText(target) }),
      answer: { kind: 'choice', options },
      solution: {
        point: say.right(shown),
        text: say.way({ y: shown.y }),
        formula: {
          plain: `L = −Σ tₖ ln yₖ = −ln ${showNumber(own)} ${equal.plain}`,
          tex: `L=-\\sum_k t_k\\ln y_k=-\\ln ${texNumber(own)}${equal.tex}`,
        },
      },
    };
  },
};
