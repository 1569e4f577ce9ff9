// A derivation of ∂L/∂w_kj in three lines, each on top of the one before: error, through the activation, to the weight. With
// each line stands what it is taken for when one thing is misunderstood.

import type { WeightIndex } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { type Quantity, subscript } from '../gradient/notation.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { type Bent, slopeText } from './bent-network.ts';
import { symbolsOf } from './written-mistakes.ts';

export interface LinkedLine {
  /** What the line says the gradient of. */
  readonly of: Quantity;
  /** `∂L/∂h₁` */
  readonly left: string;
  readonly right: string;
  readonly wrong: readonly (readonly [MistakeId, string])[];
}

/** One layer before a softmax; or a hidden layer of two sigmoids with weights V behind it, then h and z are the hidden ones. */
export function linkedLines({ layers }: NetworkSpec, at: WeightIndex): LinkedLine[] {
  const { w, x, otherX, z, h, y, t, otherT } = symbolsOf(at.unit, at.input);
  const { layer, unit } = at;
  const [toH, toZ] = [`∂L/∂${h}`, `∂L/∂${z}`];
  const slope = slopeText(layers[layer]!.activation.name as Bent, z, h);
  const error: Pick<LinkedLine, 'right' | 'wrong'> =
    layers.length === 1
      ? { right: `${y} − ${t}`, wrong: wrongErrors({ y, t, h, z, otherT }) }
      : pathLine(subscript(unit + 1));
  return [
    { of: { kind: 'h', layer, unit }, left: toH, ...error },
    {
      of: { kind: 'z', layer, unit },
      left: toZ,
      right: `${toH}·${slope}`,
      wrong: wrongSlopes(layers[layer]!.activation.name as Bent, z, h).map(([mistake, text]) => [
        mistake,
        text === '' ? toH : `${toH}·${text}`,
      ]),
    },
    {
      of: { kind: 'w', ...at },
      left: `∂L/∂${w}`,
      right: `${toZ}·${x}`,
      wrong: [
        ['M9', `${toZ}·${w}`],
        ['M10', `${toZ}·${otherX}`],
        ['M28', `${toZ}·${x}²`],
        ['M29', `${toZ}·${w}·${x}`],
        ['M25', `2·${toZ}·${x}`],
      ],
    },
  ];
}

function wrongErrors(s: { y: string; t: string; h: string; z: string; otherT: string }): LinkedLine['wrong'] {
  const { y, t, h, z, otherT } = s;
  return [
    ['M8', `${t} − ${y}`],
    ['M15', `−${t}·(1 − ${y})`],
    ['M16', `−${t}/${y}`],
    ['M17', `−${t}·(1 − ${y}) − ${otherT}·${y}`],
    ['M18', `(${y} − ${t})·${y}·(1 − ${y})`],
    ['M19', `${h} − ${t}`],
    ['M20', `${z} − ${t}`],
    ['M22', `−${t}`],
    ['M23', `${y} + ${t}`],
    ['M24', `−ln(${y})`],
  ];
}

/** ∂L/∂h_k = Σ V_ik·∂L/∂o_i, over both outputs. */
function pathLine(k: string): Pick<LinkedLine, 'right' | 'wrong'> {
  const outputs = ['₁', '₂'] as const;
  const over = (term: (i: string) => string) => outputs.map(term).join(' + ');
  return {
    right: over((i) => `V${i}${k}·(y${i} − t${i})`),
    wrong: [
      ['M34', `V${k}${k}·(y${k} − t${k})`],
      ['M35', over((i) => `V${k}${i}·(y${i} − t${i})`)],
      ['M36', over((i) => `(y${i} − t${i})`)],
      ['M8', over((i) => `V${i}${k}·(t${i} − y${i})`)],
    ],
  };
}

function wrongSlopes(name: Bent, z: string, h: string): LinkedLine['wrong'] {
  switch (name) {
    case 'sigmoid':
      return [
        ['M1', ''],
        ['M2', `σ(${h})·(1 − σ(${h}))`],
        ['M3', h],
        ['M4', `${z}·(1 − ${z})`],
        ['M5', `(1 − ${h})`],
        ['M6', `(1 − ${h}²)`],
        ['M7', `${h}²·(1 − ${h})²`],
      ];
    case 'tanh':
      return [
        ['M1', ''],
        ['M2', `(1 − tanh(${h})²)`],
        ['M3', h],
        ['M4', `(1 − ${z}²)`],
        ['M6', `${h}·(1 − ${h})`],
        ['M7', `(1 − ${h}²)²`],
      ];
    case 'relu':
      return [
        ['M1', ''],
        ['M3', h],
        ['M47', z],
      ];
  }
}
