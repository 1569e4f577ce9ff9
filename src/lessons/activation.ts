// The article's section 3-2: the sigmoid and the shape of its slope; and how other activations differ in it.

import { type ActivationName, activationRule, alphaOf } from '../gradient/activations.ts';
import { showNumber } from '../language/numbers.ts';
import { drawCurve } from '../pictures/curve.ts';
import { choice, numberIn, numbers } from './controls.ts';
import { named } from './factors-picture.ts';
import { equals } from './formulas.ts';
import type { Lesson, Page } from './lesson.ts';

/** f(z) and f′(z) of an activation with its usual parameter. */
function at(name: ActivationName, z: number): { readonly h: number; readonly slope: number } {
  const rule = activationRule(name);
  const alpha = alphaOf({ name });
  const h = rule.f(z, alpha);
  return { h, slope: rule.slope(z, h, alpha) };
}

const sigmoid: Page = {
  controls: [numbers('z', [-6, -4, -2, -1, 0, 1.4, 2, 3, 4, 6], 1.4, 'z = ')],
  show: (state, words) => {
    const said = words.lessons.activation.sigmoid;
    const z = numberIn(state, 'z');
    const { h, slope } = at('sigmoid', z);
    const v = {
      z: showNumber(z),
      h: showNumber(h),
      slope: showNumber(slope),
      largest: showNumber(at('sigmoid', 0).slope),
      share: showNumber((100 * slope) / at('sigmoid', 0).slope, 3),
      rest: showNumber(1 - h),
      atH: showNumber(at('sigmoid', h).slope),
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `\\sigma'(z)=\\sigma(z)\\,(1-\\sigma(z))=${v.h}\\cdot ${v.rest}${equals(slope).tex}`,
        plain: `σ′(z) = σ(z)·(1 − σ(z)) = ${v.h}·${v.rest} ${equals(slope).plain}`,
      },
      picture: named(
        'sigmoid-and-slope',
        drawCurve(
          { curves: [{ activation: { name: 'sigmoid' } }], at: z, show: 'both', title: said.picture },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: v.slope, right: true, because: said.because.right(v) },
          { label: v.h, right: false, because: said.because.h(v) },
          { label: v.atH, right: false, because: said.because.atH(v) },
        ],
      },
    };
  },
};

const OTHERS: readonly ActivationName[] = ['tanh', 'relu', 'leaky-relu', 'elu', 'gelu', 'silu', 'softplus'];

const others: Page = {
  controls: [
    choice('f', OTHERS, 'tanh', { label: (words) => words.lessons.activation.others.by }),
    numbers('z', [-3, -1, 0.5, 3], 3, 'z = '),
  ],
  show: (state, words) => {
    const said = words.lessons.activation.others;
    const name = state.f as ActivationName;
    const z = numberIn(state, 'z');
    const [mine, other] = [at('sigmoid', z).slope, at(name, z).slope];
    const v = {
      name,
      z: showNumber(z),
      sigmoid: showNumber(mine),
      other: showNumber(other),
      ratio: showNumber(other / mine, 3),
    };
    const { tex, symbol } = activationRule(name);
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: {
        tex: `${symbol.tex}'(z)=${tex.slope}`,
        plain: `${symbol.plain}′(z): z = ${v.z} → ${v.other}`,
      },
      picture: named(
        'slopes-beside-sigmoid',
        drawCurve(
          {
            curves: [{ activation: { name: 'sigmoid' } }, { activation: { name } }],
            at: z,
            show: 'slope',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(v),
        options: [
          { label: 'sigmoid', right: mine > other, because: said.because(v) },
          { label: name, right: other > mine, because: said.because(v) },
        ],
      },
    };
  },
};

export const activation: Lesson = { topic: 'activation', pages: [sigmoid, others] };
