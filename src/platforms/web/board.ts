// Puts messages into places and tells everybody who may see them. The one way by which anything becomes visible.

import type { Place } from '../../conversation/place.ts';
import type { EventLog } from './event-log.ts';
import { type Change, type Drawn, type Posted, type Rooms, toWire } from './rooms.ts';
import type { WireAuthor } from './wire.ts';

const NOTHING: Drawn = { blocks: [], presses: new Map() };

export class Board {
  constructor(
    private readonly rooms: Rooms,
    private readonly events: EventLog,
    private readonly now: () => number,
  ) {}

  post(place: Place, author: WireAuthor, audience: string | null, drawn: Drawn): Posted {
    const state = { thinking: false, undecided: false };
    return this.#tell(this.rooms.add({ place, author, audience, at: this.now(), ...state, ...drawn }));
  }

  /** Seen by the asker at once; who else may see it is decided with the answer. */
  postUndecided(place: Place, author: WireAuthor, asker: string, drawn: Drawn | 'thinking'): Posted {
    const thinking = drawn === 'thinking';
    const state = { thinking, undecided: true, audience: asker };
    return this.#tell(this.rooms.add({ place, author, at: this.now(), ...state, ...(thinking ? NOTHING : drawn) }));
  }

  /** False when the message is no longer kept. */
  change(id: string, change: Change): boolean {
    const posted = this.rooms.change(id, change);
    if (posted !== undefined) this.#tell(posted);
    return posted !== undefined;
  }

  remove({ id, place, audience }: Posted): void {
    this.rooms.remove(id);
    this.events.append({ kind: 'gone', id, place: place.id }, audience);
  }

  #tell(posted: Posted): Posted {
    this.events.append({ kind: 'message', message: toWire(posted) }, posted.audience);
    return posted;
  }
}
