// One caller of the database: its writes and its transaction take turns in the commit group, its reads wait for the
// group's end.

import { type CompiledQuery, type DatabaseConnection, type QueryResult, SelectQueryNode } from 'kysely';
import type { Connection } from './connection.ts';
import type { CommitGroup } from './group.ts';

/** Everybody else waits for a transaction: one that waits for something else than the database is undone. */
const LONGEST_TRANSACTION_MS = 10_000;

/** A transaction's turn in the group: it lasts until one of the two is called. */
interface Turn {
  leave(): void;
  undo(fault: Error): void;
  /** Set once it has ended: what is asked for afterwards must not run in somebody else's turn. */
  fault?: Error;
}

/** What one caller holds between acquiring and releasing. There is still only one connection beneath. */
export class Caller implements DatabaseConnection {
  #turn: Turn | undefined;
  #committed: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly group: CommitGroup,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#turn?.fault !== undefined) throw this.#turn.fault;
    if (this.#turn !== undefined) return this.#run(query);
    if (!SelectQueryNode.is(query.query)) return this.group.join(() => this.#run<R>(query));
    await this.group.settled();
    return this.#run(query);
  }

  begin(): Promise<void> {
    return new Promise((entered, refused) => {
      const turn = () =>
        new Promise<void>((leave, undo) => {
          this.#turn = { leave, undo };
          entered();
        });
      this.#committed = this.group.join(() => limited(turn(), () => this.#giveUp()));
      this.#committed.catch(refused);
    });
  }

  async commit(): Promise<void> {
    this.#end(new Error('the transaction has ended'));
    this.#turn?.leave();
    await this.#committed;
    this.#turn = undefined;
  }

  async rollback(): Promise<void> {
    const fault = new Error('the transaction was rolled back');
    this.#end(fault);
    this.#turn?.undo(fault);
    await this.#committed?.catch(() => {});
    this.#turn = undefined;
  }

  #giveUp(): void {
    const fault = new Error(`a transaction did not end within ${LONGEST_TRANSACTION_MS / 1000} s and was undone`);
    this.#end(fault);
    this.#turn?.undo(fault);
  }

  #end(fault: Error): void {
    if (this.#turn !== undefined) this.#turn.fault ??= fault;
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

async function limited(turn: Promise<void>, giveUp: () => void): Promise<void> {
  const timer = setTimeout(giveUp, LONGEST_TRANSACTION_MS);
  await turn.finally(() => clearTimeout(timer));
}
