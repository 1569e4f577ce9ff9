// Installing in many workspaces: browser, our routes on the web guest, Slack's authorization and a real store.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { type Belonging, createBelonging } from '../../../src/platforms/slack/belonging.ts';
import { STATE_MS } from '../../../src/platforms/slack/install-state.ts';
import { INSTALL_PATH, REDIRECT_PATH } from '../../../src/platforms/slack/oauth.ts';
import { OPTIONAL_SCOPES, SCOPES } from '../../../src/platforms/slack/subscriptions.ts';
import type { Store } from '../../../src/store/store.ts';
import { storeInMemory } from '../../store-in-memory.ts';
import { type RunningWeb, startWeb } from '../web/start-web.ts';
import { Authorization, CLIENT_ID, CLIENT_SECRET, type Consent } from './authorization.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const study: Consent = { team: { id: 'T1', name: 'Study <b>' } };

let slack: Authorization;
let store: Store;
let web: RunningWeb;
let belonging: Belonging;
let now: number;
let logged: { event: string; error: unknown }[];

beforeAll(async () => {
  slack = await Authorization.start();
});
afterAll(() => slack.stop());

beforeEach(async () => {
  now = 1_800_000_000_000;
  logged = [];
  slack.asked.length = 0;
  slack.rotating = true;
  store = await storeInMemory(() => now)();
  let answer: Belonging['routes'] = [];
  const guest = (path: string) => ({
    path,
    answer: (request: Request) => answer.find((route) => route.path === path)!.answer(request),
  });
  web = await startWeb(async () => ({ kind: 'message', visibility: 'private', placement: 'new', blocks: [] }), {
    guests: [guest(INSTALL_PATH), guest(REDIRECT_PATH)],
  });
  belonging = belongingAt(web.base);
  answer = belonging.routes;
});
afterEach(async () => {
  await web.platform.stop();
  await store.close();
});

function belongingAt(publicUrl: string, encryptionKey = KEY): Belonging {
  return createBelonging({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    publicUrl,
    encryptionKey,
    apiUrl: slack.apiUrl,
    store,
    log: (entry) => logged.push(entry),
    newReference: () => 'ab12cd34',
    now: () => now,
  });
}

/** A browser with cookies of its own, as far as these two addresses need one. */
class Browser {
  readonly cookies = new Map<string, string>();

  async go(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { ...headers, ...(cookie && { cookie }) } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return response;
  }

  /** To Slack: the address of the consent page. */
  async begin(): Promise<string> {
    const response = await this.go(web.base + INSTALL_PATH);
    expect(response.status).toBe(302);
    return response.headers.get('location')!;
  }
}

async function install(consent: Consent, browser = new Browser()): Promise<Response> {
  return browser.go(slack.allow(await browser.begin(), consent));
}

const inTeam = (team: string) => ({ team, enterprise: undefined });
const inOrganisation = (enterprise: string) => ({ team: undefined, enterprise });

describe('the way to Slack', () => {
  it('asks for our scopes and names the one address back', async () => {
    const address = new URL(await new Browser().begin());
    expect(address.pathname).toBe('/oauth/v2/authorize');
    expect(address.origin).toBe(new URL(slack.apiUrl).origin);
    const { client_id, scope, redirect_uri } = Object.fromEntries(address.searchParams);
    expect(client_id).toBe(CLIENT_ID);
    expect(scope!.split(',')).toEqual([...Object.keys(SCOPES), ...Object.keys(OPTIONAL_SCOPES)]);
    expect(redirect_uri).toBe(web.base + REDIRECT_PATH);
  });

  it('is Slack’s own where nothing else is said', async () => {
    const { routes } = createBelonging({
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      publicUrl: 'https://bot.example.org',
      encryptionKey: KEY,
      store,
      log: () => {},
      newReference: () => '',
    });
    const response = await routes[0]!.answer(new Request(`https://bot.example.org${INSTALL_PATH}`));
    expect(response.headers.get('location')).toMatch(/^https:\/\/slack\.com\/oauth\/v2\/authorize\?client_id=/);
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-backprop-install=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  it('gives each a state and a cookie of their own, kept by no cache, and stores nothing', async () => {
    const [one, other] = [new Browser(), new Browser()];
    const [there, elsewhere] = [await one.begin(), await other.begin()];
    expect(new URL(there).searchParams.get('state')).not.toBe(new URL(elsewhere).searchParams.get('state'));
    expect([...one.cookies.values()]).not.toEqual([...other.cookies.values()]);
    const response = await one.go(web.base + INSTALL_PATH);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(slack.asked).toEqual([]);
  });

  it.each([INSTALL_PATH, REDIRECT_PATH])('%s is only asked for', async (path) => {
    expect((await fetch(web.base + path, { method: 'POST', redirect: 'manual' })).status).toBe(405);
  });
});

describe('the way back', () => {
  it('installs: the token is kept, sealed, and the page says where', async () => {
    const page = await install(study);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('installed in Study &lt;b&gt;.');
    expect(html).toContain('https://slack.com/app_redirect?app=A1&amp;team=T1');
    expect(html).not.toMatch(/xox|code-|<script|<b>/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await belonging.installations.find(inTeam('T1'))).toEqual({
      botToken: expect.stringMatching(/^xoxe\.xoxb-/),
      botUserId: 'U9',
    });
    const sealed = await store.installations.get({ platform: 'slack', id: 'T1' });
    expect(sealed).toMatch(/^v1\./);
    expect(sealed).not.toContain('xox');
    expect(logged).toEqual([]);
  });

  it('speaks the language of the browser', async () => {
    const browser = new Browser();
    const address = slack.allow(await browser.begin(), study);
    const page = await browser.go(address, { 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' });
    expect(await page.text()).toContain(languages.ko.install.next);
  });

  it('works once', async () => {
    const browser = new Browser();
    const address = slack.allow(await browser.begin(), study);
    const cookies = new Map(browser.cookies);
    expect((await browser.go(address)).status).toBe(200);
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    const again = await browser.go(address);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain(languages.en.install.expired);
    expect(slack.asked).toEqual(['install']);
  });

  it('takes one of many that come at the same time', async () => {
    const browser = new Browser();
    const address = slack.allow(await browser.begin(), study);
    const pages = await Promise.all(Array.from({ length: 8 }, () => browser.go(address)));
    expect(pages.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
    expect(slack.asked).toEqual(['install']);
  });

  it('asks Slack nothing for another browser, another state, another time or none of them', async () => {
    const [mine, thief] = [new Browser(), new Browser()];
    const authorize = await mine.begin();
    const address = slack.allow(authorize, study);
    expect((await thief.go(address)).status).toBe(400);
    await thief.begin();
    expect((await thief.go(address)).status).toBe(400);
    const without = new URL(address);
    without.searchParams.delete('state');
    expect((await mine.go(without.href)).status).toBe(400);
    const changed = new URL(address);
    const [once, at, signature] = changed.searchParams.get('state')!.split('.');
    for (const state of [
      `${once}.${Number(at) + 1}.${signature}`,
      `${signature}.${at}.${once}`,
      `${once}.${at}.${signature!.slice(1)}A`,
      'x'.repeat(10_000),
    ]) {
      changed.searchParams.set('state', state);
      expect((await mine.go(changed.href)).status).toBe(400);
    }
    now += STATE_MS;
    expect((await mine.go(address)).status).toBe(400);
    now -= 2 * STATE_MS;
    expect((await mine.go(address)).status).toBe(400);
    expect(slack.asked).toEqual([]);
    now += STATE_MS;
    expect((await mine.go(address)).status).toBe(200);
  });

  it('says so when somebody cancels', async () => {
    const browser = new Browser();
    const page = await browser.go(slack.cancel(await browser.begin()));
    expect(await page.text()).toContain(languages.en.install.denied);
    expect(slack.asked).toEqual([]);
  });

  it.each([
    ['a code it never gave', (address: URL) => address.searchParams.set('code', 'forged'), undefined, 502],
    ['no code', (address: URL) => address.searchParams.delete('code'), undefined, 400],
    ['trouble of Slack’s', () => {}, { status: 503, body: 'unavailable' }, 502],
    ['an answer that cannot be read', () => {}, { status: 200, body: '{"ok":true,"access_token":"xoxb-secret"}' }, 502],
    ['no answer in JSON', () => {}, { status: 200, body: '<html>' }, 502],
  ])('keeps nothing for %s, and logs no secret', async (_, change, next, status) => {
    const browser = new Browser();
    const address = new URL(slack.allow(await browser.begin(), study));
    change(address);
    slack.next = next;
    const page = await browser.go(address.href);
    slack.next = undefined;
    expect(page.status).toBe(status);
    expect(await page.text()).toContain(languages.en.install.failed);
    expect(await belonging.installations.find(inTeam('T1'))).toBeUndefined();
    const said = logged.map(({ error }) => `${error} ${(error as Error).stack} ${(error as Error).cause}`).join();
    for (const secret of ['xoxb-secret', CLIENT_SECRET, 'forged', 'code-']) expect(said).not.toContain(secret);
  });

  it('apologises with a reference when it cannot be kept', async () => {
    const browser = new Browser();
    const address = slack.allow(await browser.begin(), { team: { id: 'T3', name: 'Full' } });
    const { installations } = store;
    const set = installations.set;
    Object.assign(installations, { set: () => Promise.reject(new Error('the disk is full')) });
    const page = await browser.go(address);
    Object.assign(installations, { set });
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('ab12cd34');
    expect(logged).toMatchObject([{ event: 'an installation was not kept' }]);
  });
});

describe('where it is installed', () => {
  it('is one workspace, or a whole organisation, each with its own token', async () => {
    const organisation = { id: 'E1', name: 'School' };
    await install(study);
    await install({ team: { id: 'T2', name: 'Class' }, enterprise: organisation });
    const page = await install({ enterprise: organisation, orgWide: true });
    expect(await page.text()).toContain('installed in School.');
    const all = [inTeam('T1'), inTeam('T2'), inOrganisation('E1')];
    const tokens = await Promise.all(all.map(async (where) => (await belonging.installations.find(where))?.botToken));
    expect(new Set(tokens).size).toBe(3);
    expect(tokens).not.toContain(undefined);
    await belonging.installations.delete(inTeam('T2'));
    expect(await belonging.installations.find(inTeam('T2'))).toBeUndefined();
    expect(await belonging.installations.find(inOrganisation('E1'))).toBeDefined();
    await belonging.installations.delete(inOrganisation('E1'));
    expect(await belonging.installations.find(inOrganisation('E1'))).toBeUndefined();
    expect(await belonging.installations.find(inTeam('T1'))).toBeDefined();
    expect(await belonging.installations.find({ team: undefined, enterprise: undefined })).toBeUndefined();
  });

  it('installed again, has the newer token', async () => {
    await install(study);
    const before = await belonging.installations.find(inTeam('T1'));
    await install(study);
    expect(await belonging.installations.find(inTeam('T1'))).not.toEqual(before);
  });

  it('is not known under another key, and the operator is told once', async () => {
    await install(study);
    const { installations } = belongingAt(
      web.base,
      KEY.map((byte) => byte ^ 1),
    );
    expect(await installations.find(inTeam('T1'))).toBeUndefined();
    expect(await installations.find(inTeam('T1'))).toBeUndefined();
    expect(logged.map(({ error }) => String(error))).toEqual([expect.stringContaining('ENCRYPTION_KEY')]);
  });

  it('is not known by what was kept for another workspace', async () => {
    await install(study);
    const { installations } = store;
    await installations.set(
      { platform: 'slack', id: 'T2' },
      (await installations.get({ platform: 'slack', id: 'T1' }))!,
    );
    expect(await belonging.installations.find(inTeam('T2'))).toBeUndefined();
  });
});
