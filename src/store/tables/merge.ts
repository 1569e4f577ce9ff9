// Two accounts become one: each table with a column `account` says in its own file what becomes of its rows.

import type { Database } from '../schema.ts';
import { mergeMembers } from './account-members.ts';
import { mergeBoardNames } from './board-names.ts';
import { mergeDerivations } from './derivations.ts';
import { mergeLastPages } from './last-pages.ts';
import { mergeLinkCodes } from './link-codes.ts';
import type { MergeAccounts } from './merging.ts';
import { mergeNetworks } from './networks.ts';
import { mergeScores } from './score-recount.ts';

/** A new table with account ids adds its function here; a test finds any that is missing. */
const merges: readonly MergeAccounts[] = [
  mergeMembers,
  mergeLinkCodes,
  mergeLastPages,
  mergeDerivations,
  mergeBoardNames,
  mergeScores,
  mergeNetworks,
];

export async function mergeAccounts(from: string, to: string, transaction: Database): Promise<void> {
  for (const merge of merges) await merge(from, to, transaction);
}
