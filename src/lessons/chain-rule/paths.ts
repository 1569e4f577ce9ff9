// Where the one chain of the article is not the whole truth: h₁ reaches the loss through y₁ and through y₂.

import { pathsThroughSoftmax } from '../../gradient/paths.ts';
import { equals, product, sum } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { article } from '../article-network.ts';
import { numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';
import { TARGETS } from './targets.ts';

export const paths: Page = {
  controls: [targets(TARGETS, '0 1')],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].paths;
    const now = article({ target: numbersIn(state, 't') });
    const [one, two] = pathsThroughSoftmax(now.pass, now.spec.target, 0).map(({ value }) => value) as [number, number];
    const whole = now.gradients.dLdh[0]![0]!;
    const { slope, input } = now.w11.factors;
    const alone = one * slope * input;
    const v = { one: showNumber(one), two: showNumber(two), whole: showNumber(whole) };
    const asked = {
      t1: showNumber(now.spec.target[0]!),
      t2: showNumber(now.spec.target[1]!),
      two: v.two,
      numbers: product([one, slope, input]).plain,
      alone: showNumber(alone),
      truth: showNumber(now.w11.value),
    };
    const terms = sum([one, two]);
    const [isAll, isNothing] = [two === 0, one === 0];
    const { enough, missing, silent, speaks, against, facts } = said.because;
    const told = facts(asked);
    const bar = (label: string, value: number, marked = false) => ({ label, value, marked });
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\begin{aligned}\\frac{\\partial L}{\\partial h_1}&=\\frac{\\partial L}{\\partial y_1}\\frac{\\partial y_1}{\\partial h_1}+\\frac{\\partial L}{\\partial y_2}\\frac{\\partial y_2}{\\partial h_1}\\\\[4pt]&=${terms.tex}${equals(whole).tex}\\end{aligned}`,
        plain: `∂L/∂h₁ = ∂L/∂y₁·∂y₁/∂h₁ + ∂L/∂y₂·∂y₂/∂h₁\n= ${terms.plain} ${equals(whole).plain}`,
      },
      picture: named(
        'two-paths',
        drawBars(
          {
            bars: [bar(said.through('y₁'), one), bar(said.through('y₂'), two), bar('∂L/∂h₁', whole, true)],
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
            label: said.options.right,
            right: isAll,
            because: `${isAll ? enough(asked) : missing(asked)} ${told}`,
          },
          {
            label: said.options.nothing,
            right: isNothing,
            because: `${isNothing ? silent(asked) : speaks(asked)} ${told}`,
          },
          {
            label: said.options.larger,
            right: !isAll && !isNothing,
            because: `${isAll ? enough(asked) : isNothing ? silent(asked) : against(asked)} ${told}`,
          },
        ],
      },
    };
  },
};
