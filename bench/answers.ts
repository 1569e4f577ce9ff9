// G3 and G20: how long one answer takes from line to message, for ordinary and for hostile lines.

import { randomUUID } from 'node:crypto';
import { commands } from '../src/commands/index.ts';
import { createRouter } from '../src/commands/router.ts';
import type { Request } from '../src/conversation/platform.ts';
import { KeptInMemory } from '../src/store/kept.ts';
import { lazily } from '../src/store/lazily.ts';
import { openStore } from '../src/store/store.ts';
import { HOSTILE_LINES } from './hostile-lines.ts';
import { lineFor, MLP } from './networks.ts';
import { median, percentile, type Row, show } from './rows.ts';

const faults: unknown[] = [];
const { handle } = createRouter({
  commands,
  kept: new KeptInMemory(),
  store: lazily(() => openStore('memory', { now: Date.now, log: (_, fault) => faults.push(fault) })),
  clock: { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) },
  log: (_reference, fault) => faults.push(fault),
  newReference: () => randomUUID(),
});

const ORDINARY: Readonly<Record<string, string>> = {
  'the article’s network': 'gradient',
  'a 2-3-2 network': 'gradient net=2-3-2 wrt=w2_11 activation=tanh',
  'a differentiated formula': 'differentiate',
  'a 4-6-6-4 network in Korean': 'gradient net=4-6-6-4 wrt=w2_11',
};

export async function answers(): Promise<Row[]> {
  const small: Row[] = [];
  for (const [what, line] of Object.entries(ORDINARY)) {
    const times = await timesOf(line, 400, what.includes('Korean') ? 'ko' : 'en');
    small.push(timed('G3', `answer: ${what}, median`, median(times), 1));
    small.push(timed('G3', `answer: ${what}, 99 %`, percentile(times, 0.99), 5));
  }
  const mlp = timed('G3', 'answer: MLP with all 337 numbers typed', median(await timesOf(lineFor(MLP), 100)), 10);
  return [...small, mlp, ...(await hostile())];
}

function timed(goal: string, what: string, ms: number, atMost: number): Row {
  return { goal, what, figure: `${show(ms)} ms`, limit: { value: ms, atMost, unit: 'ms' } };
}

async function timesOf(line: string, times: number, language = 'en'): Promise<number[]> {
  for (let i = 0; i < times / 4; i++) await ask(line, language);
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await ask(line, language);
    taken.push(performance.now() - start);
  }
  return taken;
}

async function ask(text: string, language: string): Promise<void> {
  const request: Request = {
    id: 'bench',
    platform: 'terminal',
    person: { id: 'you', name: 'you' },
    place: { id: 'terminal', kind: 'direct' },
    language,
    at: 0,
    input: { kind: 'line', text },
  };
  await handle(request);
  if (faults.length > 0) throw new Error(`a fault of ours for: ${text.slice(0, 80)}`, { cause: faults[0] });
}

interface Cost {
  readonly what: string;
  readonly cpuMs: number;
  readonly heapMb: number;
}

/** CPU time is the least of five runs, since others use the machine too; heap is what a first run leaves and needs. */
async function costOf(what: string, line: string): Promise<Cost> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  await ask(line, 'en');
  const after = process.memoryUsage();
  const heapMb = Math.max(0, after.heapUsed + after.external - before.heapUsed - before.external) / 2 ** 20;
  let cpuMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    await ask(line, 'en');
    const { user, system } = process.cpuUsage(start);
    cpuMs = Math.min(cpuMs, (user + system) / 1000);
  }
  return { what, cpuMs, heapMb };
}

async function hostile(): Promise<Row[]> {
  const costs: Cost[] = [];
  for (const [what, line] of Object.entries(HOSTILE_LINES)) costs.push(await costOf(what, line));
  const slowest = costs.reduce((a, b) => (b.cpuMs > a.cpuMs ? b : a));
  const largest = costs.reduce((a, b) => (b.heapMb > a.heapMb ? b : a));
  const ms = (cost: Cost): Row => timed('G20', `hostile: ${cost.what}`, cost.cpuMs, 20);
  return [
    ...costs.filter((cost) => cost.cpuMs > 20 && cost !== slowest).map(ms),
    ms({ ...slowest, what: `slowest of ${costs.length}, ${slowest.what}` }),
    {
      goal: 'G20',
      what: `hostile: most memory, ${largest.what}`,
      figure: `${show(largest.heapMb)} MB`,
      limit: { value: largest.heapMb, atMost: 16, unit: 'MB' },
    },
  ];
}
