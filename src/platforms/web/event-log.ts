// What happened, in order, for live streams: each event goes only to those who may see it, and can be read again after a break.

import type { WireEvent } from './wire.ts';

const KEPT = 2000;

export interface Entry {
  /** `<epoch>.<number>`: an id from an earlier process is never taken for one of ours. */
  readonly id: string;
  readonly event: WireEvent;
}

interface Kept extends Entry {
  readonly number: number;
  readonly audience: string | null;
}

type Listener = (entry: Entry) => void;

export class EventLog {
  readonly #kept: Kept[] = [];
  readonly #listeners = new Map<Listener, string>();
  #number = 0;

  constructor(private readonly epoch: string) {}

  /** The id of the latest event: a stream that starts from a snapshot continues after it. */
  get position(): string {
    return `${this.epoch}.${this.#number}`;
  }

  append(event: WireEvent, audience: string | null): void {
    this.#number += 1;
    const entry = { id: this.position, number: this.#number, event, audience };
    this.#kept.push(entry);
    if (this.#kept.length > KEPT) this.#kept.shift();
    for (const [listener, personId] of this.#listeners) if (isFor(entry, personId)) listener(entry);
  }

  /** Everything for this person after `id`; undefined when that is unknown or too long ago. */
  after(id: string, personId: string): Entry[] | undefined {
    const [epoch, digits] = id.split('.');
    const number = Number(digits);
    if (epoch !== this.epoch || !Number.isInteger(number) || number > this.#number) return undefined;
    const oldest = this.#kept[0]?.number ?? this.#number + 1;
    if (number + 1 < oldest) return undefined;
    return this.#kept.filter((entry) => entry.number > number && isFor(entry, personId));
  }

  listen(personId: string, listener: Listener): () => void {
    this.#listeners.set(listener, personId);
    return () => this.#listeners.delete(listener);
  }
}

function isFor(entry: Kept, personId: string): boolean {
  return entry.audience === null || entry.audience === personId;
}
