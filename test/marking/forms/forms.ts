// What a list of forms is: what people write for one gradient, right by many routes, and wrong with the mistake that makes it.

import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import type { Quantity } from '../../../src/gradient/notation.ts';
import type { MistakeId } from '../../../src/marking/mistake-id.ts';
import type { Constraint } from '../../../src/marking/near-misses.ts';

export interface Forms {
  readonly name: string;
  readonly spec: NetworkSpec;
  readonly of: Quantity;
  readonly right: readonly string[];
  /**
   * With the mistakes that explain it, an empty list where the catalogue has no name for it, and under what it is right all
   * the same, if the question's own case is such.
   */
  readonly wrong: readonly (readonly [formula: string, mistakes: readonly MistakeId[], right?: Constraint])[];
}

export const W11: Quantity = { kind: 'w', layer: 0, unit: 0, input: 0 };
