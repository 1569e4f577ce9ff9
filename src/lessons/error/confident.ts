// A confident mistake: with the matching loss all of the error comes back, with the squared error the slope swallows it.

import { differentiate } from '../../gradient/network.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { choice, numberIn, numbers } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

const LOSSES = ['bce', 'half-sse'] as const;
type Loss = (typeof LOSSES)[number];

const WRITTEN = {
  bce: { tex: 'y-t', plain: 'y − t' },
  'half-sse': { tex: '(y-t)\\cdot y(1-y)', plain: '(y − t)·y(1 − y)' },
} as const satisfies Record<Loss, unknown>;

/** One sigmoid output at z whose target is 1: what it says, and what comes back to z. */
function output(loss: Loss, z: number) {
  const layer = { W: [[1]], b: null, activation: { name: 'sigmoid' } } as const;
  const { pass, gradients } = differentiate({ layers: [layer], loss, x: [z], target: [1] });
  return { y: pass.h[0]![0]!, back: gradients.dLdz[0]![0]! };
}

export const confident: Page = {
  controls: [
    choice('loss', LOSSES, 'half-sse', { label: (words) => words.gradient.loss }),
    numbers('z', [0, -1, -2, -4, -6], -4, 'z = '),
  ],
  show: (state, words) => {
    const said = words.lessons.error.confident;
    const z = numberIn(state, 'z');
    const loss = state.loss as Loss;
    const { y, back } = output(loss, z);
    // The page shows what comes back at z; so it asks about a mistake one step worse.
    const worse = output(loss, z - 1);
    const v = {
      z: showNumber(z),
      y: showNumber(y, 4),
      difference: showNumber(y - 1, 4),
      loss,
      back: showNumber(back, 4),
      share: showNumber((100 * back) / (y - 1), 3),
    };
    const asked = {
      z: showNumber(z - 1),
      loss,
      from: showNumber(back, 4),
      to: showNumber(worse.back, 4),
      differenceFrom: v.difference,
      differenceTo: showNumber(worse.y - 1, 4),
      slopeFrom: showNumber(y * (1 - y), 3),
      slopeTo: showNumber(worse.y * (1 - worse.y), 3),
    };
    const isMatched = loss === 'bce';
    const facts = isMatched ? said.because.matched(asked) : said.because.squared(asked);
    const [grows, shrinks] = [Math.abs(worse.back) > Math.abs(back), Math.abs(worse.back) < Math.abs(back)];
    const because = (right: boolean, thought: string) => (right ? facts : `${thought} ${facts}`);
    const value = equals(back, 4);
    const bars = LOSSES.map((name) => ({
      label: name,
      value: output(name, z).back,
      note: WRITTEN[name].plain,
      marked: name === loss,
    }));
    return {
      title: said.title,
      text: said.text,
      point: isMatched ? said.whole(v) : said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial z}=${WRITTEN[loss].tex}${value.tex}`,
        plain: `∂L/∂z = ${WRITTEN[loss].plain} ${value.plain}`,
      },
      picture: named('matching-losses', drawBars({ bars, scale: 'linear', title: said.picture }, words.charts)),
      prediction: {
        question: said.question(asked),
        options: [
          {
            label: said.options.grows,
            right: grows,
            because: because(grows, isMatched ? said.because.same : said.because.swallowed),
          },
          {
            label: said.options.shrinks,
            right: shrinks,
            because: because(shrinks, isMatched ? said.because.cancels : said.because.notYet),
          },
          {
            label: said.options.same,
            right: !grows && !shrinks,
            because: because(!grows && !shrinks, said.because.same),
          },
        ],
      },
    };
  },
};
