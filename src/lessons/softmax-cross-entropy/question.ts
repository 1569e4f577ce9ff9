// The reader's question below the article: is the second term Σ tᵢ·lse or lse? The same while the targets add up to 1.

import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { article, type Worked } from '../article-network.ts';
import { numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

/** The form without Σt: L = lse(h) − Σ tᵢhᵢ and its ∂L/∂h₁ = y₁ − t₁. The same numbers as the true one where Σt is 1. */
function withoutSum({ pass, spec, gradients }: Worked, logSumExp: number, isOne: boolean) {
  // Where they are the same in mathematics, rounding shall not make them differ.
  if (isOne) return { loss: pass.loss, error: gradients.dLdh[0]![0]! };
  const dot = spec.target.reduce((total, t, k) => total + t * pass.h[0]![k]!, 0);
  return { loss: logSumExp - dot, error: pass.y![0]! - spec.target[0]! };
}

export const question: Page = {
  controls: [targets(['1 0', '0.7 0.3', '1 1', '0.5 0'], '1 1')],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].question;
    const now = article({ target: numbersIn(state, 't') });
    const sum = now.spec.target.reduce((total, t) => total + t, 0);
    const logSumExp = Math.log(now.pass.h[0]!.reduce((total, each) => total + Math.exp(each), 0));
    const isOne = Math.abs(sum - 1) < 1e-12;
    const short = withoutSum(now, logSumExp, isOne);
    const v = {
      sum: showNumber(sum),
      lse: showNumber(logSumExp),
      long: showNumber(now.pass.loss),
      short: showNumber(short.loss),
      error: showNumber(now.gradients.dLdh[0]![0]!),
      shortError: showNumber(short.error),
    };
    const facts = isOne ? said.because.same(v) : said.because.differ(v);
    const another = said.because.another(facts);
    return {
      title: said.title,
      text: said.text,
      point: isOne ? said.same(v) : said.differ(v),
      formula: {
        tex: `\\begin{aligned}L&=\\Bigl(\\sum_i t_i\\Bigr)\\,\\mathrm{lse}(h)-\\sum_i t_ih_i,\\qquad\\mathrm{lse}(h)=\\ln\\sum_k e^{h_k}\\\\[4pt]\\frac{\\partial L}{\\partial h_k}&=\\Bigl(\\sum_i t_i\\Bigr)y_k-t_k\\end{aligned}`,
        plain: 'L = (Σ tᵢ)·lse(h) − Σ tᵢhᵢ,  lse(h) = ln Σ e^hₖ\n∂L/∂hₖ = (Σ tᵢ)·yₖ − tₖ',
      },
      picture: named(
        'two-forms',
        drawBars(
          {
            bars: [
              { label: '(Σt)·lse − Σt·h', value: now.pass.loss, marked: true },
              { label: 'lse − Σt·h', value: short.loss },
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
          { label: said.options.neither, right: isOne, because: isOne ? facts : said.because.neither(facts) },
          { label: said.options.lossOnly, right: false, because: isOne ? another : said.because.lossOnly(facts) },
          { label: said.options.both, right: !isOne, because: isOne ? another : facts },
        ],
      },
    };
  },
};
