// What every store promises about scores: written with the marks they come from, never twice, equal to a recount.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';

const AT = 1_800_000_000_000;
const TOPICS = ['error', 'activation'];

interface Answered {
  readonly personId: string;
  readonly account: string;
  readonly right: boolean;
  readonly points: number;
}

export function scoreContract(store: () => Store, fresh: () => string): void {
  /** A round of one question, closed with these answers. */
  async function close(
    answers: readonly Answered[],
    more: { placeId?: string; topic?: string; counts?: boolean } = {},
  ) {
    const { placeId = fresh(), topic = 'error', counts = true } = more;
    const id = fresh();
    const { rounds } = store();
    const state = { server: 'guild', season: '2027-01', version: 1, dueAt: undefined, state: null };
    await rounds.begin({ id, platform: 'web', placeId, endedAt: AT, ...state });
    await rounds.saveQuestion(id, { index: 0, topic, state: null });
    for (const [at, { personId, account }] of answers.entries()) {
      const given = { name: `called ${personId}`, given: 'x', at: AT + at, afterMs: 1, changes: 0 };
      await store().roundAnswers.write(id, 0, { personId, account, ...given });
    }
    const marks = answers.map(({ personId, right, points }) => ({ personId, right, points, boardPoints: points }));
    await store().transaction(({ scores }) => scores.mark(id, 0, marks, counts));
    return { id, board: { kind: 'channel', platform: 'web', placeId } as const };
  }
  const someone = (right: boolean, points: number, account = fresh()): Answered => {
    return { personId: fresh(), account, right, points };
  };

  describe('scores', () => {
    it('marks each answer, and adds it to every board and to what somebody masters', async () => {
      const [mina, joon] = [someone(true, 130), someone(false, -10)];
      const { id, board } = await close([mina, joon]);
      expect((await store().roundAnswers.get(id, 0, mina.personId))?.mark).toEqual({ right: true, points: 130 });
      expect((await store().roundAnswers.get(id, 0, joon.personId))?.mark).toEqual({ right: false, points: -10 });
      const total = { account: mina.account, name: `called ${mina.personId}`, points: 130, right: 1, answers: 1 };
      const placed = { ...total, streak: 1, bestStreak: 1, place: 1 };
      expect(await store().scores.of(board, mina.account)).toEqual(placed);
      expect(await store().scores.of({ kind: 'all' }, mina.account)).toMatchObject(total);
      expect(await store().scores.of({ kind: 'server', platform: 'web', server: 'guild' }, mina.account)).toMatchObject(
        total,
      );
      const season = { kind: 'season', platform: 'web', server: 'guild', season: '2027-01' } as const;
      expect(await store().scores.of(season, mina.account)).toMatchObject(total);
      expect(await store().scores.of({ ...season, season: '2027-02' }, mina.account)).toBeUndefined();
      expect(await store().scores.mastery(joon.account)).toEqual([{ topic: 'error', right: 0, answers: 1 }]);
      expect(await store().scores.size(board)).toBe(2);
    });

    it('counts right answers in a row, now and at best', async () => {
      const account = fresh();
      const placeId = fresh();
      for (const right of [true, true, false, true]) await close([someone(right, 10, account)], { placeId });
      const board = { kind: 'channel', platform: 'web', placeId } as const;
      const counted = { answers: 4, right: 3, points: 40, streak: 1, bestStreak: 2 };
      expect(await store().scores.of(board, account)).toMatchObject(counted);
    });

    it('places equals together, and the next one behind all of them', async () => {
      const answers = [someone(true, 100), someone(true, 100), someone(true, 150), someone(false, 0)];
      const { board } = await close(answers);
      const top = await store().scores.top(board, 10);
      expect(top.map(({ points, place }) => [points, place])).toEqual([
        [150, 1],
        [100, 2],
        [100, 2],
        [0, 4],
      ]);
      expect(await store().scores.top(board, 1)).toHaveLength(1);
      const places = answers.map(({ account }) => store().scores.of(board, account));
      expect((await Promise.all(places)).map((one) => one?.place)).toEqual([2, 2, 1, 4]);
    });

    it('marks what does not count, and adds nothing', async () => {
      const mina = someone(true, 0);
      const { id, board } = await close([mina], { counts: false });
      expect((await store().roundAnswers.get(id, 0, mina.personId))?.mark).toEqual({ right: true, points: 0 });
      expect(await store().scores.of(board, mina.account)).toBeUndefined();
      expect(await store().scores.mastery(mina.account)).toEqual([]);
    });

    it('equals a recount after any rounds at the same time, also where one account answers as two people', async () => {
      const accounts = Array.from({ length: 4 }, fresh);
      const [one, two] = [fresh(), fresh()];
      const answer = fc.record({
        account: fc.constantFrom(...accounts),
        right: fc.boolean(),
        points: fc.constantFrom(-10, 0, 100, 150),
        placeId: fc.constantFrom(one, two),
        topic: fc.constantFrom(...TOPICS),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(answer, { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
          async (rounds) => {
            await Promise.all(
              rounds.map((answers) =>
                close(
                  answers.map((each) => ({ ...each, personId: fresh() })),
                  answers[0]!,
                ),
              ),
            );
            expect(await store().scores.recount()).toEqual([]);
          },
        ),
        { numRuns: 8 },
      );
    });

    it('tells a total that is not what its answers add up to', async () => {
      const mina = someone(true, 100);
      const { id, board } = await close([mina]);
      // As a second closing of the same question would do it.
      const again = [{ personId: mina.personId, right: true, points: 100, boardPoints: 100 }];
      const recounted = store().transaction(async ({ scores }) => {
        await scores.mark(id, 0, again, true);
        const found = await scores.recount();
        expect(await scores.of(board, mina.account)).toMatchObject({ points: 200 });
        expect(found.map(({ account }) => account)).toEqual(Array.from({ length: 5 }, () => mina.account));
        expect(found).toContainEqual({
          account: mina.account,
          where: 'mastery error',
          kept: { account: mina.account, topic: 'error', right_answers: 2, answers: 2 },
          counted: { account: mina.account, topic: 'error', right_answers: 1, answers: 1 },
        });
        throw new Error('undone');
      });
      await expect(recounted).rejects.toThrow('undone');
      expect(await store().scores.recount()).toEqual([]);
    });

    it('is one person’s when two accounts join, in the order in which both answered', async () => {
      const person = () => ({ platform: 'web', personId: fresh() });
      const [first, second] = [person(), person()];
      const placeId = fresh();
      const accounts = await Promise.all([first, second].map((each) => store().accounts.of(each)));
      const turns: [number, boolean][] = [
        [0, true],
        [1, true],
        [0, false],
        [1, true],
      ];
      for (const [whose, right] of turns) await close([someone(right, 10, accounts[whose]!)], { placeId });
      const joined = await joinAccounts(store(), first, second);
      const board = { kind: 'channel', platform: 'web', placeId } as const;
      expect(await store().scores.of(board, joined)).toMatchObject({ points: 40, answers: 4, right: 3 });
      expect(await store().scores.mastery(joined)).toEqual([{ topic: 'error', right: 3, answers: 4 }]);
      const gone = accounts.find((account) => account !== joined)!;
      expect(await store().scores.of(board, gone)).toBeUndefined();
      await close([someone(true, 10, joined)], { placeId });
      expect(await store().scores.recount()).toEqual([]);
    });
  });
}

async function joinAccounts(store: Store, first: Person, second: Person): Promise<string> {
  const { code } = await store.accounts.offer(first);
  const joined = await store.accounts.join(second, code);
  if (!joined.ok) throw new Error(joined.reason);
  return joined.account;
}

type Person = Parameters<Store['accounts']['offer']>[0];
