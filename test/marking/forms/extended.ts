// A hidden weight where only the first layer bends: x → Wx → σ → Vh → softmax.

import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { type Forms, W11 } from './forms.ts';

const netE: NetworkSpec = {
  layers: [
    {
      W: [
        [0.8, -0.4],
        [0.3, 0.6],
      ],
      b: null,
      activation: { name: 'sigmoid' },
    },
    {
      W: [
        [0.5, -0.7],
        [0.9, 0.2],
      ],
      b: null,
      activation: { name: 'identity' },
    },
  ],
  loss: 'softmax-ce',
  x: [1.5, -0.5],
  target: [0.8, 0.2],
};

export const extended: Forms = {
  name: 'a hidden weight of the extended network',
  spec: netE,
  of: W11,
  right: [
    "(V11(y1-t1)+V21(y2-t2))σ'(z1)x1",
    '(V11(y1-t1)+V21(y2-t2))h1(1-h1)x1',
    '(y1-t1)(V11-V21)h1(1-h1)x1',
    '(∂L/∂o1·V11+∂L/∂o2·V21)·∂h1/∂z1·x1',
    'Σt·(V11y1+V21y2)h1(1-h1)x1-(V11t1+V21t2)h1(1-h1)x1',
    "(∂L/∂o1·∂o1/∂h1+∂L/∂o2·∂o2/∂h1)σ'(z1)x1",
    "∂L/∂h1·σ'(z1)·x1",
    '(softmax(o)_1-t1)(V11-V21)·h1·(1-h1)·x1',
    '(1/(1+e^(o2-o1))-t1)(V11-V21)h1(1-h1)x1',
    "\\frac{\\partial L}{\\partial h_1}\\sigma'(z_1)x_1",
  ],
  wrong: [
    ['V11(y1-t1)h1(1-h1)x1', ['M34']],
    ['V21(y2-t2)h1(1-h1)x1', ['M34']],
    ['(V11(y1-t1)+V12(y2-t2))h1(1-h1)x1', ['M35']],
    ['((y1-t1)+(y2-t2))h1(1-h1)x1', ['M36']],
    ['(V11(y1-t1)+V21(y2-t2))x1', ['M1']],
    ['(V11(y1-t1)+V21(y2-t2))h1(1-h1)x2', ['M10']],
    ['(V11(y1-t1)o1(1-o1)+V21(y2-t2)o2(1-o2))h1(1-h1)x1', []],
    ["(V11(y1-t1)σ'(o1)+V21(y2-t2)σ'(o2))h1(1-h1)x1", ['M38']],
    ['((V11-η(y1-t1)h1)(y1-t1)+(V21-η(y2-t2)h1)(y2-t2))h1(1-h1)x1', ['M37']],
    ['(y1-t1)h1(1-h1)x1', []],
  ],
};
