// A bias and an input of the article's network, three classes, and a squared error behind tanh.

import { ARTICLE } from '../../../src/gradient/article.ts';
import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { type Forms, W11 } from './forms.ts';

const biased: NetworkSpec = {
  ...ARTICLE,
  layers: [{ ...ARTICLE.layers[0]!, b: [0.2, -0.1] }],
  target: [0.7, 0.3],
};

export const bias: Forms = {
  name: 'a bias',
  spec: biased,
  of: { kind: 'b', layer: 0, unit: 0 },
  right: [
    '(y1-t1)h1(1-h1)',
    "(y1-t1)σ'(z1)",
    "(y1-t1)σ'(w11x1+w12x2+b1)",
    '∂L/∂z1',
    '∂L/∂h1·∂h1/∂b1',
    '∂L/∂w11/x1',
    'dL/db1 = (t2-y2)h1(1-h1)',
  ],
  wrong: [
    ['0', ['M43']],
    ['(y1-t1)h1(1-h1)x1', ['M43']],
    ['(y1-t1)h1(1-h1)x2', ['M43']],
    ['(y1-t1)', ['M1']],
    ['(y1-t1)h1', ['M3']],
    ['(t1-y1)h1(1-h1)', ['M8']],
    ['(y1-t1)+h1(1-h1)', ['M27']],
    ['b1-η(y1-t1)h1(1-h1)', ['M31']],
    ['(h1-t1)h1(1-h1)', ['M19']],
  ],
};

const D1 = '(y1-t1)h1(1-h1)';
const D2 = '(y2-t2)h2(1-h2)';

export const input: Forms = {
  name: 'an input, which reaches the loss through every unit',
  spec: { ...ARTICLE, target: [0.7, 0.3] },
  of: { kind: 'x', input: 1 },
  right: [
    `w12${D1}+w22${D2}`,
    `(y1-t1)(w12h1(1-h1)-w22h2(1-h2))`,
    '∂L/∂z1·w12+∂L/∂z2·w22',
    '∂L/∂h1·∂h1/∂x2+∂L/∂h2·∂h2/∂x2',
    '∂L/∂y1·∂y1/∂x2+∂L/∂y2·∂y2/∂x2',
  ],
  wrong: [
    [`w12${D1}`, ['M34']],
    [`w22${D2}`, ['M34']],
    [`w21${D1}+w22${D2}`, ['M35']],
    [`${D1}+${D2}`, ['M36']],
    [`-(w12${D1}+w22${D2})`, ['M8']],
    ['w12(y1-t1)+w22(y2-t2)', ['M1']],
    [`w12(y1-t1)h1+w22(y2-t2)h2`, ['M3']],
    [`x2${D1}`, []],
  ],
};

const three: NetworkSpec = {
  layers: [
    {
      W: [
        [0.4, -0.3],
        [0.2, 0.8],
        [-0.5, 0.6],
      ],
      b: null,
      activation: { name: 'sigmoid' },
    },
  ],
  loss: 'softmax-ce',
  x: [1.2, 0.7],
  target: [1, 0, 0],
};

/** With three classes the twins of two part: M8 and M12 are different functions. */
export const classes: Forms = {
  name: 'three classes',
  spec: three,
  of: W11,
  right: [
    '(y1-t1)h1(1-h1)x1',
    '(t2+t3-y2-y3)h1(1-h1)x1',
    '(e^h1/(e^h1+e^h2+e^h3)-t1)h1(1-h1)x1',
    '(-t1(1-y1)+t2y1+t3y1)h1(1-h1)x1',
    '(∂L/∂y1·∂y1/∂h1+∂L/∂y2·∂y2/∂h1+∂L/∂y3·∂y3/∂h1)h1(1-h1)x1',
    '(exp(h1-lse(h))-t1)h1(1-h1)x1',
    '(Σt·y1-t1)h1(1-h1)x1',
  ],
  wrong: [
    ['(t1-y1)h1(1-h1)x1', ['M8']],
    ['(y2-t2)h1(1-h1)x1', ['M12']],
    ['(y3-t3)h1(1-h1)x1', ['M12']],
    ['(t2-y2)h1(1-h1)x1', ['M8', 'M12']],
    ['(y1-t1)h3(1-h3)x1', ['M13']],
    ['(-t1(1-y1)-t2y1-t3y1)h1(1-h1)x1', ['M17'], 'target'],
    ['(y1-t1)h1(1-h1)x1/3', ['M26']],
    ["(y2-t2)σ'(z2)x2", ['M10', 'M12', 'M13']],
    ["2(t1-y1)σ'(h1)w11", ['M2', 'M8', 'M9', 'M25']],
  ],
};

/** The output is h itself; the slope of tanh stays in the product. */
export const squared: Forms = {
  name: 'mean squared error behind tanh',
  spec: {
    ...three,
    layers: [{ ...three.layers[0]!, activation: { name: 'tanh' } }],
    loss: 'mse',
    target: [0.5, -0.3, 0.8],
  },
  of: W11,
  right: [
    '2/3(h1-t1)(1-h1²)x1',
    "2(y1-t1)/3·tanh'(z1)x1",
    '(2/3)(h1-t1)(1-tanh(z1)^2)x1',
    '2(h1-t1)x1/(3(e^z1+e^-z1)²/4)',
    '∂L/∂h1·(1-h1²)·x1',
  ],
  wrong: [
    ['(h1-t1)(1-h1²)x1', ['M41']],
    ['2(h1-t1)(1-h1²)x1', ['M41']],
    ['2/3(h1-t1)x1', ['M1']],
    ['2/3(h1-t1)h1(1-h1)x1', ['M6']],
    ['2/3(h1-t1)(1-z1²)x1', ['M4']],
    ['2/3(t1-h1)(1-h1²)x1', ['M8']],
    ['2/3(z1-t1)(1-h1²)x1', ['M20']],
    ['2/3h1(1-h1²)x1', ['M21']],
  ],
};
