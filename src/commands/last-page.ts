// Which page of a lesson somebody read last, on whichever of their platforms.

import { decodePosition, encodePosition, type Position } from '../lessons/position.ts';
import type { Context } from './command.ts';
import { whoAsks } from './who.ts';

export async function rememberPage(position: Position, context: Context): Promise<void> {
  // A single question on the command line has no messenger, and nobody comes back to it.
  if (context.messenger === undefined) return;
  const store = await context.store();
  await store.transaction(async ({ accounts, lastPages }) => {
    await lastPages.set(await accounts.of(whoAsks(context)), encodePosition(position));
  });
}

/** Undefined for somebody who has read nothing, or something that is there no more. */
export async function lastPage(context: Context): Promise<Position | undefined> {
  const { accounts, lastPages } = await context.store();
  const account = await accounts.find(whoAsks(context));
  const page = account === undefined ? undefined : await lastPages.get(account);
  return page === undefined ? undefined : decodePosition(page);
}
