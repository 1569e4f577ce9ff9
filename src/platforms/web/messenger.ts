// The web chat's Messenger: what nobody asked for just now. A key posted again gives the first reference.

import type { MessageRef, Messenger } from '../../conversation/messenger.ts';
import type { Place } from '../../conversation/place.ts';
import type { Message, Person } from '../../conversation/reply.ts';
import { PlatformError } from '../../errors.ts';
import type { Board } from './board.ts';
import type { Drawer } from './drawing.ts';
import { BOT, type People } from './people.ts';
import { CHANNELS, directPlaceOf, type Rooms } from './rooms.ts';

const REMEMBERED_KEYS = 5000;
const DIRECT = /^direct-(.+)$/;

export class WebMessenger implements Messenger {
  readonly #byKey = new Map<string, MessageRef>();

  constructor(
    private readonly platform: string,
    private readonly people: People,
    private readonly rooms: Rooms,
    private readonly board: Board,
    private readonly drawer: Drawer,
  ) {}

  async post(place: Place, message: Message, key: string): Promise<MessageRef> {
    const owner = DIRECT.exec(place.id)?.[1];
    if (owner === undefined && !CHANNELS.some((channel) => channel.id === place.id))
      throw this.#fault('post', 'there is no such place');
    if (owner !== undefined && this.people.withId(owner) === undefined)
      throw this.#fault('post', 'the person is not here');
    if (owner === undefined && message.visibility === 'private')
      throw this.#fault('post', 'a private message in a channel has no reader: use direct');
    return this.#once(`${place.id} ${key}`, () => {
      const audience = owner ?? null;
      const posted = this.board.post(
        { id: place.id, kind: owner ? 'direct' : 'channel' },
        BOT,
        audience,
        this.drawer.draw(message),
      );
      return { platform: this.platform, place: place.id, message: posted.id };
    });
  }

  async edit(ref: MessageRef, message: Message): Promise<void> {
    const before = ref.platform === this.platform ? this.rooms.find(ref.message) : undefined;
    if (before === undefined) throw this.#fault('edit', 'the message is gone');
    if (before.audience === null && message.visibility === 'private')
      throw this.#fault('edit', 'everybody reads this message: it cannot become private');
    this.board.change(ref.message, this.drawer.draw(message));
  }

  async direct(person: Person, message: Message, key: string): Promise<MessageRef> {
    return this.post(directPlaceOf(person.id), message, key);
  }

  #once(key: string, post: () => MessageRef): MessageRef {
    const first = this.#byKey.get(key);
    if (first !== undefined) return first;
    const ref = post();
    this.#byKey.set(key, ref);
    if (this.#byKey.size > REMEMBERED_KEYS) this.#byKey.delete(this.#byKey.keys().next().value!);
    return ref;
  }

  #fault(operation: string, reason: string): PlatformError {
    return new PlatformError(this.platform, operation, new Error(reason));
  }
}
