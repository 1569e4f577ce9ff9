// Who is where: more points first, then more right answers; equals share a place.

import type { Standing } from './round-state.ts';

export interface Ranked extends Standing {
  /** From 1. */
  readonly place: number;
}

export function ranked(standings: readonly Standing[]): Ranked[] {
  const sorted = [...standings].sort(
    (a, b) => compare(a, b) || ordered(a.name, b.name) || ordered(a.personId, b.personId),
  );
  let place = 0;
  return sorted.map((one, at) => {
    const before = sorted[at - 1];
    if (before === undefined || compare(before, one) !== 0) place = at + 1;
    return { ...one, place };
  });
}

/** Several may be called the same. */
function ordered(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whoever is still in a survival round stands above who is out, and who lasted longer above who did not. */
function compare(a: Standing, b: Standing): number {
  const lasted = (one: Standing) => one.outAfter ?? Number.POSITIVE_INFINITY;
  if (lasted(a) !== lasted(b)) return lasted(b) > lasted(a) ? 1 : -1;
  return b.points - a.points || b.right - a.right;
}

/** Mean points of each team. Undefined for a team without members. */
export function teamPoints(standings: readonly Standing[]): [number | undefined, number | undefined] {
  const mean = (team: 0 | 1) => {
    const points = standings.filter((one) => one.team === team).map((one) => one.points);
    return points.length === 0 ? undefined : points.reduce((sum, one) => sum + one, 0) / points.length;
  };
  return [mean(0), mean(1)];
}
