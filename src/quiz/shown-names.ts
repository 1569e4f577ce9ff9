// How people are called where others read it: by the name they chose, or as somebody. Asked for anew each time that
// something is shown, so that what is older follows a choice too.

import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/index.ts';
import type { BoardName, BoardNames } from '../store/board-names.ts';
import type { Player, Round } from './round-state.ts';

export function shownName(own: string, chosen: BoardName | undefined, { quiz }: Catalog): string {
  if (chosen === undefined) return own;
  return chosen === 'hidden' ? quiz.somebody : chosen.alias;
}

/** Whoever is asked to play by name stays who they are: beside a mention, another name would tell whose it is. */
const INVITED = 'invited';

/** The same round, with everybody in it called as they want to be. */
export async function asTheyWish<R extends Round>(round: R, boardNames: BoardNames): Promise<R> {
  const people = [...new Set(playersIn(round).map(({ personId }) => personId))];
  const chosen = await boardNames.of(round.platform, people);
  if (chosen.size === 0) return round;
  const words = languages[round.settings.language];
  const called = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(called);
    const copy = Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, key === INVITED ? value : called(value)]),
    );
    return isPlayer(part) ? { ...copy, name: shownName(part.name, chosen.get(part.personId), words) } : copy;
  };
  return called(round) as R;
}

/** Wherever they stand in a round: no mode and no part of it that is new can be forgotten. */
function playersIn(part: unknown): Player[] {
  if (typeof part !== 'object' || part === null) return [];
  return [...(isPlayer(part) ? [part] : []), ...Object.values(part).flatMap(playersIn)];
}

function isPlayer(part: object): part is Player {
  return 'personId' in part && 'name' in part && typeof part.personId === 'string' && typeof part.name === 'string';
}
