// What every store promises of saved networks: each account has its own, under names that differ by more than their case.

import { describe, expect, it } from 'vitest';
import { MOST_NETWORKS } from '../../src/store/networks.ts';
import type { Store } from '../../src/store/store.ts';

export function networkContract(store: () => Store, fresh: () => string): void {
  describe('networks', () => {
    it('are found by their name, in any case of letters, by their own account alone', async () => {
      const [mine, other] = [fresh(), fresh()];
      const { networks } = store();
      expect(await networks.all(mine)).toEqual([]);
      expect(await networks.save(mine, { name: 'Mine', values: 'net=2-3-2' })).toBe(true);
      expect(await networks.save(mine, { name: '내것', values: '' })).toBe(true);
      expect(await networks.find(mine, 'mINE')).toEqual({ name: 'Mine', values: 'net=2-3-2' });
      expect(await networks.find(mine, '내것')).toEqual({ name: '내것', values: '' });
      expect(await networks.find(mine, 'min')).toBeUndefined();
      expect(await networks.find(other, 'Mine')).toBeUndefined();
      expect((await networks.all(mine)).map(({ name }) => name)).toEqual(['Mine', '내것']);
    });

    it('are written over under the same name, and deleted once', async () => {
      const mine = fresh();
      const { networks } = store();
      await networks.save(mine, { name: 'a', values: 'net=2-3-2' });
      await networks.save(mine, { name: 'A', values: 'net=3-2 x="1 2 3"' });
      expect(await networks.all(mine)).toEqual([{ name: 'A', values: 'net=3-2 x="1 2 3"' }]);
      expect(await networks.delete(mine, 'a')).toBe(true);
      expect(await networks.delete(mine, 'a')).toBe(false);
      expect(await networks.all(mine)).toEqual([]);
    });

    it(`are at most ${MOST_NETWORKS}, of which each can still be written over`, async () => {
      const mine = fresh();
      const { networks } = store();
      for (let at = 0; at < MOST_NETWORKS; at++) await networks.save(mine, { name: `n${at}`, values: '' });
      expect(await networks.save(mine, { name: 'more', values: '' })).toBe(false);
      expect(await networks.save(mine, { name: 'N3', values: 'net=2-2-2' })).toBe(true);
      expect(await networks.all(mine)).toHaveLength(MOST_NETWORKS);
    });
  });
}
