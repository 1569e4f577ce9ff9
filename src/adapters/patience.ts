// Tries again what failed for a reason that passes: a little later each time, and never in step with others.

import { setTimeout as wait } from 'node:timers/promises';

const TRIES = 3;
const FIRST_WAIT_MS = 150;
const GROWTH = 4;

export interface Patience {
  /** Whether it is worth another try, and harmless. */
  readonly again: (fault: unknown) => boolean;
  readonly random: () => number;
  /** No try begins after it. */
  readonly signal?: AbortSignal;
}

export async function patiently<T>(
  call: (attempt: number) => Promise<T>,
  { again, random, signal }: Patience,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call(attempt);
    } catch (fault) {
      if (attempt + 1 >= TRIES || signal?.aborted || !again(fault)) throw fault;
      const pause = FIRST_WAIT_MS * GROWTH ** attempt * (0.5 + random());
      await wait(pause, undefined, signal && { signal }).catch(() => {
        throw fault;
      });
    }
  }
}
