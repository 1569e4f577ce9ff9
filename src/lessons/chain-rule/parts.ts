// L through its parts: ∂L/∂w₁₁ as a product of three factors.

import { factorsOf } from '../../gradient/network.ts';
import { product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { article } from '../article-network.ts';
import { numbersIn, targets } from '../controls.ts';
import { factorsPicture } from '../factors-picture.ts';
import { w11Product } from '../formulas.ts';
import type { Page } from '../lesson.ts';
import { TARGETS } from './targets.ts';

/** The page shows the product for w₁₁; so it asks for the weight that takes the same input into the other unit. */
const ASKED = { layer: 0, unit: 1, input: 0 } as const;

export const parts: Page = {
  controls: [targets(TARGETS)],
  show: (state, words) => {
    const said = words.lessons['chain-rule'].parts;
    const now = article({ target: numbersIn(state, 't') });
    const own = now.w11.factors;
    const { factors, value } = factorsOf(now.spec, now, ASKED);
    const { error, slope, input } = factors;
    const v = {
      error: showNumber(own.error),
      slope: showNumber(own.slope),
      input: showNumber(own.input),
      product: showNumber(now.w11.value),
    };
    const asked = {
      error: showNumber(error),
      slope: showNumber(slope),
      input: showNumber(input),
      numbers: product([error, slope, input]).plain,
      product: showNumber(value),
      sum: showNumber(error + slope + input),
      noSlope: showNumber(error * input),
      otherSlope: showNumber(error * own.slope * input),
      other: v.slope,
    };
    return {
      title: said.title,
      text: said.text,
      point: said.point(v),
      formula: w11Product(now),
      picture: factorsPicture(now, words),
      prediction: {
        question: said.question(asked),
        options: [
          { label: asked.product, right: true, because: said.because.product(asked) },
          { label: asked.sum, right: false, because: said.because.sum(asked) },
          { label: asked.noSlope, right: false, because: said.because.noSlope(asked) },
          { label: asked.otherSlope, right: false, because: said.because.otherSlope(asked) },
        ],
      },
    };
  },
};
