// Which errors and losses can be reached: bounded in this very network, whose scores are sigmoids; free behind a linear output.

import { sigmoid } from '../../gradient/activations.ts';
import { ARTICLE } from '../../gradient/article.ts';
import { differentiate } from '../../gradient/network.ts';
import type { Formula } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { choice, numberIn, numbers } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

const OUTPUTS = ['sigmoid', 'identity'] as const;
type Output = (typeof OUTPUTS)[number];

/** A network of one layer whose z are given, through the identity as weights; class 1 is right. */
function scored(output: Output, z: readonly [number, number]) {
  const W = [
    [1, 0],
    [0, 1],
  ];
  const layers = [{ W, b: null, activation: { name: output } }];
  const { pass, gradients } = differentiate({ ...ARTICLE, x: z, target: [1, 0], layers });
  return { y: pass.y![0]!, loss: pass.loss, error: gradients.dLdh[0]![0]! };
}

const RANGES: { readonly [O in Output]: (low: string, high: string) => Formula } = {
  sigmoid: (low, high) => ({
    tex: `h_k\\in(0,1)\\;\\Rightarrow\\;y_1\\in\\left(\\tfrac{1}{1+e},\\tfrac{e}{1+e}\\right)\\approx(${low},\\,${high})`,
    plain: `hₖ ∈ (0, 1)  ⇒  y₁ ∈ (1/(1+e), e/(1+e)) ≈ (${low}, ${high})`,
  }),
  identity: () => ({
    tex: 'h_k\\in(-\\infty,\\infty)\\;\\Rightarrow\\;y_1\\in(0,1)',
    plain: 'hₖ ∈ (−∞, ∞)  ⇒  y₁ ∈ (0, 1)',
  }),
};

export const reachable: Page = {
  controls: [
    choice('h', OUTPUTS, 'sigmoid', {
      label: (words) => words.lessons.error.reachable.output,
      valueLabel: (name, words) => words.lessons.error.reachable.outputs[name as Output],
    }),
    numbers('z', [0.5, 1, 2, 4, 8], 4, 'z = ±'),
  ],
  show: (state, words) => {
    const said = words.lessons.error.reachable;
    const output = state.h as Output;
    const z = numberIn(state, 'z');
    const [best, worst, further] = [scored(output, [z, -z]), scored(output, [-z, z]), scored(output, [2 * z, -2 * z])];
    // h lies between 0 and 1, so that the two scores are never further apart than 1.
    const most = sigmoid(1);
    const limits = {
      low: showNumber(1 - most, 4),
      high: showNumber(most, 4),
      floor: showNumber(-Math.log(most), 4),
      ceiling: showNumber(-Math.log(1 - most), 5),
    };
    const v = {
      z: showNumber(z),
      best: showNumber(best.error),
      // Close to −1 the digits shown would say that −1 is reached.
      worst: showNumber(worst.error) === '−1' ? `−1 + ${showNumber(worst.y)}` : showNumber(worst.error),
      loss: showNumber(best.loss),
      lossWorst: showNumber(worst.loss),
    };
    const asked = {
      z: showNumber(2 * z),
      from: v.best,
      to: showNumber(further.error),
      left: showNumber(further.error / best.error, 3),
      low: limits.low,
    };
    const isBounded = output === 'sigmoid';
    const facts = isBounded ? said.because.bounded(asked) : said.because.free(asked);
    const isMuch = further.error / best.error > 0.5;
    const isZero = further.error === 0;
    const because = (right: boolean, thought: string) => (right ? facts : `${thought} ${facts}`);
    const bar = (label: string, value: number, marked = false) => ({ label, value, marked });
    return {
      title: said.title,
      text: said.text(limits),
      point: said.point(v),
      formula: RANGES[output](limits.low, limits.high),
      picture: named(
        'reach-of-the-error',
        drawBars(
          {
            bars: [
              bar(said.bars.best, best.error, true),
              bar(said.bars.worst, worst.error, true),
              bar(said.bars.limit, -1),
            ],
            scale: 'linear',
            title: said.outputs[output],
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(asked),
        options: [
          { label: said.options.most, right: isMuch, because: because(isMuch, said.because.most) },
          {
            label: said.options.little,
            right: !isMuch && !isZero,
            because: because(!isMuch && !isZero, said.because.little),
          },
          { label: said.options.zero, right: isZero, because: because(isZero, said.because.zero) },
        ],
      },
    };
  },
};
