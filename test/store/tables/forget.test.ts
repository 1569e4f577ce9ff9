import { describe, expect, it } from 'vitest';
import { SEEN_MS } from '../../../src/store/seen.ts';
import { isDone, markDone } from '../../../src/store/tables/done.ts';
import { DONE_MS, forgetOld, KEPT_MS } from '../../../src/store/tables/forget.ts';
import { keptIn } from '../../../src/store/tables/kept.ts';
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
