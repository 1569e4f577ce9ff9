// The article's network, and one step that makes its loss smaller.

import { ARTICLE } from '../../gradient/article.ts';
import { afterStep } from '../../gradient/descent.ts';
import { lossOf } from '../../gradient/network.ts';
import { equals, product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawNetwork } from '../../pictures/graph.ts';
import { article, W11 } from '../article-network.ts';
import { numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';
import { TARGETS } from './targets.ts';

const RATE = 0.5;
/** The page shows where the step with `RATE` ends; so it asks about another one. */
const SMALLER_RATE = 0.1;

export const update: Page = {
  controls: [targets(TARGETS)],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].update;
    const now = article({ target: numbersIn(state, 't') });
    const from = ARTICLE.layers[0]!.W[0]![0]!;
    const gradient = now.w11.value;
    const stepped = (rate: number) => afterStep(now.spec, now, rate);
    const after = stepped(RATE);
    const to = after.layers[0]!.W[0]![0]!;
    const v = {
      gradient: showNumber(gradient),
      rate: showNumber(RATE),
      from: showNumber(from),
      lossFrom: showNumber(now.pass.loss),
      lossTo: showNumber(lossOf(after)),
    };
    const step = product([SMALLER_RATE, gradient]);
    const asked = {
      from: v.from,
      rate: showNumber(SMALLER_RATE),
      to: showNumber(stepped(SMALLER_RATE).layers[0]!.W[0]![0]!),
      step: step.plain,
      climbed: showNumber(from + SMALLER_RATE * gradient),
      whole: showNumber(from - gradient),
      alone: showNumber(-SMALLER_RATE * gradient),
    };
    const numbers = product([RATE, gradient]);
    const wrt = { kind: 'w', ...W11 } as const;
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\begin{aligned}w_{11}&\\leftarrow w_{11}-\\eta\\,\\frac{\\partial L}{\\partial w_{11}}\\\\[4pt]&=${v.from}-${numbers.tex}${equals(to).tex}\\end{aligned}`,
        plain: `w₁₁ ← w₁₁ − η · ∂L/∂w₁₁\n= ${v.from} − ${numbers.plain} ${equals(to).plain}`,
      },
      picture: named('network-2-2', drawNetwork({ ...now, wrt }, words.pictures)),
      prediction: {
        question: said.question(asked),
        options: [
          { label: asked.to, right: true, because: said.because.right(asked) },
          { label: asked.climbed, right: false, because: said.because.climbed(asked) },
          { label: asked.whole, right: false, because: said.because.whole(asked) },
          { label: asked.alone, right: false, because: said.because.alone(asked) },
        ],
      },
    };
  },
};
