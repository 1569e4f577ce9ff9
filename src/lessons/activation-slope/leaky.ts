// Leaky ReLU: a small slope where ReLU has none, so that a unit on the wrong side can find its way back.

import { showNumber } from '../../language/numbers.ts';
import { drawCurve } from '../../pictures/curve.ts';
import { article } from '../article-network.ts';
import { numberIn, numbers } from '../controls.ts';
import { slopeAt } from '../deep-network.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

export const leaky: Page = {
  controls: [numbers('a', [0.01, 0.1, 0.2], 0.1, 'α = '), numbers('z', [-4, -1, 2], -4, 'z = ')],
  show: (state, words) => {
    const said = words.lessons['activation-slope'].leaky;
    const [alpha, z] = [numberIn(state, 'a'), numberIn(state, 'z')];
    const [slope, opposite] = [slopeAt('leaky-relu', z, alpha), slopeAt('leaky-relu', -z, alpha)];
    const ratio = opposite / slope;
    const { error, input } = article().w11.factors;
    const v = {
      alpha: showNumber(alpha),
      z: showNumber(z),
      slope: showNumber(slope),
      relu: showNumber(slopeAt('relu', z)),
      gradient: showNumber(error * slope * input, 3),
      to: showNumber(-z),
      next: showNumber(opposite),
      ratio: showNumber(ratio),
    };
    const facts = said.because.right(v);
    const option = (value: number, thought: (facts: string) => string) => ({
      label: said.times(showNumber(value)),
      right: value === ratio,
      because: value === ratio ? facts : thought(facts),
    });
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\mathrm{LReLU}'(z)=\\begin{cases}1&z>0\\\\ \\alpha=${v.alpha}&z<0\\end{cases}`,
        plain: `LReLU′(z) = 1 (z > 0), α = ${v.alpha} (z < 0)`,
      },
      picture: named(
        'leaky-relu-and-slope',
        drawCurve(
          { curves: [{ activation: { name: 'leaky-relu', alpha } }], at: z, show: 'both', title: said.picture },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          option(1 / alpha, said.because.otherSide),
          option(alpha, said.because.otherSide),
          option(1, said.because.same),
          option(0, said.because.nothing),
        ],
      },
    };
  },
};
