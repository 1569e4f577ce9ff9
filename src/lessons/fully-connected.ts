// The article's section 3-1: the fully connected layer. ∂z₁/∂w₁₁ = x₁, what b and x feel, and all weights at once.

import { ARTICLE } from '../gradient/article.ts';
import { weightIndexes } from '../gradient/network.ts';
import { subscript } from '../gradient/notation.ts';
import { showNumber } from '../language/numbers.ts';
import { drawBars } from '../pictures/bars.ts';
import { drawNetwork } from '../pictures/graph.ts';
import { article } from './article-network.ts';
import { choice, numberIn, numbers, numbersIn, targets } from './controls.ts';
import { named } from './factors-picture.ts';
import { bracketed } from './formulas.ts';
import type { Lesson, Page } from './lesson.ts';

const NUDGE = 0.1;
const [ROW] = ARTICLE.layers[0]!.W as [readonly [number, number], unknown];
const [W11, W12] = ROW;
const X2 = ARTICLE.x[1]!;

const nudge: Page = {
  controls: [numbers('x1', [-2, -0.5, 0.5, 1.5, 3], 1.5, 'x₁ = ')],
  show: (state, words) => {
    const said = words.lessons['fully-connected'].nudge;
    const x1 = numberIn(state, 'x1');
    const z = (w: number) => w * x1 + W12 * X2;
    const [before, after] = [z(W11), z(W11 + NUDGE)];
    const v = {
      x1: showNumber(x1),
      x2: showNumber(X2),
      w11: showNumber(W11),
      nudged: showNumber(W11 + NUDGE),
      nudge: showNumber(NUDGE),
      from: showNumber(before),
      to: showNumber(after),
      moved: showNumber(NUDGE * x1),
      byWeight: showNumber(NUDGE * W11),
      byOther: showNumber(NUDGE * X2),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `z_1=w_{11}x_1+w_{12}x_2\\quad\\Rightarrow\\quad\\frac{\\partial z_1}{\\partial w_{11}}=x_1=${v.x1.replace('−', '-')}`,
        plain: `z₁ = w₁₁x₁ + w₁₂x₂  ⇒  ∂z₁/∂w₁₁ = x₁ = ${v.x1}`,
      },
      picture: named(
        'nudge',
        drawBars(
          {
            bars: [
              { label: said.bar(v.w11), value: before, note: 'z₁' },
              { label: said.bar(v.nudged), value: after, note: 'z₁', marked: true },
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
          { label: said.options.input(v), right: true, because: said.because.input(v) },
          { label: said.options.weight(v), right: false, because: said.because.weight(v) },
          { label: said.options.bare(v), right: false, because: said.because.bare(v) },
        ],
      },
    };
  },
};

const KINDS = ['w', 'b', 'x'] as const;

const threeKinds: Page = {
  controls: [
    choice('by', KINDS, 'b', {
      label: (words) => words.lessons['fully-connected'].kinds.by,
      valueLabel: (by) => ({ w: '∂z₁/∂w₁₁', b: '∂z₁/∂b₁', x: '∂z₁/∂x₁' })[by]!,
    }),
  ],
  show: (state, words) => {
    const said = words.lessons['fully-connected'].kinds;
    const by = state.by as (typeof KINDS)[number];
    const now = article();
    const delta = now.gradients.dLdz[0]![0]!;
    const locals = { w: ARTICLE.x[0]!, b: 1, x: W11 };
    const symbols = { w: 'w₁₁', b: 'b₁', x: 'x₁' };
    const tex = { w: 'w_{11}', b: 'b_1', x: 'x_1' };
    const are = { w: 'x₁', b: '1', x: 'w₁₁' };
    const v = {
      symbol: symbols[by],
      local: showNumber(locals[by]),
      is: are[by],
      x1: showNumber(ARTICLE.x[0]!),
      w11: showNumber(W11),
      delta: showNumber(delta),
      product: showNumber(delta * locals[by]),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial z_1}{\\partial ${tex[by]}}=${by === 'b' ? '1' : `${tex[by === 'w' ? 'x' : 'w']}=${v.local.replace('−', '-')}`}`,
        plain: `∂z₁/∂${v.symbol} = ${by === 'b' ? '1' : `${v.is} = ${v.local}`}`,
      },
      picture: named(
        'local-derivatives',
        drawBars(
          {
            bars: KINDS.map((kind) => ({
              label: `∂z₁/∂${symbols[kind]} = ${are[kind]}`,
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
        question: said.question(v),
        options: [
          { label: 'x₁', right: by === 'w', because: said.because.x(v) },
          { label: 'w₁₁', right: by === 'x', because: said.because.w(v) },
          { label: '1', right: by === 'b', because: said.because.one(v) },
          { label: '0', right: false, because: said.because.zero(v) },
        ],
      },
    };
  },
};

const all: Page = {
  controls: [numbers('x2', [-3, -0.5, 0.5, 3], -0.5, 'x₂ = '), targets(['1 0', '0 1'])],
  show: (state, words) => {
    const said = words.lessons['fully-connected'].all;
    const now = article({ x: [ARTICLE.x[0]!, numberIn(state, 'x2')], target: numbersIn(state, 't') });
    const weights = weightIndexes(now.spec).map(({ unit, input }) => ({
      name: `w${subscript(unit + 1)}${subscript(input + 1)}`,
      gradient: now.gradients.dLdW[0]![unit]![input]!,
    }));
    const largest = Math.max(...weights.map(({ gradient }) => Math.abs(gradient)));
    const [one, two] = now.gradients.dLdz[0]! as [number, number];
    const [x1, x2] = now.spec.x as [number, number];
    const v = {
      delta1: showNumber(one),
      delta2: showNumber(two),
      x1: showNumber(x1),
      x2: showNumber(x2),

      winner: weights.find(({ gradient }) => Math.abs(gradient) === largest)!.name,
      size: showNumber(largest),
    };
    const rows = now.gradients.dLdW[0]!.map((row) => row.map((value) => showNumber(value, 4)));
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial W}=\\begin{pmatrix}${v.delta1}\\\\${v.delta2}\\end{pmatrix}\\begin{pmatrix}${v.x1}&${v.x2}\\end{pmatrix}\\approx\\begin{pmatrix}${rows.map((row) => row.join('&')).join('\\\\')}\\end{pmatrix}`.replaceAll(
          '−',
          '-',
        ),
        plain: `∂L/∂W = δ·xᵀ = (${v.delta1}; ${v.delta2})·(${v.x1}, ${v.x2}) ≈ (${rows.map((row) => row.join(', ')).join('; ')})`,
      },
      picture: named('network-2-2', drawNetwork(now, words.pictures)),
      prediction: {
        question: said.question,
        options: weights.map(({ name, gradient }) => ({
          label: name,
          right: name === v.winner,
          because: said.because({ ...v, name, own: bracketed(gradient, showNumber(gradient)) }),
        })),
      },
    };
  },
};

export const fullyConnected: Lesson = { topic: 'fully-connected', pages: [nudge, threeKinds, all] };
