// Unicode formulas in TeX: what questions write, sign by sign.

import { expect, it } from 'vitest';
import { numberedTex, texFromText } from '../../src/quiz/tex-from-text.ts';

it.each([
  ['∂L/∂w₁₁ ≈ −0.103', '\\tfrac{\\partial L}{\\partial w_{11}} \\approx  -0.103'],
  ['h₁·(1 − h₁)', 'h_{1}\\cdot (1 - h_{1})'],
  ['1 − h₁²', '1 - h_{1}^{2}'],
  ['(1 − tanh(h₂)²)', '(1 - \\tanh (h_{2})^{2})'],
  ['−t₁·ln y₁ ≈ 4.5×10⁻⁵', '-t_{1}\\cdot \\ln  y_{1} \\approx  4.5\\times 10^{-5}'],
  ['σ′(z₁)', "\\sigma '(z_{1})"],
  ['1[z₁ > 0]', '1[z_{1} > 0]'],
])('%s', (text, tex) => {
  expect(texFromText(text)).toBe(tex);
});

it('numbers lines, and sets what a line states second below it', () => {
  expect(numberedTex(['a = 1,  b = 2', 'c = 3'])).toBe(
    '\\begin{aligned}(1)\\quad &a = 1\\\\[3pt]&b = 2\\\\[8pt](2)\\quad &c = 3\\end{aligned}',
  );
});
