// A messenger without a platform, for stories: keeps what was sent, or refuses as closed direct messages do.

import type { MessageRef, Messenger } from '../src/conversation/messenger.ts';
import type { Message } from '../src/conversation/reply.ts';
import { PlatformError } from '../src/errors.ts';

export class MessengerInMemory implements Messenger {
  readonly #sent = new Map<string, Message>();

  constructor(private readonly closed = false) {}

  /** Every message as it stands now, in the order of posting. */
  get messages(): readonly Message[] {
    return [...this.#sent.values()];
  }

  async post(place: { readonly id: string }, message: Message, key: string): Promise<MessageRef> {
    const id = `${place.id} ${key}`;
    if (!this.#sent.has(id)) this.#sent.set(id, message);
    return { platform: 'story', place: place.id, message: id };
  }

  async edit(ref: MessageRef, message: Message): Promise<void> {
    if (!this.#sent.has(ref.message))
      throw new PlatformError('story', 'edit', new Error('it is gone'), undefined, 'gone');
    this.#sent.set(ref.message, message);
  }

  async direct(person: { readonly id: string }, message: Message, key: string): Promise<MessageRef> {
    if (this.closed) throw new PlatformError('story', 'direct', new Error('they are closed'), undefined, 'closed');
    return this.post({ id: `direct-${person.id}` }, message, key);
  }
}
