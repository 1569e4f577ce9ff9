// Lets shards begin new sessions one after the other, ever more slowly, and stops before a loop of them costs the token.

import { setTimeout as wait } from 'node:timers/promises';
import type { APIGatewayBotInfo } from '@discordjs/core';
import { type IIdentifyThrottler, SimpleIdentifyThrottler } from '@discordjs/ws';
import { PlatformError } from '../../errors.ts';
import { NAME } from './fault.ts';

type Limit = APIGatewayBotInfo['session_start_limit'];

/** New sessions left at which we stop: when none is left, Discord ends every session and resets the token. */
const LEAST_LEFT = 5;
const HOUR_MS = 3_600_000;
/** So many in an hour are an ordinary day for one shard; what comes after waits twice as long each time. */
const ORDINARY = 4;
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 6 * 60_000;

/** What to tell the operator, where `fresh` new sessions would leave too few. */
export function spent({ remaining, total, reset_after }: Limit, fresh: number): PlatformError | undefined {
  if (fresh === 0 || remaining - fresh >= LEAST_LEFT) return undefined;
  const hours = Math.max(1, Math.ceil(reset_after / HOUR_MS));
  const said = `only ${remaining} of ${total} sign-ins are left before the token is reset; start again in ${hours} h`;
  return new PlatformError(NAME, 'identify', new Error(said), reset_after);
}

export interface IdentifyGuardOptions {
  readonly limit: () => Promise<Limit>;
  /** The process has to stop: what to say. */
  readonly onSpent: (error: PlatformError) => void;
  readonly now: () => number;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const reallyPause = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal });

export class IdentifyGuard implements IIdentifyThrottler {
  readonly #begun = new Map<number, number[]>();
  #turns: SimpleIdentifyThrottler | undefined;

  constructor(private readonly options: IdentifyGuardOptions) {}

  async waitForIdentify(shard: number, signal: AbortSignal): Promise<void> {
    // We are connected to the gateway: an address that just did not answer is no reason to stay away.
    const limit = await this.options.limit().catch(() => undefined);
    const error = limit && spent(limit, 1);
    if (error) {
      this.options.onSpent(error);
      // The library would go on if this were refused; it waits until it is closed.
      return new Promise((_, reject) => signal.addEventListener('abort', reject, { once: true }));
    }
    const { pause = reallyPause } = this.options;
    await pause(this.#pauseFor(shard), signal);
    this.#turns ??= new SimpleIdentifyThrottler(limit?.max_concurrency ?? 1);
    await this.#turns.waitForIdentify(shard, signal);
  }

  #pauseFor(shard: number): number {
    const now = this.options.now();
    const recent = (this.#begun.get(shard) ?? []).filter((time) => now - time < HOUR_MS);
    this.#begun.set(shard, [...recent, now]);
    const extra = recent.length - ORDINARY;
    return extra < 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** extra);
  }
}
