// Everything that can be read and written together in one transaction.

import type { Accounts } from './accounts.ts';
import type { BoardNames } from './board-names.ts';
import type { Derivations } from './derivations.ts';
import type { Installations } from './installations.ts';
import type { JobPlan } from './job-plan.ts';
import type { Kept } from './kept.ts';
import type { LastPages } from './last-pages.ts';
import type { Networks } from './networks.ts';
import type { People } from './people.ts';
import type { RoundAnswers } from './round-answers.ts';
import type { Rounds } from './rounds.ts';
import type { Scores } from './scores.ts';
import type { Seen } from './seen.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

export interface Repositories {
  readonly kept: Kept;
  readonly seen: Seen;
  readonly people: People;
  readonly settings: Settings;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly boardNames: BoardNames;
  readonly lastPages: LastPages;
  readonly derivations: Derivations;
  readonly installations: Installations;
  readonly networks: Networks;
  readonly rounds: Rounds;
  readonly roundAnswers: RoundAnswers;
  readonly scores: Scores;
  readonly jobs: JobPlan;
}
