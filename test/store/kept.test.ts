import { expect, it } from 'vitest';
import { ID_LENGTH, KeptInMemory } from '../../src/store/kept.ts';

it('finds what was kept, under an id that fits a button', async () => {
  const kept = new KeptInMemory();
  const id = await kept.keep('net=2-3-2');
  expect(id).toMatch(new RegExp(`^[\\w-]{${ID_LENGTH}}$`));
  expect(await kept.find(id)).toBe('net=2-3-2');
  expect(await kept.keep('net=2-3-2')).toBe(id);
  expect(await kept.find('never-kept')).toBeUndefined();
});

it('forgets the oldest beyond its size, counting what is kept twice once', async () => {
  const kept = new KeptInMemory(10);
  const first = await kept.keep('aaaaa');
  const second = await kept.keep('bbbbb');
  await kept.keep('aaaaa');
  const third = await kept.keep('ccccc');
  expect(await kept.find(second)).toBeUndefined();
  expect(await kept.find(first)).toBe('aaaaa');
  expect(await kept.find(third)).toBe('ccccc');
});

it('keeps even a text that is larger than its size: its button has just been sent', async () => {
  const kept = new KeptInMemory(4);
  expect(await kept.find(await kept.keep('larger'))).toBe('larger');
});
