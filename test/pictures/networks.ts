// Networks of any size that the picture tests draw, with weights from a seed.

import { seededChance } from '../../src/gradient/chance.ts';
import { type Differentiated, differentiate } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { seededInput, seededLayer } from '../../src/gradient/seeded-network.ts';
import type { NetworkPicture } from '../../src/pictures/network-columns.ts';

export function networkOf(widths: readonly number[], name: 'sigmoid' | 'tanh' | 'relu' = 'tanh'): NetworkSpec {
  const chance = seededChance(widths.length * 31 + widths[0]!);
  return {
    layers: widths.slice(1).map((units, at) => seededLayer(units, widths[at]!, { name }, chance)),
    loss: 'softmax-ce',
    x: seededInput(widths[0]!, chance),
    target: Array.from({ length: widths.at(-1)! }, (_, index) => (index === 0 ? 1 : 0)),
  };
}

export function pictureOf(
  spec: NetworkSpec,
  more: Pick<NetworkPicture, 'wrt' | 'title'> = {},
): NetworkPicture & Differentiated {
  return { spec, ...differentiate(spec), ...more };
}
