// Where a round's points count: which server, and which month.

import type { Board } from '../store/scores.ts';
import type { Round } from './round-state.ts';

/** The calendar month of a moment, where the server lives: `2026-11`. @throws RangeError for an unknown time zone */
export function seasonOf(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(at);
  const partOf = (type: string) => parts.find((part) => part.type === type)!.value;
  return `${partOf('year')}-${partOf('month')}`;
}

/** A place that belongs to no server stands for itself. */
export function serverOf({ server, place }: Pick<Round, 'server' | 'place'>): string {
  return server ?? place.id;
}

export type BoardKind = Board['kind'];

/** The board that somebody means who asks for it in a place, in a month. */
export function boardAt(kind: BoardKind, where: Pick<Round, 'platform' | 'server' | 'place'>, season: string): Board {
  const { platform, place } = where;
  switch (kind) {
    case 'all':
      return { kind };
    case 'channel':
      return { kind, platform, placeId: place.id };
    case 'server':
      return { kind, platform, server: serverOf(where) };
    case 'season':
      return { kind, platform, server: serverOf(where), season };
  }
}
