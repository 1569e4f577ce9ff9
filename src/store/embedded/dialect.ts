// Kysely on the one connection: writes and transactions take turns in the commit group, reads wait for its end.

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
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

/** A transaction's turn in the group: it lasts until one of the two is called. */
interface Turn {
  leave(): void;
  undo(): void;
}

/** What one caller holds between acquiring and releasing. There is still only one connection beneath. */
class Caller implements DatabaseConnection {
  turn: Turn | undefined;
  #committed: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly group: CommitGroup,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.turn !== undefined) return this.#run(query);
    if (!SelectQueryNode.is(query.query)) return this.group.join(() => this.#run<R>(query));
    await this.group.settled();
    return this.#run(query);
  }

  begin(): Promise<void> {
    return new Promise((entered, refused) => {
      this.#committed = this.group.join(
        () =>
          new Promise<void>((leave, undo) => {
            this.turn = { leave, undo: () => undo(new Error('rolled back')) };
            entered();
          }),
      );
      this.#committed.catch(refused);
    });
  }

  async commit(): Promise<void> {
    this.turn?.leave();
    this.turn = undefined;
    await this.#committed;
  }

  async rollback(): Promise<void> {
    this.turn?.undo();
    this.turn = undefined;
    await this.#committed?.catch(() => {});
  }

  // biome-ignore lint/correctness/useYield: part of Kysely's interface, and nothing here is large enough to stream
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the embedded store does not stream');
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const { rows, changes } = this.connection.query(sql, parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }
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
