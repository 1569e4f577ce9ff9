// A hidden weight of a leaky ReLU network: the slope is 1 or α, never 0.

import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { type Forms, W11 } from './forms.ts';

const netLeaky: NetworkSpec = {
  layers: [
    {
      W: [
        [0.6, -0.4],
        [0.3, 0.7],
        [-0.5, 0.2],
      ],
      b: [0.2, 0.1, 0.4],
      activation: { name: 'leaky-relu', alpha: 0.2 },
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
const SLOPE = "f'(z1)";

export const leaky: Forms = {
  name: 'a hidden weight of a leaky ReLU network',
  spec: netLeaky,
  of: W11,
  right: [
    `${ERROR}·f'(z1)·x1`,
    `${ERROR}·LReLU'(z1)·x1`,
    `${ERROR}·leakyrelu'(z1)·x1`,
    `${ERROR}·df(z1)·x1`,
    `${ERROR}·([z1>0]+α[z1<=0])·x1`,
    `${ERROR}·(1[z1>0]+0.2·1[z1≤0])·x1`,
    `${ERROR}(α+(1-α)H(z1))x1`,
    `${ERROR}(0.2+0.8·[z1>0])x1`,
    `${ERROR}·max(α,[z1>0])·x1`,
    `${ERROR}·(0.6+0.4·sign(z1))·x1`,
    `${ERROR}·h1/z1·x1`,
    `${ERROR}·([h1>0]+α·[h1<0])·x1`,
    `${ERROR}·(1-(1-α)[z1<0])·x1`,
    `${ERROR}·([w11x1+w12x2+b1>0]+α[w11x1+w12x2+b1<=0])·x1`,
    `x1·${SLOPE}·${ERROR}`,
    "(y1-t1)(V11-V21)·f'(z1)·x1",
    "(softmax(o)_1-t1)(V11-V21)·f'(z1)·x1",
    "(1/(1+e^(o2-o1))-t1)(V11-V21)·f'(z1)·x1",
    "-(V11(t1-y1)+V21(t2-y2))·f'(z1)·x1",
    '∂L/∂z1·x1',
    "∂L/∂h1·f'(z1)·x1",
    '∂L/∂h1·∂h1/∂z1·∂z1/∂w11',
    "(∂L/∂o1·∂o1/∂h1+∂L/∂o2·∂o2/∂h1)·f'(z1)·x1",
    `dL/dw1_11 = ${ERROR}f'(z1)x1`,
  ],
  wrong: [
    [`${ERROR}·x1`, ['M1'], 'sides'],
    [`${ERROR}·h1·x1`, ['M3']],
    [`${ERROR}·f'(z1)²·x1`, ['M7'], 'sides'],
    [`-${ERROR}·${SLOPE}·x1`, ['M8']],
    [`${ERROR}·${SLOPE}·w11`, ['M9']],
    [`${ERROR}·${SLOPE}·x2`, ['M10']],
    [`${ERROR}·${SLOPE}`, ['M11']],
    [`(V12(y1-t1)+V22(y2-t2))·${SLOPE}·x1`, ['M12']],
    [`${ERROR}·f'(z2)·x1`, ['M13'], 'sides'],
    [`(-V11t1(1-y1)-V21t2(1-y2))·${SLOPE}·x1`, ['M15']],
    [`(-V11t1/y1-V21t2/y2)·${SLOPE}·x1`, ['M16']],
    [`(V11(o1-t1)+V21(o2-t2))·${SLOPE}·x1`, ['M19']],
    [`(V11·y1+V21·y2)·${SLOPE}·x1`, ['M21']],
    [`-(V11·t1+V21·t2)·${SLOPE}·x1`, ['M22']],
    [`(V11(y1+t1)+V21(y2+t2))·${SLOPE}·x1`, ['M23']],
    [`2${ERROR}·${SLOPE}·x1`, ['M25']],
    [`${ERROR}·${SLOPE}·x1/2`, ['M26']],
    [`${ERROR}·${SLOPE}·x1²`, ['M28']],
    [`${ERROR}·${SLOPE}·w11x1`, ['M29']],
    [`η${ERROR}·${SLOPE}·x1`, ['M30']],
    [`w11-η${ERROR}·${SLOPE}·x1`, ['M31']],
    [`V11(y1-t1)·${SLOPE}·x1`, ['M34']],
    [`V21(y2-t2)·${SLOPE}·x1`, ['M34']],
    [`(V11(y1-t1)+V12(y2-t2))·${SLOPE}·x1`, ['M35']],
    [`((y1-t1)+(y2-t2))·${SLOPE}·x1`, ['M36']],
    [`${ERROR}·(α[z1>0]+[z1<=0])·x1`, ['M48']],
    [`${ERROR}·[z1>0]·x1`, [], 'sides'],
    [`${ERROR}·α·x1`, []],
    [`${ERROR}·h1(1-h1)·x1`, []],
    [`-${ERROR}·x2`, ['M1', 'M8', 'M10']],
    [`V11(y1-t1)·x1`, ['M1', 'M34']],
  ],
};
