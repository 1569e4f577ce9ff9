// A Slack written by others, emulate, with our adapter on it: installed by OAuth, and allowed what its scopes allow.

import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Handle, Manifest } from '../../src/conversation/platform.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { type Belonging, createBelonging } from '../../src/platforms/slack/belonging.ts';
import { INSTALL_PATH, REDIRECT_PATH } from '../../src/platforms/slack/oauth.ts';
import { createSlackPlatform, type SlackPlatform } from '../../src/platforms/slack/platform.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { onePixel } from '../platforms/slack/start-slack.ts';
import { type RunningWeb, startWeb } from '../platforms/web/start-web.ts';
import { Front } from './front.ts';

/** It gives its first workspace this id. */
export const TEAM = 'T000000001';
const CLIENT_ID = '1234567890.1234567890123';
const CLIENT_SECRET = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const SIGNING_SECRET = '8f742231b10e8888abcd99aa77bb85a5';
const FORM = 'application/x-www-form-urlencoded';
const entry = join(import.meta.dirname, 'node_modules/emulate/dist/api.js');
export const hasEmulator = existsSync(entry);
if (!hasEmulator && process.env.REQUIRE_PEERS === '1')
  throw new Error('emulate is not installed and REQUIRE_PEERS=1: npm ci --prefix test/peers');

interface Emulator {
  readonly url: string;
  close(): Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;

interface Options {
  readonly people: readonly { readonly name: string; readonly real_name: string }[];
  readonly handle: Handle;
  readonly manifest: Manifest;
}

interface Installed {
  readonly consent: string;
  readonly page: readonly [status: number, text: string];
  /** Who installed it. */
  readonly by: string;
}

export class OnEmulator {
  #token = '';

  private constructor(
    readonly store: Store,
    readonly web: RunningWeb,
    readonly emulator: Emulator,
    /** What we ask of Slack passes here. */
    readonly front: Front,
    readonly belonging: Belonging,
    readonly platform: SlackPlatform,
    readonly logged: readonly unknown[],
  ) {}

  static async start({ people, handle, manifest }: Options): Promise<OnEmulator> {
    const { createEmulator } = (await import(entry)) as { createEmulator(options: object): Promise<Emulator> };
    const store = await openStore('memory', { now: Date.now, log: () => {} });
    let routes: readonly { readonly path: string; readonly answer: (request: Request) => Promise<Response> }[] = [];
    const guest = (path: string) => ({
      path,
      answer: (request: Request) => routes.find((route) => route.path === path)!.answer(request),
    });
    const nothing: Message = { kind: 'message', visibility: 'public', placement: 'new', blocks: [] };
    const web = await startWeb(async () => nothing, {
      guests: ['/slack/events', INSTALL_PATH, REDIRECT_PATH].map(guest),
    });
    const app = {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      name: 'backprop',
      redirect_uris: [web.base + REDIRECT_PATH],
    };
    const seed = {
      team: { name: 'Study', domain: 'study' },
      users: people,
      channels: [{ name: 'backprop' }],
      oauth_apps: [app],
      // What a scope does not allow is refused.
      strict_scopes: true,
    };
    const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed } });
    const front = await Front.start(emulator.url);
    const logged: unknown[] = [];
    const log = (entry: { event: string; error: unknown }) =>
      logged.push(`${entry.event}: ${(entry.error as Error).stack}`);
    const common = { apiUrl: `${front.origin}/api/`, store, log, newReference: () => 'reference' };
    const belonging = createBelonging({
      ...common,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      publicUrl: web.base,
      encryptionKey: Uint8Array.from({ length: 32 }, (_, at) => at),
    });
    const { installations } = belonging;
    const platform = createSlackPlatform({
      ...common,
      bot: { installations },
      signingSecret: SIGNING_SECRET,
      pictures: onePixel,
      say: () => {},
      onUninstalled: (where) => installations.delete(where),
      onEnd: () => {},
    });
    routes = [...belonging.routes, ...platform.routes];
    await platform.start(handle, manifest);
    return new OnEmulator(store, web, emulator, front, belonging, platform, logged);
  }

  /** As a browser goes through it: the consent page, and back to us. */
  async install(): Promise<Installed> {
    const begun = await fetch(this.web.base + INSTALL_PATH, { redirect: 'manual' });
    const cookie = begun.headers.get('set-cookie')!.split(';')[0]!;
    const address = new URL(begun.headers.get('location')!);
    const consent = await (await fetch(this.emulator.url + address.pathname + address.search)).text();
    // The form of the first person who could sign in.
    const form = consent.slice(consent.indexOf('<form'), consent.indexOf('</form>'));
    const fields = [...form.matchAll(/name="([^"]+)"\s+value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
    const allowed = await fetch(`${this.emulator.url}/oauth/v2/authorize/callback`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': FORM },
      body: new URLSearchParams(fields),
    });
    const page = await fetch(allowed.headers.get('location')!, { headers: { cookie } });
    this.#token = (await this.belonging.installations.find({ team: TEAM, enterprise: undefined }))!.botToken;
    const by = fields.find(([name]) => name === 'user_id')![1]!;
    return { consent, page: [page.status, await page.text()], by };
  }

  /** A call of Slack's Web API, in the name of the app. */
  async call(method: string, args: Readonly<Record<string, string>> = {}): Promise<Json> {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': FORM };
    const body = new URLSearchParams(args);
    return (await fetch(`${this.emulator.url}/api/${method}`, { method: 'POST', headers, body })).json() as never;
  }

  /** What Slack sends to the one address of the app, signed. */
  deliver(body: string, type = FORM): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
    };
    return fetch(`${this.web.base}/slack/events`, { method: 'POST', headers, body });
  }

  /** A message that says this, once there is one. */
  posted(text: string, channel: string): Promise<Json> {
    return vi.waitFor(
      async () => {
        const { messages, ...answer } = await this.call('conversations.history', { channel });
        const all = (messages ?? []) as Json[];
        const found = all.find((each) => JSON.stringify(each).includes(text));
        if (!found) throw new Error(`${text} is not there: ${JSON.stringify(answer)}; logged: ${this.logged}`);
        return found;
      },
      { timeout: 10_000, interval: 50 },
    );
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.web.platform.stop();
    this.front.stop();
    await this.emulator.close();
    await this.store.close();
  }
}
