// Goes on trying to reach Slack while the network is down, so that the rest of the program need not wait or fail.

import { setTimeout as wait } from 'node:timers/promises';
import type { PlatformError } from '../../errors.ts';
import { faultOf, isUnreachable, isUnwell, waitAskedBy } from './fault.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** What does not answer is waited for in the background. */
const PATIENCE_MS = 10_000;

export class Persistence {
  readonly #over = new AbortController();

  constructor(private readonly say: (line: string) => void) {}

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
    if (outcome !== 'slow' && !isPassing(outcome.fault)) throw faultOf('start', outcome.fault);
    this.say('slack: cannot be reached yet; trying again until it can');
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
      if (!isPassing(outcome.fault)) return onRefused(faultOf('start', outcome.fault));
      await wait(pause, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      outcome = await connect().then(
        () => undefined,
        (fault: unknown) => ({ fault }),
      );
    }
    if (!signal.aborted) this.say('slack: connected');
  }
}

function isPassing(fault: unknown): boolean {
  return isUnwell(fault) || isUnreachable(fault) || waitAskedBy(fault) !== undefined;
}
