// Who is here. A person is whoever holds a secret: the same secret is the same person, also after a restart.

import { createHash } from 'node:crypto';
import { ActLedger } from './act-ledger.ts';
import { cleanName, nameKey } from './typed-text.ts';
import type { Refusal, WirePerson } from './wire.ts';

export const BOT = { id: 'backprop', name: 'backprop', bot: true } as const;

const MOST_PEOPLE = 500;

export interface Member {
  readonly id: string;
  name: string;
  /** BCP 47 tag of the language the person reads the page in. */
  language: string;
  /** Open streams: a person may have several tabs. */
  streams: number;
  lastSeen: number;
  readonly ledger: ActLedger;
}

export interface Joining {
  readonly name: string;
  readonly language: string;
  /** From an earlier visit, or undefined for somebody new. */
  readonly secret: string | undefined;
}

export class People {
  readonly #byId = new Map<string, Member>();

  constructor(
    private readonly now: () => number,
    private readonly randomId: () => string,
    private readonly forget: (member: Member) => void,
  ) {}

  join(joining: Joining): { member: Member; secret: string } | Refusal {
    const name = cleanName(joining.name);
    if (name === '') return 'name';
    const secret = joining.secret ?? this.randomId();
    const id = idOf(secret);
    if (this.#isTaken(name, id)) return 'name-taken';
    const known = this.#byId.get(id);
    if (known !== undefined) {
      known.name = name;
      known.language = joining.language;
      return { member: known, secret };
    }
    if (!this.#makeRoom()) return 'full';
    const ledger = new ActLedger(this.now);
    const member = { id, name, language: joining.language, streams: 0, lastSeen: this.now(), ledger };
    this.#byId.set(id, member);
    return { member, secret };
  }

  withSecret(secret: string): Member | undefined {
    return this.#byId.get(idOf(secret));
  }

  withId(id: string): Member | undefined {
    return this.#byId.get(id);
  }

  list(): WirePerson[] {
    return [...this.#byId.values()].map(({ id, name, streams }) => ({ id, name, online: streams > 0 }));
  }

  /** Counts a tab in or out; true when the person came or went by it. */
  countStream(member: Member, change: 1 | -1): boolean {
    member.streams += change;
    member.lastSeen = this.now();
    return change === 1 ? member.streams === 1 : member.streams === 0;
  }

  // A name may be taken over from somebody who has left, never from somebody who is here.
  #isTaken(name: string, id: string): boolean {
    const key = nameKey(name);
    if (key === nameKey(BOT.name)) return true;
    return [...this.#byId.values()].some(
      (other) => other.id !== id && other.streams > 0 && nameKey(other.name) === key,
    );
  }

  #makeRoom(): boolean {
    if (this.#byId.size < MOST_PEOPLE) return true;
    const away = [...this.#byId.values()].filter((member) => member.streams === 0);
    const longest = away.sort((a, b) => a.lastSeen - b.lastSeen)[0];
    if (longest === undefined) return false;
    this.#byId.delete(longest.id);
    this.forget(longest);
    return true;
  }
}

// The id is shown to others, so the secret must not follow from it.
function idOf(secret: string): string {
  return createHash('sha256').update(`person ${secret}`).digest('base64url').slice(0, 16);
}
