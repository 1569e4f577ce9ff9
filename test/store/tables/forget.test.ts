import { describe, expect, it } from 'vitest';
import { CODE_MS } from '../../../src/store/accounts.ts';
import { SEEN_MS } from '../../../src/store/seen.ts';
import { derivationsIn } from '../../../src/store/tables/derivations.ts';
import { isDone, markDone } from '../../../src/store/tables/done.ts';
import { DERIVATION_MS, DONE_MS, forgetOld, KEPT_MS } from '../../../src/store/tables/forget.ts';
import { keptIn } from '../../../src/store/tables/kept.ts';
import { findCode, keepCode, mayTry } from '../../../src/store/tables/link-codes.ts';
import { seenIn } from '../../../src/store/tables/seen.ts';
import { engines } from '../engines.ts';

describe.each(engines)('forgetting ($name)', ({ open }) => {
  it.skipIf(open === undefined)('forgets each kind after its time, not before (needs PostgreSQL)', async () => {
    const { database, close } = await open!();
    try {
      const start = 1_800_000_000_000;
      let now = start;
      const kept = keptIn(database, () => now);
      const seen = seenIn(database);
      const id = await kept.keep('net=2-3-2');
      await seen.first('click', now);
      await markDone(database, 'daily', now);
      await keepCode(database, 'account', 'A2C4E6G9', now);
      await mayTry(database, { platform: 'web', personId: 'mina' }, now);
      const codes = async () => ({
        code: (await findCode(database, 'A2C4E6G9', start)) !== undefined,
        tries: (await database.selectFrom('link_try').selectAll().execute()).length,
      });
      await forgetOld(database, start + CODE_MS - 1);
      expect(await codes()).toEqual({ code: true, tries: 1 });
      await forgetOld(database, start + CODE_MS);
      expect(await codes()).toEqual({ code: false, tries: 0 });
      const there = async () => ({
        kept: (await kept.find(id)) !== undefined,
        seen: await seen.has('click'),
        done: await isDone(database, 'daily'),
      });
      for (const [after, left] of [
        [SEEN_MS, { kept: true, seen: true, done: true }],
        [SEEN_MS + 1, { kept: true, seen: false, done: true }],
        [Math.min(KEPT_MS, DONE_MS), { kept: true, seen: false, done: true }],
        [Math.max(KEPT_MS, DONE_MS) + 1, { kept: false, seen: false, done: false }],
      ] as const) {
        await forgetOld(database, start + after);
        expect(await there()).toEqual(left);
      }
      // What somebody derived, a year after the last move, open or not.
      const derivations = derivationsIn(database);
      const moved = { id: 'd', account: 'a', task: '', level: 1, moves: [], version: 1, startedAt: start };
      await derivations.begin({ ...moved, movedAt: start, state: 'open' });
      await forgetOld(database, start + DERIVATION_MS);
      expect(await derivations.get('d')).toBeDefined();
      await forgetOld(database, start + DERIVATION_MS + 1);
      expect(await derivations.get('d')).toBeUndefined();
      // Kept again, it counts from then on.
      await kept.keep('net=2-3-2');
      now += KEPT_MS;
      await kept.keep('net=2-3-2');
      await forgetOld(database, now + KEPT_MS);
      expect((await there()).kept).toBe(true);
    } finally {
      await close();
    }
  });
});
