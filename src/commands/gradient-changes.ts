// The changes a button makes to a request, and what they did to the gradient and to each of its factors.

import type { ActivationName } from '../gradient/activations.ts';
import { afterStep } from '../gradient/descent.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import type { Derived } from './gradient-question.ts';
import type { NetworkRequest } from './network-request.ts';

export type Change = 'double' | 'swap' | 'step';

export const changes: { readonly [C in Change]: (before: Derived) => NetworkRequest } = {
  double: ({ request }) => ({ ...request, spec: { ...request.spec, x: request.spec.x.map((x) => 2 * x) } }),
  swap: ({ request }) => {
    const layers = request.spec.layers.map((layer) => ({ ...layer, activation: { name: swapTarget(request) } }));
    // The drawn weights stay as they are: the seed would draw others for the new activation.
    return { ...request, seed: undefined, spec: { ...request.spec, layers } };
  },
  step: ({ request, spec, gradients }) => ({
    ...request,
    seed: undefined,
    spec: afterStep(spec, { gradients }, request.rate),
  }),
};

/** The order in which the swap button goes round: why each came is lesson 2. */
const ROUND: readonly ActivationName[] = ['sigmoid', 'relu', 'leaky-relu', 'tanh'];

export function swapTarget({ spec }: NetworkRequest): ActivationName {
  const now = ROUND.indexOf(spec.layers[0]!.activation.name);
  return ROUND[(now + 1) % ROUND.length]!;
}

/** `−0.10335 → −0.0663 (× 0.642 = error × 1.02 · slope × 0.315 · input × 2)` */
export function compared(before: Derived, after: Derived, words: Catalog['gradient']): string {
  const { digits } = after.request;
  const values = { before: showNumber(before.value, digits), after: showNumber(after.value, digits) };
  const ratio = ratioOf(before.value, after.value);
  if (ratio === undefined) return words.noRatio(values);
  const parts = (['error', 'slope', 'input'] as const).map((role) => {
    const from = before.factors.find((factor) => factor.role === role);
    const to = after.factors.find((factor) => factor.role === role);
    return from && to && ratioOf(from.value, to.value);
  });
  const said = words.ratio({ ...values, ratio });
  const [error, slope, input] = parts;
  if (error === undefined || slope === undefined || input === undefined) return said;
  return said + words.factorRatios({ error, slope, input });
}

function ratioOf(before: number, after: number): string | undefined {
  const ratio = after / before;
  return before === 0 || !Number.isFinite(ratio) ? undefined : showNumber(ratio, 3);
}
