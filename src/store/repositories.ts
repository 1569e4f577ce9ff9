// Everything that can be read and written together in one transaction.

import type { JobPlan } from './job-plan.ts';
import type { Kept } from './kept.ts';
import type { People } from './people.ts';
import type { Seen } from './seen.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

export interface Repositories {
  readonly kept: Kept;
  readonly seen: Seen;
  readonly people: People;
  readonly settings: Settings;
  readonly sessions: Sessions;
  readonly jobs: JobPlan;
}
