// What every store promises about jobs within one process; what happens when a process dies is tested beside each engine.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { type JobHandlers, MAX_ATTEMPTS } from '../../src/store/jobs.ts';
import type { StoreUnderTest } from './store-contract.ts';

const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 8000, interval: 20 });

export function jobContract(under: () => StoreUnderTest, fresh: () => string): void {
  describe('jobs', () => {
    let stop: () => Promise<void> = async () => {};
    afterEach(() => stop());

    const work = async (handlers: JobHandlers) => {
      stop = await under().store.jobs.work(handlers);
    };
    const plan = (key: string, kind: string, at = Date.now(), data: unknown = null) =>
      under().store.jobs.plan({ key, kind, at, data });
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    it('does a job at its moment, with its data, once', async () => {
      const [kind, key] = [fresh(), fresh()];
      const done: unknown[] = [];
      await work({ [kind]: async (job) => void done.push([job, Date.now()]) });
      const at = Date.now() + 500;
      expect(await plan(key, kind, at, { 문제: [1, '둘', '\u0000'] })).toBe(true);
      await until(() => expect(done).toHaveLength(1));
      const [[job, when]] = done as [[unknown, number]];
      expect(job).toEqual({ key, kind, at, data: { 문제: [1, '둘', '\u0000'] }, attempt: 1 });
      expect(when).toBeGreaterThanOrEqual(at - 1);
      expect(when).toBeLessThan(at + 1000);
      await until(async () => expect(await plan(key, kind)).toBe(false));
      await pause(400);
      expect(done).toHaveLength(1);
    });

    it('does what was planned before anybody worked, and lets a job without a handler wait', async () => {
      const [kind, key, waiting] = [fresh(), fresh(), fresh()];
      const done: string[] = [];
      await plan(key, kind);
      await plan(waiting, fresh());
      await work({ [kind]: async (job) => void done.push(job.key) });
      await until(() => expect(done).toEqual([key]));
      expect(await under().store.jobs.cancel(waiting)).toBe(true);
    });

    it('moves a job that is planned again, and takes its new data', async () => {
      const [kind, sooner, later] = [fresh(), fresh(), fresh()];
      const done: unknown[] = [];
      await work({ [kind]: async ({ key, data }) => void done.push([key, data]) });
      await plan(sooner, kind, Date.now() + 3_600_000, 'old');
      await plan(later, kind, Date.now() + 300, 'old');
      await plan(later, kind, Date.now() + 3_600_000, 'new');
      await plan(sooner, kind, Date.now(), 'new');
      await until(() => expect(done).toEqual([[sooner, 'new']]));
      await pause(600);
      expect(done).toHaveLength(1);
      expect(await under().store.jobs.cancel(later)).toBe(true);
    });

    it('does not do what was cancelled, and says whether it could be held', async () => {
      const [kind, key] = [fresh(), fresh()];
      const done: string[] = [];
      await plan(key, kind, Date.now() + 300);
      expect(await under().store.jobs.cancel(key)).toBe(true);
      expect(await under().store.jobs.cancel(key)).toBe(false);
      await work({ [kind]: async (job) => void done.push(job.key) });
      await pause(700);
      expect(done).toEqual([]);
    });

    it('cannot hold what has begun', async () => {
      const [kind, key] = [fresh(), fresh()];
      let release = () => {};
      let begun = false;
      await work({
        [kind]: () => {
          begun = true;
          return new Promise((resolve) => {
            release = resolve;
          });
        },
      });
      await plan(key, kind);
      await until(() => expect(begun).toBe(true));
      expect(await under().store.jobs.cancel(key)).toBe(false);
      release();
    });

    it('tries again after a fault, with the effect once, and undoes half an effect', async () => {
      const [kind, key] = [fresh(), fresh()];
      const scope = { platform: 'web', scopeId: key };
      const attempts: number[] = [];
      await work({
        [kind]: async ({ attempt }, once) => {
          attempts.push(attempt);
          const first = await once(async ({ settings }) => {
            const { times = 0 } = await settings.get(scope);
            await settings.set(scope, { times: Number(times) + 1 });
            if (attempt === 1) throw new Error('half way');
          });
          expect(first).toBe(true);
          expect(await once(() => Promise.reject(new Error('a second effect')))).toBe(false);
          if (attempt === 2) throw new Error('after the effect');
        },
      });
      await plan(key, kind);
      await until(() => expect(attempts).toEqual([1]));
      await until(async () => {
        await under().hurry();
        expect(attempts).toEqual([1, 2]);
      });
      await pause(300);
      await under().hurry();
      await until(async () => expect(await plan(key, kind)).toBe(false));
      expect(await under().store.settings.get(scope)).toEqual({ times: 1 });
      expect(attempts).toEqual([1, 2]);
      expect((await under().store.jobs.failed()).filter((job) => job.key === key)).toEqual([]);
    });

    it('lets a poisoned job fail for good without holding up the others, and start afresh when planned again', async () => {
      const [kind, key, other] = [fresh(), fresh(), fresh()];
      let poisoned = true;
      const attempts: number[] = [];
      const done: string[] = [];
      await work({
        [kind]: async (job) => {
          if (job.key === key) attempts.push(job.attempt);
          if (job.key === key && poisoned) throw new Error('poison');
          done.push(job.key);
        },
      });
      const at = Date.now();
      await plan(key, kind, at, [1]);
      const failed = async () => (await under().store.jobs.failed()).filter((job) => job.key === key);
      await until(async () => {
        await under().hurry();
        expect(await failed()).toEqual([
          { key, kind, at, data: [1], attempt: MAX_ATTEMPTS, error: expect.stringContaining('poison') },
        ]);
      });
      expect(attempts).toEqual(Array.from({ length: MAX_ATTEMPTS }, (_, index) => index + 1));
      await plan(other, kind);
      await until(() => expect(done).toEqual([other]));
      poisoned = false;
      expect(await plan(key, kind)).toBe(true);
      await until(() => expect(done).toEqual([other, key]));
      expect(await failed()).toEqual([]);
    });

    it('does many, each once', async () => {
      const kind = fresh();
      const keys = Array.from({ length: 60 }, fresh);
      const done: string[] = [];
      await work({ [kind]: async (job) => void done.push(job.key) });
      await Promise.all(keys.map((key, index) => plan(key, kind, Date.now() + index * 5)));
      await until(() => expect([...done].sort()).toEqual([...keys].sort()));
    });

    it('waits for what has begun when it is stopped, and begins nothing more', async () => {
      const [kind, key, next] = [fresh(), fresh(), fresh()];
      const done: string[] = [];
      let begun = false;
      await work({
        [kind]: async (job) => {
          begun = true;
          await pause(300);
          done.push(job.key);
        },
      });
      await plan(key, kind);
      await until(() => expect(begun).toBe(true));
      await stop();
      stop = async () => {};
      expect(done).toEqual([key]);
      await plan(next, kind);
      await pause(300);
      expect(done).toEqual([key]);
      expect(await under().store.jobs.cancel(next)).toBe(true);
    });
  });
}
