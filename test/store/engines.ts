// Each engine there is here, for tests that look beneath the repositories.

import { openEmbedded } from '../../src/store/embedded/open.ts';
import type { Engine } from '../../src/store/engine.ts';
import { openPostgresql } from '../../src/store/postgresql/open.ts';
import { createDatabase, postgresServer } from '../postgres.ts';
import { options } from './faults.ts';

const server = await postgresServer();

export interface EngineUnderTest {
  readonly name: string;
  /** Undefined where there is none: skip, by a name that says “needs PostgreSQL”. */
  readonly open: (() => Promise<Engine>) | undefined;
}

export const engines: readonly EngineUnderTest[] = [
  { name: 'embedded', open: () => openEmbedded(undefined, options()) },
  {
    name: 'PostgreSQL',
    open:
      server === undefined
        ? undefined
        : async () => {
            const database = await createDatabase(server);
            const engine = await openPostgresql(database.url, options());
            return {
              ...engine,
              close: async () => {
                await engine.close();
                await database.drop();
              },
            };
          },
  },
];
