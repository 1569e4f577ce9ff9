// Where a process may be killed: before each statement of the database, and around each message. Named after what comes.

import pg from 'pg';
import { Connection } from '../../../src/store/embedded/connection.ts';
import { print } from '../../store/children/print.ts';

const reached = new Map<string, number>();
let target: { readonly label: string; readonly times: number } | undefined;

/** From now on, the process dies when it comes to `times` occurrences of a label; without one it only counts. */
export function dieAt(label: string | undefined, times: number): void {
  target = label === undefined ? undefined : { label, times };
  watchStatements();
}

export function reach(label: string): void {
  const times = (reached.get(label) ?? 0) + 1;
  reached.set(label, times);
  if (target?.label !== label || target.times !== times) return;
  print(`dies at ${label}`);
  process.kill(process.pid, 'SIGKILL');
}

/** Each label in the order of its first occurrence, with how often. */
export function labelsReached(): [string, number][] {
  return [...reached];
}

function watchStatements(): void {
  const { query, exec } = Connection.prototype;
  Connection.prototype.query = function (sql, parameters) {
    reach(labelOf(sql));
    return query.call(this, sql, parameters);
  };
  Connection.prototype.exec = function (sql) {
    reach(labelOf(sql));
    exec.call(this, sql);
  };
  const ask = pg.Client.prototype.query as (...all: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...all: unknown[]) {
    const [first] = all;
    const label = labelOf(typeof first === 'string' ? first : String((first as { text?: unknown }).text));
    reach(label);
    const answer = ask.apply(this, all);
    // On its way, and nobody knows whether it arrives.
    if (label === 'commit') reach('commit sent');
    return answer;
  } as typeof pg.Client.prototype.query;
}

/** `insert score`, `update round_answer`, `commit`: the verb and the first table. */
function labelOf(sql: string): string {
  const [verb = ''] = /\w+/.exec(sql.toLowerCase()) ?? [];
  const table = /"([a-z_]+)"|graphile_worker\.(\w+)/.exec(sql.toLowerCase().replace(/^select.*?\bfrom\b/s, ''));
  return `${verb} ${table?.[1] ?? table?.[2] ?? ''}`.trim();
}
