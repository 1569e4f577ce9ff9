// Lesson 3 of the article's three (section 4-3): learning is proportional to the error. Which errors this very network can
// reach, beside one whose outputs are unbounded; and what a loss that does not match its output does to a confident mistake.

import { sigmoid } from '../gradient/activations.ts';
import { ARTICLE } from '../gradient/article.ts';
import { differentiate } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { showNumber } from '../language/numbers.ts';
import { drawBars } from '../pictures/bars.ts';
import { article } from './article-network.ts';
import { choice, numberIn, numbers, targets } from './controls.ts';
import { named } from './factors-picture.ts';
import { equals } from './formulas.ts';
import type { Lesson, Page } from './lesson.ts';

/** A network of one layer whose z are given: the identity as weights. */
function scored(z: readonly [number, number], activation: 'sigmoid' | 'identity', target = [1, 0]): NetworkSpec {
  const W = [
    [1, 0],
    [0, 1],
  ];
  return { ...ARTICLE, x: z, target, layers: [{ W, b: null, activation: { name: activation } }] };
}

const difference: Page = {
  controls: [targets(['1 0', '0 1']), numbers('k', [-3, -1, 1, 3, 6], 1, 'x × ')],
  show: (state, words) => {
    const said = words.lessons.error.difference;
    const target = state.t === '1 0' ? [1, 0] : [0, 1];
    const now = article({ target, x: ARTICLE.x.map((x) => numberIn(state, 'k') * x) });
    const y = now.pass.y![0]!;
    const t = target[0]!;
    const error = now.w11.factors.error;
    const v = {
      y: showNumber(y),
      t: showNumber(t),
      error: showNumber(error),
      flipped: showNumber(t - y),
      forgotten: showNumber(t === 0 ? -y : y),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial h_1}=y_1-t_1=${v.y}-${v.t}${equals(error).tex}`,
        plain: `∂L/∂h₁ = y₁ − t₁ = ${v.y} − ${v.t} ${equals(error).plain}`,
      },
      picture: named(
        'error',
        drawBars(
          {
            bars: [
              { label: `y₁ · ${said.prediction}`, value: y },
              { label: `t₁ · ${words.gradient.target}`, value: t },
              { label: `y₁ − t₁ · ${words.gradient.error}`, value: error, marked: true },
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
          { label: v.error, right: true, because: said.because.right(v) },
          { label: v.flipped, right: false, because: said.because.flipped(v) },
          ...(t === 0 ? [] : [{ label: v.forgotten, right: false, because: said.because.forgotten(v) }]),
        ],
      },
    };
  },
};

const GAPS = [0, 1, 2, 4, 8, 16, 40];

const reachable: Page = {
  controls: [
    choice('h', ['sigmoid', 'identity'], 'sigmoid', {
      label: (words) => words.lessons.error.reachable.output,
      valueLabel: (name, words) => words.lessons.error.reachable.outputs[name as 'sigmoid' | 'identity'],
    }),
    numbers('z', GAPS, 4, 'z = ±'),
  ],
  show: (state, words) => {
    const said = words.lessons.error.reachable;
    const activation = state.h as 'sigmoid' | 'identity';
    const z = numberIn(state, 'z');
    const at = (name: 'sigmoid' | 'identity', sign: 1 | -1) => differentiate(scored([sign * z, -sign * z], name));
    const [best, worst] = [at(activation, 1), at(activation, -1)];
    // h lies between 0 and 1, so that the two outputs are never further apart than 1.
    const most = sigmoid(1);
    const [bestError, worstError] = [best, worst].map((done) => done.gradients.dLdh[0]![0]!) as [number, number];
    const v = {
      z: showNumber(z),
      y: showNumber(best.pass.y![0]!),
      best: showNumber(bestError),
      worst: showNumber(worstError),
      loss: showNumber(best.pass.loss),
      lossWorst: showNumber(worst.pass.loss),
      low: showNumber(1 - most, 4),
      high: showNumber(most, 4),
      floor: showNumber(-Math.log(most), 4),
      ceiling: showNumber(-Math.log(1 - most), 4),
      isBounded: activation === 'sigmoid',
    };
    const bar = (label: string, value: number, marked = false) => ({ label, value, marked });
    return {
      title: said.title,
      text: said.text(v),
      point: said.point(v),
      formula: {
        tex: `h\\in(0,1)\\;\\Rightarrow\\;y_1\\in\\left(\\tfrac{1}{1+e},\\tfrac{e}{1+e}\\right)\\approx(${v.low},\\,${v.high})`,
        plain: `h ∈ (0, 1)  ⇒  y₁ ∈ (1/(1+e), e/(1+e)) ≈ (${v.low}, ${v.high})`,
      },
      picture: named(
        'reach-of-the-error',
        drawBars(
          {
            bars: [bar(said.bars.best, bestError, true), bar(said.bars.worst, worstError, true), bar('0 − 1', -1)],
            scale: 'linear',
            title: said.outputs[activation],
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question,
        options: [
          { label: said.options.zero, right: !v.isBounded, because: said.because(v) },
          { label: said.options.never(v), right: v.isBounded, because: said.because(v) },
        ],
      },
    };
  },
};

const confident: Page = {
  controls: [
    choice('loss', ['bce', 'half-sse'], 'half-sse', { label: (words) => words.gradient.loss }),
    numbers('z', [0, -1, -2, -4, -6], -4, 'z = '),
  ],
  show: (state, words) => {
    const said = words.lessons.error.confident;
    const z = numberIn(state, 'z');
    const of = (loss: 'bce' | 'half-sse') => {
      const layer = { W: [[1]], b: null, activation: { name: 'sigmoid' } } as const;
      return differentiate({ layers: [layer], loss, x: [z], target: [1] });
    };
    const chosen = of(state.loss as 'bce' | 'half-sse');
    const [matched, squared] = [of('bce'), of('half-sse')].map((done) => done.gradients.dLdz[0]![0]!) as [
      number,
      number,
    ];
    const y = chosen.pass.h[0]![0]!;
    const isSquared = state.loss === 'half-sse';
    const v = {
      z: showNumber(z),
      y: showNumber(y, 4),
      difference: showNumber(y - 1, 4),
      matched: showNumber(matched, 4),
      squared: showNumber(squared, 4),
      loss: state.loss!,
      back: showNumber(isSquared ? squared : matched, 4),
      share: showNumber((isSquared ? squared : matched) / (y - 1), 3),
      isSquared,
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: isSquared
          ? `\\frac{\\partial L}{\\partial z}=(y-t)\\cdot y(1-y)\\approx ${v.squared}`.replace('−', '-')
          : `\\frac{\\partial L}{\\partial z}=y-t\\approx ${v.matched}`.replace('−', '-'),
        plain: isSquared ? `∂L/∂z = (y − t)·y(1 − y) ≈ ${v.squared}` : `∂L/∂z = y − t ≈ ${v.matched}`,
      },
      picture: named(
        'matching-losses',
        drawBars(
          {
            bars: [
              { label: 'bce', value: matched, note: 'y − t', marked: !isSquared },
              { label: 'half-sse', value: squared, note: '(y − t)·y(1 − y)', marked: isSquared },
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
          { label: said.options.all, right: !isSquared, because: said.because(v) },
          { label: said.options.share, right: isSquared, because: said.because(v) },
        ],
      },
    };
  },
};

export const error: Lesson = { topic: 'error', pages: [difference, reachable, confident] };
