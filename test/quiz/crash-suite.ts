// kill -9 in the middle of a round, before each kind of statement and around each message: the round ends as if nothing
// had happened, with every acknowledged answer once and every message once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore, type StorePlace } from '../../src/store/store.ts';
import { bundleChildren, type Child } from '../store/children/child.ts';
import { options } from '../store/faults.ts';
import { linesOf } from './children/message-file.ts';

const start = await bundleChildren(['round'], join(import.meta.dirname, 'children'));
/** A store for one round, made before anybody may be killed: migrations are another test's matter. */
export interface Ground {
  readonly place: StorePlace;
  /** Gives back at once what a dead process had begun. */
  readonly giveBack: () => Promise<unknown>;
  readonly remove: () => Promise<void>;
}

interface Target {
  readonly label: string;
  readonly times: number;
}

/** Fewer would miss kinds of statements; each costs the start of a process. */
const LEAST_KILLS = 60;
/** In one round, so that it is also killed again while it recovers; of five, one job could be given up. */
const KILLS_A_ROUND = 4;

interface Ended {
  /** What must be equal whatever happened: standings, lessons, the board. */
  readonly standings: string;
  readonly labels: readonly [string, number][];
  readonly hit: readonly Target[];
}

/** The first time that each thing is done; then, until there are enough, one in the middle of those done most often. */
function targetsOf(labels: readonly [label: string, count: number][]): Target[] {
  const byCount = [...labels].sort(([, a], [, b]) => b - a);
  return [
    ...labels.map(([label]) => ({ label, times: 1 })),
    ...byCount.map(([label, count]) => ({ label, times: Math.ceil(count / 2) })).filter(({ times }) => times > 1),
  ].slice(0, Math.max(LEAST_KILLS, labels.length));
}

/** Plays a round to its end, killed at each target that it comes to. */
async function play(ground: Ground, targets: readonly Target[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-channel-'));
  const file = join(folder, 'messages');
  const children: Child[] = [];
  const hit: Target[] = [];
  let id = '';
  let ahead = '0';
  try {
    for (const target of [...targets, undefined]) {
      const words = target === undefined ? [] : [target.label, String(target.times)];
      const child = start('round', ground.place, [file, id, ahead, ...words]);
      children.push(child);
      await child.ended();
      await ground.giveBack();
      id ||= child.lines.find((line) => line.startsWith('round '))?.slice('round '.length) ?? '';
      ahead = child.lines.findLast((line) => line.startsWith('ahead '))?.slice('ahead '.length) ?? ahead;
      if (child.lines.includes(`dies at ${target?.label}`)) hit.push(target!);
      else break;
    }
    const last = children.at(-1)!;
    const said = (name: string) => last.lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
    if (!last.lines.includes('finished'))
      throw new Error(`it did not finish: ${last.problem || last.lines.join('\n')}`);
    expect(said('recount')).toBe('[]');
    expect(said('failed')).toBe('[]');
    expectAllTaken(children, JSON.parse(said('answers')));
    expectEachOnce(file);
    return { standings: said('standings'), labels: JSON.parse(said('labels')), hit };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each answer that was acknowledged is there, as the last acknowledgement said, and each person's once. */
function expectAllTaken(children: readonly Child[], answers: readonly [number, string, string, number][]): void {
  const taken = new Map<string, string>();
  for (const line of children.flatMap(({ lines }) => lines)) {
    const [, where, given] = /^took (\d+ \w+) (.*)$/.exec(line) ?? [];
    if (where !== undefined) taken.set(where, given!);
  }
  const kept = new Map(answers.map(([index, person, given]) => [`${index} ${person}`, given]));
  expect(kept.size).toBe(answers.length);
  const counts = [0, 1, 2, 3, 4].map((index) => answers.filter(([question]) => question === index).length);
  expect(counts, children.map(({ lines }) => lines.join('\n')).join('\n---\n')).toEqual([8, 8, 7, 7, 8]);
  for (const [where, given] of taken) expect([where, kept.get(where)]).toEqual([where, given]);
  const changed = answers.filter(([, , , changes]) => changes > 0).map(([, person]) => person);
  expect(changed).toEqual(Array(5).fill('p3'));
}

/** Each message was posted once, in its order. */
function expectEachOnce(file: string): void {
  const posts = linesOf(file).filter(({ act }) => act === 'post');
  const names = posts
    .map(({ key }) => key.replace(/^round:[^:]*:/, ''))
    .filter((name) => !name.startsWith('recovered'));
  const questions = [0, 1, 2, 3, 4].map((index) => `question:${index}`);
  expect([...names].sort()).toEqual(['end', 'half-time', ...questions]);
  expect(names.filter((name) => name.startsWith('question'))).toEqual(questions);
  expect(names.at(-1)).toBe('end');
}

/** The same on each engine; `needs` says in its name what has to be there, and is skipped where `open` is undefined. */
export function itEndsTheSame(open: (() => Promise<Ground>) | undefined, needs = ''): void {
  it.skipIf(open === undefined)(
    `ends the same however often its process is killed, at ${LEAST_KILLS} moments and more${needs}`,
    async () => {
      const play1 = async (targets: readonly Target[]) => {
        const ground = await open!();
        await (await openStore(ground.place, options())).close();
        return play(ground, targets).finally(ground.remove);
      };
      const undisturbed = await play1([]);
      let left = targetsOf(undisturbed.labels);
      const kills: Target[] = [];
      while (left.length > 0) {
        const rounds = Math.ceil(left.length / KILLS_A_ROUND);
        const targets = left.filter((_, at) => at % rounds === 0);
        const ended = await play1(targets);
        expect(ended.standings).toBe(undisturbed.standings);
        // Always at least the first, which is looked for from the very beginning; what was not come to has its turn next.
        expect(ended.hit.length).toBeGreaterThan(0);
        kills.push(...ended.hit);
        left = left.filter((target) => !ended.hit.includes(target));
      }
      expect(kills.length).toBeGreaterThanOrEqual(LEAST_KILLS);
    },
    900_000,
  );
}
