// The button that leads from an answer to deriving it oneself, where the network is small enough for that.

import { isDerivable } from '../coach/derivable.ts';
import type { Button } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { argumentsOf } from './derive-task.ts';
import { RUN_ACTION } from './manifest.ts';
import { DIGITS, type NetworkRequest, RATE } from './network-request.ts';

/** Without a `wrt` the first weight is asked for. */
export function deriveButton(
  {
    spec,
    wrt = { kind: 'w', layer: 0, unit: 0, input: 0 },
    seed,
  }: Pick<NetworkRequest, 'spec'> & Partial<NetworkRequest>,
  { derive }: Catalog,
): Button[] {
  if (!isDerivable(spec)) return [];
  const line = argumentsOf({ spec, wrt, seed, rate: RATE, digits: DIGITS }, 'of');
  return [{ label: derive.self, action: { name: RUN_ACTION.name, data: `derive ${line}` } }];
}
