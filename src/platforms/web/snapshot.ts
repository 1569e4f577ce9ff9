// Everything a page needs to start from: who and where one is, and the latest messages one may see.

import type { Manifest } from '../../conversation/platform.ts';
import type { Member, People } from './people.ts';
import { CHANNELS, directPlaceOf, type Rooms, toWire } from './rooms.ts';
import type { Snapshot } from './wire.ts';

const LATEST = 60;

export function snapshotFor(member: Member, people: People, rooms: Rooms, manifest: Manifest): Snapshot {
  const places = [...CHANNELS, directPlaceOf(member.id)];
  const latest = places.map((place) => rooms.recent(place.id, member.id, LATEST));
  return {
    me: { id: member.id, name: member.name },
    places,
    people: people.list(),
    // The actions are the server's business; a page needs only what can be typed.
    manifest: { root: manifest.root, commands: manifest.commands },
    messages: latest.flatMap(({ messages }) => messages.map(toWire)),
    earlier: places.filter((_, index) => latest[index]!.more).map((place) => place.id),
  };
}
