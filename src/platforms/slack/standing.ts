// The one ordinary message of an answer: progress first, if it takes long, and then the answer in the same place.

import type { Message } from '../../conversation/reply.ts';
import type { Caller, SlackApi, Spot } from './api.ts';
import { isMessageGone } from './fault.ts';
import type { Posts } from './posts.ts';
import { inWords, type Sending } from './sending.ts';
import type { MessageBody } from './types.ts';

export interface StandingParts {
  readonly api: SlackApi;
  readonly posts: Posts;
  readonly sending: Sending;
  readonly caller: Caller;
  readonly spot: Spot;
  readonly key: string;
  /** Unix milliseconds before which it was not posted. */
  readonly since: number;
  /** Whether it is ours to post. If not, an earlier process may have, and it is looked for. */
  readonly claim: () => Promise<boolean>;
  /** Told where it stands. */
  readonly stands: (ts: string) => Promise<void>;
  /** Told where an earlier process had posted it. */
  readonly ts?: string | undefined;
}

export class Standing {
  #ts: string | undefined;

  constructor(private readonly parts: StandingParts) {
    this.#ts = parts.ts;
  }

  /** For a moment: words are enough. @throws PlatformError */
  async show(message: Message): Promise<void> {
    await this.#place(inWords(message));
  }

  /** @throws PlatformError */
  async give(message: Message): Promise<void> {
    const { caller, sending } = this.parts;
    await sending.whole(caller, message, (body) => this.#place(body));
  }

  /** The answer is said elsewhere: what was shown meanwhile goes. */
  async clear(): Promise<void> {
    const { api, caller, spot } = this.parts;
    if (this.#ts === undefined) return;
    await api.delete(caller, spot.channel, this.#ts).catch(() => {});
    this.#ts = undefined;
  }

  async #place(body: MessageBody): Promise<void> {
    const { api, caller, spot } = this.parts;
    if (this.#ts !== undefined) {
      try {
        return await api.edit(caller, spot.channel, this.#ts, body);
      } catch (fault) {
        // Somebody removed it meanwhile: the answer is said anew.
        if (!isMessageGone(fault)) throw fault;
      }
    }
    await this.#post(body, this.#ts === undefined);
  }

  async #post(body: MessageBody, claiming: boolean): Promise<void> {
    const { api, posts, caller, spot, key, since, claim, stands } = this.parts;
    const ours = !claiming || (await claim());
    const before = ours ? undefined : await posts.find({ caller, spot, key }, since);
    const { ts, found } =
      before === undefined ? await posts.post({ caller, spot, body, key }) : { ts: before, found: true };
    if (found) await api.edit(caller, spot.channel, ts, body);
    this.#ts = ts;
    await stands(ts);
  }
}
