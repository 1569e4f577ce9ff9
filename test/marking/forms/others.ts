// A bias and an input of the article's network, three classes, and a squared error behind tanh.

import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { type Forms, W11 } from './forms.ts';

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
