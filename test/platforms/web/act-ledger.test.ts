// An act counts once, and nobody acts faster than hands can.

import { expect, it } from 'vitest';
import { ActLedger } from '../../../src/platforms/web/act-ledger.ts';

it('knows a repeated act, also after many others', () => {
  let now = 0;
  const ledger = new ActLedger(() => now);
  expect(ledger.enter('first')).toBe('new');
  for (let i = 0; i < 400; i += 1) {
    now += 1000;
    ledger.enter(`act ${i}`);
  }
  expect(ledger.enter('first')).toBe('repeated');
});

it('refuses too many at once, lets repeats through, and opens again after a while', () => {
  let now = 0;
  const ledger = new ActLedger(() => now);
  const entered = Array.from({ length: 50 }, (_, i) => ledger.enter(`act ${i}`));
  expect(entered.filter((one) => one === 'new')).toHaveLength(40);
  expect(entered.at(-1)).toBe('too-fast');
  expect(ledger.enter('act 0')).toBe('repeated');
  now = 10_001;
  expect(ledger.enter('act 49')).toBe('new');
});

it('judges a refused act anew', () => {
  const ledger = new ActLedger(() => 0);
  ledger.enter('a');
  ledger.forget('a');
  expect(ledger.enter('a')).toBe('new');
});
