// The error is one difference, prediction minus target: its size says how much is learned, its sign which way.

import { ARTICLE } from '../../gradient/article.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { article } from '../article-network.ts';
import { numberIn, numbers, numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

export const difference: Page = {
  controls: [targets(['1 0', '0 1']), numbers('k', [-3, -1, 1, 3, 6], 1, 'x × ')],
  show: (state, words) => {
    const said = words.lessons.error.difference;
    const target = numbersIn(state, 't');
    const x = ARTICLE.x.map((each) => numberIn(state, 'k') * each);
    const now = article({ target, x });
    const y = now.pass.y![0]!;
    const t = target[0]!;
    const error = now.w11.factors.error;
    const v = { y: showNumber(y), t: showNumber(t), error: showNumber(error) };
    // The page shows this target's error; so it asks about the other's.
    const swapped = article({ target: [...target].reverse(), x }).w11.factors.error;
    const asked = {
      t: showNumber(1 - t),
      from: v.error,
      to: showNumber(swapped),
      times: showNumber(Math.abs(swapped / error), 3),
    };
    const facts = said.because.facts(asked);
    const [grows, shrinks] = [Math.abs(swapped) > Math.abs(error), Math.abs(swapped) < Math.abs(error)];
    const because = (right: boolean, thought: string) => (right ? facts : `${thought} ${facts}`);
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial h_1}=y_1-t_1=${v.y}-${v.t}${equals(error).tex}`,
        plain: `∂L/∂h₁ = y₁ − t₁ = ${v.y} − ${v.t} ${equals(error).plain}`,
      },
      picture: named(
        'error',
        drawBars(
          {
            bars: [
              { label: `y₁ · ${said.prediction}`, value: y },
              { label: `t₁ · ${words.gradient.target}`, value: t },
              { label: `y₁ − t₁ · ${words.gradient.error}`, value: error, marked: true },
            ],
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(asked),
        options: [
          { label: said.options.grows, right: grows, because: because(grows, said.because.size) },
          { label: said.options.shrinks, right: shrinks, because: because(shrinks, said.because.size) },
          {
            label: said.options.sign,
            right: !grows && !shrinks,
            because: because(!grows && !shrinks, said.because.sign),
          },
          { label: said.options.same, right: false, because: because(false, said.because.same) },
        ],
      },
    };
  },
};
