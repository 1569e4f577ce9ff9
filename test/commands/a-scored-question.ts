// A question of a round that is over, with what each person scored in it, for tests of boards.

import type { Store } from '../../src/store/store.ts';

export const PLAYED = { platform: 'test', placeId: 'quiz' } as const;

/** By person id, how they were called there and their points; who has none was wrong. */
export async function scoreAQuestion(
  store: Store,
  people: Readonly<Record<string, readonly [name: string, points: number]>>,
  place: { readonly platform: string; readonly placeId: string } = PLAYED,
): Promise<void> {
  const round = { id: `round in ${place.placeId}`, ...place, server: place.placeId, season: '1970-01' };
  await store.rounds.begin({ ...round, version: 1, dueAt: undefined, endedAt: 1, state: null });
  await store.rounds.saveQuestion(round.id, { index: 0, topic: 'error', state: null });
  for (const [personId, [name]] of Object.entries(people)) {
    const account = await store.accounts.of({ platform: place.platform, personId });
    const given = { given: 'x', at: 1, afterMs: 1, changes: 0 };
    await store.roundAnswers.write(round.id, 0, { personId, account, name, ...given });
  }
  const marks = Object.entries(people).map(([personId, [, points]]) => {
    return { personId, right: points > 0, points, boardPoints: points };
  });
  await store.transaction(({ scores }) => scores.mark(round.id, 0, marks, true));
}
