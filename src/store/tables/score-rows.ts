// How a board is named in a row, and how a row reads.

import type { Schema } from '../schema.ts';
import type { Board, Total } from '../scores.ts';

/** Parts are joined by what no platform, channel or server id holds. */
export function scopeOf(board: Board): string {
  switch (board.kind) {
    case 'all':
      return 'all';
    case 'channel':
      return ['channel', board.platform, board.placeId].join('\n');
    case 'server':
      return ['server', board.platform, board.server].join('\n');
    case 'season':
      return ['season', board.platform, board.server, board.season].join('\n');
  }
}

/** Every board that a round counts for, in the one order in which they are written: see scores.ts. */
export function scopesOf({ platform, place_id: placeId, server, season }: RoundPlace): string[] {
  const boards: Board[] = [
    { kind: 'all' },
    { kind: 'channel', platform, placeId },
    { kind: 'season', platform, server, season },
    { kind: 'server', platform, server },
  ];
  return boards.map(scopeOf);
}

export type RoundPlace = Pick<Schema['round'], 'platform' | 'place_id' | 'server' | 'season'>;

export function readTotal(row: Schema['score']): Total {
  return {
    account: row.account,
    name: JSON.parse(row.name),
    points: row.points,
    right: row.right_answers,
    answers: row.answers,
    streak: row.streak,
    bestStreak: row.best_streak,
  };
}
