// Every migration in order; the version of a database is how many of them it has had.

import { firstTables } from './0001-first-tables.ts';
import { accountsAndInstallations } from './0002-accounts-and-installations.ts';
import { roundsAndScores } from './0003-rounds-and-scores.ts';
import { boardNames } from './0004-board-names.ts';
import { derivations } from './0005-derivations.ts';
import { networks } from './0006-networks.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  firstTables,
  accountsAndInstallations,
  roundsAndScores,
  boardNames,
  derivations,
  networks,
];
