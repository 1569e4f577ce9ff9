// A store for measuring rounds on, a host without a platform, and thousands of people with nothing to do but answer.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Messenger } from '../src/conversation/messenger.ts';
import { RoundHost } from '../src/quiz/host.ts';
import { inputSlope } from '../src/quiz/questions/input-slope.ts';
import { roundMessages } from '../src/quiz/round-messages.ts';
import type { Round, RoundSettings } from '../src/quiz/round-state.ts';
import { openStore, type Store, type StorePlace } from '../src/store/store.ts';
import { createDatabase, postgresServer } from '../test/postgres.ts';

export interface Ground {
  readonly name: string;
  readonly place: StorePlace;
  /** How many answer at once. PostgreSQL has ten connections, and whoever waits ten seconds for one is refused. */
  readonly people: number;
  /** Goal for a board. */
  readonly boardMs: number;
  readonly remove: () => Promise<void>;
}

/** The embedded store in a folder, and PostgreSQL where one answers. */
export async function grounds(): Promise<Ground[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'backprop-bench-'));
  const remove = async () => rmSync(dataDir, { recursive: true });
  const embedded = { name: 'embedded', place: { dataDir }, people: 5000, boardMs: 1, remove };
  const server = await postgresServer();
  if (server === undefined) return [embedded];
  const { url, drop } = await createDatabase(server);
  return [embedded, { name: 'PostgreSQL', place: { databaseUrl: url }, people: 1000, boardMs: 3, remove: drop }];
}

const log = (reference: string, fault: unknown) =>
  void process.stderr.write(`${reference} ${(fault as Error).stack}\n`);

export const open = ({ place }: Ground): Promise<Store> => openStore(place, { now: Date.now, log });

/** Takes every message and keeps none. */
const silent: Messenger = {
  post: async ({ id }, _message, key) => ({ platform: 'bench', place: id, message: key }),
  edit: async () => {},
  direct: async ({ id }, _message, key) => ({ platform: 'bench', place: id, message: key }),
};

export function hostOn(store: Store): RoundHost {
  return new RoundHost({
    store,
    messages: roundMessages,
    messengerOf: () => silent,
    now: Date.now,
    types: [inputSlope],
    newId: (length) => randomBytes(length).toString('base64url').slice(0, length),
    log,
  });
}

export const SETTINGS: RoundSettings = {
  questions: 2,
  seconds: 120,
  level: undefined,
  topics: [],
  mode: 'classic',
  language: 'en',
};

const HOST = { personId: 'host', name: 'Host' };

export async function begin(host: RoundHost, placeId: string, settings: Partial<RoundSettings> = {}): Promise<Round> {
  const where = { platform: 'bench', place: { id: placeId, kind: 'channel' }, server: 'guild' } as const;
  const { kind, round } = await host.start({ ...SETTINGS, ...settings }, where, HOST);
  if (kind !== 'started') throw new Error(`${placeId} has a round already`);
  return round;
}

/** One person presses one of the options. */
export async function press(host: RoundHost, { id, current }: Round, person: number): Promise<void> {
  const given = current.shown[person % current.shown.length]!.id;
  const who = { id: `person ${person}`, name: `Person ${person}` };
  const { kind } = await host.answer({ round: id, index: current.index, person: who, given, at: Date.now() });
  if (kind !== 'accepted') throw new Error(`an answer was ${kind}`);
}

export async function stateOf(store: Store, id: string): Promise<Round> {
  return (await store.rounds.get(id))!.state as Round;
}
