// One probability from the logits. The wrong ones leave out the exponential, the sum, or the other logits.

import { sigmoid } from '../../../gradient/activations.ts';
import { pick } from '../../../gradient/chance.ts';
import { differentiate } from '../../../gradient/network.ts';
import { subscript } from '../../../gradient/notation.ts';
import { equals } from '../../../language/number-formulas.ts';
import { showNumber, texNumber } from '../../../language/numbers.ts';
import { drawPlaces, drawTenths, oneHot } from '../../drawn-numbers.ts';
import { GIVEN_DIGITS, vectorText } from '../../number-lists.ts';
import { outputHead } from '../../output-head.ts';
import { placedNumbers } from '../../placed-options.ts';
import { rightNumber, wrongNumber } from './number-option.ts';
import type { Station } from './station.ts';

export interface GivenLogits {
  readonly what: 'y';
  readonly h: readonly number[];
  readonly unit: number;
  readonly order: readonly number[];
}

export const probability: Station<GivenLogits> = {
  draw(chance) {
    const classes = pick([2, 3], chance);
    const h = drawTenths(classes, 2, chance);
    if (new Set(h).size < classes) return undefined;
    return { what: 'y', h, unit: Math.floor(chance() * classes), order: drawPlaces(4, chance) };
  },
  ask({ h, unit, order }, words) {
    const say = words.questions['forward-value'].probability;
    // The probabilities do not depend on the target.
    const y = differentiate(outputHead(h, oneHot(h.length, 0))).pass.y!;
    const value = y[unit]!;
    const [label, own] = [`y${subscript(unit + 1)}`, Math.exp(h[unit]!)];
    const equal = equals(value, GIVEN_DIGITS);
    const above = `e^(${showNumber(h[unit]!)})`;
    const way = `${above}/(${h.map((logit) => `e^(${showNumber(logit)})`).join(' + ')})`;
    const shown = { y: label, h: `h${subscript(unit + 1)}`, way: `${label} = ${way} ${equal.plain}` };
    const options = placedNumbers(
      rightNumber(value, say.right(shown)),
      [
        wrongNumber(h[unit]! / h.reduce((sum, logit) => sum + logit, 0), { because: say.because.share(shown) }),
        wrongNumber(sigmoid(h[unit]!), { mistake: 'M39', because: say.because.alone(shown) }),
        wrongNumber(y[(unit + 1) % y.length]!, { because: say.because.other(shown) }),
        wrongNumber(own, { because: say.because.bare(shown) }),
      ],
      order,
    );
    return {
      topic: 'softmax-cross-entropy',
      prompt: say.prompt({ h: vectorText(h), y: label }),
      answer: { kind: 'choice', options },
      solution: {
        point: say.right(shown),
        text: say.way({ y: label, h: shown.h }),
        formula: {
          plain: shown.way,
          tex: `y_{${unit + 1}}=\\frac{e^{${texNumber(h[unit]!)}}}{${h.map((logit) => `e^{${texNumber(logit)}}`).join('+')}}${equal.tex}`,
        },
      },
    };
  },
};
