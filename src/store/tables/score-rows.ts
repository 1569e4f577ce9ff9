// How a board is named in a row, and how a row reads.

import type { Database, Schema } from '../schema.ts';
import type { Board, Total } from '../scores.ts';
import { readBoardName } from './board-names.ts';

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

/** A total with what its account chose to be called; `chooser` is null where nothing was chosen. */
export type TotalRow = Schema['score'] & { readonly chooser: string | null; readonly chosen: string | null };

export function selectTotals(database: Database) {
  return database
    .selectFrom('score')
    .leftJoin('board_name', 'board_name.account', 'score.account')
    .selectAll('score')
    .select(['board_name.account as chooser', 'board_name.name as chosen']);
}

export function readTotal(row: TotalRow): Total {
  return {
    account: row.account,
    name: JSON.parse(row.name),
    ...(row.chooser !== null && { boardName: readBoardName(row.chosen) }),
    points: row.points,
    right: row.right_answers,
    answers: row.answers,
    streak: row.streak,
    bestStreak: row.best_streak,
  };
}
