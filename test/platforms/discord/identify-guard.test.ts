// New sessions begin slowly, and stop before they cost the token.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlatformError } from '../../../src/errors.ts';
import { IdentifyGuard, spent } from '../../../src/platforms/discord/identify-guard.ts';

const limit = (remaining: number) => ({ total: 1000, remaining, reset_after: 3_600_000 * 2.5, max_concurrency: 1 });
const { signal } = new AbortController();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('few sessions left', () => {
  it.each([
    [6, 1, false],
    [5, 1, true],
    [5, 0, false],
    [0, 1, true],
    [20, 16, true],
  ])('%i left and %i needed: stop is %s', (remaining, fresh, stops) => {
    expect(spent(limit(remaining), fresh) !== undefined).toBe(stops);
  });

  it('says when to start again', () => {
    expect((spent(limit(2), 1)!.cause as Error).message).toContain('start again in 3 h');
  });

  it('never lets one begin, and says so once', async () => {
    const ends: PlatformError[] = [];
    const guard = new IdentifyGuard({
      limit: async () => limit(3),
      onSpent: (error) => ends.push(error),
      now: Date.now,
    });
    let begun = false;
    const closing = new AbortController();
    const waiting = guard.waitForIdentify(0, closing.signal).then(
      () => {
        begun = true;
      },
      () => 'closed',
    );
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect({ begun, ends: ends.length }).toEqual({ begun: false, ends: 1 });
    closing.abort();
    expect(await waiting).toBe('closed');
  });
});

describe('a loop of new sessions', () => {
  it('becomes slower and slower: at most twenty in its first hour', async () => {
    const pass = async (ms: number) => void vi.setSystemTime(Date.now() + ms);
    const options = { limit: async () => limit(900), onSpent: () => {}, now: Date.now, pause: pass };
    const guard = new IdentifyGuard(options);
    const start = Date.now();
    let begun = 0;
    for (; Date.now() - start < 3_600_000; begun++) {
      await guard.waitForIdentify(0, signal);
      // Discord takes one session in five seconds; then this one is invalid too.
      await pass(5100);
    }
    expect(begun).toBeLessThanOrEqual(20);
    expect(begun).toBeGreaterThan(10);
  });

  it('goes on where Discord does not say how many are left', async () => {
    const guard = new IdentifyGuard({
      limit: () => Promise.reject(new Error('500')),
      onSpent: () => {},
      now: Date.now,
    });
    await expect(guard.waitForIdentify(0, signal)).resolves.toBeUndefined();
  });
});
