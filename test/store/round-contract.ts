// What every store promises about quiz rounds: one open round a place, answers once, marks and totals together.

import { describe, expect, it } from 'vitest';
import type { StoredAnswer } from '../../src/store/round-answers.ts';
import type { StoredRound } from '../../src/store/rounds.ts';
import type { Store } from '../../src/store/store.ts';

const AT = 1_800_000_000_000;

export function roundContract(store: () => Store, fresh: () => string): void {
  const aRound = (more: Partial<StoredRound> = {}): StoredRound => ({
    id: fresh(),
    platform: 'web',
    placeId: fresh(),
    server: 'guild',
    season: '2027-01',
    version: 1,
    dueAt: undefined,
    endedAt: undefined,
    state: { phase: 'asking', name: 'a\u0000b \ud800 역전파' },
    ...more,
  });
  const anAnswer = (personId: string, more: Partial<StoredAnswer> = {}): StoredAnswer => ({
    personId,
    account: `account of ${personId}`,
    name: personId,
    given: 'a1',
    at: AT,
    afterMs: 1234,
    changes: 0,
    ...more,
  });

  describe('rounds', () => {
    it('gives back what was begun and saved, by id and by place', async () => {
      const round = aRound({ dueAt: AT });
      expect(await store().rounds.get(round.id)).toBeUndefined();
      expect(await store().rounds.begin(round)).toBe(true);
      expect(await store().rounds.get(round.id)).toEqual(round);
      expect(await store().rounds.openIn('web', round.placeId)).toEqual(round);
      const next = { ...round, version: 2, dueAt: undefined, state: { phase: 'revealed' } };
      await store().rounds.save(next);
      expect(await store().rounds.get(round.id)).toEqual(next);
      await store().rounds.save({ ...next, endedAt: AT + 1 });
      expect(await store().rounds.openIn('web', round.placeId)).toBeUndefined();
      expect((await store().rounds.get(round.id))?.endedAt).toBe(AT + 1);
    });

    it('lets one of many begin in a place, and another once that one has ended', async () => {
      const placeId = fresh();
      const rounds = Array.from({ length: 12 }, () => aRound({ placeId }));
      const begun = await Promise.all(rounds.map((round) => store().rounds.begin(round)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      const winner = rounds[begun.indexOf(true)]!;
      expect((await store().rounds.openIn('web', placeId))?.id).toBe(winner.id);
      expect(await store().rounds.begin(aRound({ placeId, platform: 'discord' }))).toBe(true);
      await store().rounds.save({ ...winner, endedAt: AT });
      expect(await store().rounds.begin(aRound({ placeId }))).toBe(true);
    });

    it('holds a round against everybody else until the transaction ends', async () => {
      const round = aRound({ version: 0, state: 0 });
      await store().rounds.begin(round);
      const add = () =>
        store().transaction(async ({ rounds }) => {
          const held = (await rounds.hold(round.id))!;
          await rounds.save({ ...held, version: held.version + 1, state: (held.state as number) + 1 });
        });
      await Promise.all(Array.from({ length: 12 }, add));
      expect(await store().rounds.get(round.id)).toMatchObject({ version: 12, state: 12 });
      expect(await store().transaction(({ rounds }) => rounds.hold(fresh()))).toBeUndefined();
    });

    it('lets no answer slip in between the reading of answers and the closing of the question', async () => {
      const round = aRound({ version: 0 });
      await store().rounds.begin(round);
      const answering = Array.from({ length: 20 }, (_, at) =>
        store().transaction(async ({ rounds, roundAnswers }) => {
          const shared = await rounds.share(round.id);
          if (shared?.version !== 0) return false;
          await roundAnswers.write(round.id, 0, anAnswer(`p${at}`));
          return true;
        }),
      );
      const closing = store().transaction(async ({ rounds, roundAnswers }) => {
        const held = (await rounds.hold(round.id))!;
        const answers = await roundAnswers.of(round.id, 0);
        await rounds.save({ ...held, version: 1 });
        return answers.length;
      });
      const [counted, taken] = [await closing, await Promise.all(answering)];
      expect(counted).toBe(taken.filter(Boolean).length);
      expect(await store().roundAnswers.count(round.id, 0)).toBe(counted);
      await store().rounds.save({ ...round, endedAt: AT });
      expect(await store().rounds.share(round.id)).toBeUndefined();
    });

    it('lets closing wait for an answer that is being written', async () => {
      const round = aRound();
      await store().rounds.begin(round);
      let isWritten: () => void = () => {};
      const written = new Promise<void>((resolve) => {
        isWritten = resolve;
      });
      const answering = store().transaction(async ({ rounds, roundAnswers }) => {
        await rounds.share(round.id);
        await roundAnswers.write(round.id, 0, anAnswer('mina'));
        isWritten();
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
      await written;
      const closing = store().transaction(async ({ rounds, roundAnswers }) => {
        await rounds.hold(round.id);
        return roundAnswers.count(round.id, 0);
      });
      expect(await closing).toBe(1);
      await answering;
    });

    it('keeps each question with the message that shows it', async () => {
      const id = fresh();
      expect(await store().rounds.question(id, 0)).toBeUndefined();
      await store().rounds.saveQuestion(id, { index: 0, topic: 'error', state: { seed: 1 } });
      await store().rounds.saveQuestion(id, { index: 1, topic: 'activation', state: { seed: 2 } });
      await store().rounds.setPosted(id, 0, { message: 'm0' });
      await store().rounds.saveQuestion(id, { index: 0, topic: 'error', state: { seed: 1, outcome: {} } });
      const closed = { index: 0, topic: 'error', state: { seed: 1, outcome: {} }, posted: { message: 'm0' } };
      expect(await store().rounds.question(id, 0)).toEqual(closed);
      expect((await store().rounds.question(id, 1))?.posted).toBeUndefined();
    });

    it('finds the rounds that are due between two moments', async () => {
      const [before, after, later, ended] = [
        aRound({ dueAt: AT }),
        aRound({ dueAt: AT + 1 }),
        aRound({ dueAt: AT + 2 }),
        aRound({ dueAt: AT + 1, endedAt: AT }),
      ];
      for (const round of [before, after, later, ended, aRound()]) await store().rounds.begin(round);
      const found = await store().rounds.due(AT, AT + 1);
      expect(found).toContain(after.id);
      for (const { id } of [before, later, ended]) expect(found).not.toContain(id);
    });

    it('remembers the last sign of life, once a round is open', async () => {
      await store().rounds.begin(aRound());
      await store().rounds.beat(AT);
      await store().rounds.beat(AT + 2000);
      expect(await store().rounds.lastBeat()).toBe(AT + 2000);
    });
  });

  describe('round answers', () => {
    it('keeps one answer of each person to each question, the last one', async () => {
      const round = fresh();
      const { roundAnswers } = store();
      const odd = anAnswer('mina', { given: '\u0000 \ud800 0,75', name: 'Mina \ud83d', team: 1 });
      await roundAnswers.write(round, 0, anAnswer('mina'));
      await roundAnswers.write(round, 0, { ...odd, changes: 1 });
      await roundAnswers.write(round, 0, anAnswer('joon', { team: 0 }));
      await roundAnswers.write(round, 1, anAnswer('mina', { team: 1 }));
      expect(await roundAnswers.get(round, 0, 'mina')).toEqual({ ...odd, changes: 1 });
      expect(await roundAnswers.get(round, 2, 'mina')).toBeUndefined();
      expect((await roundAnswers.of(round, 0)).map(({ personId }) => personId)).toEqual(['joon', 'mina']);
      expect(await roundAnswers.count(round, 0)).toBe(2);
      expect(await roundAnswers.teams(round)).toEqual([1, 1]);
      expect((await roundAnswers.players(round)).sort()).toEqual(['joon', 'mina']);
    });
  });
}
