// The parts that every way of running shares: what is said and logged, the clock, the router, the typesetter.

import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { createRouter, type Router, type RouterNeeds } from '../commands/router.ts';
import { KeptInMemory } from '../store/kept.ts';
import { lazily } from '../store/lazily.ts';
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts';

// Beside dist/main.js when built; from the sources the build's folder is two up.
const here = fileURLToPath(new URL('.', import.meta.url));
const folders = [here, join(here, '..'), join(here, '..', '..', 'dist')];

/** Where the built parts lie that are loaded as files. */
export const dist = folders.find((folder) => existsSync(join(folder, 'typeset-worker.js'))) ?? folders[0]!;

export const say = (text: string) => process.stdout.write(`${text}\n`);
export const complain = (text: string) => process.stderr.write(`${text}\n`);

/** One line, or a stack, for the operator: never what somebody wrote. */
export function logFault(reference: string, fault: unknown): void {
  complain(`fault ${reference} ${fault instanceof Error ? fault.stack : 'unknown'}`);
}

export const newReference = () => randomUUID().slice(0, 8);

/** Of letters, digits, `-` and `_`, unguessable. */
export const newId = (length: number) => randomBytes(length).toString('base64url').slice(0, length);

export function typesetter(warm: boolean, timeLimitMs?: number): Typesetter {
  return createTypesetter({
    ...(timeLimitMs !== undefined && { timeLimitMs }),
    workerFile: join(dist, 'typeset-worker.js'),
    fontFolder: join(dist, 'fonts'),
    warm,
    log: complain,
  });
}

const clock: Clock = { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) };

type RouterParts = Pick<RouterNeeds, 'kept' | 'store'> &
  Partial<Pick<RouterNeeds, 'messenger' | 'languageFor' | 'rounds'>>;

export function router(parts: RouterParts): Router {
  return createRouter({ commands, log: logFault, newReference, clock, ...parts });
}

/** A store for one person that is gone with the process, opened only when it is asked for. */
export function passingStore() {
  const store = lazily(async () =>
    (await import('../store/store.ts')).openStore('memory', { now: Date.now, log: logFault }),
  );
  return { kept: new KeptInMemory(), store, close: async () => (await store.opened())?.close() };
}
