// `net=mine` anywhere a network is asked for: what was saved under that name stands in, and what was typed beside it changes it.

import { UserError } from '../errors.ts';
import type { SavedNetwork } from '../store/networks.ts';
import type { Context, Values } from './command.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { widthsFromText } from './matrix-text.ts';
import { nearest } from './nearest.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { widthsOf } from './network-request.ts';
import { shown } from './readers.ts';
import { couldBeName, isBuiltIn } from './saved-network-name.ts';
import { whoAsks } from './who.ts';

/** `values` with a saved network in the place of its name. A shape and the article's network stay as they are. */
export async function withSavedNetwork(values: Values, context: Context): Promise<Values> {
  const { net: typed, ...given } = values;
  if (!asksForSaved(typed)) return values;
  return changedBy(given, valuesOfSaved(await savedNetworkNamed(typed, context)));
}

/** Whether `net` names what somebody saved, as far as its text tells. */
export function asksForSaved(typed: string | undefined): typed is string {
  return typed !== undefined && widthsFromText(typed) === undefined && !isBuiltIn(typed) && couldBeName(typed);
}

/** The networks of whoever asks; asking makes no account. */
export async function savedNetworks(context: Context): Promise<readonly SavedNetwork[]> {
  const { accounts, networks } = await context.store();
  const account = await accounts.find(whoAsks(context));
  return account === undefined ? [] : networks.all(account);
}

/** @throws UserError with the nearest name and all there are. */
export async function savedNetworkNamed(typed: string, context: Context): Promise<SavedNetwork> {
  const { accounts, networks } = await context.store();
  const account = await accounts.find(whoAsks(context));
  const found = account === undefined ? undefined : await networks.find(account, typed.trim());
  if (found !== undefined) return found;
  const known = (await savedNetworks(context)).map(({ name }) => name);
  const said = { read: shown(typed), nearest: nearest(typed.normalize('NFKC').trim(), known), known };
  throw new UserError('unknownNetwork', said, 'settings nets');
}

export function valuesOfSaved({ values }: Pick<SavedNetwork, 'values'>): Values {
  return Object.fromEntries(readLine(values, LONGEST_KEPT).pairs);
}

/** Given weights must fit the saved shape, and a given seed draws weights of that shape anew. */
function changedBy(given: Values, saved: Values): Values {
  if (given.w === undefined && given.seed === undefined) return { ...saved, ...given };
  const { w: _w, seed: _seed, ...rest } = saved;
  const net = widthsOf(readNetworkRequest(saved).spec).join('-');
  return { ...rest, net, ...given };
}
