// Slack over Socket Mode: a receiver of Bolt's that holds two lines and never renews both at once, so that one always hears.

import { setTimeout as wait } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { PlatformError } from '../../errors.ts';
import { faultOf, isUnauthorized, NAME, waitAskedBy } from './fault.ts';
import { type LineOptions, SocketLine } from './socket-line.ts';

export interface SocketReceiverOptions extends Omit<LineOptions, 'app'> {
  /** It is over for good: Slack does not know our app-level token any more. */
  readonly onEnd: (error: PlatformError) => void;
  readonly random?: () => number;
}

const LINES = 2;
/** A line ends before Slack ends it; the first ones after different times, so that their renewals never meet. */
const SHARE_OF_LIFE = 0.9;
/** After the new line is there, the old one stays for what is still being acknowledged on it. */
const LINGER_MS = 3000;
/** What was taken is acknowledged in less, or not at all. */
const FINISH_MS = 2500;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** So that all processes whose lines broke together do not come back together. */
const JITTER_MS = 200;

export class SocketReceiver implements Receiver {
  #app: App | undefined;
  #over = new AbortController();
  #stopped: Promise<false> = Promise.resolve(false);
  readonly #lines = new Set<SocketLine>();

  constructor(private readonly options: SocketReceiverOptions) {}

  init(app: App): void {
    this.#app = app;
  }

  /** How many lines hear at the moment. */
  get connected(): number {
    return this.#lines.size;
  }

  /** Resolves when one line hears; the others follow. @throws PlatformError */
  async start(): Promise<void> {
    const over = new AbortController();
    this.#over = over;
    this.#stopped = new Promise((resolve) => {
      over.signal.addEventListener('abort', () => resolve(false), { once: true });
    });
    const first = await this.#open();
    for (let index = 0; index < LINES; index++) void this.#keep(index, index === 0 ? first : undefined);
  }

  async stop(): Promise<void> {
    this.#over.abort();
    await Promise.all([...this.#lines].map((line) => line.finish(FINISH_MS)));
  }

  /** Keeps one place filled, each line followed by the next. */
  async #keep(index: number, first: SocketLine | undefined): Promise<void> {
    let share = (SHARE_OF_LIFE * (LINES - index)) / LINES;
    for (let line = first; !this.#over.signal.aborted; ) {
      line ??= await this.#openPatiently();
      if (line === undefined) return;
      const broken = await this.#untilItsEnd(line, share);
      share = SHARE_OF_LIFE;
      if (broken) {
        line = undefined;
        await this.#pause(JITTER_MS * (this.options.random ?? Math.random)());
        continue;
      }
      const next = await this.#openPatiently();
      void this.#retire(line);
      line = next;
    }
  }

  /** True when it broke; false when it is time for the next one. */
  async #untilItsEnd(line: SocketLine, share: number): Promise<boolean> {
    const timeUp = new AbortController();
    const aged =
      line.lifetimeMs === undefined
        ? new Promise<false>(() => {})
        : wait(line.lifetimeMs * share, false as const, { signal: timeUp.signal, ref: false }).catch(
            () => false as const,
          );
    const ended = line.ended.then(() => true);
    const broken = await Promise.race([ended, line.announced.then(() => false), aged, this.#stopped]);
    timeUp.abort();
    return broken;
  }

  async #retire(line: SocketLine): Promise<void> {
    await this.#pause(LINGER_MS);
    await line.finish(FINISH_MS);
  }

  async #openPatiently(): Promise<SocketLine | undefined> {
    for (let pause = FIRST_WAIT_MS; !this.#over.signal.aborted; pause = Math.min(LONGEST_WAIT_MS, pause * 2)) {
      try {
        return await this.#open();
      } catch (fault) {
        if (isUnauthorized(fault)) {
          this.#over.abort();
          this.options.onEnd(new PlatformError(NAME, 'connect', (fault as PlatformError).cause));
          return undefined;
        }
        const jitter = 0.5 + (this.options.random ?? Math.random)();
        await this.#pause(Math.max(waitAskedBy(fault) ?? 0, pause * jitter));
      }
    }
    return undefined;
  }

  async #open(): Promise<SocketLine> {
    if (this.#app === undefined) throw faultOf('connect', new Error('the receiver belongs to no app yet'));
    const line = await SocketLine.open({ ...this.options, app: this.#app });
    if (this.#over.signal.aborted) line.close();
    this.#lines.add(line);
    void line.ended.then(() => this.#lines.delete(line));
    return line;
  }

  async #pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#over.signal }).catch(() => {});
  }
}
