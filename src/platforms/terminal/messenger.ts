// What the bot says unasked in a terminal: printed under the last line. An edit prints the message again.

import type { MessageRef, Messenger } from '../../conversation/messenger.ts';
import type { Place } from '../../conversation/place.ts';
import type { Message, Person } from '../../conversation/reply.ts';
import { PlatformError } from '../../errors.ts';

export class TerminalMessenger implements Messenger {
  readonly #posted = new Map<string, MessageRef>();

  constructor(
    readonly platform: string,
    readonly place: string,
    readonly show: (message: Message) => void,
  ) {}

  async post(place: Place, message: Message, key: string): Promise<MessageRef> {
    return this.#postOnce(place.id, message, key);
  }

  async edit(ref: MessageRef, message: Message): Promise<void> {
    const known = [...this.#posted.values()].some((posted) => posted.message === ref.message);
    if (!known) throw new PlatformError(this.platform, 'edit', new Error('no such message'));
    this.show(message);
  }

  async direct(_person: Person, message: Message, key: string): Promise<MessageRef> {
    return this.#postOnce(this.place, message, key);
  }

  #postOnce(place: string, message: Message, key: string): MessageRef {
    const known = this.#posted.get(key);
    if (known) return known;
    const ref: MessageRef = { platform: this.platform, place, message: String(this.#posted.size + 1) };
    this.#posted.set(key, ref);
    this.show(message);
    return ref;
  }
}
