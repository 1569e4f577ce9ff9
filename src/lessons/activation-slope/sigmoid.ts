// Away from 0 the sigmoid's slope dies, and the learning with it, however large the error is.

import { equals, product } from '../../language/number-formulas.ts';
import { showNumber, texNumber } from '../../language/numbers.ts';
import { drawCurve } from '../../pictures/curve.ts';
import { article } from '../article-network.ts';
import { numberIn, numbers } from '../controls.ts';
import { slopeAt } from '../deep-network.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

/** The same factors elsewhere on the curve: error and input are those of the article's network. */
export const sigmoid: Page = {
  controls: [numbers('z', [-10, -5, -3, -1, 0, 1, 2, 3, 5, 10], 0, 'z = ')],
  show: (state, words) => {
    const said = words.lessons['activation-slope'].sigmoid;
    const z = numberIn(state, 'z');
    const { error, input } = article().w11.factors;
    const [slope, next] = [slopeAt('sigmoid', z), slopeAt('sigmoid', z + 1)];
    const gradient = error * slope * input;
    const v = {
      z: showNumber(z),
      slope: showNumber(slope, 3),
      gradient: showNumber(gradient, 3),
      largest: showNumber(slopeAt('sigmoid', 0)),
      to: showNumber(z + 1),
      next: showNumber(next, 3),
      ratio: showNumber(next / slope, 3),
    };
    const [less, more] = [next < slope, next > slope];
    const numbers = product([error, slope, input], 3);
    return {
      title: said.title,
      text: said.text(v),
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial w_{11}}=(y_1-t_1)\\cdot\\sigma'(${texNumber(z)})\\cdot x_1=${numbers.tex}${equals(gradient, 3).tex}`,
        plain: `∂L/∂w₁₁ = (y₁ − t₁) · σ′(${v.z}) · x₁ = ${numbers.plain} ${equals(gradient, 3).plain}`,
      },
      picture: named(
        'sigmoid-and-slope',
        drawCurve(
          { curves: [{ activation: { name: 'sigmoid' } }], at: z, show: 'both', title: said.picture },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.less, right: less, because: less ? said.because.right(v) : said.because.less(v) },
          { label: said.options.more, right: more, because: more ? said.because.right(v) : said.because.more(v) },
          { label: said.options.same, right: next === slope, because: said.because.same(v) },
        ],
      },
    };
  },
};
