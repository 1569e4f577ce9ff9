// What every store promises of names on boards: one choice for each account, which all that was scored follows.

import { describe, expect, it } from 'vitest';
import type { BoardName } from '../../src/store/board-names.ts';
import type { Store } from '../../src/store/store.ts';

export function boardNameContract(store: () => Store, fresh: () => string): void {
  const person = (platform = 'web') => ({ platform, personId: fresh() });

  /** One question that this account answered. */
  async function scored(account: string) {
    const id = fresh();
    const place = { placeId: fresh(), server: 'guild', season: '2027-01' };
    await store().rounds.begin({
      id,
      platform: 'web',
      ...place,
      version: 1,
      dueAt: undefined,
      endedAt: 1,
      state: null,
    });
    await store().rounds.saveQuestion(id, { index: 0, topic: 'error', state: null });
    const given = { name: 'Mina', given: 'x', at: 1, afterMs: 1, changes: 0 };
    await store().roundAnswers.write(id, 0, { personId: id, account, ...given });
    const mark = { personId: id, right: true, points: 100, boardPoints: 100 };
    await store().transaction(({ scores }) => scores.mark(id, 0, [mark], true));
    return { kind: 'channel', platform: 'web', placeId: place.placeId } as const;
  }

  describe('names on boards', () => {
    it('are their own until another one is chosen, then the last one chosen', async () => {
      const account = fresh();
      expect(await store().boardNames.get(account)).toBeUndefined();
      const choices: (BoardName | undefined)[] = [
        { alias: '여우 🦊' },
        'hidden',
        { alias: 'Fox' },
        undefined,
        'hidden',
      ];
      for (const chosen of choices) {
        await store().boardNames.set(account, chosen);
        expect(await store().boardNames.get(account)).toEqual(chosen);
      }
    });

    it('are found for the people of one platform who chose one', async () => {
      const [mina, joon, ada, slack] = [person(), person(), person(), person('slack')];
      for (const [who, name] of [
        [mina, { alias: 'Fox' }],
        [joon, 'hidden'],
        [slack, 'hidden'],
      ] as const)
        await store().boardNames.set(await store().accounts.of(who), name);
      await store().accounts.of(ada);
      const asked = [mina, joon, ada, slack, person()].map(({ personId }) => personId);
      const found = await store().boardNames.of('web', asked);
      expect(found).toEqual(
        new Map<string, BoardName>([
          [mina.personId, { alias: 'Fox' }],
          [joon.personId, 'hidden'],
        ]),
      );
      expect(await store().boardNames.of('web', [])).toEqual(new Map());
      const many = [...Array.from({ length: 1200 }, fresh), joon.personId];
      expect([...(await store().boardNames.of('web', many)).keys()]).toEqual([joon.personId]);
    });

    it('stand beside what was scored before', async () => {
      const account = fresh();
      const board = await scored(account);
      const seen = async () => {
        const [top, of] = [(await store().scores.top(board, 5))[0], await store().scores.of(board, account)];
        expect(top).toEqual(of);
        return of;
      };
      expect(await seen()).not.toHaveProperty('boardName');
      await store().boardNames.set(account, { alias: 'Fox' });
      expect(await seen()).toMatchObject({ name: 'Mina', points: 100, place: 1, boardName: { alias: 'Fox' } });
      await store().boardNames.set(account, 'hidden');
      expect(await seen()).toMatchObject({ boardName: 'hidden' });
      await store().boardNames.set(account, undefined);
      expect(await seen()).not.toHaveProperty('boardName');
    });

    it('go with the account when two become one', async () => {
      const [here, there] = [person('web'), person('slack')];
      await store().boardNames.set(await store().accounts.of(there), 'hidden');
      await store().boardNames.set(await store().accounts.of(here), { alias: 'Fox' });
      await store().accounts.join(there, (await store().accounts.offer(here)).code);
      expect(await store().boardNames.get(await store().accounts.of(here))).toBe('hidden');
    });
  });
}
