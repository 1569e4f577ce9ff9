// The network of a question as its prompt shows it: forward values alone. Neither a gradient nor the way to the loss is in it.

import { differentiate } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Quantity } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { drawNetwork } from '../pictures/graph.ts';
import { type NamedPicture, named } from './named-picture.ts';

/** `wrt` is marked, where the question is about one quantity. */
export function askedPicture(spec: NetworkSpec, words: Catalog, wrt?: Quantity): NamedPicture {
  const { pass } = differentiate(spec);
  return named('network', drawNetwork({ spec, pass, hidesWay: true, ...(wrt && { wrt }) }, words.pictures));
}
