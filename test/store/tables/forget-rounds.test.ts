import { describe, expect, it } from 'vitest';
import { forgetOld, ROUND_MS } from '../../../src/store/tables/forget.ts';
import { roundAnswersIn } from '../../../src/store/tables/round-answers.ts';
import { roundsIn } from '../../../src/store/tables/rounds.ts';
import { scoresIn } from '../../../src/store/tables/scores.ts';
import { engines } from '../engines.ts';

const ENDED = 1_800_000_000_000;

describe.each(engines)('forgetting rounds ($name)', ({ open }) => {
  it.skipIf(open === undefined)('keeps what was scored, and nothing of what was said (needs PostgreSQL)', async () => {
    const { database, name, close } = await open!();
    try {
      const [rounds, answers, scores] = [roundsIn(database, name), roundAnswersIn(database), scoresIn(database)];
      const place = { platform: 'web', server: 'guild', season: '2027-01', version: 1, dueAt: undefined };
      const state = { name: 'Mina', typed: 'a formula' };
      await rounds.begin({ ...place, id: 'old', placeId: 'a', endedAt: ENDED, state });
      await rounds.begin({ ...place, id: 'open', placeId: 'b', endedAt: undefined, state });
      await rounds.saveQuestion('old', { index: 0, topic: 'error', state });
      await rounds.setPosted('old', 0, { message: 'm' });
      const given = { given: '(y1-t1)*x1', at: ENDED, afterMs: 1, changes: 0 };
      await answers.write('old', 0, { personId: 'mina', account: 'account', name: 'Mina', ...given });
      await scores.mark('old', 0, [{ personId: 'mina', right: true, points: 100, boardPoints: 100 }], true);

      await forgetOld(database, ENDED + ROUND_MS);
      expect((await rounds.get('old'))?.state).toEqual(state);
      await forgetOld(database, ENDED + ROUND_MS + 1);

      expect(await rounds.get('old')).toBeUndefined();
      expect(await rounds.question('old', 0)).toBeUndefined();
      expect((await answers.get('old', 0, 'mina'))?.given).toBe('');
      expect((await rounds.get('open'))?.state).toEqual(state);
      expect(await scores.of({ kind: 'all' }, 'account')).toMatchObject({ points: 100 });
      expect(await scores.recount()).toEqual([]);
    } finally {
      await close();
    }
  });
});
