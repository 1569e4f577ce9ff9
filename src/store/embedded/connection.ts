// The one connection to the file: prepares each statement once, and speaks to the driver of the database alone.
// Small on purpose, so that another driver of SQLite can take its place.

import Libsql from 'libsql';

/** More different statements than the program has; beyond it, something builds them without end. */
const MOST_STATEMENTS = 500;

export type Row = Record<string, unknown>;

interface Prepared {
  readonly statement: Libsql.Statement<unknown[]>;
  /** Whether it gives rows. Asked once: the driver goes into the engine for it each time. */
  readonly isReader: boolean;
}

export class Connection {
  readonly #database: Libsql.Database;
  readonly #statements = new Map<string, Prepared>();

  constructor(file: string) {
    try {
      this.#database = new Libsql(file);
    } catch (fault) {
      // The one fault that the library gives no code.
      throw Object.assign(new Error(`${file} cannot be opened`, { cause: fault }), { code: 'SQLITE_CANTOPEN' });
    }
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  pragma(text: string): unknown {
    return this.#database.pragma(text);
  }

  query(sql: string, parameters: readonly unknown[]): { rows: Row[]; changes: number } {
    const { statement, isReader } = this.#prepare(sql);
    if (isReader) return { rows: statement.all(parameters) as Row[], changes: 0 };
    return { rows: [], changes: statement.run(parameters).changes };
  }

  /** Gives the file back in one piece, without its journal, to whoever opens it next in this process or another. */
  close(): void {
    // The library holds the file until its statements are collected, unless the lock is given up first.
    this.pragma('journal_mode = delete');
    this.pragma('locking_mode = normal');
    this.#database.prepare('select 1 from sqlite_master').all();
    this.#statements.clear();
    this.#database.close();
  }

  /** For a file that could not be opened: leaves it as it is. */
  abandon(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    const statement = this.#database.prepare<unknown[]>(sql);
    const prepared = { statement, isReader: statement.reader };
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
