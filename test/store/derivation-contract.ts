// What every store promises about derivations: one open one a person, each change once, the latest ones kept.

import { describe, expect, it } from 'vitest';
import { MOST_DERIVATIONS, type StoredDerivation } from '../../src/store/derivations.ts';
import type { Store } from '../../src/store/store.ts';

const AT = 1_800_000_000_000;

export function derivationContract(store: () => Store, fresh: () => string): void {
  const aDerivation = (more: Partial<StoredDerivation> = {}): StoredDerivation => ({
    id: fresh(),
    account: fresh(),
    task: 'net=2-3-2 wrt=w1_11',
    level: 2,
    moves: [{ kind: 'line', text: 'a\u0000b \ud800 역전파' }],
    version: 1,
    startedAt: AT,
    movedAt: AT,
    state: 'open',
    ...more,
  });

  describe('derivations', () => {
    it('gives back what was begun and saved', async () => {
      const { derivations } = store();
      const begun = aDerivation();
      expect(await derivations.get(begun.id)).toBeUndefined();
      expect(await derivations.begin(begun)).toBe(true);
      expect(await derivations.get(begun.id)).toEqual(begun);
      expect(await derivations.open(begun.account)).toEqual(begun);
      const next = { ...begun, version: 2, movedAt: AT + 5, moves: [...begun.moves, { kind: 'hint' }] };
      expect(await derivations.save(next)).toBe(true);
      expect(await derivations.open(begun.account)).toEqual(next);
      const ended = { ...next, version: 3, state: 'ended' } as const;
      expect(await derivations.save(ended)).toBe(true);
      expect(await derivations.open(begun.account)).toBeUndefined();
      expect(await derivations.of(begun.account)).toEqual([ended]);
    });

    it('lets one of many begin, and another once that one has ended', async () => {
      const { derivations } = store();
      const account = fresh();
      const many = Array.from({ length: 12 }, () => aDerivation({ account }));
      const begun = await Promise.all(many.map((one) => derivations.begin(one)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      const first = many[begun.indexOf(true)]!;
      expect((await derivations.open(account))?.id).toBe(first.id);
      expect(await derivations.begin(first)).toBe(false);
      await derivations.save({ ...first, version: 2, state: 'aside' });
      expect(await derivations.begin(first)).toBe(false);
      expect(await derivations.begin(aDerivation({ account }))).toBe(true);
    });

    it('takes one of many changes to the same version', async () => {
      const { derivations } = store();
      const begun = aDerivation();
      await derivations.begin(begun);
      const changes = Array.from({ length: 12 }, (_, level) => ({ ...begun, version: 2, level }));
      const saved = await Promise.all(changes.map((change) => derivations.save(change)));
      expect(saved.filter(Boolean)).toHaveLength(1);
      expect((await derivations.get(begun.id))?.level).toBe(saved.indexOf(true));
    });

    it('keeps the latest of an account, in the order in which they were moved', async () => {
      const { derivations } = store();
      const account = fresh();
      const ids: string[] = [];
      for (let at = 0; at < MOST_DERIVATIONS + 3; at++) {
        const begun = aDerivation({ account, movedAt: AT + at });
        await derivations.begin(begun);
        await derivations.save({ ...begun, version: 2, state: 'ended' });
        ids.unshift(begun.id);
      }
      const last = aDerivation({ account, movedAt: AT + 100 });
      await derivations.begin(last);
      const kept = (await derivations.of(account)).map(({ id }) => id);
      expect(kept).toEqual([last.id, ...ids.slice(0, MOST_DERIVATIONS - 1)]);
    });
  });
}
