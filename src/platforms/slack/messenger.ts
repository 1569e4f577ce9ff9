// Slack's Messenger: ordinary messages, which need nobody to have asked. A retried post is harmless by its key, also where
// an earlier process began it: then it is looked for first.

import { createHash } from 'node:crypto';
import { within } from '../../adapters/within.ts';
import type { MessageRef, Messenger } from '../../conversation/messenger.ts';
import type { Place } from '../../conversation/place.ts';
import type { Message, Person } from '../../conversation/reply.ts';
import { PlatformError } from '../../errors.ts';
import type { Seen } from '../../store/seen.ts';
import type { Caller, SlackApi } from './api.ts';
import { faultOf, NAME } from './fault.ts';
import type { Post, Posts } from './posts.ts';
import type { Sending } from './sending.ts';
import type { Workspaces } from './workspaces.ts';

const REMEMBERED = 5000;
const PATIENCE_MS = 1000;
/** Whatever is tried again is tried again within this time. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000;

export interface MessengerParts {
  readonly api: SlackApi;
  readonly workspaces: Workspaces;
  readonly posts: Posts;
  readonly sending: Sending;
  readonly seen: Pick<Seen, 'first'>;
  readonly now: () => number;
}

export class SlackMessenger implements Messenger {
  readonly #posted = new Map<string, Promise<MessageRef>>();
  /** The direct channel of each person, opened once. */
  readonly #direct = new Map<string, Promise<string>>();

  constructor(private readonly parts: MessengerParts) {}

  async post(place: Place, message: Message, key: string): Promise<MessageRef> {
    if (place.kind === 'channel' && message.visibility === 'private')
      throw faultOf('post', new Error('a private message in a channel has no reader: use direct'));
    const own = createHash('sha256').update(`${place.id} ${key}`).digest('base64url').slice(0, 25);
    return once(this.#posted, own, async () => {
      const { workspaces, posts, sending } = this.parts;
      const { caller, id: channel } = await workspaces.behind(place.id);
      const post = { caller, spot: { channel }, key: own };
      const before = (await this.#isFirst(own)) ? undefined : await this.#find(post);
      const ts = before ?? (await sending.whole(caller, message, (body) => posts.post({ ...post, body }))).ts;
      return { platform: NAME, place: place.id, message: ts };
    });
  }

  async edit(ref: MessageRef, message: Message): Promise<void> {
    if (ref.platform !== NAME) throw new PlatformError(NAME, 'edit', new Error('not ours'), undefined, 'gone');
    const { api, workspaces, sending } = this.parts;
    const { caller, id: channel } = await workspaces.behind(ref.place);
    await sending.whole(caller, message, (body) => api.edit(caller, channel, ref.message, body));
  }

  async direct(person: Person, message: Message, key: string): Promise<MessageRef> {
    const { caller, id: user } = await this.parts.workspaces.behind(person.id);
    const channel = await this.directChannel(caller, user);
    const id = `${caller.key}/${channel}`;
    return this.post({ id, kind: 'direct' }, message, key).catch((fault: PlatformError) => {
      // A direct channel that is no more is opened anew next time.
      if (fault.reason === 'gone') this.#direct.delete(`${caller.key} ${user}`);
      throw fault;
    });
  }

  /** Whether nobody has begun to post it; a store that does not say so in time is not waited for. */
  #isFirst(key: string): Promise<boolean> {
    const { seen, now } = this.parts;
    return within(PATIENCE_MS, seen.first(`${NAME} post ${key}`, now()), () => true).catch(() => true);
  }

  /** What an earlier process posted. Where we may not look, it is posted again: missing it would be worse. */
  #find(post: Omit<Post, 'body'>): Promise<string | undefined> {
    const { posts, now } = this.parts;
    return posts.find(post, now() - LOOK_BACK_MS).catch(() => undefined);
  }

  /** The conversation between a person and the app. @throws PlatformError */
  directChannel(caller: Caller, user: string): Promise<string> {
    return once(this.#direct, `${caller.key} ${user}`, () => this.parts.api.openDirect(caller, user));
  }
}

/** What was done under a key is not done again; a failure is forgotten, so that it can be tried again. */
function once<T>(done: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = done.get(key);
  if (before !== undefined) return before;
  const made = make();
  done.set(key, made);
  if (done.size > REMEMBERED) done.delete(done.keys().next().value!);
  made.catch(() => done.delete(key));
  return made;
}
