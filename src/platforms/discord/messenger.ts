// Discord's Messenger: ordinary messages, which need no interaction. A retried post is harmless by its nonce.

import { createHash } from 'node:crypto';
import type { MessageRef, Messenger } from '../../conversation/messenger.ts';
import type { Place } from '../../conversation/place.ts';
import type { Message, Person } from '../../conversation/reply.ts';
import { PlatformError } from '../../errors.ts';
import type { DiscordApi } from './api.ts';
import { faultOf, NAME } from './fault.ts';
import { type Pictures, sendable } from './sending.ts';

const REMEMBERED = 5000;

export class DiscordMessenger implements Messenger {
  readonly #posted = new Map<string, Promise<MessageRef>>();
  /** The direct channel of each person, opened once. */
  readonly #direct = new Map<string, Promise<string>>();

  constructor(
    private readonly api: DiscordApi,
    private readonly pictures: Pictures,
  ) {}

  async post({ id, kind }: Place, message: Message, key: string): Promise<MessageRef> {
    if (kind === 'channel' && message.visibility === 'private')
      throw faultOf('post', new Error('a private message in a channel has no reader: use direct'));
    const nonce = createHash('sha256').update(`${id} ${key}`).digest('base64url').slice(0, 25);
    return once(this.#posted, nonce, async () => {
      const sent = await sendable(message, this.pictures);
      const posted = await this.api.post(id, sent, nonce);
      return { platform: NAME, place: id, message: posted.id };
    });
  }

  async edit(ref: MessageRef, message: Message): Promise<void> {
    if (ref.platform !== NAME) throw new PlatformError(NAME, 'edit', new Error('not ours'), undefined, 'gone');
    await this.api.edit(ref.place, ref.message, await sendable(message, this.pictures));
  }

  async direct(person: Person, message: Message, key: string): Promise<MessageRef> {
    const id = await once(this.#direct, person.id, async () => (await this.api.openDirect(person.id)).id);
    return this.post({ id, kind: 'direct' }, message, key).catch((fault: PlatformError) => {
      // A direct channel that is no more is opened anew next time.
      if (fault.reason === 'gone') this.#direct.delete(person.id);
      throw fault;
    });
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
