// Kysely on the one connection: many callers, who share it through the commit group.

import { type Dialect, type Driver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { Caller } from './caller.ts';
import type { Connection } from './connection.ts';
import { CommitGroup } from './group.ts';

export function embeddedDialect(connection: Connection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new EmbeddedDriver(connection),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class EmbeddedDriver implements Driver {
  readonly #group: CommitGroup;

  constructor(private readonly connection: Connection) {
    this.#group = new CommitGroup(connection);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Caller> {
    return new Caller(this.connection, this.#group);
  }

  beginTransaction(caller: Caller): Promise<void> {
    return caller.begin();
  }

  commitTransaction(caller: Caller): Promise<void> {
    return caller.commit();
  }

  rollbackTransaction(caller: Caller): Promise<void> {
    return caller.rollback();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#group.drained();
    this.connection.close();
  }
}
