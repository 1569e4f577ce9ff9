// Few refused requests, whoever asks how much.

import { describe, expect, it } from 'vitest';
import { Refusals } from '../../../src/platforms/discord/refusals.ts';

const answer =
  (status: number, scope: string | null = null) =>
  async () => ({
    status,
    headers: { get: (name: string) => (name === 'x-ratelimit-scope' ? scope : null) },
  });

async function passedOf(refusals: Refusals, count: number, request: ReturnType<typeof answer>): Promise<number> {
  let passed = 0;
  const over = AbortSignal.timeout(300);
  const pass = () =>
    refusals.pass(request, over).then(
      () => (passed += 1),
      () => {},
    );
  for (let asked = 0; asked < count; asked++) await pass();
  return passed;
}

describe('requests', () => {
  it('all pass while Discord takes them', async () => {
    expect(await passedOf(new Refusals(() => 0, 5), 100, answer(200))).toBe(100);
  });

  it.each([401, 403, 429])('pass until so many were refused (%i), and again a minute later', async (status) => {
    let time = 0;
    const refusals = new Refusals(() => time, 5);
    expect(await passedOf(refusals, 20, answer(status))).toBe(5);
    time += 60_001;
    expect(await passedOf(refusals, 20, answer(status))).toBe(5);
  });

  it('all pass when the limit is one that many apps share, or the answer no refusal', async () => {
    expect(await passedOf(new Refusals(() => 0, 5), 20, answer(429, 'shared'))).toBe(20);
    expect(await passedOf(new Refusals(() => 0, 5), 20, answer(404))).toBe(20);
  });

  it('count as refused while they are under way, once one has been', async () => {
    const refusals = new Refusals(() => 0, 5);
    await refusals.pass(answer(429));
    let asked = 0;
    const slow = () => {
      asked += 1;
      return new Promise<never>(() => {});
    };
    for (let count = 0; count < 20; count++) void refusals.pass(slow).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBe(4);
  });
});
