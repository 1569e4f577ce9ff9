// The article's network with something changed, worked out: what most pages show.

import { ARTICLE } from '../gradient/article.ts';
import { type Differentiated, differentiate, type Factors, factorsOf } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';

/** The weight the whole article is about: w₁₁. */
export const W11 = { layer: 0, unit: 0, input: 0 } as const;

export interface Worked extends Differentiated {
  readonly spec: NetworkSpec;
  /** ∂L/∂w₁₁ as error · slope · input. */
  readonly w11: Factors;
}

export function article(change: Partial<NetworkSpec> = {}): Worked {
  return workOut({ ...ARTICLE, ...change });
}

export function workOut(spec: NetworkSpec): Worked {
  const differentiated = differentiate(spec);
  return { ...differentiated, spec, w11: factorsOf(spec, differentiated, W11) };
}
