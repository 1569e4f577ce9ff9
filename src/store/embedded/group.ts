// Group commit: whoever waits to write shares one transaction and one sync to disk, and learns of it only afterwards.
// Must not know what is written.

import type { Connection } from './connection.ts';

/** From one commit to the next. Nobody waits when the last one is longer ago. */
const PAUSE_MS = 4;

/** A writer's turn in the group. What it throws undoes this turn alone. */
type Turn = () => unknown;

interface Member {
  readonly turn: Turn;
  readonly committed: (result: unknown) => void;
  readonly failed: (fault: unknown) => void;
}

export class CommitGroup {
  readonly #connection: Connection;
  #waiting: Member[] = [];
  #scheduled: Promise<void> | undefined;
  #running: Promise<void> | undefined;
  #lastCommit = Number.NEGATIVE_INFINITY;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Resolves with what `turn` gave once that is safe on disk. */
  join<T>(turn: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ turn, committed: resolve as (result: unknown) => void, failed: reject });
      this.#scheduled ??= this.#later();
    });
  }

  /** Between groups: nothing that is seen then can be lost. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** After everybody who waits. */
  async drained(): Promise<void> {
    while (this.#scheduled !== undefined) await this.#scheduled;
  }

  async #later(): Promise<void> {
    await pause(this.#lastCommit + PAUSE_MS - performance.now());
    this.#running = this.#commit(this.#waiting.splice(0));
    await this.#running;
    this.#running = undefined;
    this.#scheduled = this.#waiting.length > 0 ? this.#later() : undefined;
  }

  async #commit(members: readonly Member[]): Promise<void> {
    const done: (() => void)[] = [];
    try {
      this.#connection.exec('begin immediate');
      for (const member of members) {
        const result = await this.#take(member);
        if (result.ok) done.push(() => member.committed(result.value));
      }
      this.#connection.exec('commit');
      for (const tell of done) tell();
    } catch (fault) {
      for (const member of members) member.failed(fault);
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
    } finally {
      this.#lastCommit = performance.now();
    }
  }

  async #take({ turn, failed }: Member): Promise<{ ok: true; value: unknown } | { ok: false }> {
    this.#connection.exec('savepoint turn');
    try {
      const value = await turn();
      this.#connection.exec('release turn');
      return { ok: true, value };
    } catch (fault) {
      // A full disk ends the whole transaction, and with it everybody's turn.
      if (!this.#connection.inTransaction) throw fault;
      this.#connection.exec('rollback to turn');
      this.#connection.exec('release turn');
      failed(fault);
      return { ok: false };
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve)));
}
