// The adapter against a Discord written by others, discord-digital-twin: what both sides think the protocol is.
// It takes no pictures with a message, and knows neither RESUME nor limits; those are for the loopback of our own.

import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Handle } from '../../src/conversation/platform.ts';
import { createDiscordPlatform, type DiscordPlatform } from '../../src/platforms/discord/platform.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { contractForm, contractManifest, contractMessage, withButton } from '../conversation/contract-samples.ts';

const CHANNEL = '100000000000000301';
const MINA = '100000000000000401';
const entry = join(import.meta.dirname, 'node_modules/discord-digital-twin/dist/index.js');
const installed = existsSync(entry);
if (!installed && process.env.REQUIRE_PEERS === '1')
  throw new Error('discord-digital-twin is not installed and REQUIRE_PEERS=1: npm ci --prefix test/peers');

/** What we use of it. */
interface Twin {
  readonly restUrl: string;
  readonly botToken: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  channel(id: string): {
    getMessages(): Promise<readonly Shown[]>;
    user(id: string): {
      runSlashCommand(command: object): Promise<{ readonly id: string }>;
      clickButton(button: object): Promise<{ readonly id: string }>;
      submitModal(modal: object): Promise<{ readonly id: string }>;
    };
    waitForInteractionAck(of: object): Promise<{ readonly acknowledged: boolean }>;
  };
}

interface Shown {
  readonly id: string;
  readonly components?: readonly unknown[];
}

let twin: Twin;
let front: Server;
let store: Store;
let platform: DiscordPlatform;
let handle: Handle;
const logged: unknown[] = [];

const channel = () => twin.channel(CHANNEL);
const run = (name: string, options: readonly object[] = []) =>
  channel()
    .user(MINA)
    .runSlashCommand({ name: 'backprop', options: [{ name, type: 1, options }] });

function seen(text: string): Promise<Shown> {
  return vi.waitFor(
    async () => {
      const messages = await channel().getMessages();
      const found = messages.find(({ components }) => JSON.stringify(components ?? []).includes(text));
      if (!found) throw new Error(`${text} is not to be seen; logged: ${logged.map(String)}`);
      return found;
    },
    { timeout: 15_000, interval: 50 },
  );
}

/** The twin knows how commands are set, but not how they are asked for: that is answered in front of it. */
async function startFront(): Promise<Server> {
  const front = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === 'GET' && /\/commands(\?|$)/.test(request.url!))
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answer = await fetch(twin.restUrl.replace(/\/api$/, '') + request.url, {
      method: request.method!,
      headers: headers as Record<string, string>,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const type = answer.headers.get('content-type');
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, type && body.length > 0 ? { 'content-type': type } : {}).end(body);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return front;
}

describe.skipIf(!installed)(
  'Discord as others imagine it (needs discord-digital-twin: npm ci --prefix test/peers)',
  () => {
    beforeAll(async () => {
      await import(join(import.meta.dirname, 'only-here.mjs'));
      const { DigitalDiscord } = await import(entry);
      twin = new DigitalDiscord({
        channels: [{ id: CHANNEL, name: 'study', type: 0 }],
        users: [{ id: MINA, username: 'mina' }],
      });
      await twin.start();
      front = await startFront();
      store = await openStore('memory', { now: Date.now, log: () => {} });
      const picture = async () => ({ png: new Uint8Array() });
      platform = createDiscordPlatform({
        token: twin.botToken,
        restUrl: `http://127.0.0.1:${(front.address() as AddressInfo).port}/api`,
        gateway: true,
        sessions: store.sessions,
        seen: store.seen,
        pictures: { formula: picture, picture },
        log: ({ event, error }) => logged.push(`${event}: ${String((error as { cause?: unknown }).cause ?? error)}`),
        say: () => {},
        newReference: () => 'a reference',
        onEnd: (error) => logged.push(error),
      });
      await platform.start((request, progress) => handle(request, progress), contractManifest);
    }, 60_000);

    afterAll(async () => {
      await platform?.stop();
      await store?.close();
      front?.closeAllConnections();
      front?.close();
      await twin?.stop();
    });

    it('takes a command with its options and shows the answer', async () => {
      handle = async ({ input }) => contractMessage(`heard ${JSON.stringify(input)}`);
      await run('gradient', [{ name: 'x', type: 3, value: '1 2' }]);
      await seen('1 2');
    });

    it('takes a pressed button', async () => {
      handle = async ({ input }) =>
        input.kind === 'action'
          ? contractMessage(`pressed ${input.action.data}`, { placement: 'replace' })
          : withButton('first page', 'Next', 'p2');
      await run('gradient');
      const { id } = await seen('first page');
      await channel().user(MINA).clickButton({ messageId: id, customId: 'v1:contract.press:p2' });
      // It shows the change as a message of its own; that Discord shows it in place, the loopback knows.
      await seen('pressed p2');
    });

    it('shows a private answer to the asker', async () => {
      handle = async () => contractMessage('for your eyes', { visibility: 'private' });
      await run('check');
      await seen('for your eyes');
    });

    it('opens a form, and takes what was filled in', async () => {
      handle = async ({ input }) =>
        input.kind === 'submit' ? contractMessage(`filled in ${input.values.why}`) : contractForm;
      const { id } = await run('ask');
      const answer = await channel().waitForInteractionAck({ interactionId: id });
      expect(answer.acknowledged).toBe(true);
      const fields = [{ customId: 'why', value: 'because it slopes' }];
      await channel().user(MINA).submitModal({ customId: 'v1:contract.submit:s1', fields });
      await seen('because it slopes');
    });

    it('posts and edits without being asked', async () => {
      const ref = await platform.messenger.post({ id: CHANNEL, kind: 'channel' }, contractMessage('round one'), 'k');
      await seen('round one');
      await platform.messenger.edit(ref, contractMessage('round two'));
      await seen('round two');
    });
  },
);
