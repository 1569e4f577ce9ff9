// The contract for what nobody asked for just now: rounds, reminders, direct messages.

import type { Place } from './place.ts';
import type { Message, Person } from './reply.ts';

/** Points at a message that was posted, so that it can be edited. */
export interface MessageRef {
  readonly platform: string;
  readonly place: string;
  readonly message: string;
}

export interface Messenger {
  /** Posts into a place. The same `key` posted again changes nothing and gives the first reference: retries are harmless. */
  post(place: Place, message: Message, key: string): Promise<MessageRef>;
  /** Replaces the message's content. @throws PlatformError when it is gone. */
  edit(ref: MessageRef, message: Message): Promise<void>;
  /** Sends a direct message. @throws PlatformError when the person cannot be reached. */
  direct(person: Person, message: Message, key: string): Promise<MessageRef>;
}
