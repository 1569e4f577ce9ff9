// Goes on trying to reach a service while the network is down, so that the rest of the program need not wait or fail.

import { setTimeout as wait } from 'node:timers/promises';
import type { PlatformError } from '../errors.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** What does not answer is waited for in the background. */
const PATIENCE_MS = 10_000;

export interface Reached {
  /** As the operator knows it. */
  readonly name: string;
  readonly faultOf: (operation: string, fault: unknown) => PlatformError;
  /** Whether it is worth trying again. */
  readonly isPassing: (fault: unknown) => boolean;
  /** For the operator. */
  readonly say: (line: string) => void;
}

export class Persistence {
  readonly #over = new AbortController();

  constructor(private readonly reached: Reached) {}

  /**
   * Resolves when `connect` has, or when it will take longer: then it goes on by itself.
   * @throws PlatformError what `connect` is refused with at the first try; later ones go to `onRefused`.
   */
  async reach(connect: () => Promise<void>, onRefused: (error: PlatformError) => void): Promise<void> {
    const { signal } = this.#over;
    const first = connect().then(
      () => undefined,
      (fault: unknown) => ({ fault }),
    );
    const outcome = await Promise.race([
      first,
      wait(PATIENCE_MS, 'slow' as const, { signal, ref: false }).catch(() => undefined),
    ]);
    if (outcome === undefined) return;
    if (outcome !== 'slow' && !this.reached.isPassing(outcome.fault))
      throw this.reached.faultOf('start', outcome.fault);
    this.reached.say(`${this.reached.name}: cannot be reached yet; trying again until it can`);
    void this.#goOn(first, connect, onRefused);
  }

  stop(): void {
    this.#over.abort();
  }

  async #goOn(
    first: Promise<{ readonly fault: unknown } | undefined>,
    connect: () => Promise<void>,
    onRefused: (error: PlatformError) => void,
  ): Promise<void> {
    const { signal } = this.#over;
    let outcome = await first;
    for (let pause = FIRST_WAIT_MS; outcome && !signal.aborted; pause = Math.min(LONGEST_WAIT_MS, pause * 2)) {
      if (!this.reached.isPassing(outcome.fault)) return onRefused(this.reached.faultOf('start', outcome.fault));
      await wait(pause, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      outcome = await connect().then(
        () => undefined,
        (fault: unknown) => ({ fault }),
      );
    }
    if (!signal.aborted) this.reached.say(`${this.reached.name}: connected`);
  }
}
