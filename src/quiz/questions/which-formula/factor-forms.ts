// How each of the three factors of ∂L/∂w_kj is written, and how it is written by mistake. One layer of two units and two
// inputs, at the end of the network.

import { activationRule } from '../../../gradient/activations.ts';
import type { MistakeId } from '../../../marking/mistake-id.ts';
import { symbolsOf } from '../../written-mistakes.ts';

export const ROLES = ['error', 'slope', 'input'] as const;
export type Role = (typeof ROLES)[number];

export interface Subject {
  readonly activation: 'sigmoid' | 'tanh' | 'relu';
  readonly loss: 'softmax-ce' | 'half-sse';
  readonly unit: number;
  readonly input: number;
}

/** One factor: as it is right, and the wrong ways. An empty text stands for a factor left out. */
export interface FactorForms {
  readonly right: string;
  readonly wrong: readonly (readonly [MistakeId, string])[];
}

export function factorForms(subject: Subject): Record<Role, FactorForms> {
  return { error: errorForms(subject), slope: slopeForms(subject), input: inputForms(subject) };
}

// M21 and M22 are left out: for a one-hot target they can be right.
function errorForms({ activation, loss, unit, input }: Subject): FactorForms {
  const { y, t, z, h, otherY, otherT } = symbolsOf(unit, input);
  if (loss === 'half-sse')
    return {
      right: `(${h} − ${t})`,
      wrong: [
        ['M8', `(${t} − ${h})`],
        // ReLU passes z on where its slope is not 0: there z − t is no mistake.
        ...(activation === 'relu' ? [] : [['M20', `(${z} − ${t})`] as const]),
        ['M23', `(${h} + ${t})`],
        ['M25', `2(${h} − ${t})`],
      ],
    };
  return {
    right: `(${y} − ${t})`,
    wrong: [
      ['M8', `(${t} − ${y})`],
      ['M16', `(−${t}/${y})`],
      ['M19', `(${h} − ${t})`],
      ['M12', `(${otherY} − ${otherT})`],
    ],
  };
}

function slopeForms({ activation, unit, input }: Subject): FactorForms {
  const { z, h, otherZ } = symbolsOf(unit, input);
  const otherH = otherZ.replace('z', 'h');
  switch (activation) {
    case 'sigmoid':
      return {
        right: `${h}(1 − ${h})`,
        wrong: [
          ['M1', ''],
          ['M3', h],
          ['M4', `${z}(1 − ${z})`],
          ['M6', `(1 − ${h}²)`],
          ['M13', `${otherH}(1 − ${otherH})`],
        ],
      };
    case 'tanh':
      return {
        right: `(1 − ${h}²)`,
        wrong: [
          ['M1', ''],
          ['M3', h],
          ['M4', `(1 − ${z}²)`],
          ['M6', `${h}(1 − ${h})`],
          ['M13', `(1 − ${otherH}²)`],
        ],
      };
    default: {
      const f = activationRule(activation).symbol.plain;
      return {
        right: `${f}′(${z})`,
        wrong: [
          ['M1', ''],
          ['M3', `${f}(${z})`],
          ['M13', `${f}′(${otherZ})`],
        ],
      };
    }
  }
}

function inputForms({ unit, input }: Subject): FactorForms {
  const { w, x, otherX } = symbolsOf(unit, input);
  return {
    right: x,
    wrong: [
      ['M9', w],
      ['M10', otherX],
      ['M11', ''],
      ['M28', `${x}²`],
      ['M29', `${w}·${x}`],
    ],
  };
}
