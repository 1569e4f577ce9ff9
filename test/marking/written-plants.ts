// Mistakes planted by writing: each factor as a person would write it, right or wrong, and their products. Nothing here comes from
// the tables that a diagnosis looks things up in, so that the two can be held against each other.

import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import type { MistakeId } from '../../src/marking/mistake-id.ts';
import { article } from './forms/article.ts';
import { hidden } from './forms/hidden.ts';
import { leaky } from './forms/leaky.ts';
import { relu } from './forms/relu.ts';

/** A factor as it is written; without an id it is right. */
type Writing = readonly [text: string, mistake?: MistakeId];

interface Factors {
  readonly name: string;
  readonly spec: NetworkSpec;
  readonly error: readonly Writing[];
  readonly slope: readonly Writing[];
  readonly input: readonly Writing[];
}

const inputs = (weight: string): readonly Writing[] => [
  ['x1'],
  [weight, 'M9'],
  ['x2', 'M10'],
  ['1', 'M11'],
  ['x1²', 'M28'],
  [`${weight}·x1`, 'M29'],
];

const sigmoidSlopes = (unit: string, other: string): readonly Writing[] => [
  [`h${unit}(1-h${unit})`],
  ['1', 'M1'],
  [`σ'(h${unit})`, 'M2'],
  [`h${unit}`, 'M3'],
  [`z${unit}(1-z${unit})`, 'M4'],
  [`(1-h${unit})`, 'M5'],
  [`(1-h${unit}²)`, 'M6'],
  [`σ'(z${unit})²`, 'M7'],
  [`σ'(z${other})`, 'M13'],
];

/** ∂L/∂h of an output behind a softmax. */
const outputs = (unit: number, h: string, z: string): readonly Writing[] => {
  const [y, t] = [`y${unit}`, `t${unit}`];
  return [
    [`(${y}-${t})`],
    [`(${t}-${y})`, 'M8'],
    [`(-${t}(1-${y}))`, 'M15'],
    [`(-${t}/${y})`, 'M16'],
    [`(${y}-${t})·${y}(1-${y})`, 'M18'],
    [`(${h}-${t})`, 'M19'],
    [`(${z}-${t})`, 'M20'],
    [y, 'M21'],
    [`(-${t})`, 'M22'],
    [`(${y}+${t})`, 'M23'],
    [`(-ln(${y}))`, 'M24'],
    [`2(${y}-${t})`, 'M25'],
    [`(${y}-${t})/2`, 'M26'],
    [`(σ(${h})-${t})`, 'M39'],
  ];
};

/** What comes back through two outputs without a slope of their own, the paths right and misread. */
const pathsBack: readonly Writing[] = [
  ['(V11(y1-t1)+V21(y2-t2))'],
  ['(V11(t1-y1)+V21(t2-y2))', 'M8'],
  ['V11(y1-t1)', 'M34'],
  ['V21(y2-t2)', 'M34'],
  ['(V11(y1-t1)+V12(y2-t2))', 'M35'],
  ['(V11·y1+V21·y2)', 'M21'],
  ['(-V11·t1-V21·t2)', 'M22'],
  ['(V11(y1+t1)+V21(y2+t2))', 'M23'],
  ['(V11(o1-t1)+V21(o2-t2))', 'M19'],
  ['(V12(y1-t1)+V22(y2-t2))', 'M12'],
];

const D = (unit: number) => `(y${unit}-t${unit})σ'(z2_${unit})`;

export const writtenFactors: readonly Factors[] = [
  {
    name: article.name,
    spec: article.spec,
    error: outputs(1, 'h1', 'z1'),
    slope: sigmoidSlopes('1', '2'),
    input: inputs('w11'),
  },
  {
    name: hidden.name,
    spec: hidden.spec,
    error: [
      [`(V11·${D(1)}+V21·${D(2)})`],
      [`(-V11·${D(1)}-V21·${D(2)})`, 'M8'],
      [`V11·${D(1)}`, 'M34'],
      [`V21·${D(2)}`, 'M34'],
      [`(V11·${D(1)}+V12·${D(2)})`, 'M35'],
      [`(${D(1)}+${D(2)})`, 'M36'],
      [`(V12·${D(1)}+V22·${D(2)})`, 'M12'],
      [`(V11·y1·σ'(z2_1)+V21·y2·σ'(z2_2))`, 'M21'],
      [`2(V11·${D(1)}+V21·${D(2)})`, 'M25'],
    ],
    slope: sigmoidSlopes('1_1', '1_2'),
    input: inputs('w1_11'),
  },
  {
    name: relu.name,
    spec: relu.spec,
    error: pathsBack,
    slope: [['[z1>0]'], ['1', 'M1'], ['h1', 'M3'], ['[z1<0]', 'M47'], ['[z2>0]', 'M13']],
    input: inputs('w11'),
  },
  {
    name: leaky.name,
    spec: leaky.spec,
    error: pathsBack,
    slope: [["f'(z1)"], ['1', 'M1'], ['h1', 'M3'], ["f'(z1)²", 'M7'], ['(α[z1>0]+[z1<=0])', 'M48'], ["f'(z2)", 'M13']],
    input: inputs('w11'),
  },
];

export interface WrittenPlant {
  readonly text: string;
  readonly mistakes: readonly MistakeId[];
}

/** Every product with so many mistakes, all different. */
export function writtenPlants({ error, slope, input }: Factors, count: number): WrittenPlant[] {
  return error.flatMap(([e, ...eIds]) =>
    slope.flatMap(([s, ...sIds]) =>
      input.flatMap(([i, ...iIds]): WrittenPlant[] => {
        const mistakes = [...eIds, ...sIds, ...iIds].filter((id) => id !== undefined);
        return mistakes.length === count ? [{ text: `${e}·${s}·${i}`, mistakes }] : [];
      }),
    ),
  );
}
