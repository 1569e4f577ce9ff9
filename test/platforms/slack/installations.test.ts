// Tokens that end: renewed in time, once, whoever asks and from however many processes, and lost to no accident.

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RENEW_BEFORE_MS, StoredInstallations } from '../../../src/platforms/slack/installations.ts';
import { OAuthApi } from '../../../src/platforms/slack/oauth-api.ts';
import { Secrets } from '../../../src/platforms/slack/secrets.ts';
import type { Store } from '../../../src/store/store.ts';
import { storeInMemory } from '../../store-in-memory.ts';
import { Authorization, CLIENT_ID, CLIENT_SECRET, TOKEN_S } from './authorization.ts';

const secrets = new Secrets(Uint8Array.from({ length: 32 }, (_, at) => at));
const T1 = { team: 'T1', enterprise: undefined };
const REDIRECT = 'https://bot.example.org/slack/oauth_redirect';

let slack: Authorization;
let api: OAuthApi;
let store: Store;
let now: number;
let noted: unknown[];

beforeAll(async () => {
  slack = await Authorization.start();
  api = new OAuthApi({ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, apiUrl: slack.apiUrl });
});
afterAll(() => slack.stop());

beforeEach(async () => {
  now = 1_800_000_000_000;
  noted = [];
  slack.rotating = true;
  slack.delayMs = 0;
  store = await storeInMemory(() => now)();
});

/** As another process would have it: nothing in common but the store. */
function process(): StoredInstallations {
  const note = (event: string, fault: unknown) => void noted.push([event, fault]);
  return new StoredInstallations({ kept: store.installations, seen: store.seen, secrets, api, now: () => now, note });
}

async function installed(): Promise<StoredInstallations> {
  const installations = process();
  const authorize = `https://slack.com/?redirect_uri=${REDIRECT}&state=s`;
  const address = new URL(slack.allow(authorize, { team: { id: 'T1', name: 'Study' } }));
  await installations.save(await api.install(address.searchParams.get('code')!, REDIRECT));
  slack.asked.length = 0;
  return installations;
}

const tokenOf = async (installations: StoredInstallations) => (await installations.find(T1))?.botToken;

describe('a token', () => {
  it('that does not end is never renewed', async () => {
    slack.rotating = false;
    const installations = await installed();
    const token = await tokenOf(installations);
    now += 1000 * 24 * 60 * 60 * 1000;
    expect(await tokenOf(installations)).toBe(token);
    expect(slack.asked).toEqual([]);
  });

  it('is renewed before it ends, while it is still given, and the next one after it', async () => {
    const installations = await installed();
    const first = await tokenOf(installations);
    now += TOKEN_S * 1000 - RENEW_BEFORE_MS - 1;
    expect(await tokenOf(installations)).toBe(first);
    expect(slack.asked).toEqual([]);
    now += 1;
    expect(await tokenOf(installations)).toBe(first);
    const second = await vi.waitFor(async () => {
      const token = await tokenOf(installations);
      expect(token).not.toBe(first);
      return token;
    });
    now += TOKEN_S * 1000 + 1;
    const third = await tokenOf(installations);
    expect(third).not.toBe(second);
    expect(slack.asked).toEqual(['renew', 'renew']);
    expect(noted).toEqual([]);
  });

  it('that ended is waited for: nobody is given one that Slack would refuse', async () => {
    const installations = await installed();
    const first = await tokenOf(installations);
    now += TOKEN_S * 1000;
    slack.delayMs = 50;
    expect(await tokenOf(installations)).not.toBe(first);
  });

  it('is renewed once, however many ask, in one process or in several', async () => {
    const one = await installed();
    const others = [process(), process()];
    now += TOKEN_S * 1000;
    slack.delayMs = 100;
    const asking = [one, ...others].flatMap((installations) => Array.from({ length: 5 }, () => tokenOf(installations)));
    const tokens = await Promise.all(asking);
    expect(new Set(tokens).size).toBe(1);
    expect(slack.asked).toEqual(['renew']);
    expect(noted).toEqual([]);
  });

  it('is still given while Slack does not renew it, which is tried again a minute later', async () => {
    const installations = await installed();
    const first = await tokenOf(installations);
    now += TOKEN_S * 1000 - RENEW_BEFORE_MS;
    slack.next = { status: 503, body: '' };
    expect(await tokenOf(installations)).toBe(first);
    await vi.waitFor(() => expect(noted).toHaveLength(1));
    for (let asked = 0; asked < 20; asked++) expect(await tokenOf(installations)).toBe(first);
    expect(slack.asked).toEqual([]);
    now += 60_000;
    await vi.waitFor(async () => expect(await tokenOf(installations)).not.toBe(first));
    expect(JSON.stringify(noted) + String(noted)).not.toMatch(/xox|renewal\d/);
  });

  it('renewed after the app was removed does not come back', async () => {
    const installations = await installed();
    now += TOKEN_S * 1000;
    slack.delayMs = 100;
    const renewing = tokenOf(installations);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await installations.delete(T1);
    expect(await renewing).toBeUndefined();
    expect(await tokenOf(installations)).toBeUndefined();
  });

  it('of a workspace installed anew meanwhile stays the newer one', async () => {
    const installations = await installed();
    now += TOKEN_S * 1000;
    slack.delayMs = 200;
    const renewing = tokenOf(installations);
    await new Promise((resolve) => setTimeout(resolve, 50));
    slack.delayMs = 0;
    await installed();
    const newer = await tokenOf(process());
    expect(await renewing).toBe(newer);
    expect(await tokenOf(process())).toBe(newer);
  });
});
