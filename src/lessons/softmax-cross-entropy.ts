// The article's section 3-3: softmax with cross entropy, its expansion by log-sum-exp, the reader's question below the
// article about Σt·lse, and why the diagonal of the softmax's Jacobian is not enough.

import { differentiate } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { pathsThroughSoftmax } from '../gradient/paths.ts';
import { showNumber } from '../language/numbers.ts';
import { drawBars } from '../pictures/bars.ts';
import { article } from './article-network.ts';
import { numberIn, numbers, numbersIn, targets } from './controls.ts';
import { named } from './factors-picture.ts';
import { bracketed, cancelled, equals } from './formulas.ts';
import type { Lesson, Page } from './lesson.ts';

/** Softmax and cross entropy on logits that are given: a layer that changes nothing. */
function onLogits(h: readonly [number, number], target: readonly number[]): NetworkSpec {
  const W = [
    [1, 0],
    [0, 1],
  ];
  return { layers: [{ W, b: null, activation: { name: 'identity' } }], loss: 'softmax-ce', x: h, target };
}

const H2 = 0.5;

const softmax: Page = {
  controls: [numbers('h1', [-2, -0.5, 0.5, 1, 3], 1, 'h₁ = '), numbers('add', [0, 10], 0, '+ ')],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].softmax;
    const add = numberIn(state, 'add');
    const h: readonly [number, number] = [numberIn(state, 'h1') + add, H2 + add];
    const [y1, y2] = differentiate(onLogits(h, [1, 0])).pass.y! as [number, number];
    const v = {
      h1: showNumber(h[0]),
      h2: showNumber(h[1]),
      y1: showNumber(y1),
      y2: showNumber(y2),
      gap: showNumber(h[0] - h[1]),
      sum: showNumber(y1 + y2),
    };
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
              { label: 'y₁', value: y1, note: `h₁ = ${v.h1}` },
              { label: 'y₂', value: y2, note: `h₂ = ${v.h2}` },
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
          { label: said.options.same, right: true, because: said.because.same(v) },
          { label: said.options.grow, right: false, because: said.because.grow(v) },
          { label: said.options.half, right: false, because: said.because.half(v) },
        ],
      },
    };
  },
};

const expansion: Page = {
  controls: [targets(['1 0', '0 1', '0.7 0.3'])],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].expansion;
    const now = article({ target: numbersIn(state, 't') });
    const [t1] = now.spec.target as [number, number];
    const [y1] = now.pass.y as [number, number];
    const error = now.gradients.dLdh[0]![0]!;
    const v = {
      loss: showNumber(now.pass.loss),
      y1: showNumber(y1),
      t1: showNumber(t1),
      error: showNumber(error),
      throughY: showNumber(-t1 / y1),
      extra: showNumber(error * y1 * (1 - y1)),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\begin{aligned}L&=-\\sum_i t_i\\ln y_i=\\Bigl(\\sum_i t_i\\Bigr)\\ln\\sum_k e^{h_k}-\\sum_i t_i h_i\\\\[4pt]\\frac{\\partial L}{\\partial h_1}&=\\frac{e^{h_1}}{\\sum_k e^{h_k}}-t_1=y_1-t_1${equals(error).tex}\\end{aligned}`,
        plain: `L = −Σ tᵢ ln yᵢ = (Σ tᵢ)·ln Σ e^hₖ − Σ tᵢhᵢ\n∂L/∂h₁ = y₁ − t₁ ${equals(error).plain}`,
      },
      picture: named(
        'prediction-and-target',
        drawBars(
          {
            bars: [
              { label: 'y₁', value: y1 },
              { label: 't₁', value: t1 },
              { label: '∂L/∂h₁ = y₁ − t₁', value: error, marked: true },
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
          ...(t1 === 0 ? [] : [{ label: v.throughY, right: false, because: said.because.throughY(v) }]),
          { label: v.extra, right: false, because: said.because.extra(v) },
        ],
      },
    };
  },
};

const question: Page = {
  controls: [targets(['1 0', '0.7 0.3', '1 1', '0.5 0'], '1 1')],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].question;
    const target = numbersIn(state, 't');
    const now = article({ target });
    const h = now.pass.h[0]! as readonly [number, number];
    const sum = target.reduce((total, t) => total + t, 0);
    const logSumExp = Math.log(h.reduce((total, each) => total + Math.exp(each), 0));
    const dot = h.reduce((total, each, k) => total + target[k]! * each, 0);
    const short = logSumExp - dot;
    const equal = Math.abs(sum - 1) < 1e-12;
    const [y1] = now.pass.y as [number, number];
    const v = {
      sum: showNumber(sum),
      lse: showNumber(logSumExp),
      long: showNumber(now.pass.loss),
      short: showNumber(equal ? now.pass.loss : short),
      error: showNumber(now.gradients.dLdh[0]![0]!),
      naive: showNumber(equal ? now.gradients.dLdh[0]![0]! : y1 - target[0]!),
      equal,
    };
    return {
      title: said.title,
      text: said.text,
      point: equal ? said.same(v) : said.differ(v),
      formula: {
        tex: `L=\\Bigl(\\sum_i t_i\\Bigr)\\,\\mathrm{lse}(h)-\\sum_i t_ih_i,\\qquad\\frac{\\partial L}{\\partial h_k}=\\Bigl(\\sum_i t_i\\Bigr)y_k-t_k`,
        plain: 'L = (Σ tᵢ)·lse(h) − Σ tᵢhᵢ,  ∂L/∂hₖ = (Σ tᵢ)·yₖ − tₖ',
      },
      picture: named(
        'two-forms',
        drawBars(
          {
            bars: [
              { label: '(Σt)·lse − Σt·h', value: now.pass.loss, marked: true },
              { label: 'lse − Σt·h', value: equal ? now.pass.loss : short },
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
          { label: said.options.same, right: equal, because: said.because(v) },
          { label: said.options.differ, right: !equal, because: said.because(v) },
        ],
      },
    };
  },
};

const diagonal: Page = {
  controls: [targets(['1 0', '0 1', '0.7 0.3'], '0.7 0.3')],
  show: (state, words) => {
    const said = words.lessons['softmax-cross-entropy'].diagonal;
    const now = article({ target: numbersIn(state, 't') });
    const [own, other] = pathsThroughSoftmax(now.pass, now.spec.target, 0) as [Path, Path];
    const whole = now.gradients.dLdh[0]![0]!;
    const isEnough = Math.abs(cancelled([own.value, -whole])) < 1e-12;
    const v = {
      own: showNumber(own.value),
      other: showNumber(other.value),
      whole: showNumber(whole),
      diagonal: showNumber(own.local),
      off: showNumber(other.local),
      isEnough,
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\frac{\\partial y_i}{\\partial h_j}=y_i(\\delta_{ij}-y_j):\\quad\\frac{\\partial y_1}{\\partial h_1}\\approx ${bracketed(own.local, v.diagonal)},\\;\\frac{\\partial y_2}{\\partial h_1}\\approx ${bracketed(other.local, v.off)}`.replaceAll(
          '−',
          '-',
        ),
        plain: `∂yᵢ/∂hⱼ = yᵢ(δᵢⱼ − yⱼ): ∂y₁/∂h₁ ≈ ${v.diagonal}, ∂y₂/∂h₁ ≈ ${v.off}`,
      },
      picture: named(
        'diagonal-and-rest',
        drawBars(
          {
            bars: [
              { label: said.bars.diagonal, value: own.value },
              { label: said.bars.rest, value: other.value },
              { label: '∂L/∂h₁', value: whole, marked: true },
            ],
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question,
        options: [
          { label: said.options.yes, right: isEnough, because: said.because(v) },
          { label: said.options.no, right: !isEnough, because: said.because(v) },
        ],
      },
    };
  },
};

type Path = ReturnType<typeof pathsThroughSoftmax>[number];

export const softmaxCrossEntropy: Lesson = {
  topic: 'softmax-cross-entropy',
  pages: [softmax, expansion, question, diagonal],
};
