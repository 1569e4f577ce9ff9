// A Discord written by others, discord-digital-twin, with our adapter on it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Handle, Manifest } from '../../src/conversation/platform.ts';
import {
  createDiscordPlatform,
  type DiscordOptions,
  type DiscordPlatform,
} from '../../src/platforms/discord/platform.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Front } from './front.ts';

export const CHANNEL = '100000000000000301';
const entry = join(import.meta.dirname, 'node_modules/discord-digital-twin/dist/index.js');
export const hasTwin = existsSync(entry);
if (!hasTwin && process.env.REQUIRE_PEERS === '1')
  throw new Error('discord-digital-twin is not installed and REQUIRE_PEERS=1: npm ci --prefix test/peers');

interface Acted {
  readonly id: string;
}

/** What we use of it. */
interface Twin {
  readonly restUrl: string;
  readonly botToken: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  channel(id: string): {
    getMessages(): Promise<readonly Shown[]>;
    user(id: string): {
      runSlashCommand(command: object): Promise<Acted>;
      clickButton(button: object): Promise<Acted>;
      submitModal(modal: object): Promise<Acted>;
    };
    waitForInteractionAck(of: object): Promise<{ readonly acknowledged: boolean }>;
    getInteractionResponse(id: string): Promise<{ readonly data: string | null } | null>;
  };
}

export interface Shown {
  readonly id: string;
  readonly flags?: number;
  /** Where it answers an act. */
  readonly webhook_id?: string;
  readonly components?: readonly unknown[];
}

interface Options {
  readonly people: readonly { readonly id: string; readonly username: string }[];
  readonly handle: Handle;
  readonly manifest: Manifest;
  readonly pictures?: DiscordOptions['pictures'];
}

export class OnTwin {
  private constructor(
    readonly twin: Twin,
    readonly front: Front,
    readonly store: Store,
    readonly platform: DiscordPlatform,
    readonly logged: readonly unknown[],
  ) {}

  static async start({ people, handle, manifest, pictures }: Options): Promise<OnTwin> {
    await import(join(import.meta.dirname, 'only-here.mjs'));
    const { DigitalDiscord } = await import(entry);
    const twin: Twin = new DigitalDiscord({
      channels: [{ id: CHANNEL, name: 'study', type: 0 }],
      users: people,
    });
    await twin.start();
    // The twin knows how commands are set, but not how they are asked for.
    const front = await Front.start(twin.restUrl.replace(/\/api$/, ''), (method, path) =>
      method === 'GET' && /\/commands(\?|$)/.test(path) ? '[]' : undefined,
    );
    const store = await openStore('memory', { now: Date.now, log: () => {} });
    const none = async () => ({ png: new Uint8Array() });
    const logged: unknown[] = [];
    const platform = createDiscordPlatform({
      token: twin.botToken,
      restUrl: `${front.origin}/api`,
      gateway: true,
      sessions: store.sessions,
      seen: store.seen,
      pictures: pictures ?? { formula: none, picture: none },
      log: ({ event, error }) => logged.push(`${event}: ${String((error as { cause?: unknown }).cause ?? error)}`),
      say: () => {},
      newReference: () => 'a reference',
      onEnd: (error) => logged.push(error),
    });
    await platform.start(handle, manifest);
    return new OnTwin(twin, front, store, platform, logged);
  }

  get channel() {
    return this.twin.channel(CHANNEL);
  }

  as(person: string) {
    return this.channel.user(person);
  }

  /** A message that says this, once there is one. */
  seen(text: string): Promise<Shown> {
    return vi.waitFor(
      async () => {
        const messages = await this.channel.getMessages();
        const found = messages.find(({ components }) => JSON.stringify(components ?? []).includes(text));
        if (!found) throw new Error(`${text} is not to be seen; logged: ${this.logged.map(String)}`);
        return found;
      },
      { timeout: 15_000, interval: 50 },
    );
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.store.close();
    this.front.stop();
    await this.twin.stop();
  }
}
