// A weight is moved a little and z₁ watched: it moves by the input that stands beside the weight.

import { ARTICLE } from '../../gradient/article.ts';
import { differentiate } from '../../gradient/network.ts';
import { equals, product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { numberIn, numbers } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

const UP = 0.1;
/** The page shows the weight raised; so it asks what happens when it is lowered, and by more. */
const DOWN = 0.3;

const [LAYER] = ARTICLE.layers;
const [W11] = LAYER!.W[0] as [number, number];
const X2 = ARTICLE.x[1]!;

/** z₁ with w₁₁ moved by so much. */
function z1(x1: number, moved: number): number {
  const W = LAYER!.W.map((row, unit) => (unit === 0 ? [W11 + moved, row[1]!] : row));
  return differentiate({ ...ARTICLE, x: [x1, X2], layers: [{ ...LAYER!, W }] }).pass.z[0]![0]!;
}

export const nudge: Page = {
  controls: [numbers('x1', [-2, -1, 0.5, 1.5, 3], 1.5, 'x₁ = ')],
  show: (state, words) => {
    const said = words.lessons['fully-connected'].nudge;
    const x1 = numberIn(state, 'x1');
    const [low, now, high] = [z1(x1, -DOWN), z1(x1, 0), z1(x1, UP)];
    const v = {
      up: showNumber(UP),
      from: showNumber(now),
      to: showNumber(high),
      moved: showNumber(UP * x1),
    };
    const asked = {
      down: showNumber(DOWN),
      w11: showNumber(W11),
      lowered: showNumber(W11 - DOWN),
      x1: showNumber(x1),
      x2: showNumber(X2),
      from: v.from,
      product: product([DOWN, x1]).plain,
      to: showNumber(low),
      byWeight: showNumber(now - DOWN * W11),
      byOther: showNumber(now - DOWN * X2),
      bare: showNumber(now - DOWN),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `z_1=w_{11}x_1+w_{12}x_2\\quad\\Rightarrow\\quad\\frac{\\partial z_1}{\\partial w_{11}}=x_1${equals(x1).tex}`,
        plain: `z₁ = w₁₁x₁ + w₁₂x₂  ⇒  ∂z₁/∂w₁₁ = x₁ ${equals(x1).plain}`,
      },
      picture: named(
        'nudge',
        drawBars(
          {
            bars: [
              { label: `z₁ (w₁₁ = ${showNumber(W11)})`, value: now },
              { label: `z₁ (w₁₁ = ${showNumber(W11 + UP)})`, value: high, marked: true },
            ],
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(asked),
        options: [
          { label: asked.to, right: true, because: said.because.input(asked) },
          { label: asked.byWeight, right: false, because: said.because.weight(asked) },
          { label: asked.byOther, right: false, because: said.because.other(asked) },
          { label: asked.bare, right: false, because: said.because.bare(asked) },
        ],
      },
    };
  },
};
