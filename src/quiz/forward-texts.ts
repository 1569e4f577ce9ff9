// The values of a forward pass through one layer, as a question gives them.

import type { Differentiated } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { matrixText, vectorText } from './number-lists.ts';

export interface ForwardTexts {
  readonly x: string;
  readonly W: string;
  readonly z: string;
  readonly h: string;
  readonly y: string;
  readonly t: string;
}

export function forwardTexts({ layers, x, target }: NetworkSpec, { pass }: Pick<Differentiated, 'pass'>): ForwardTexts {
  return {
    x: vectorText(x),
    W: matrixText(layers[0]!.W),
    z: vectorText(pass.z[0]!),
    h: vectorText(pass.h[0]!),
    y: vectorText(pass.y!),
    t: vectorText(target),
  };
}
