// Softmax on two scores: only their difference counts, so adding to both changes nothing and doubling both does.

import { differentiate } from '../../gradient/network.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { numberIn, numbers } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

const H2 = 0.5;
const TIMES = 2;

type Pair = readonly [number, number];

/** y of scores that are given: behind a layer that changes nothing. */
function softmaxOf(h: Pair): Pair {
  const W = [
    [1, 0],
    [0, 1],
  ];
  const layers = [{ W, b: null, activation: { name: 'identity' } }] as const;
  const [y1, y2] = differentiate({ layers, loss: 'softmax-ce', x: h, target: [1, 0] }).pass.y!;
  return [y1!, y2!];
}

export const softmax: Page = {
  controls: [numbers('h1', [-2, -0.5, 0.5, 1, 3], 1, 'h₁ = '), numbers('add', [0, 10], 0, 'h + ')],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].softmax;
    const add = numberIn(state, 'add');
    const h: Pair = [numberIn(state, 'h1') + add, H2 + add];
    const [y1, y2] = softmaxOf(h);
    const scaled: Pair = [TIMES * h[0], TIMES * h[1]];
    const [next] = softmaxOf(scaled);
    const pair = ([one, two]: Pair) => `(${showNumber(one)}, ${showNumber(two)})`;
    const v = {
      h: pair(h),
      y: pair([y1, y2]),
      gap: showNumber(h[0] - h[1]),
      times: showNumber(TIMES),
      scaled: pair(scaled),
      scaledGap: showNumber(scaled[0] - scaled[1]),
      y1: showNumber(y1),
      next: showNumber(next),
    };
    const facts = next === y1 ? said.because.still(v) : said.because.moved(v);
    const because = (right: boolean, thought: (facts: string) => string) => (right ? facts : thought(facts));
    const [grows, shrinks] = [next > y1, next < y1];
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `y_1=\\frac{e^{h_1}}{e^{h_1}+e^{h_2}}=\\frac{1}{1+e^{h_2-h_1}}${equals(y1).tex}`,
        plain: `y₁ = e^h₁/(e^h₁ + e^h₂) = 1/(1 + e^(h₂ − h₁)) ${equals(y1).plain}`,
      },
      picture: named(
        'softmax',
        drawBars(
          {
            bars: [
              { label: 'y₁', value: y1, note: `h₁ = ${showNumber(h[0])}` },
              { label: 'y₂', value: y2, note: `h₂ = ${showNumber(h[1])}` },
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
          { label: said.options.grows, right: grows, because: because(grows, said.because.size) },
          { label: said.options.shrinks, right: shrinks, because: because(shrinks, said.because.size) },
          { label: said.options.same, right: next === y1, because: because(next === y1, said.because.ratio) },
        ],
      },
    };
  },
};
