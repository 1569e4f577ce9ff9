// Everybody in what a round shows is called as they wish when it is shown, not when they played.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ranked } from '../../src/quiz/ranking.ts';
import { asTheyWish } from '../../src/quiz/shown-names.ts';
import { Evening, inVirtualTime, pass, soon } from './a-host.ts';

inVirtualTime();
let evening: Evening;
beforeEach(async () => {
  evening = await Evening.open();
});
afterEach(async () => {
  await evening.close();
  expect(evening.faults).toEqual([]);
});

async function choose(personId: string, name: { alias: string } | 'hidden' | undefined): Promise<void> {
  const account = await soon(evening.store.accounts.of({ platform: 'test', personId }));
  await soon(evening.store.boardNames.set(account, name));
}

describe('a round', () => {
  it('names nobody who hides, in reveals, at half-time and at the end, each by the choice of that moment', async () => {
    await choose('mina', 'hidden');
    const id = await evening.start({ questions: 4, mode: 'classic' });
    for (let question = 0; question < 4; question++) {
      await evening.answer(id, 'mina', true);
      await evening.answer(id, 'joon', false);
      await pass(500);
      if (question === 3) await choose('joon', { alias: 'Fox' });
      await soon(evening.host.steering.next(id, question, { personId: 'mina' }));
      await pass(3000);
      await soon(evening.host.steering.next(id, question, { personId: 'mina' }));
      await pass(3000);
    }
    const { channel } = evening;
    expect(channel.says('question:0')).toContain('Fastest: somebody');
    expect(channel.says('half-time')).toContain('JOON');
    expect(channel.says('half-time')).toContain('somebody');
    expect(channel.says('end')).toContain('Fox');
    expect(channel.says('end')).not.toContain('JOON');
    const all = JSON.stringify(channel.posted);
    expect(all).not.toMatch(/MINA/);
    // What is kept is who they are: they may change their mind.
    expect((await evening.round(id)).standings.map(({ name }) => name)).toEqual(['MINA', 'JOON']);
  });

  it('is the same one where nobody chose anything', async () => {
    const round = await evening.round(await evening.start());
    expect(await soon(asTheyWish(round, evening.store.boardNames))).toBe(round);
  });

  it('calls everybody as they wish wherever they stand in it, but for whoever is asked to play', async () => {
    const round = await evening.round(await evening.start({ language: 'ko' }));
    await choose('mina', { alias: 'Fox' });
    await choose('joon', 'hidden');
    const [mina, joon] = [
      { personId: 'mina', name: 'Mina' },
      { personId: 'joon', name: 'Joon' },
    ];
    const duel = { players: [mina, joon], invited: joon, won: [0, 0], opensUntil: 1 };
    const seen = await soon(asTheyWish({ ...round, duel }, evening.store.boardNames));
    expect(seen.host.name).toBe('Fox');
    expect(seen.duel).toMatchObject({ players: [{ name: 'Fox' }, { name: '누군가' }], invited: { name: 'Joon' } });
    expect(seen.current).toEqual(round.current);
  });
});

it('several who are called the same keep one order', () => {
  const one = { name: 'somebody', points: 10, boardPoints: 10, right: 1, answered: 1, streak: 1 };
  const all = ['c', 'a', 'b'].map((personId) => ({ ...one, personId }));
  const order = ranked(all).map(({ personId, place }) => [personId, place]);
  expect(order).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 1],
  ]);
});
