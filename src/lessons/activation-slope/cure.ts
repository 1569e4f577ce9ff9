// The same deep network with another activation: what reaches its first layer.

import { type ActivationName, activationRule } from '../../gradient/activations.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { choice } from '../controls.ts';
import { sizesOf, slopeAt } from '../deep-network.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

const NAMES: readonly ActivationName[] = ['sigmoid', 'tanh', 'relu', 'leaky-relu'];
const DEPTH = 9;
/** From this ratio on, one is called far larger than the other. */
const TEN = 10;

/** The largest slope: the sigmoid and tanh have it at 0, the other two everywhere to the right of it. */
function steepest(name: ActivationName): number {
  return Math.max(slopeAt(name, 0), slopeAt(name, 1));
}

export const cure: Page = {
  controls: [choice('f', NAMES, 'sigmoid', { label: (words) => words.lessons['activation-slope'].cure.by })],
  show: (state, words) => {
    const said = words.lessons['activation-slope'].cure;
    const name = state.f as ActivationName;
    const next = NAMES[(NAMES.indexOf(name) + 1) % NAMES.length]!;
    const sizes = sizesOf(DEPTH, name);
    const [first, nextFirst] = [sizes[0]!, sizesOf(DEPTH, next)[0]!];
    const v = {
      name,
      depth: showNumber(DEPTH),
      first: showNumber(first, 3),
      last: showNumber(sizes.at(-1)!, 3),
      share: showNumber(first / sizes.at(-1)!, 3),
      next,
      nextFirst: showNumber(nextFirst, 3),
      ratio: showNumber(nextFirst / first, 3),
      ten: showNumber(TEN),
      steepest: showNumber(steepest(name)),
      nextSteepest: showNumber(steepest(next)),
    };
    const { symbol } = activationRule(name);
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\delta^{(l)}=${symbol.tex}'(z^{(l)})\\odot\\left(W^{(l+1)\\top}\\delta^{(l+1)}\\right)`,
        plain: `δ⁽ˡ⁾ = ${symbol.plain}′(z⁽ˡ⁾) ⊙ (W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾)`,
      },
      picture: named(
        'gradient-by-layer',
        drawBars(
          {
            bars: sizes.map((value, layer) => ({ label: words.charts.layer(layer + 1), value, marked: layer === 0 })),
            scale: 'log',
            title: said.picture(name),
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.more(v), right: nextFirst >= TEN * first, because: said.because(v) },
          {
            label: said.options.similar,
            right: nextFirst < TEN * first && first < TEN * nextFirst,
            because: said.because(v),
          },
          { label: said.options.less(v), right: first >= TEN * nextFirst, because: said.because(v) },
        ],
      },
    };
  },
};
