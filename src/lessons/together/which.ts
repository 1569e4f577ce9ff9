// Which of the four weights learns most. With two classes the errors are equally large, so input and slope decide.

import { factorsOf, slopeOf, weightIndexes } from '../../gradient/network.ts';
import { subscript } from '../../gradient/notation.ts';
import { product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { article, type Worked } from '../article-network.ts';
import { choice, numbersIn, targets } from '../controls.ts';
import { named } from '../factors-picture.ts';
import type { Page } from '../lesson.ts';

/** Each makes another of the four weights learn most, by at least a fifth. */
const INPUTS = ['1.5 -0.5', '2 1.5', '1 2', '1 -2'];

const pair = (values: readonly number[]) => `(${values.map((value) => showNumber(value)).join(', ')})`;

interface Learning {
  readonly name: string;
  readonly unit: number;
  readonly input: number;
  readonly value: number;
  readonly parts: string;
}

function learningOf(now: Worked): { each: Learning[]; most: Learning } {
  const each = weightIndexes(now.spec).map((at) => {
    const { factors, value } = factorsOf(now.spec, now, at);
    const name = `w${subscript(at.unit + 1)}${subscript(at.input + 1)}`;
    const parts = product([factors.error, factors.slope, factors.input], 3).plain;
    return { name, unit: at.unit, input: at.input, value, parts };
  });
  return { each, most: each.reduce((best, one) => (Math.abs(one.value) > Math.abs(best.value) ? one : best)) };
}

export const which: Page = {
  controls: [
    choice('x', INPUTS, INPUTS[0]!, {
      label: () => 'x',
      valueLabel: (value) => `x = ${pair(numbersIn({ value }, 'value'))}`,
    }),
    targets(['1 0', '0.7 0.3', '0 1']),
  ],
  show: (state, words) => {
    const said = words.lessons.together.which;
    const target = numbersIn(state, 't');
    const { each, most } = learningOf(article({ x: numbersIn(state, 'x'), target }));
    // The picture tells about this input; so it asks about the next.
    const following = { x: INPUTS[(INPUTS.indexOf(state.x!) + 1) % INPUTS.length]! };
    const next = article({ x: numbersIn(following, 'x'), target });
    const asked = learningOf(next);
    const slope = (unit: number) => showNumber(slopeOf(next.spec, next.pass, 0, unit), 3);
    const because = (one: Learning) => {
      const v = { name: one.name, parts: one.parts, gradient: showNumber(one.value, 3), most: asked.most.name };
      const best = { ...v, mostGradient: showNumber(asked.most.value, 3) };
      if (one === asked.most) return said.because.right(v);
      if (one.input !== asked.most.input) return said.because.input(best);
      return said.because.slope({ ...best, slope: slope(one.unit), mostSlope: slope(asked.most.unit) });
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point({ name: most.name, parts: most.parts, gradient: showNumber(most.value, 3) }),
      formula: {
        tex: "\\frac{\\partial L}{\\partial w_{kj}}=(y_k-t_k)\\cdot\\sigma'(z_k)\\cdot x_j",
        plain: '∂L/∂wₖⱼ = (yₖ − tₖ) · σ′(zₖ) · xⱼ',
      },
      picture: named(
        'gradient-by-weight',
        drawBars(
          {
            bars: each.map(({ name, value, parts }) => ({ label: `∂L/∂${name}`, value, note: parts })),
            scale: 'linear',
            title: said.picture,
          },
          words.charts,
        ),
      ),
      prediction: {
        question: said.question({ x: pair(next.spec.x), z: pair(next.pass.z[0]!) }),
        options: asked.each.map((one) => ({ label: one.name, right: one === asked.most, because: because(one) })),
      },
    };
  },
};
