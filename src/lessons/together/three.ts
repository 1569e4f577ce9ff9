// The three factors of ∂L/∂w₁₁ side by side: what each change does to each of them.

import { ARTICLE } from '../../gradient/article.ts';
import type { Catalog } from '../../language/catalog.ts';
import { showNumber } from '../../language/numbers.ts';
import { article, type Worked } from '../article-network.ts';
import { choice } from '../controls.ts';
import { factorsPicture } from '../factors-picture.ts';
import { w11Product } from '../formulas.ts';
import type { Page, Prediction } from '../lesson.ts';
import { furthest, ROLES, ratios } from './roles.ts';

type Change = 'none' | 'half' | 'twice' | 'weights' | 'target';

const SCALE = { half: 0.5, twice: 2, weights: 3 } as const;

function scaledInput(by: number): Worked {
  return article({ x: [by * ARTICLE.x[0]!, ARTICLE.x[1]!] });
}

/** The article's network with one thing changed. `weights` scales the row into unit 1, which moves z₁ and not x. */
const CHANGES: { readonly [C in Change]: () => Worked } = {
  none: () => article(),
  half: () => scaledInput(SCALE.half),
  twice: () => scaledInput(SCALE.twice),
  weights: () => {
    const [layer] = ARTICLE.layers;
    const W = layer!.W.map((row, unit) => (unit === 0 ? row.map((w) => SCALE.weights * w) : row));
    return article({ layers: [{ ...layer!, W }] });
  },
  target: () => article({ target: [...ARTICLE.target].reverse() }),
};

const ORDER = Object.keys(CHANGES) as Change[];

function changeName(change: Change, words: Catalog): string {
  const { changes } = words.lessons.together.three;
  if (change === 'half' || change === 'twice') return changes.input(showNumber(SCALE[change]));
  return change === 'weights' ? changes.weights(showNumber(SCALE.weights)) : changes[change];
}

export const three: Page = {
  controls: [
    choice('change', ORDER, 'none', {
      label: (words) => words.lessons.together.three.by,
      valueLabel: (value, words) => changeName(value as Change, words),
    }),
  ],
  show: (state, words) => {
    const said = words.lessons.together.three;
    const change = state.change as Change;
    const before = article();
    const now = CHANGES[change]();
    const isStill = change === 'none';
    const next = ORDER[ORDER.indexOf(change) + 1];
    const gradient = showNumber(now.w11.value);
    const whole = showNumber(now.w11.value / before.w11.value, 3);
    const v = { change: changeName(change, words), ...shownRatios(now, before), whole, gradient };
    return {
      title: said.title,
      text: said.text,
      point: isStill ? said.still({ gradient }) : said.point(v),
      formula: w11Product(now),
      picture: isStill ? factorsPicture(now, words) : factorsPicture(now, words, before),
      // The picture tells about this change; so it asks about the next, and behind the last about a factor of 0.
      prediction: next ? predictionOf(next, words) : aboutZero(words),
    };
  },
};

function shownRatios(now: Worked, before: Worked) {
  const { error, slope, input } = ratios(now, before);
  return { error: showNumber(error, 3), slope: showNumber(slope, 3), input: showNumber(input, 3) };
}

function predictionOf(change: Change, words: Catalog): Prediction {
  const said = words.lessons.together.three;
  const [now, before] = [CHANGES[change](), article()];
  const most = furthest(ratios(now, before));
  const v = { change: changeName(change, words), ...shownRatios(now, before), most: words.gradient[most] };
  return {
    question: said.question(v),
    options: ROLES.map((role) => ({
      label: words.gradient[role],
      right: role === most,
      because: said.because({ ...v, name: words.gradient[role], ratio: v[role] }),
    })),
  };
}

function aboutZero(words: Catalog): Prediction {
  const said = words.lessons.together.three.zero;
  return {
    question: said.question,
    options: (['product', 'sum', 'largest'] as const).map((option) => ({
      label: said.options[option],
      right: option === 'product',
      because: said.because[option],
    })),
  };
}
