// Starts the Slack adapter against a loopback Slack, with a store in memory, and keeps what it logs and says.

import { inspect } from 'node:util';
import type { Handle, Manifest } from '../../../src/conversation/platform.ts';
import type { PlatformError } from '../../../src/errors.ts';
import { createSlackPlatform, type SlackOptions, type SlackPlatform } from '../../../src/platforms/slack/platform.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { contractManifest } from '../../conversation/contract-samples.ts';
import { Loopback } from './loopback/loopback.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from './loopback/world.ts';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A typesetter that draws one pixel, whatever it is asked for. */
export const onePixel: SlackOptions['pictures'] = {
  formula: async () => ({ png: Buffer.from(DOT, 'base64') }),
  picture: async () => ({ png: Buffer.from(DOT, 'base64') }),
};

export interface RunningSlack {
  readonly loopback: Loopback;
  readonly platform: SlackPlatform;
  readonly store: Store;
  readonly logged: Parameters<SlackOptions['log']>[0][];
  readonly said: string[];
  readonly ends: PlatformError[];
  stop(): Promise<void>;
}

export interface StartOptions extends Partial<SlackOptions> {
  /** How Slack reaches the app. */
  readonly over?: 'socket' | 'http' | undefined;
  readonly loopback?: Loopback;
  readonly kept?: Store;
  readonly manifest?: Manifest;
}

/** Given a loopback or a store, those outlive it. */
export async function startSlack(handle: Handle, options: StartOptions = {}): Promise<RunningSlack> {
  const { over = 'socket', loopback: given, kept, manifest = contractManifest, ...more } = options;
  const loopback = given ?? (await Loopback.start());
  const store = kept ?? (await openStore('memory', { now: Date.now, log: () => {} }));
  const logged: RunningSlack['logged'] = [];
  const said: string[] = [];
  const ends: PlatformError[] = [];
  let references = 0;
  const platform = createSlackPlatform({
    bot: { token: BOT_TOKEN },
    ...(over === 'socket' ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    apiUrl: loopback.server.apiUrl,
    store,
    pictures: onePixel,
    log: (entry) => logged.push(entry),
    say: (line) => said.push(line),
    newReference: () => `reference-${++references}`,
    onEnd: (error) => ends.push(error),
    ...more,
  });
  const stopWork = await store.jobs.work(platform.jobs);
  const stop = async () => {
    await platform.stop();
    await stopWork();
    if (kept === undefined) await store.close();
    if (given === undefined) await loopback.server.stop();
    const told = inspect(logged, { depth: 12 });
    for (const secret of [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, '/hooks/'])
      if (told.includes(secret)) throw new Error(`${secret} stands in the log`);
  };
  try {
    await platform.start(handle, manifest);
    loopback.http = platform.routes[0]?.answer;
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { loopback, platform, store, logged, said, ends, stop };
}
