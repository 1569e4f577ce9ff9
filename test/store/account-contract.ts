// What every store promises of accounts: made once, joined by a code that works once, whoever tries at the same time.

import { describe, expect, it } from 'vitest';
import { CODE_MS, MOST_TRIES } from '../../src/store/accounts.ts';
import type { Store } from '../../src/store/store.ts';

/** `later` lets the store believe that so much time has passed. */
export function accountContract(store: () => Store, fresh: () => string, later: (ms: number) => void): void {
  const person = (platform: string) => ({ platform, personId: fresh() });
  const accountOf = (one: ReturnType<typeof person>) => store().accounts.of(one);
  const offer = async (one: ReturnType<typeof person>) => (await store().accounts.offer(one)).code;

  describe('accounts', () => {
    it('are made when they are first asked for, once, however many ask', async () => {
      const mina = person('discord');
      const all = await Promise.all(Array.from({ length: 20 }, () => accountOf(mina)));
      expect(new Set(all).size).toBe(1);
      expect(await accountOf(person('discord'))).not.toBe(all[0]);
      expect(await accountOf({ ...mina, platform: 'slack' })).not.toBe(all[0]);
      expect(await store().accounts.members(all[0]!)).toEqual([mina]);
      expect(all[0]).not.toContain(mina.personId);
    });

    it('become one by a code, with everybody and everything that belonged to either', async () => {
      const [discord, slack, web] = [person('discord'), person('slack'), person('web')];
      await store().lastPages.set(await accountOf(slack), 'error/2');
      const { code, until } = await store().accounts.offer(discord);
      expect(code).toMatch(/^[2-9A-Z]{8}$/);
      expect(until).toBeGreaterThan(0);
      const joined = await store().accounts.join(slack, code);
      expect(joined).toEqual({ ok: true, account: await accountOf(discord) });
      expect(await accountOf(slack)).toBe(await accountOf(discord));
      // The third joins from where the second is.
      await store().accounts.join(web, await offer(slack));
      const account = await accountOf(web);
      const members = await store().accounts.members(account);
      expect(members.map(({ platform }) => platform).sort()).toEqual(['discord', 'slack', 'web']);
      expect(await store().lastPages.get(account)).toBe('error/2');
    });

    it('take a code as people type it', async () => {
      const code = await offer(person('discord'));
      const typed = `${code.slice(0, 4).toLowerCase()} - ${code.slice(4).replace('2', '２')}`;
      expect(await store().accounts.join(person('slack'), typed)).toMatchObject({ ok: true });
    });

    it('take a code once, however many enter it at the same time', async () => {
      const code = await offer(person('discord'));
      const tries = Array.from({ length: 10 }, () => store().accounts.join(person('slack'), code));
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'unknown')).toHaveLength(9);
    });

    it('become one, not none and not two, when two people enter each other’s codes', async () => {
      for (let round = 0; round < 5; round++) {
        const [one, other] = [person('discord'), person('slack')];
        const [ofOne, ofOther] = [await offer(one), await offer(other)];
        await Promise.all([store().accounts.join(one, ofOther), store().accounts.join(other, ofOne)]);
        const account = await accountOf(one);
        expect(await accountOf(other)).toBe(account);
        expect(await store().accounts.members(account)).toHaveLength(2);
      }
    });

    it('refuse a code of their own, which stays good, and one that a newer one replaced', async () => {
      const mina = person('discord');
      const old = await offer(mina);
      const code = await offer(mina);
      expect(await store().accounts.join(mina, code)).toEqual({ ok: false, reason: 'own' });
      expect(await store().accounts.join(person('slack'), old)).toEqual({ ok: false, reason: 'unknown' });
      expect(await store().accounts.join(person('slack'), code)).toMatchObject({ ok: true });
    });

    it('allow few wrong codes, by whoever it is, and then none until some time has passed', async () => {
      const [guesser, other] = [person('slack'), person('slack')];
      const enter = (code: string) => store().accounts.join(guesser, code);
      for (let tried = 0; tried < MOST_TRIES; tried++)
        expect(await enter('WRNGCDE9')).toEqual({ ok: false, reason: 'unknown' });
      const code = await offer(person('discord'));
      expect(await enter(code)).toEqual({ ok: false, reason: 'too-often' });
      expect(await store().accounts.join(other, code)).toMatchObject({ ok: true });
      later(CODE_MS);
      expect(await enter(await offer(person('discord')))).toMatchObject({ ok: true });
    });

    it('let a code end after its time', async () => {
      const code = await offer(person('discord'));
      later(CODE_MS - 1000);
      const next = await offer(person('web'));
      later(1000);
      expect(await store().accounts.join(person('slack'), code)).toEqual({ ok: false, reason: 'unknown' });
      expect(await store().accounts.join(person('slack'), next)).toMatchObject({ ok: true });
    });

    it('stay as they were when the join fails in the middle', async () => {
      const [discord, slack] = [person('discord'), person('slack')];
      const code = await offer(discord);
      const before = await accountOf(slack);
      const work = store().transaction(async ({ accounts }) => {
        expect(await accounts.join(slack, code)).toMatchObject({ ok: true });
        throw new Error('in the middle');
      });
      await expect(work).rejects.toThrow('in the middle');
      expect(await accountOf(slack)).toBe(before);
      expect(await accountOf(discord)).not.toBe(before);
      expect(await store().accounts.join(slack, code)).toMatchObject({ ok: true });
    });

    it('hold somebody who writes in a transaction: nothing is left to an account that is gone', async () => {
      const [discord, slack] = [person('discord'), person('slack')];
      const code = await offer(discord);
      const before = await accountOf(slack);
      const writing = store().transaction(async ({ accounts, lastPages }) => {
        await lastPages.set(await accounts.of(slack), 'error/3');
      });
      const [, joined] = await Promise.all([writing, store().accounts.join(slack, code)]);
      if (!joined.ok) throw new Error(joined.reason);
      expect(await store().lastPages.get(joined.account)).toBe('error/3');
      expect(await store().lastPages.get(before)).toBeUndefined();
    });
  });

  describe('installations', () => {
    it('are kept by platform and workspace, the last one, until they are deleted', async () => {
      const { installations } = store();
      const key = { platform: 'slack', id: fresh() };
      expect(await installations.get(key)).toBeUndefined();
      await installations.set(key, 'first');
      await installations.set(key, 'second');
      expect(await installations.get(key)).toBe('second');
      expect(await installations.get({ ...key, platform: 'discord' })).toBeUndefined();
      expect(await installations.replace(key, 'first', 'third')).toBe(false);
      expect(await installations.replace(key, 'second', 'third')).toBe(true);
      expect(await installations.get(key)).toBe('third');
      await installations.delete(key);
      await installations.delete(key);
      expect(await installations.replace(key, 'third', 'fourth')).toBe(false);
      expect(await installations.get(key)).toBeUndefined();
    });
  });
}
