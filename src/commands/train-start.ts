// The network that a training starts from, where somebody gave one: how it travels in a button, and how it is read back.

import { UserError } from '../errors.ts';
import type { Example } from '../gradient/data-sets.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Values } from './command.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { valuesText } from './network-request.ts';

export interface Start {
  /** The arguments that ask for it, as one value. */
  readonly text: string;
  readonly spec: NetworkSpec;
  /** The learning rate, where it has one of its own. */
  readonly rate: number | undefined;
}

/** `x='1 2' w='…'`: inside the double quotes of another argument. Nothing is the article's network. */
export function startText(values: Values): string {
  return valuesText(values).replaceAll('"', "'") || 'net=2-2';
}

/** @throws UserError */
export function readStart(text: string): Start {
  const values: Values = Object.fromEntries(readLine(text, LONGEST_KEPT).pairs);
  const { spec, rate } = readNetworkRequest(values);
  return { text, spec, rate: values.rate === undefined ? undefined : rate };
}

/** The one example that the network itself is about. */
export function ownExample({ spec: { x, target } }: Start): Example {
  return { x, target };
}

/** @throws UserError where the examples do not fit the network, or its loss. */
export function refuseUnfit(widths: readonly number[], { x, target }: Example, net: string): void {
  const wanted = { inputs: widths[0]!, targets: widths.at(-1)! };
  const got = { inputs: x.length, targets: target.length };
  if (wanted.inputs !== got.inputs || wanted.targets !== got.targets)
    throw new UserError('netExamples', { net, got, wanted }, `train net=${net}`);
}

/** @throws UserError where a loss is undefined at a target of the examples. */
export function refuseTargets({ spec: { loss } }: Start, examples: readonly Example[]): void {
  const all = examples.flatMap(({ target }) => target);
  if (loss === 'hinge') {
    const odd = all.find((t) => Math.abs(t) !== 1);
    if (odd !== undefined) throw new UserError('hingeTarget', { read: String(odd) }, 'train xor');
  }
  if (loss === 'bce' || loss === 'bce-logits') {
    const odd = all.find((t) => t < 0 || t > 1);
    if (odd !== undefined) throw new UserError('bceTarget', { read: String(odd), loss }, 'train xor');
  }
}
