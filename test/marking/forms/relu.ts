// A hidden weight of a ReLU network: what forgets the kink is wrong even where it gives the number.

import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { type Forms, W11 } from './forms.ts';

const netRelu: NetworkSpec = {
  layers: [
    {
      W: [
        [0.6, -0.4],
        [0.3, 0.7],
        [-0.5, 0.2],
      ],
      b: [0.2, 0.1, 0.4],
      activation: { name: 'relu' },
    },
    {
      W: [
        [0.5, -0.7, 0.3],
        [0.9, 0.2, -0.6],
      ],
      b: [0.1, -0.1],
      activation: { name: 'identity' },
    },
  ],
  loss: 'softmax-ce',
  x: [1.1, -0.5],
  target: [0.7, 0.3],
};

const ERROR = '(V11(y1-t1)+V21(y2-t2))';

export const relu: Forms = {
  name: 'a hidden weight of a ReLU network',
  spec: netRelu,
  of: W11,
  right: [
    `${ERROR}·1[z1>0]·x1`,
    `${ERROR}(z1>0)x1`,
    `${ERROR}H(z1)x1`,
    `${ERROR}ReLU'(z1)x1`,
    `${ERROR}f'(z1)x1`,
    `x1·1[z1>0]·${ERROR}`,
    '(y1-t1)(V11-V21)·drelu(z1)·x1',
    `${ERROR}·[h1>0]·x1`,
    `${ERROR}·max(0,sign(z1))·x1`,
    `${ERROR}·h1/z1·x1`,
    `${ERROR}·(1+sign(z1))/2·x1`,
    `${ERROR}·[w11x1+w12x2+b1>0]·x1`,
    `${ERROR}·[0<z1]·x1`,
    '\\left(V_{11}(y_1-t_1)+V_{21}(y_2-t_2)\\right)\\mathbf{1}[z_1>0]\\,x_1',
    '∂L/∂h1·(1-[z1<=0])·x1',
    '∂L/∂z1·x1',
    '∂L/∂h1·∂h1/∂z1·∂z1/∂w11',
    '(∂L/∂o1·∂o1/∂h1+∂L/∂o2·∂o2/∂h1)·1[z1>0]·x1',
    '(softmax(o)_1-t1)(V11-V21)1[z1>0]x1',
    '(1/(1+e^(o2-o1))-t1)(V11-V21)·H(z1)·x1',
    "-(V11(t1-y1)+V21(t2-y2))relu'(z1)x1",
  ],
  wrong: [
    [`${ERROR}·x1`, ['M1'], 'sides'],
    [`${ERROR}·1[z1<0]·x1`, ['M47']],
    [`${ERROR}·z1·x1`, ['M47']],
    [`${ERROR}·h1·x1`, ['M3']],
    [`${ERROR}·h1(1-h1)x1`, []],
    [`${ERROR}·σ'(z1)x1`, []],
    [`V11(y1-t1)·[z1>0]·x1`, ['M34']],
    [`V21(y2-t2)·[z1>0]·x1`, ['M34']],
    [`(V11(y1-t1)+V12(y2-t2))·[z1>0]·x1`, ['M35']],
    ['((y1-t1)+(y2-t2))·[z1>0]·x1', ['M36']],
    [`${ERROR}·[z1>0]·x2`, ['M10']],
    [`${ERROR}·[z1>0]·w11`, ['M9']],
    [`-${ERROR}·[z1>0]·x1`, ['M8']],
    [`2${ERROR}·[z1>0]·x1`, ['M25']],
    [`${ERROR}·[z1>0]·x1/2`, ['M26']],
    [`${ERROR}·[z1>0]`, ['M11']],
    [`${ERROR}·[z1>0]·x1²`, ['M28']],
    [`${ERROR}·[z1>0]·w11x1`, ['M29']],
    [`${ERROR}·[z2>0]·x1`, ['M13'], 'sides'],
    [`η${ERROR}·[z1>0]·x1`, ['M30']],
    [`w11-η${ERROR}·[z1>0]·x1`, ['M31']],
    ['(V12(y1-t1)+V22(y2-t2))·[z1>0]·x1', ['M12']],
    ['(V11·y1+V21·y2)·[z1>0]·x1', ['M21']],
    ['(V11(o1-t1)+V21(o2-t2))·[z1>0]·x1', ['M19']],
    ['(-V11t1(1-y1)-V21t2(1-y2))·[z1>0]·x1', ['M15']],
    [`-${ERROR}·x2`, ['M1', 'M8', 'M10']],
    [`V11(y1-t1)·x1`, ['M1', 'M34']],
  ],
};
