// Which signed requests have been here before: whoever repeats one that was overheard changes nothing.

import { MOST_SECONDS_APART } from './signature.ts';

const MINUTE_S = 60;

/** Only what is signed comes here, so it holds as many as Slack sent in ten minutes. */
export class Replays {
  /** By the minute in which the signature is good for the last time. */
  readonly #byLastMinute = new Map<number, Set<string>>();

  constructor(private readonly now: () => number) {}

  /** True the first time that a signature is shown while it is good. */
  first(signature: string, timestamp: string): boolean {
    const thisMinute = Math.floor(this.now() / 1000 / MINUTE_S);
    for (const minute of this.#byLastMinute.keys()) if (minute < thisMinute) this.#byLastMinute.delete(minute);
    const last = Math.floor((Number(timestamp) + MOST_SECONDS_APART) / MINUTE_S);
    const seen = this.#byLastMinute.get(last) ?? new Set();
    this.#byLastMinute.set(last, seen);
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  }

  get size(): number {
    return [...this.#byLastMinute.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
