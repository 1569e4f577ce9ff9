// Lesson 1 of the article's three (section 4-1): learning is proportional to the input. True of the factor; the whole
// network answers differently, because the input moves z, the slope and the error too.

import { ARTICLE } from '../gradient/article.ts';
import { slopeOf } from '../gradient/network.ts';
import { equals, product } from '../language/number-formulas.ts';
import { showNumber } from '../language/numbers.ts';
import { drawBars } from '../pictures/bars.ts';
import { article, type Worked } from './article-network.ts';
import { numberIn, numbers } from './controls.ts';
import { factorsPicture, named } from './factors-picture.ts';
import { w11Product } from './formulas.ts';
import type { Lesson, Page } from './lesson.ts';

const SCALES = [0.5, 1, 2, 4, 10];

/** x₁ scaled by k while z₁, and with it error and slope, are held where they were. */
function factorScaled(k: number): Worked {
  const still = article();
  const input = k * still.w11.factors.input;
  const { error, slope } = still.w11.factors;
  const spec = { ...still.spec, x: [input, still.spec.x[1]!] };
  return { ...still, spec, w11: { ...still.w11, factors: { error, slope, input }, value: error * slope * input } };
}

const scale = numbers('k', SCALES, 1, 'x₁ × ');

const factor: Page = {
  controls: [scale],
  show: (state, words) => {
    const said = words.lessons['input-scale'].factor;
    const k = numberIn(state, 'k');
    const now = factorScaled(k);
    const doubled = factorScaled(2 * k);
    const ratio = showNumber(doubled.w11.value / now.w11.value, 3);
    const v = { k: showNumber(k), x1: showNumber(now.w11.factors.input), gradient: showNumber(now.w11.value), ratio };
    return {
      title: said.title,
      text: said.text,
      point: k === 1 ? said.start(v) : said.point(v),
      formula: w11Product(now),
      picture: k === 1 ? factorsPicture(now, words) : factorsPicture(now, words, article()),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.twice, right: doubled.w11.value === 2 * now.w11.value, because: said.because.twice(v) },
          { label: said.options.same, right: doubled.w11.value === now.w11.value, because: said.because.same(v) },
          { label: said.options.four, right: doubled.w11.value === 4 * now.w11.value, because: said.because.four(v) },
        ],
      },
    };
  },
};

function wholeScaled(k: number): Worked {
  return article({ x: ARTICLE.x.map((x) => k * x) });
}

const whole: Page = {
  controls: [{ ...scale, label: () => 'x', valueLabel: (value) => `x × ${showNumber(Number(value))}` }],
  show: (state, words) => {
    const said = words.lessons['input-scale'].whole;
    const k = numberIn(state, 'k');
    const still = article();
    const now = wholeScaled(k);
    const doubled = wholeScaled(2 * k);
    const ratio = doubled.w11.value / now.w11.value;
    const times = (role: keyof Worked['w11']['factors'], after: Worked, before: Worked) =>
      showNumber(after.w11.factors[role] / before.w11.factors[role], 3);
    const v = {
      k: showNumber(k),
      whole: showNumber(now.w11.value / still.w11.value, 3),
      error: times('error', now, still),
      slope: times('slope', now, still),
      input: times('input', now, still),
      z1: showNumber(now.pass.z[0]![0]!),
    };
    const facts = said.because.facts({
      error: times('error', doubled, now),
      slope: times('slope', doubled, now),
      input: times('input', doubled, now),
      whole: showNumber(ratio, 3),
    });
    const because = (right: boolean, thought: string) => (right ? facts : `${thought} ${facts}`);
    const [isTwice, isLess, isSmaller] = [ratio >= 2, ratio > 1 && ratio < 2, ratio <= 1];
    return {
      title: said.title,
      text: said.text,
      point: k === 1 ? said.start(v) : said.point(v),
      formula: w11Product(now),
      picture: k === 1 ? factorsPicture(now, words) : factorsPicture(now, words, still),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.twice, right: isTwice, because: because(isTwice, said.because.twice) },
          { label: said.options.less, right: isLess, because: because(isLess, said.because.takesBack) },
          { label: said.options.smaller, right: isSmaller, because: because(isSmaller, said.because.gives) },
        ],
      },
    };
  },
};

const inside: Page = {
  controls: [numbers('x1', [-1.5, 0, 0.5, 1.5, 3], 1.5, 'x₁ = ')],
  show: (state, words) => {
    const said = words.lessons['input-scale'].inside;
    const x1 = numberIn(state, 'x1');
    const x2 = ARTICLE.x[1]!;
    const now = article({ x: [x1, x2] });
    const [w11, w12] = now.gradients.dLdW[0]![0]! as [number, number];
    const [row] = ARTICLE.layers[0]!.W;
    const delta = now.gradients.dLdz[0]![0]!;
    const v = {
      x1: showNumber(x1),
      x2: showNumber(x2),
      w11: showNumber(w11),
      w12: showNumber(w12),
      delta: showNumber(delta),
      slope: showNumber(slopeOf(now.spec, now.pass, 0, 0)),
      ratio: showNumber(x1 / x2, 3),
      weights: showNumber(row![0]! / row![1]!, 3),
    };
    const common = equals(delta, 4);
    const line = (input: number, symbol: string, value: number) => ({
      label: `∂L/∂${symbol}`,
      value,
      note: `${product([delta, input], 4).plain}`,
    });
    return {
      title: said.title,
      text: said.text,
      point: x1 === 0 ? said.zero(v) : said.point(v),
      formula: {
        tex: `\\frac{\\partial L}{\\partial w_{1j}}=\\frac{\\partial L}{\\partial z_1}\\cdot x_j${common.tex}\\cdot x_j`,
        plain: `∂L/∂w₁ⱼ = ∂L/∂z₁ · xⱼ ${common.plain} · xⱼ`,
      },
      picture: named(
        'inputs-of-one-unit',
        drawBars(
          { bars: [line(x1, 'w₁₁', w11), line(x2, 'w₁₂', w12)], scale: 'linear', title: said.picture },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: said.options.inputs(v), right: true, because: said.because.inputs(v) },
          { label: said.options.weights(v), right: false, because: said.because.weights(v) },
          { label: said.options.one, right: false, because: said.because.one(v) },
        ],
      },
    };
  },
};

export const inputScale: Lesson = { topic: 'input-scale', pages: [factor, whole, inside] };
