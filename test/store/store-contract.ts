// What every store promises, whichever database stands beneath it.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ID_LENGTH } from '../../src/store/kept.ts';
import type { Store } from '../../src/store/store.ts';
import { accountContract } from './account-contract.ts';
import { boardNameContract } from './board-name-contract.ts';
import { derivationContract } from './derivation-contract.ts';
import { jobContract } from './job-contract.ts';
import { networkContract } from './network-contract.ts';
import { roundContract } from './round-contract.ts';
import { scoreContract } from './score-contract.ts';

export interface StoreUnderTest {
  readonly store: Store;
  /** Makes due at once what waits for its next attempt. */
  hurry(): Promise<void>;
  /** Lets the store believe that so much time has passed. */
  later(ms: number): void;
  close(): Promise<void>;
}

export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    let names = 0;
    /** Nothing is emptied between tests: each takes names that no other has. */
    const fresh = () => `name-${++names}`;

    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.close());

    describe('kept', () => {
      it('finds any text again, under an id that fits a button', async () => {
        const text = fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('', '\u0000', '\ud800', '역전파'),
        );
        await fc.assert(
          fc.asyncProperty(text, async (text) => {
            const id = await store.kept.keep(text);
            expect(id).toMatch(new RegExp(`^[\\w-]{${ID_LENGTH}}$`));
            expect(await store.kept.find(id)).toBe(text);
            expect(await store.kept.keep(text)).toBe(id);
          }),
          { numRuns: 30 },
        );
      });

      it('finds nothing under an id that it never gave', async () => {
        expect(await store.kept.find('never-kept')).toBeUndefined();
      });
    });

    describe('seen', () => {
      it('calls an id the first exactly once, however many ask at the same time', async () => {
        const id = fresh();
        expect(await store.seen.has(id)).toBe(false);
        const answers = await Promise.all(Array.from({ length: 20 }, () => store.seen.first(id, Date.now())));
        expect(answers.filter(Boolean)).toHaveLength(1);
        expect(await store.seen.has(id)).toBe(true);
        expect(await store.seen.first(id, Date.now())).toBe(false);
        expect(await store.seen.first(fresh(), Date.now())).toBe(true);
      });
    });

    describe('people', () => {
      it('remembers the language somebody chose on one platform, and forgets it when it is chosen no longer', async () => {
        const person = { platform: 'discord', personId: fresh() };
        expect(await store.people.get(person)).toEqual({});
        await store.people.set(person, { language: 'ko' });
        await store.people.set(person, { language: 'en' });
        expect(await store.people.get(person)).toEqual({ language: 'en' });
        expect(await store.people.get({ ...person, platform: 'slack' })).toEqual({});
        await store.people.set(person, {});
        expect(await store.people.get(person)).toEqual({});
      });
    });

    describe('settings', () => {
      it('gives back what was set, and nothing where nothing was', async () => {
        const scope = { platform: 'discord', scopeId: fresh() };
        expect(await store.settings.get(scope)).toEqual({});
        await store.settings.set(scope, { language: 'ko', quiz: { seconds: 30, channels: ['역전파'] } });
        await store.settings.set(scope, { pace: null });
        expect(await store.settings.get(scope)).toEqual({ pace: null });
        expect(await store.settings.get({ ...scope, platform: 'slack' })).toEqual({});
      });

      it('patches what is named, and answers with the whole', async () => {
        const scope = { platform: 'slack', scopeId: fresh() };
        expect(await store.settings.patch(scope, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
        expect(await store.settings.patch(scope, { b: 3, a: undefined })).toEqual({ b: 3 });
        expect(Object.keys(await store.settings.get(scope))).toEqual(['b']);
      });

      it('loses none of many patches at the same time', async () => {
        const scope = { platform: 'slack', scopeId: fresh() };
        const keys = Array.from({ length: 20 }, (_, index) => `key${index}`);
        await Promise.all(keys.map((key) => store.settings.patch(scope, { [key]: true })));
        expect(Object.keys(await store.settings.get(scope)).sort()).toEqual(keys.sort());
      });
    });

    describe('sessions', () => {
      it('keeps one session a shard, the last one', async () => {
        const session = { sessionId: 's', resumeUrl: 'wss://gateway', sequence: 2 ** 40, shardCount: 2 };
        expect(await store.sessions.get(0)).toBeUndefined();
        await store.sessions.set(0, { ...session, sequence: 1 });
        await store.sessions.set(0, session);
        await store.sessions.set(1, { ...session, sessionId: 'other' });
        expect(await store.sessions.get(0)).toEqual(session);
        await store.sessions.delete(0);
        expect(await store.sessions.get(0)).toBeUndefined();
        expect((await store.sessions.get(1))?.sessionId).toBe('other');
      });
    });

    describe('a transaction', () => {
      it('does all of it', async () => {
        const [id, key] = [fresh(), fresh()];
        const scope = { platform: 'web', scopeId: id };
        const answer = await store.transaction(async ({ seen, settings, jobs }) => {
          await settings.patch(scope, { a: 1 });
          await jobs.plan({ key, kind: 'nobody', at: Date.now(), data: null });
          return seen.first(id, Date.now());
        });
        expect(answer).toBe(true);
        expect(await store.seen.first(id, Date.now())).toBe(false);
        expect(await store.settings.get(scope)).toEqual({ a: 1 });
        expect(await store.jobs.cancel(key)).toBe(true);
      });

      it('does nothing when it ends with a fault, which it passes on', async () => {
        const [id, key] = [fresh(), fresh()];
        const work = store.transaction(async ({ seen, jobs }) => {
          await seen.first(id, Date.now());
          await jobs.plan({ key, kind: 'nobody', at: Date.now(), data: null });
          throw new Error('in the middle');
        });
        await expect(work).rejects.toThrow('in the middle');
        expect(await store.seen.first(id, Date.now())).toBe(true);
        expect(await store.jobs.cancel(key)).toBe(false);
      });

      it('leaves others alone: one fails among twenty at the same time', async () => {
        const ids = Array.from({ length: 20 }, fresh);
        const ends = await Promise.allSettled(
          ids.map((id, index) =>
            store.transaction(async ({ seen }) => {
              await seen.first(id, Date.now());
              if (index === 7) throw new Error('this one');
            }),
          ),
        );
        expect(ends.map(({ status }) => status)).toEqual(ids.map((_, i) => (i === 7 ? 'rejected' : 'fulfilled')));
        const first = await Promise.all(ids.map((id) => store.seen.first(id, Date.now())));
        expect(first).toEqual(ids.map((_, index) => index === 7));
      });
    });

    jobContract(() => under, fresh);
    derivationContract(() => store, fresh);
    roundContract(() => store, fresh);
    scoreContract(() => store, fresh);
    boardNameContract(() => store, fresh);
    networkContract(() => store, fresh);

    // Last, because it moves the clock.
    accountContract(
      () => store,
      fresh,
      (ms) => under.later(ms),
    );
  });
}
