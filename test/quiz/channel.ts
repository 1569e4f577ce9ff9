// A messenger for rounds: keeps every message with all that it ever said, by its key, and refuses where a test says so.

import type { MessageRef, Messenger } from '../../src/conversation/messenger.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Message, Person } from '../../src/conversation/reply.ts';

export interface Posted {
  readonly key: string;
  readonly place: string;
  /** The first content, then each edit. */
  readonly contents: Message[];
}

export class Channel implements Messenger {
  readonly posted: Posted[] = [];
  /** Throws what a platform would, or takes its time, before anything happens. */
  refuse: (operation: 'post' | 'edit' | 'direct', key: string) => void | Promise<void> = () => {};

  async post(place: { readonly id: string }, message: Message, key: string): Promise<MessageRef> {
    await this.refuse('post', key);
    return this.#keep(place.id, message, key);
  }

  #keep(place: string, message: Message, key: string): MessageRef {
    if (!this.posted.some((one) => one.key === key)) this.posted.push({ key, place, contents: [message] });
    return { platform: 'test', place, message: key };
  }

  async edit(ref: MessageRef, message: Message): Promise<void> {
    await this.refuse('edit', ref.message);
    this.named(ref.message).contents.push(message);
  }

  async direct(person: Person, message: Message, key: string): Promise<MessageRef> {
    await this.refuse('direct', key);
    return this.#keep(`direct ${person.id}`, message, key);
  }

  /** Without the part of the key that names the round. */
  get keys(): string[] {
    return this.posted.map(({ key }) => key.replace(/^round:[^:]*:/, ''));
  }

  named(end: string): Posted {
    const found = this.posted.find(({ key }) => key.endsWith(end));
    if (found === undefined) throw new Error(`nothing was posted as ${end}`);
    return found;
  }

  /** What the message says now. */
  says(end: string): string {
    return plainMessage(this.named(end).contents.at(-1)!);
  }
}
