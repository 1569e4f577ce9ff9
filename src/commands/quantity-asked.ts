// Reads a network and which of its quantities is meant by `of`, for commands that ask for an answer rather than give one.

import { UserError } from '../errors.ts';
import type { Context, Values } from './command.ts';
import { NETWORK_ARGUMENTS, readNetworkRequest } from './network-arguments.ts';
import type { NetworkRequest } from './network-request.ts';
import { withSavedNetwork } from './saved-network.ts';

const { wrt, rate: _rate, digits: _digits, ...network } = NETWORK_ARGUMENTS;

/** What `gradient` calls `wrt`. */
export const OF_ARGUMENT = { ...wrt, positional: true } as const;
/** The network, without what only the answer of `gradient` needs. */
export const NETWORK_ASKED = network;

/** @throws UserError as `gradient` does, in the words of `command`. */
export async function readQuantityAsked(values: Values, command: string, context: Context): Promise<NetworkRequest> {
  const { of, ...rest } = values;
  try {
    return readNetworkRequest({ ...(await withSavedNetwork(rest, context)), ...(of !== undefined && { wrt: of }) });
  } catch (fault) {
    throw fault instanceof UserError ? inWordsOf(command, fault) : fault;
  }
}

const ABOUT_WRT: readonly UserError['phrase'][] = ['notAQuantity', 'needsLayer', 'outsideNet'];

function inWordsOf(command: string, { phrase, values, example }: UserError): UserError {
  const said = ABOUT_WRT.includes(phrase) ? { ...values, name: 'of' } : values;
  return new UserError(
    phrase,
    said as typeof values,
    example?.replace(/^gradient\b/, command).replace(/\bwrt=/, 'of='),
  );
}
