// The adapter against a Slack written by others, emulate: installed by OAuth, and everything it calls allowed by the scopes
// that were asked for. It delivers no commands and no presses, and believes any blocks: those are for the loopback of our own.

import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Request as Asked, Handle } from '../../src/conversation/platform.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { type Belonging, createBelonging } from '../../src/platforms/slack/belonging.ts';
import { INSTALL_PATH, REDIRECT_PATH } from '../../src/platforms/slack/oauth.ts';
import { createSlackPlatform, type SlackPlatform } from '../../src/platforms/slack/platform.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { contractManifest } from '../conversation/contract-samples.ts';
import { onePixel } from '../platforms/slack/start-slack.ts';
import { type RunningWeb, startWeb } from '../platforms/web/start-web.ts';

const CLIENT_ID = '1234567890.1234567890123';
const CLIENT_SECRET = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const SIGNING_SECRET = '8f742231b10e8888abcd99aa77bb85a5';
const entry = join(import.meta.dirname, 'node_modules/emulate/dist/api.js');
const installed = existsSync(entry);
if (!installed && process.env.REQUIRE_PEERS === '1')
  throw new Error('emulate is not installed and REQUIRE_PEERS=1: npm ci --prefix test/peers');

interface Emulator {
  readonly url: string;
  close(): Promise<void>;
}

let emulator: Emulator;
let store: Store;
let web: RunningWeb;
let belonging: Belonging;
let platform: SlackPlatform;
let token: string;
let handle: Handle;
const logged: unknown[] = [];
const asked: Asked[] = [];

const message = (more: Partial<Message> = {}): Message => ({
  kind: 'message',
  visibility: 'public',
  placement: 'new',
  blocks: [{ kind: 'text', text: ['The gradient is −0.10335 & < 1'] }],
  ...more,
});

beforeAll(async () => {
  if (!installed) return;
  const { createEmulator } = (await import(entry)) as { createEmulator(options: object): Promise<Emulator> };
  store = await openStore('memory', { now: Date.now, log: () => {} });
  let routes: readonly { readonly path: string; readonly answer: (request: Request) => Promise<Response> }[] = [];
  const guest = (path: string) => ({
    path,
    answer: (request: Request) => routes.find((route) => route.path === path)!.answer(request),
  });
  web = await startWeb(async () => message(), {
    guests: ['/slack/events', INSTALL_PATH, REDIRECT_PATH].map(guest),
  });
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Study', domain: 'study' },
        users: [{ name: 'mina', real_name: '민아' }],
        channels: [{ name: 'backprop' }],
        oauth_apps: [
          {
            client_id: CLIENT_ID,
            client_secret: CLIENT_SECRET,
            name: 'backprop',
            redirect_uris: [web.base + REDIRECT_PATH],
          },
        ],
        // What a scope does not allow is refused.
        strict_scopes: true,
      },
    },
  });
  const log = (entry: { event: string; error: unknown }) =>
    logged.push(`${entry.event}: ${(entry.error as Error).stack}`);
  const common = { apiUrl: `${emulator.url}/api/`, store, log, newReference: () => 'reference' };
  belonging = createBelonging({
    ...common,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    publicUrl: web.base,
    encryptionKey: Uint8Array.from({ length: 32 }, (_, at) => at),
  });
  const { installations } = belonging;
  platform = createSlackPlatform({
    ...common,
    bot: { installations },
    signingSecret: SIGNING_SECRET,
    pictures: onePixel,
    say: () => {},
    onUninstalled: (where) => installations.delete(where),
    onEnd: () => {},
  });
  routes = [...belonging.routes, ...platform.routes];
  handle = async () => message();
  const answer: Handle = (request, progress) => {
    asked.push(request);
    return handle(request, progress);
  };
  await platform.start(answer, contractManifest);
});

afterAll(async () => {
  await platform?.stop();
  await web?.platform.stop();
  await emulator?.close();
  await store?.close();
});

/** A call of Slack's Web API, in the name of the app. */
async function call(method: string, args: Readonly<Record<string, string>> = {}): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(args);
  return (await fetch(`${emulator.url}/api/${method}`, { method: 'POST', headers, body })).json() as never;
}

/** What Slack sends to the one address of the app, signed. */
function deliver(body: string, type: string): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  };
  return fetch(`${web.base}/slack/events`, { method: 'POST', headers, body });
}

const event = (id: string, what: object) =>
  deliver(JSON.stringify({ type: 'event_callback', event_id: id, team_id: TEAM, event: what }), 'application/json');

let TEAM = '';
let mina = '';
let channel = '';

describe.skipIf(!installed)('against emulate (needs npm ci --prefix test/peers)', () => {
  it('is installed as its consent page says', async () => {
    const begun = await fetch(web.base + INSTALL_PATH, { redirect: 'manual' });
    const cookie = begun.headers.get('set-cookie')!.split(';')[0]!;
    const consent = await (await fetch(begun.headers.get('location')!)).text();
    expect(consent).toContain('backprop');
    // The form of the first person who could sign in.
    const form = consent.slice(consent.indexOf('<form'), consent.indexOf('</form>'));
    const fields = [...form.matchAll(/name="([^"]+)"\s+value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
    const allowed = await fetch(`${emulator.url}/oauth/v2/authorize/callback`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
    });
    const page = await fetch(allowed.headers.get('location')!, { headers: { cookie } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('installed in Study')]);
    const kept = await store.installations.get({ platform: 'slack', id: 'T000000001' });
    expect(kept).toMatch(/^v1\./);
    TEAM = 'T000000001';
    token = (await belonging.installations.find({ team: TEAM, enterprise: undefined }))!.botToken;
    const self = await call('auth.test');
    expect(self).toMatchObject({ ok: true, team_id: TEAM });
    // It does refuse what we did not ask for.
    expect(await call('reactions.add', { name: 'tada', channel: 'general', timestamp: '1.1' })).toMatchObject({
      error: 'missing_scope',
    });
    expect(logged).toEqual([]);
    mina = fields.find(([name]) => name === 'user_id')![1]!;
  });

  it('answers a command in the channel, in whose name it was installed there', async () => {
    const post = await call('chat.postMessage', { channel: 'general', text: 'here' });
    channel = String(post.channel);
    const command = new URLSearchParams({
      command: '/backprop',
      text: 'gradient',
      trigger_id: '1.2.3',
      user_id: mina,
      user_name: 'mina',
      channel_id: channel,
      team_id: TEAM,
    });
    handle = async () => message({ blocks: [{ kind: 'heading', text: '∂L/∂w₁₁ < 0' }, ...message().blocks] });
    expect((await deliver(command.toString(), 'application/x-www-form-urlencoded')).status).toBe(200);
    const found = await posted('The gradient is');
    expect(found.text).toContain('The gradient is −0.10335 &amp; &lt; 1');
    expect(asked.at(-1)).toMatchObject({ place: { id: `${TEAM}/${channel}`, kind: 'channel' }, server: TEAM });
  });

  it('uploads a picture and shows it by the file that came of it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    const picture = { kind: 'picture', name: 'network', svg, alt: 'A network of two units' } as const;
    const place = { id: `${TEAM}/${channel}`, kind: 'channel' } as const;
    await platform.messenger.post(place, message({ blocks: [picture] }), 'picture');
    const { blocks } = await posted('A network of two units');
    const image = (blocks as { type: string; slack_file?: { id: string } }[]).find(({ type }) => type === 'image');
    const file = await call('files.info', { file: image!.slack_file!.id });
    expect(file).toMatchObject({ ok: true, file: { title: expect.any(String) } });
    expect(logged).toEqual([]);
  });

  it('edits what it posted', async () => {
    const place = { id: `${TEAM}/${channel}`, kind: 'channel' } as const;
    const ref = await platform.messenger.post(place, message(), 'edited');
    await platform.messenger.edit(ref, message({ blocks: [{ kind: 'text', text: ['Now it is 0.5'] }] }));
    expect((await posted('Now it is 0.5')).text).toContain('0.5');
  });

  it('writes to a person alone', async () => {
    await platform.messenger.direct({ id: `${TEAM}/${mina}`, name: 'mina' }, message(), 'direct');
    const { channel: direct } = (await call('conversations.open', { users: mina })) as { channel: { id: string } };
    await posted('The gradient is', direct.id);
  });

  it('shows App Home', async () => {
    asked.length = 0;
    const opened = { type: 'app_home_opened', user: mina, channel: 'D1', tab: 'home', event_ts: '1.1' };
    expect((await event('Ev1', opened)).status).toBe(200);
    await vi.waitFor(() => expect(asked).toHaveLength(1), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(logged).toEqual([]);
  });

  it('is forgotten when it is uninstalled', async () => {
    expect((await event('Ev2', { type: 'app_uninstalled' })).status).toBe(200);
    await vi.waitFor(async () =>
      expect(await belonging.installations.find({ team: TEAM, enterprise: undefined })).toBeUndefined(),
    );
    expect(await store.installations.get({ platform: 'slack', id: TEAM })).toBeUndefined();
  });
});

function posted(text: string, where = channel): Promise<Record<string, unknown>> {
  return vi.waitFor(
    async () => {
      const { messages, ...answer } = await call('conversations.history', { channel: where });
      const all = (messages ?? []) as Record<string, unknown>[];
      const found = all.find((each) => JSON.stringify(each).includes(text));
      if (!found) throw new Error(`${text} is not there: ${JSON.stringify(answer)}; logged: ${logged}`);
      return found;
    },
    { timeout: 10_000, interval: 50 },
  );
}
