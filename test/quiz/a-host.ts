// A host of rounds on a store in memory, in virtual time: an evening passes in milliseconds, on the real timers' paths.

import { afterEach, beforeEach, vi } from 'vitest';
import { seededChance } from '../../src/gradient/chance.ts';
import { languages } from '../../src/language/index.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import { type HostNeeds, RoundHost } from '../../src/quiz/host.ts';
import { inputSlope } from '../../src/quiz/questions/input-slope.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import type { Current, Round, RoundSettings } from '../../src/quiz/round-state.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Channel } from './channel.ts';

export const START = Date.UTC(2026, 10, 24, 10);
export const WHERE = { platform: 'test', place: { id: 'quiz', kind: 'channel' }, server: 'guild' } as const;
export const MINA = { personId: 'mina', name: 'Mina' };

export const SETTINGS: RoundSettings = {
  questions: 3,
  seconds: 30,
  level: undefined,
  topics: [],
  mode: 'classic',
  language: 'en',
};

/** Virtual time for each test of a file. */
export function inVirtualTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({
      now: START,
      toFake: [
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'setImmediate',
        'clearImmediate',
        'Date',
        'performance',
      ],
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Waits for what takes no time but turns of the store. */
export async function soon<T>(work: Promise<T>): Promise<T> {
  let settled = false;
  const done = () => {
    settled = true;
  };
  work.then(done, done);
  while (!settled) await vi.advanceTimersByTimeAsync(1);
  return work;
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

export class Evening {
  readonly channel = new Channel();
  host: RoundHost;
  #stop: () => Promise<void> = async () => {};

  private constructor(
    readonly store: Store,
    /** What was logged. */
    readonly faults: unknown[],
    readonly more: Partial<HostNeeds>,
  ) {
    this.host = this.#newHost();
  }

  static async open(more: Partial<HostNeeds> = {}): Promise<Evening> {
    const faults: unknown[] = [];
    const log = (_: string, fault: unknown) => void faults.push(fault);
    const evening = new Evening(await soon(openStore('memory', { now: Date.now, log })), faults, more);
    await evening.work();
    return evening;
  }

  #newHost(): RoundHost {
    const chance = seededChance(7);
    const letter = () => 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(chance() * 36)]!;
    const needs: HostNeeds = {
      store: this.store,
      messages: roundMessages,
      messengerOf: () => this.channel,
      now: Date.now,
      newId: (length) => Array.from({ length }, letter).join(''),
      types: [inputSlope],
      log: (_, fault) => void this.faults.push(fault),
      ...this.more,
    };
    return new RoundHost(needs);
  }

  async work(): Promise<void> {
    this.#stop = await soon(this.host.work());
  }

  /** A second process on the same store, until the answer is called. */
  static async beside(evening: Evening): Promise<() => Promise<void>> {
    const stop = await soon(evening.#newHost().work());
    await pass(100);
    return () => soon(stop());
  }

  /** As a process that ends: nothing is done until the next one works. */
  async leave(): Promise<void> {
    await soon(this.#stop());
  }

  /** Another process on the same store. */
  async comeBack(): Promise<void> {
    this.host = this.#newHost();
    await this.work();
    await pass(100);
  }

  async close(): Promise<void> {
    await this.leave();
    await soon(this.store.close());
  }

  async start(settings: Partial<RoundSettings> = {}): Promise<string> {
    const { kind, round } = await soon(this.host.start({ ...SETTINGS, ...settings }, WHERE, MINA));
    if (kind !== 'started') throw new Error(kind);
    await pass(50);
    return round.id;
  }

  async round(id: string): Promise<Round> {
    return (await soon(this.store.rounds.get(id)))!.state as Round;
  }

  /** Somebody presses a right or a wrong option of the question that is there. */
  async answer(id: string, name: string, right: boolean, more: { index?: number; at?: number } = {}) {
    const { current } = await this.round(id);
    const person = { id: name, name: name.toUpperCase() };
    const given = optionOf(current, right);
    return soon(this.host.answer({ round: id, index: current.index, person, given, at: Date.now(), ...more }));
  }
}

export function optionOf({ question, shown }: Current, right: boolean): string {
  const { answer } = askQuestion(question, languages.en);
  if (answer.kind !== 'choice') throw new Error(answer.kind);
  return shown.find(({ option }) => answer.options[option]!.correct === right)!.id;
}
