// Reads a network and which of its quantities is meant by `of`, for commands that ask for an answer rather than give one.

import { UserError } from '../errors.ts';
import type { Context, Values } from './command.ts';
import { NETWORK_ARGUMENTS, readNetworkRequest } from './network-arguments.ts';
import type { NetworkRequest } from './network-request.ts';
import { withSavedNetwork } from './saved-network.ts';

const { wrt, rate: _rate, digits: _digits, ...network } = NETWORK_ARGUMENTS;

/** The arguments of `gradient` without those that only its answer needs. */
export const QUANTITY_ARGUMENTS = { of: wrt, ...network } as const;

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
