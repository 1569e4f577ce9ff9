// The store: one set of repositories on whichever database was chosen.

import { randomBytes as machineBytes } from 'node:crypto';
import type { Engine, EngineOptions } from './engine.ts';
import type { Jobs } from './jobs.ts';
import { performer } from './perform.ts';
import type { Repositories } from './repositories.ts';
import type { Database } from './schema.ts';
import { accountsIn } from './tables/accounts.ts';
import { boardNamesIn } from './tables/board-names.ts';
import { derivationsIn } from './tables/derivations.ts';
import { forgetOld } from './tables/forget.ts';
import { installationsIn } from './tables/installations.ts';
import { keptIn } from './tables/kept.ts';
import { lastPagesIn } from './tables/last-pages.ts';
import type { RandomBytes } from './tables/link-codes.ts';
import { networksIn } from './tables/networks.ts';
import { peopleIn } from './tables/people.ts';
import { roundAnswersIn } from './tables/round-answers.ts';
import { roundsIn } from './tables/rounds.ts';
import { scoresIn } from './tables/scores.ts';
import { seenIn } from './tables/seen.ts';
import { sessionsIn } from './tables/sessions.ts';
import { settingsIn } from './tables/settings.ts';

export interface Store extends Repositories {
  readonly jobs: Jobs;
  /**
   * All of it or nothing. Inside, use what `work` is handed and await nothing else: on the embedded store every other
   * writer waits for the end, so one that takes ten seconds is undone.
   */
  transaction<T>(work: (all: Repositories) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Where to keep things: a folder, a PostgreSQL server, or nowhere beyond this process. */
export type StorePlace = { readonly dataDir: string } | { readonly databaseUrl: string } | 'memory';

export interface StoreOptions extends EngineOptions {
  /** Makes one-time codes; the machine's own chance if left out. */
  readonly randomBytes?: RandomBytes;
}

const FORGET_EVERY_MS = 60 * 60 * 1000;

/** @throws StoreRefusal when the place cannot be used, with a sentence for the operator. */
export async function openStore(
  place: StorePlace,
  { randomBytes = machineBytes, ...options }: StoreOptions,
): Promise<Store> {
  const engine = await openEngine(place, options);
  const repositoriesIn = (database: Database): Repositories => ({
    kept: keptIn(database, options.now),
    seen: seenIn(database),
    people: peopleIn(database),
    settings: settingsIn(database),
    sessions: sessionsIn(database),
    accounts: accountsIn(database, { now: options.now, randomBytes }),
    boardNames: boardNamesIn(database, options.now),
    lastPages: lastPagesIn(database, options.now),
    derivations: derivationsIn(database),
    installations: installationsIn(database, options.now),
    networks: networksIn(database, options.now),
    rounds: roundsIn(database, engine.name),
    roundAnswers: roundAnswersIn(database),
    scores: scoresIn(database),
    jobs: engine.planIn(database),
  });
  const all = repositoriesIn(engine.database);
  const forget = () => forgetOld(engine.database, options.now()).catch((fault) => options.log('store', fault));
  // At the start too: a process may never live for an hour.
  let forgetting = forget();
  const timer = setInterval(() => {
    forgetting = forget();
  }, FORGET_EVERY_MS).unref();
  return {
    ...all,
    jobs: {
      ...all.jobs,
      work: (handlers) =>
        engine.work(Object.keys(handlers), performer(handlers, engine.database, repositoriesIn, options.now)),
      failed: engine.failed,
    },
    transaction: (work) => engine.database.transaction().execute((transaction) => work(repositoriesIn(transaction))),
    async close() {
      clearInterval(timer);
      await forgetting;
      await engine.close();
    },
  };
}

// Each engine is loaded only where it is used: neither is small.
async function openEngine(place: StorePlace, options: EngineOptions): Promise<Engine> {
  if (place !== 'memory' && 'databaseUrl' in place) {
    const { openPostgresql } = await import('./postgresql/open.ts');
    return openPostgresql(place.databaseUrl, options);
  }
  const { openEmbedded } = await import('./embedded/open.ts');
  return openEmbedded(place === 'memory' ? undefined : place.dataDir, options);
}
