// A full disk: whoever writes is told, whoever was told that it is written still has it, reading goes on.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openEmbedded } from '../../../src/store/embedded/open.ts';
import { keptIn } from '../../../src/store/tables/kept.ts';
import { options } from '../faults.ts';

/** Free pages beyond the empty tables, of 4 KB each. */
const PAGES = 30;

it('acknowledges nothing that does not fit, keeps the rest, and goes on when there is room again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-full-'));
  try {
    const { database, close } = await openEmbedded(folder, options());
    const limit = async (pages: number) => {
      await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(database);
    };
    const {
      rows: [size],
    } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
    await limit(size!.page_count + PAGES);
    const kept = keptIn(database, Date.now);
    const texts = Array.from({ length: 100 }, (_, n) => `${n} `.repeat(500));
    const ids: string[] = [];
    const refused: unknown[] = [];
    // Five at a time, so that a full disk meets a group with several in it.
    for (let from = 0; from < texts.length; from += 5)
      for (const end of await Promise.allSettled(texts.slice(from, from + 5).map((text) => kept.keep(text))))
        end.status === 'fulfilled' ? ids.push(end.value) : refused.push(end.reason);
    expect(ids.length).toBeGreaterThan(10);
    expect(refused.length).toBeGreaterThan(10);
    for (const fault of refused) expect(fault).toMatchObject({ code: 'SQLITE_FULL' });
    const found = await Promise.all(ids.map((id) => kept.find(id)));
    expect(found.every((text) => text !== undefined && texts.includes(text))).toBe(true);
    const rows = await database.selectFrom('kept').select('id').execute();
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    await limit(10_000);
    const id = await kept.keep('room again');
    await close();

    const again = await openEmbedded(folder, options());
    expect(await keptIn(again.database, Date.now).find(id)).toBe('room again');
    await again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
