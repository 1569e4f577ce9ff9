// The article's section 3-2: the sigmoid and the shape of its slope; and how other activations differ in it.

import { type ActivationName, activationAt, activationRule } from '../gradient/activations.ts';
import { equals, product } from '../language/number-formulas.ts';
import { showNumber } from '../language/numbers.ts';
import { drawCurve } from '../pictures/curve.ts';
import { choice, numberIn, numbers } from './controls.ts';
import { named } from './factors-picture.ts';
import type { Lesson, Page } from './lesson.ts';

const at = (name: ActivationName, z: number) => activationAt({ name }, z);

/** How far a wrong answer stands from the right one, at least, as a share of it. */
const FAR = 0.05;

const sigmoid: Page = {
  controls: [numbers('z', [-6, -4, -2, -1, 0, 1.4, 2, 3, 4, 6], 1.4, 'z = ')],
  show: (state, words) => {
    const said = words.lessons.activation.sigmoid;
    const z = numberIn(state, 'z');
    const { h, slope } = at('sigmoid', z);
    const largest = at('sigmoid', 0).slope;
    // The page shows the answer at z; so it asks one step further out.
    const further = z < 0 ? z - 1 : z + 1;
    const there = at('sigmoid', further);
    const v = { z: showNumber(z), slope: showNumber(slope), largest: showNumber(largest) };
    const asked = {
      z: showNumber(further),
      h: showNumber(there.h),
      slope: showNumber(there.slope),
      rest: showNumber(1 - there.h),
      atH: showNumber(at('sigmoid', there.h).slope),
      ofZ: showNumber(further * (1 - further)),
    };
    const numbers = product([h, 1 - h]);
    return {
      title: said.title,
      text: said.text,
      point: z === 0 ? said.top(v) : said.point({ ...v, share: showNumber((100 * slope) / largest, 3) }),
      formula: {
        tex: `\\sigma'(z)=\\sigma(z)\\,(1-\\sigma(z))=${numbers.tex}${equals(slope).tex}`,
        plain: `σ′(z) = σ(z)·(1 − σ(z)) = ${numbers.plain} ${equals(slope).plain}`,
      },
      picture: named(
        'sigmoid-and-slope',
        drawCurve(
          { curves: [{ activation: { name: 'sigmoid' } }], at: z, show: 'both', title: said.picture },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question(asked),
        options: [
          { label: asked.slope, right: true, because: said.because.right(asked) },
          // Far to the left h(1 − h) is all but h itself: no mistake to find there.
          ...(Math.abs(there.h / there.slope - 1) < FAR
            ? []
            : [{ label: asked.h, right: false, because: said.because.h(asked) }]),
          { label: asked.atH, right: false, because: said.because.atH(asked) },
          { label: asked.ofZ, right: false, because: said.because.ofZ(asked) },
        ],
      },
    };
  },
};

/** The activations beside the sigmoid, with f′(z) in plain text; in TeX it stands in the table of activations. */
const OTHERS = {
  tanh: '1 − h²',
  relu: '1 (z > 0), 0 (z < 0)',
  'leaky-relu': '1 (z > 0), α (z < 0)',
  elu: '1 (z > 0), αeᶻ (z < 0)',
  gelu: 'Φ(z) + zφ(z)',
  silu: 'σ(z)·(1 + z(1 − σ(z)))',
  softplus: 'σ(z)',
} as const satisfies Partial<Record<ActivationName, string>>;

const others: Page = {
  controls: [
    choice('f', Object.keys(OTHERS), 'tanh', { label: (words) => words.lessons.activation.others.by }),
    numbers('z', [-3, -1, 0.5, 3], 0.5, 'z = '),
  ],
  show: (state, words) => {
    const said = words.lessons.activation.others;
    const name = state.f as keyof typeof OTHERS;
    const z = numberIn(state, 'z');
    const [mine, other] = [at('sigmoid', z), at(name, z)];
    const [mineThere, otherThere] = [at('sigmoid', -z), at(name, -z)];
    // Gelu and silu fall in places: their slope turns the sign around, but how much passes is its size.
    const [minePasses, otherPasses] = [mineThere.slope, Math.abs(otherThere.slope)];
    const v = {
      name,
      z: showNumber(z),
      sigmoid: showNumber(mine.slope),
      other: showNumber(other.slope),
      ratio: showNumber(Math.abs(other.slope) / mine.slope, 3),
    };
    const asked = {
      name,
      z: showNumber(-z),
      sigmoid: showNumber(mineThere.slope),
      other: showNumber(otherThere.slope),
      sigmoidHeight: showNumber(mineThere.h, 3),
      otherHeight: showNumber(otherThere.h, 3),
    };
    const { tex, symbol } = activationRule(name);
    const value = equals(other.slope);
    return {
      title: said.title,
      text: said.text,
      point: other.slope < 0 ? said.falling(v) : said.point(v),
      formula: {
        tex: `${symbol.tex}'(z)=${tex.slope},\\qquad ${symbol.tex}'(${z})${value.tex}`,
        plain: `${symbol.plain}′(z) = ${OTHERS[name]};  ${symbol.plain}′(${v.z}) ${value.plain}`,
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
        question: said.question(asked),
        options: [
          { label: 'sigmoid', right: minePasses > otherPasses, because: said.because.slope(asked) },
          { label: name, right: otherPasses > minePasses, because: said.because.slope(asked) },
          { label: said.same, right: minePasses === otherPasses, because: said.because.same(asked) },
        ],
      },
    };
  },
};

export const activation: Lesson = { topic: 'activation', pages: [sigmoid, others] };
