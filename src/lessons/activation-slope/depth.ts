// Through many sigmoid layers the slopes multiply: at most 0.25 each, so the first layers hardly learn.

import { equals } from '../../language/number-formulas.ts';
import { showNumber, superscript } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { numberIn, numbers } from '../controls.ts';
import { sizesOf, slopeAt } from '../deep-network.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

export const depth: Page = {
  // With the layer of the output at most eleven bars: a picture draws no more than twelve.
  controls: [numbers('n', [2, 3, 4, 5, 6, 8, 10], 5, 'n = ')],
  show: (state, words) => {
    const said = words.lessons['activation-slope'].depth;
    const n = numberIn(state, 'n');
    const largest = slopeAt('sigmoid', 0);
    const bound = largest ** n;
    const sizes = sizesOf(n + 1, 'sigmoid');
    const v = {
      n: showNumber(n),
      largest: showNumber(largest),
      bound: showNumber(bound, 3),
      first: showNumber(sizes[0]!, 3),
      last: showNumber(sizes.at(-1)!, 3),
      times: showNumber(sizes.at(-1)! / sizes[0]!, 3),
      twice: showNumber(2 * n),
      square: showNumber(largest ** (2 * n), 3),
      half: showNumber(bound / 2, 3),
      shared: showNumber(largest / (2 * n), 3),
    };
    return {
      title: said.title,
      text: said.text(v),
      point: said.point(v),
      formula: {
        tex: `|w|\\le 1:\\quad\\prod_{l=1}^{n}|w_l|\\,\\sigma'(z_l)\\le ${v.largest}^{${n}}${equals(bound, 3).tex}`,
        plain: `|w| ≤ 1:  Π |w|·σ′(z) ≤ ${v.largest}${superscript(n)} ${equals(bound, 3).plain}`,
      },
      picture: named(
        'gradient-by-layer',
        drawBars(
          {
            bars: sizes.map((value, layer) => ({ label: words.charts.layer(layer + 1), value, marked: layer === 0 })),
            scale: 'log',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: v.square, right: true, because: said.because.square(v) },
          { label: v.half, right: false, because: said.because.half(v) },
          { label: v.shared, right: false, because: said.because.shared(v) },
        ],
      },
    };
  },
};
