// Discord bans an address after 10,000 refused requests in ten minutes: when refusals come, we slow down long before.

import { setTimeout as wait } from 'node:timers/promises';

/** Answers that count, unless the limit is one that many apps share. Source: Discord, Rate Limits, “Invalid Request Limit”. */
const COUNTED: readonly number[] = [401, 403, 429];
const WINDOW_MS = 60_000;
const LOOK_EVERY_MS = 100;

export class Refusals {
  #times: number[] = [];
  #underWay = 0;

  constructor(
    private readonly now: () => number,
    /** Refusals in a minute after which everything waits. */
    private readonly most = 50,
  ) {}

  /** Runs one request as soon as there is room for another refusal. */
  async pass<R extends { readonly status: number; readonly headers: { get(name: string): string | null } }>(
    request: () => Promise<R>,
    signal?: AbortSignal,
  ): Promise<R> {
    while (!this.#hasRoom()) await wait(LOOK_EVERY_MS, undefined, signal && { signal });
    this.#underWay += 1;
    try {
      const response = await request();
      const shared = response.headers.get('x-ratelimit-scope') === 'shared';
      if (COUNTED.includes(response.status) && !shared) this.#times.push(this.now());
      return response;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** While refusals come, each request under way is taken for one. */
  #hasRoom(): boolean {
    const oldest = this.now() - WINDOW_MS;
    this.#times = this.#times.filter((time) => time > oldest);
    return this.#times.length === 0 || this.#times.length + this.#underWay < this.most;
  }
}
