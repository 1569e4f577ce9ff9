// Every message by place, bounded, and who may see each. Sends nothing itself.

import type { Place } from '../../conversation/place.ts';
import type { Action } from '../../conversation/reply.ts';
import type { WireAuthor, WireBlock, WireMessage, WirePlace } from './wire.ts';

const KEPT_IN_A_PLACE = 500;

export const CHANNELS: readonly WirePlace[] = ['general', 'study', 'quiz'].map((id) => ({ id, kind: 'channel' }));

export function directPlaceOf(personId: string): Place {
  return { id: `direct-${personId}`, kind: 'direct' };
}

/** The place under this id if `personId` may be in it: a channel, or their own direct one. */
export function placeFor(personId: string, id: string): Place | undefined {
  const direct = directPlaceOf(personId);
  return id === direct.id ? direct : CHANNELS.find((channel) => channel.id === id);
}

/** What pressing does: a button's action, or a menu's with the options that may be chosen. */
export interface Press {
  readonly action: Action;
  readonly options?: ReadonlySet<string>;
}

export interface Drawn {
  readonly blocks: readonly WireBlock[];
  readonly presses: ReadonlyMap<string, Press>;
}

export interface Posted extends Drawn {
  readonly id: string;
  readonly order: number;
  readonly place: Place;
  readonly at: number;
  readonly author: WireAuthor;
  /** The one person who may see it, or null for everybody. */
  readonly audience: string | null;
  readonly thinking: boolean;
  /** A command whose answer is not there yet: until then only the asker sees it, and nobody is told that it is private. */
  readonly undecided: boolean;
}

/** What may change about a message once it is there. */
export type Change = Partial<Drawn & Pick<Posted, 'audience' | 'thinking' | 'undecided'>>;

export class Rooms {
  readonly #places = new Map<string, Posted[]>();
  readonly #byId = new Map<string, Posted>();
  #order = 0;

  /** `epoch` differs in every process: a reference kept from an earlier one must find nothing. */
  constructor(private readonly epoch: string) {}

  add(message: Omit<Posted, 'id' | 'order'>): Posted {
    const order = ++this.#order;
    const posted: Posted = { ...message, id: `${this.epoch}.${order.toString(36)}`, order };
    const room = this.#places.get(message.place.id) ?? [];
    this.#places.set(message.place.id, room);
    room.push(posted);
    this.#byId.set(posted.id, posted);
    if (room.length > KEPT_IN_A_PLACE) this.#byId.delete(room.shift()!.id);
    return posted;
  }

  find(id: string): Posted | undefined {
    return this.#byId.get(id);
  }

  /** The message as changed; undefined when it is no longer kept. */
  change(id: string, change: Change): Posted | undefined {
    const before = this.#byId.get(id);
    const room = before && this.#places.get(before.place.id);
    if (before === undefined || room === undefined) return undefined;
    const presses = change.presses === undefined ? before.presses : withEarlier(change.presses, before);
    const posted: Posted = { ...before, ...change, presses };
    room[room.indexOf(before)] = posted;
    this.#byId.set(id, posted);
    return posted;
  }

  remove(id: string): void {
    const posted = this.#byId.get(id);
    const room = posted && this.#places.get(posted.place.id);
    this.#byId.delete(id);
    if (posted !== undefined && room !== undefined) room.splice(room.indexOf(posted), 1);
  }

  /** The last `limit` messages of a place that this person may see, before `before`, oldest first. */
  recent(place: string, personId: string, limit: number, before = Infinity): { messages: Posted[]; more: boolean } {
    const visible = (this.#places.get(place) ?? []).filter(
      (posted) => posted.order < before && maySee(posted, personId),
    );
    return { messages: visible.slice(-limit), more: visible.length > limit };
  }

  forgetPlace(place: string): void {
    for (const posted of this.#places.get(place) ?? []) this.#byId.delete(posted.id);
    this.#places.delete(place);
  }
}

export function maySee(posted: Posted, personId: string): boolean {
  return posted.audience === null || posted.audience === personId;
}

export function toWire(posted: Posted): WireMessage {
  const { id, order, at, author, thinking, undecided, blocks, place, audience } = posted;
  const privately = audience !== null && place.kind === 'channel' && !undecided;
  return { id, order, place: place.id, at, author, privately, thinking, blocks };
}

// A button may be pressed in the moment its message changes: the router, not we, says whether that is too late.
function withEarlier(now: ReadonlyMap<string, Press>, before: Posted): ReadonlyMap<string, Press> {
  const kept = [...before.presses].filter(([press]) => !now.has(press)).slice(-40);
  return new Map([...kept, ...now]);
}
