// Ordinary messages, each once: what may have been posted although no answer came is looked for before it is posted again.

import { setTimeout as wait } from 'node:timers/promises';
import { type Caller, passing, type SlackApi, type Spot } from './api.ts';
import { isUnreachable, isUnreadable } from './fault.ts';
import type { MessageBody } from './types.ts';

export interface Post {
  readonly caller: Caller;
  readonly spot: Spot;
  readonly body: MessageBody;
  /** The same key is the same message. */
  readonly key: string;
}

/** Where it stands, and whether it stood there before, with a body of then. */
export interface Stands {
  readonly ts: string;
  readonly found: boolean;
}

const TRIES = 3;
const FIRST_WAIT_MS = 200;
const GROWTH = 4;
/** By which two clocks may differ. */
const SKEW_MS = 60_000;

export class Posts {
  constructor(
    private readonly api: SlackApi,
    private readonly now: () => number,
    private readonly random: () => number = Math.random,
  ) {}

  /** @throws PlatformError, also where it may stand already and we may not look. */
  async post(post: Post): Promise<Stands> {
    const since = this.now();
    for (let attempt = 0; ; attempt++) {
      try {
        return { ts: await this.api.post(post.caller, post.spot, post.body, post.key), found: false };
      } catch (fault) {
        if (!passing(fault) || attempt + 1 >= TRIES) throw fault;
        await wait(FIRST_WAIT_MS * GROWTH ** attempt * (0.5 + this.random()));
        const ts = await this.find(post, since).catch((looking: unknown) => {
          // An answer that says “not done” is believed; silence is not.
          if (isUnreadable(looking) && !isUnreachable(fault)) return undefined;
          throw fault;
        });
        if (ts !== undefined) return { ts, found: true };
      }
    }
  }

  /** The message under this key, posted after `since` by our clock. @throws PlatformError where we may not look. */
  find({ caller, spot, key }: Omit<Post, 'body'>, since: number): Promise<string | undefined> {
    return this.api.find(caller, spot, key, since - SKEW_MS);
  }
}
