// Softmax and cross entropy expanded together: the gradient by the scores is prediction minus target.

import { equals } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { article } from '../article-network.ts';
import { numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

export const expansion: Page = {
  controls: [targets(['1 0', '0 1', '0.7 0.3'])],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].expansion;
    const now = article({ target: numbersIn(state, 't') });
    const [t1, t2] = now.spec.target as [number, number];
    const [y1, y2] = now.pass.y as [number, number];
    const [error1, error2] = now.gradients.dLdh[0] as [number, number];
    const v = {
      loss: showNumber(now.pass.loss),
      y1: showNumber(y1),
      t1: showNumber(t1),
      error1: showNumber(error1),
      y2: showNumber(y2),
      t2: showNumber(t2),
      error2: showNumber(error2),
      flipped: showNumber(t2 - y2),
      throughY: showNumber(-t2 / y2),
      extra: showNumber(error2 * y2 * (1 - y2)),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\begin{aligned}L&=-\\sum_i t_i\\ln y_i=\\Bigl(\\sum_i t_i\\Bigr)\\ln\\sum_k e^{h_k}-\\sum_i t_i h_i\\\\[4pt]\\frac{\\partial L}{\\partial h_1}&=\\Bigl(\\sum_i t_i\\Bigr)\\frac{e^{h_1}}{\\sum_k e^{h_k}}-t_1=y_1-t_1${equals(error1).tex}\\end{aligned}`,
        plain: `L = −Σ tᵢ ln yᵢ = (Σ tᵢ)·ln Σ e^hₖ − Σ tᵢhᵢ\n∂L/∂h₁ = (Σ tᵢ)·e^h₁/Σ e^hₖ − t₁ = y₁ − t₁ ${equals(error1).plain}`,
      },
      picture: named(
        'prediction-and-target',
        drawBars(
          {
            bars: [
              { label: 'y₁', value: y1 },
              { label: 't₁', value: t1 },
              { label: '∂L/∂h₁ = y₁ − t₁', value: error1, marked: true },
            ],
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: v.error2, right: true, because: said.because.right(v) },
          { label: v.flipped, right: false, because: said.because.flipped(v) },
          { label: v.throughY, right: false, because: said.because.throughY(v) },
          { label: v.extra, right: false, because: said.because.extra(v) },
        ],
      },
    };
  },
};
