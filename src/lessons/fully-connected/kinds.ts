// What z₁ can be differentiated with respect to: a weight, the bias, an input; and what the loss makes of each.

import { ARTICLE } from '../../gradient/article.ts';
import { cancelled, equals, type Formula, product, sum } from '../../language/number-formulas.ts';
import { bracketed, showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { article, type Worked } from '../article-network.ts';
import { choice } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

const KINDS = ['w', 'b', 'x'] as const;
type Kind = (typeof KINDS)[number];

const WRITTEN: { readonly [K in Kind]: { readonly symbol: Formula; readonly local: Formula } } = {
  w: { symbol: { tex: 'w_{11}', plain: 'w₁₁' }, local: { tex: 'x_1', plain: 'x₁' } },
  b: { symbol: { tex: 'b_1', plain: 'b₁' }, local: { tex: '1', plain: '1' } },
  x: { symbol: { tex: 'x_1', plain: 'x₁' }, local: { tex: 'w_{11}', plain: 'w₁₁' } },
};

/** The article's network with the biases it leaves out, at 0: the same values, and a gradient for b. */
const WITH_BIAS = { layers: ARTICLE.layers.map((layer) => ({ ...layer, b: layer.W.map(() => 0) })) };

type Mistake = 'otherInput' | 'weight' | 'bare' | 'timesInput' | 'nothing' | 'local' | 'onePath' | 'row' | 'noWeights';

interface Question {
  /** What ∂L is taken with respect to. */
  readonly of: string;
  readonly working: string;
  readonly value: number;
  readonly mistakes: readonly (readonly [Mistake, number])[];
}

/** The page shows the derivative for index 1; so it asks for the loss's gradient at index 2, and its likely mistakes. */
function questionAbout(kind: Kind, { gradients, spec }: Worked): Question {
  const [d1, d2] = gradients.dLdz[0] as [number, number];
  const [x1, x2] = spec.x as [number, number];
  const { W } = spec.layers[0]!;
  const [w12, w21, w22] = [W[0]![1]!, W[1]![0]!, W[1]![1]!];
  const back = `∂L/∂z₁ · x₂ = ${product([d1, x2]).plain}`;
  const through = sum([w12 * d1, w22 * d2]).plain;
  const questions: { readonly [K in Kind]: Question } = {
    w: {
      of: 'w₁₂',
      working: back,
      value: gradients.dLdW[0]![0]![1]!,
      mistakes: [
        ['otherInput', d1 * x1],
        ['weight', d1 * w12],
        ['bare', d1],
      ],
    },
    b: {
      of: 'b₂',
      working: `∂L/∂z₂ · 1 = ${bracketed(d2, showNumber(d2))} · 1`,
      value: gradients.dLdb[0]![1]!,
      mistakes: [
        ['timesInput', d2 * x2],
        ['nothing', 0],
        ['local', 1],
      ],
    },
    x: {
      of: 'x₂',
      working: `w₁₂ · ∂L/∂z₁ + w₂₂ · ∂L/∂z₂ = ${through}`,
      value: gradients.dLdx[1]!,
      mistakes: [
        ['onePath', w12 * d1],
        ['row', w21 * d1 + w22 * d2],
        ['noWeights', cancelled([d1, d2])],
      ],
    },
  };
  return questions[kind];
}

export const kinds: Page = {
  controls: [
    choice('by', KINDS, 'b', {
      label: (words) => words.lessons['fully-connected'].kinds.by,
      valueLabel: (by) => `∂z₁/∂${WRITTEN[by as Kind].symbol.plain}`,
    }),
  ],
  show: (state, words) => {
    const said = words.lessons['fully-connected'].kinds;
    const by = state.by as Kind;
    const now = article(WITH_BIAS);
    const [d1, d2] = now.gradients.dLdz[0] as [number, number];
    const locals = { w: now.spec.x[0]!, b: 1, x: now.spec.layers[0]!.W[0]![0]! };
    const { of, working, value, mistakes } = questionAbout(by, now);
    const answer = { of, working, value: showNumber(value) };
    const { symbol, local } = WRITTEN[by];
    const v = { symbol: symbol.plain, local: showNumber(locals[by]) };
    const shown = by === 'b' ? { tex: '', plain: '' } : equals(locals[by]);
    return {
      title: said.title,
      text: said.text,
      point: by === 'b' ? said.added(v) : said.point(v),
      formula: {
        tex: `\\frac{\\partial z_1}{\\partial ${symbol.tex}}=${local.tex}${shown.tex}`,
        plain: `∂z₁/∂${symbol.plain} = ${local.plain} ${shown.plain}`.trim(),
      },
      picture: named(
        'local-derivatives',
        drawBars(
          {
            bars: KINDS.map((kind) => ({
              label: `∂z₁/∂${WRITTEN[kind].symbol.plain}`,
              value: locals[kind],
              marked: kind === by,
            })),
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question({ of, deltas: `(${showNumber(d1)}, ${showNumber(d2)})` }),
        options: [
          { label: answer.value, right: true, because: said.because.right(answer) },
          ...mistakes.map(([mistake, wrong]) => ({
            label: showNumber(wrong),
            right: false,
            because: said.because[mistake](answer),
          })),
        ],
      },
    };
  },
};
