// The Jacobian of the softmax: its diagonal alone is right for one target by accident, and wrong for the others.

import { pathsThroughSoftmax } from '../../gradient/paths.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { article, type Worked } from '../article-network.ts';
import { numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

/** What comes back to one h through its own y and through the other, and what each passes on the way. */
function backTo({ pass, spec, gradients }: Worked, unit: 0 | 1) {
  const paths = pathsThroughSoftmax(pass, spec.target, unit);
  return { own: paths[unit]!, other: paths[1 - unit]!, whole: gradients.dLdh[0]![unit]! };
}

export const diagonal: Page = {
  controls: [targets(['1 0', '0 1', '0.7 0.3'], '0.7 0.3')],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].diagonal;
    const now = article({ target: numbersIn(state, 't') });
    const { own, other, whole } = backTo(now, 0);
    const v = { own: showNumber(own.value), other: showNumber(other.value), whole: showNumber(whole) };
    // The page shows h₁; so it asks about h₂, where the other output is y₁.
    const second = backTo(now, 1);
    const asked = {
      own: showNumber(second.own.value),
      other: showNumber(second.other.value),
      whole: showNumber(second.whole),
      t1: showNumber(now.spec.target[0]!),
    };
    const isEnough = second.other.value === 0;
    const [onDiagonal, beside] = [equals(own.local), equals(other.local)];
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial y_i}{\\partial h_j}=y_i(\\delta_{ij}-y_j):\\quad\\frac{\\partial y_1}{\\partial h_1}${onDiagonal.tex},\\;\\frac{\\partial y_2}{\\partial h_1}${beside.tex}`,
        plain: `∂yᵢ/∂hⱼ = yᵢ(δᵢⱼ − yⱼ): ∂y₁/∂h₁ ${onDiagonal.plain}, ∂y₂/∂h₁ ${beside.plain}`,
      },
      picture: named(
        'diagonal-and-rest',
        drawBars(
          {
            bars: [
              { label: said.bars.diagonal, value: own.value },
              { label: said.bars.rest, value: other.value },
              { label: '∂L/∂h₁', value: whole, marked: true },
            ],
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question,
        options: [
          {
            label: said.options.yes,
            right: isEnough,
            because: isEnough ? said.because.enough(asked) : said.because.lost(asked),
          },
          {
            label: said.options.no,
            right: !isEnough,
            because: isEnough ? said.because.nothingLost(asked) : said.because.missing(asked),
          },
        ],
      },
    };
  },
};
