// Starts the Discord adapter against a loopback Discord, with a store in memory, and keeps what it logs and says.

import type { Handle, Manifest } from '../../../src/conversation/platform.ts';
import type { PlatformError } from '../../../src/errors.ts';
import {
  createDiscordPlatform,
  type DiscordOptions,
  type DiscordPlatform,
} from '../../../src/platforms/discord/platform.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { contractManifest } from '../../conversation/contract-samples.ts';
import { Loopback } from './loopback/loopback.ts';
import { BOT_TOKEN } from './loopback/world.ts';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A typesetter that draws one pixel, whatever it is asked for. */
export const onePixel: DiscordOptions['pictures'] = {
  formula: async () => ({ png: Buffer.from(DOT, 'base64') }),
  picture: async () => ({ png: Buffer.from(DOT, 'base64') }),
};

export interface RunningDiscord {
  readonly loopback: Loopback;
  readonly platform: DiscordPlatform;
  readonly store: Store;
  readonly logged: Parameters<DiscordOptions['log']>[0][];
  readonly said: string[];
  readonly ends: PlatformError[];
  stop(): Promise<void>;
}

export interface StartOptions extends Partial<DiscordOptions> {
  readonly loopback?: Loopback;
  readonly store?: Store;
  readonly manifest?: Manifest;
}

/** Given a loopback or a store, those outlive it. */
export async function startDiscord(handle: Handle, options: StartOptions = {}): Promise<RunningDiscord> {
  const { loopback: given, store: shared, manifest = contractManifest, ...more } = options;
  const loopback = given ?? (await Loopback.start());
  const store = shared ?? (await openStore('memory', { now: Date.now, log: () => {} }));
  const logged: RunningDiscord['logged'] = [];
  const said: string[] = [];
  const ends: PlatformError[] = [];
  let references = 0;
  const platform = createDiscordPlatform({
    token: BOT_TOKEN,
    restUrl: loopback.server.restUrl,
    gateway: true,
    sessions: store.sessions,
    seen: store.seen,
    pictures: onePixel,
    log: (entry) => logged.push(entry),
    say: (line) => said.push(line),
    newReference: () => `reference-${++references}`,
    onEnd: (error) => ends.push(error),
    ...more,
  });
  const stop = async () => {
    await platform.stop();
    if (shared === undefined) await store.close();
    if (given === undefined) await loopback.server.stop();
  };
  try {
    await platform.start(handle, manifest);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { loopback, platform, store, logged, said, ends, stop };
}
