// The memory of drawn pictures: bounded in bytes, the longest unasked goes first.

import { expect, test } from 'vitest';
import { createPictureCache, keyOf } from '../../src/typeset/picture-cache.ts';

const picture = (bytes: number) => ({ png: new Uint8Array(bytes), svg: '', width: 1, height: 1 });

test('drops what was not asked for longest', () => {
  const cache = createPictureCache(100);
  cache.set('a', picture(40));
  cache.set('b', picture(40));
  expect(cache.get('a')).toBeDefined();
  cache.set('c', picture(40));
  expect([cache.get('a'), cache.get('b'), cache.get('c')].map((kept) => kept !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
  expect(cache.bytes).toBe(80);
});

test('counts a replaced picture once, and keeps none that is larger than all room', () => {
  const cache = createPictureCache(100);
  cache.set('a', picture(60));
  cache.set('a', picture(50));
  expect(cache.bytes).toBe(50);
  cache.set('b', picture(101));
  expect(cache.bytes).toBe(0);
  expect(cache.get('b')).toBeUndefined();
});

test('a formula and a picture of the same text are two things', () => {
  expect(keyOf({ kind: 'formula', source: 'x' })).not.toBe(keyOf({ kind: 'picture', source: 'x' }));
});
