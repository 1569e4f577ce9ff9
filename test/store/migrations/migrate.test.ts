import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/store/engine.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import { type Ground, migrate } from '../../../src/store/migrations/migrate.ts';
import type { Migration } from '../../../src/store/migrations/migration.ts';
import { engines } from '../engines.ts';

describe.each(engines)('migrations ($name)', ({ name, open }) => {
  const ground = ({ database }: Engine): Ground => ({
    engine: name === 'embedded' ? 'embedded' : 'postgresql',
    database,
    place: 'somewhere',
    variable: 'DATA_DIR',
    lock: async () => {},
  });
  const table =
    (table: string): Migration =>
    (schema) =>
      schema.createTable(table).addColumn('id', 'text').execute();

  it.skipIf(open === undefined)(
    'does each step once, in order, and those alone that are missing (needs PostgreSQL)',
    async () => {
      const engine = await open!();
      try {
        const steps = [...migrations, table('second')];
        await migrate(ground(engine), 5, steps);
        await migrate(ground(engine), 6, steps);
        await migrate(ground(engine), 7, [...steps, table('third')]);
        const rows = await engine.database.selectFrom('version').selectAll().orderBy('number').execute();
        expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: steps.length + 1 }, (_, n) => n + 1));
        expect(rows.slice(-2).map(({ applied_at }) => applied_at)).toEqual([5, 7]);
      } finally {
        await engine.close();
      }
    },
  );

  it.skipIf(open === undefined)('does all of them or none (needs PostgreSQL)', async () => {
    const engine = await open!();
    try {
      const broken: Migration = () => Promise.reject(new Error('the third step'));
      const failing = migrate(ground(engine), 5, [...migrations, table('second'), broken]);
      await expect(failing).rejects.toThrow('the third step');
      // The table of the second step would be in the way.
      await migrate(ground(engine), 6, [...migrations, table('second')]);
    } finally {
      await engine.close();
    }
  });

  it.skipIf(open === undefined)('refuses a database that is ahead of the program (needs PostgreSQL)', async () => {
    const engine = await open!();
    try {
      await migrate(ground(engine), 5, [...migrations, table('second')]);
      await expect(migrate(ground(engine), 6, migrations)).rejects.toMatchObject({
        name: 'StoreRefusal',
        message:
          `The database in somewhere was written by a newer version (${migrations.length + 1}; this program knows ` +
          `${migrations.length}). Install the newer version, or point DATA_DIR elsewhere.`,
      });
    } finally {
      await engine.close();
    }
  });
});
