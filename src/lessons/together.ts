// The article's section 4: the three factors joined. What each change does to each factor, which weight learns most, and
// what happens to the factors while the network learns.

import { ARTICLE } from '../gradient/article.ts';
import { descend } from '../gradient/descent.ts';
import { factorsOf, gradientsOf, passOf, RecordedNetwork, weightIndexes } from '../gradient/network.ts';
import { subscript } from '../gradient/notation.ts';
import { showNumber } from '../language/numbers.ts';
import { drawBars } from '../pictures/bars.ts';
import { article, W11, type Worked } from './article-network.ts';
import { choice, numberIn, numbers, numbersIn, targets } from './controls.ts';
import { factorsPicture, named } from './factors-picture.ts';
import { bracketed, w11Product } from './formulas.ts';
import type { Lesson, Page } from './lesson.ts';

type Change = 'none' | 'input' | 'weights' | 'target';

/** The article's network with one thing changed. `weights` scales the row into unit 1, which moves z₁ and not x. */
const CHANGES: { readonly [C in Change]: () => Worked } = {
  none: () => article(),
  input: () => article({ x: [2 * ARTICLE.x[0]!, ARTICLE.x[1]!] }),
  weights: () => {
    const [layer] = ARTICLE.layers;
    const W = layer!.W.map((row, unit) => (unit === 0 ? row.map((w) => 3 * w) : row));
    return article({ layers: [{ ...layer!, W }] });
  },
  target: () => article({ target: [0, 1] }),
};

const three: Page = {
  controls: [
    choice('change', Object.keys(CHANGES), 'none', {
      label: (words) => words.lessons.together.three.by,
      valueLabel: (value, words) => words.lessons.together.three.changes[value as Change],
    }),
  ],
  show: (state, words) => {
    const said = words.lessons.together.three;
    const change = state.change as Change;
    const before = article();
    const now = CHANGES[change]();
    const ratio = (role: 'error' | 'slope' | 'input') => now.w11.factors[role] / before.w11.factors[role];
    const ratios = { error: ratio('error'), slope: ratio('slope'), input: ratio('input') };
    // How far each factor moved, in powers: halving is as far as doubling.
    const far = (role: keyof typeof ratios) => Math.abs(Math.log(Math.abs(ratios[role])));
    const flips = ratios.error < 0;
    const roles = ['error', 'slope', 'input'] as const;
    const most = flips ? 'error' : roles.reduce((best, role) => (far(role) > far(best) + 1e-12 ? role : best));
    const v = {
      change: said.changes[change],
      error: showNumber(ratios.error, 3),
      slope: showNumber(ratios.slope, 3),
      input: showNumber(ratios.input, 3),
      whole: showNumber(now.w11.value / before.w11.value, 3),
      gradient: showNumber(now.w11.value),
    };
    const still = change === 'none';
    return {
      title: said.title,
      text: said.text,
      point: still ? said.still(v) : said.point(v),
      formula: w11Product(now),
      picture: still ? factorsPicture(now, words) : factorsPicture(now, words, before),
      prediction: {
        question: still ? said.questionStill : said.question(v),
        options: still
          ? (['product', 'sum', 'largest'] as const).map((option) => ({
              label: said.stillOptions[option],
              right: option === 'product',
              because: said.stillBecause[option],
            }))
          : roles.map((role) => ({
              label: words.gradient[role],
              right: role === most,
              because: said.because({ ...v, name: words.gradient[role], ratio: v[role], most: words.gradient[most] }),
            })),
      },
    };
  },
};

const which: Page = {
  controls: [numbers('x1', [-0.2, 0.4, 1.5, 3], 1.5, 'x₁ = '), targets(['1 0', '0.7 0.3', '0 1'])],
  show: (state, words) => {
    const said = words.lessons.together.which;
    const now = article({ x: [numberIn(state, 'x1'), ARTICLE.x[1]!], target: numbersIn(state, 't') });
    const learning = weightIndexes(now.spec).map((at) => {
      const { factors, value } = factorsOf(now.spec, now, at);
      const { error, slope, input } = factors;
      const name = `w${subscript(at.unit + 1)}${subscript(at.input + 1)}`;
      const parts = [error, slope, input].map((factor) => bracketed(factor, showNumber(factor, 3)));
      return { name, size: Math.abs(value), value, parts: parts.join(' · ') };
    });
    const most = learning.reduce((best, each) => (each.size > best.size ? each : best));
    return {
      title: said.title,
      text: said.text,
      point: said.point({ name: most.name, gradient: showNumber(most.value), parts: most.parts }),
      formula: {
        tex: "\\frac{\\partial L}{\\partial w_{kj}}=(y_k-t_k)\\cdot\\sigma'(z_k)\\cdot x_j",
        plain: '∂L/∂wₖⱼ = (yₖ − tₖ) · σ′(zₖ) · xⱼ',
      },
      picture: named(
        'gradient-by-weight',
        drawBars(
          {
            bars: learning.map(({ name, value, parts }) => ({ label: `∂L/∂${name}`, value, note: parts })),
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question,
        options: learning.map(({ name, value, parts }) => ({
          label: name,
          right: name === most.name,
          because: said.because({
            name,
            gradient: showNumber(value),
            parts,
            most: most.name,
            size: showNumber(most.size),
          }),
        })),
      },
    };
  },
};

const RATE = 0.5;

/** The article's network after so many steps of gradient descent on its one example. */
function trained(steps: number): Worked {
  const network = new RecordedNetwork(ARTICLE);
  network.run();
  for (let step = 0; step < steps; step++) {
    descend(network, RATE);
    network.run();
  }
  const { values } = network.tape;
  const layers = network.layers.map(({ W, units, inputs }, layer) => ({
    ...ARTICLE.layers[layer]!,
    W: Array.from({ length: units }, (_, k) => [...values.subarray(W + k * inputs, W + (k + 1) * inputs)]),
  }));
  const spec = { ...ARTICLE, layers };
  const differentiated = { pass: passOf(network), gradients: gradientsOf(network) };
  return { ...differentiated, spec, w11: factorsOf(spec, differentiated, W11) };
}

const learning: Page = {
  controls: [numbers('n', [0, 10, 100, 1000], 0, 'n = ')],
  show: (state, words) => {
    const said = words.lessons.together.learning;
    const n = numberIn(state, 'n');
    const [start, now, later] = [trained(0), trained(n), trained(n === 0 ? 10 : 10 * n)];
    const shrinks = Math.abs(later.w11.value) < Math.abs(now.w11.value);
    const v = {
      n: showNumber(n),
      later: showNumber(n === 0 ? 10 : 10 * n),
      loss: showNumber(now.pass.loss),
      floor: showNumber(Math.log(1 + Math.exp(-1)), 4),
      error: showNumber(now.w11.factors.error, 3),
      slope: showNumber(now.w11.factors.slope, 3),
      gradient: showNumber(now.w11.value, 3),
      next: showNumber(later.w11.value, 3),
      z1: showNumber(now.pass.z[0]![0]!, 3),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: w11Product(now),
      picture: n === 0 ? factorsPicture(now, words) : factorsPicture(now, words, start),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.smaller, right: shrinks, because: said.because(v) },
          { label: said.options.same, right: false, because: said.because(v) },
          { label: said.options.larger, right: !shrinks, because: said.because(v) },
        ],
      },
    };
  },
};

export const together: Lesson = { topic: 'together', pages: [three, which, learning] };
