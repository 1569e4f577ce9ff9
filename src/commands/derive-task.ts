// Which derivation is asked for: a gradient of a network and a level, and the line under which it is kept.

import { DERIVABLE, isDerivable } from '../coach/derivable.ts';
import { COACH_LEVELS, type CoachLevel, type DerivationTask } from '../coach/derivation.ts';
import { UserError } from '../errors.ts';
import { nameOf, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import type { StoredDerivation } from '../store/derivations.ts';
import type { Argument, Context, Values } from './command.ts';
import { derive as deriveGradient } from './gradient-question.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { DIGITS, type NetworkRequest, RATE, valuesOf, valuesText, widthsOf } from './network-request.ts';
import { NETWORK_ASKED, OF_ARGUMENT, readQuantityAsked } from './quantity-asked.ts';
import { wholeOf } from './readers.ts';

export const DERIVE_ARGUMENTS = {
  of: OF_ARGUMENT,
  level: {
    type: 'whole',
    choices: COACH_LEVELS.map(String),
    choiceName: (level, words) => words.derive.levels[Number(level) as CoachLevel],
  },
  ...NETWORK_ASKED,
} as const satisfies Record<string, Argument>;

/** A task as it is kept. */
export type KeptTask = Pick<StoredDerivation, 'task' | 'level'>;

/** @throws UserError with a sentence about the first argument that cannot be used. */
export async function readTask({ level, ...values }: Values, context: Context): Promise<KeptTask> {
  const range = { least: 1, most: COACH_LEVELS.length, fallback: 1 };
  const read = wholeOf(level === undefined ? {} : { level }, 'level', range, 'derive level=2');
  return keptTask(await readQuantityAsked(values, 'derive', context), read);
}

/** @throws UserError where nobody could derive it by hand, or it has no value. */
export function keptTask(request: NetworkRequest, level: number): KeptTask {
  if (!isDerivable(request.spec))
    throw new UserError('notDerivable', { net: netOf(request), ...DERIVABLE }, 'derive net=2-3-2 of=w1_21');
  deriveGradient(request);
  // The weights themselves, not the seed that drew them: it must be the same network for as long as it is kept.
  return { task: valuesText(valuesOf({ ...request, seed: undefined, rate: RATE, digits: DIGITS })), level };
}

export function requestOf({ task }: Pick<KeptTask, 'task'>): NetworkRequest {
  return readNetworkRequest(Object.fromEntries(readLine(task, LONGEST_KEPT).pairs));
}

export function coachTask(kept: KeptTask): DerivationTask {
  const { spec, wrt } = requestOf(kept);
  return { spec, of: wrt, level: kept.level as CoachLevel };
}

/** The same network, another gradient or level. */
export function otherTask(kept: KeptTask, change: { readonly of?: string; readonly level?: number }): KeptTask {
  const { of, level = kept.level } = change;
  const values = Object.fromEntries(readLine(kept.task, LONGEST_KEPT).pairs);
  return keptTask(readNetworkRequest({ ...values, ...(of !== undefined && { wrt: of }) }), level);
}

export const sameTask = (a: KeptTask, b: KeptTask) => a.task === b.task && a.level === b.level;

/** `∂L/∂w₁₁` */
export function goalOf(kept: Pick<KeptTask, 'task'>): string {
  const { spec, wrt } = requestOf(kept);
  return `∂L/∂${symbolOf(wrt, spec.layers.length)}`;
}

/** `∂L/∂w₁₁, level 1, network 2-2` */
export function taskName(kept: KeptTask, { derive }: Catalog): string {
  return derive.named({ goal: goalOf(kept), level: kept.level, net: netOf(requestOf(kept)) });
}

/** The arguments that ask `derive`, or `gradient`, for this: `of=w2_31 net=2-3-2`. */
export function argumentsOf(request: NetworkRequest, called: 'of' | 'wrt'): string {
  const { wrt: _wrt, rate: _rate, digits: _digits, ...network } = valuesOf(request);
  return valuesText({ [called]: nameOf(request.wrt, request.spec.layers.length), ...network });
}

function netOf({ spec }: Pick<NetworkRequest, 'spec'>): string {
  return widthsOf(spec).join('-');
}
