// Starts the web chat on a free port with what a test gives it, and keeps what it logs.

import { fileURLToPath } from 'node:url';
import type { Handle, Manifest } from '../../../src/conversation/platform.ts';
import type { Pictures } from '../../../src/platforms/web/picture-shelf.ts';
import { createWebPlatform, type WebOptions, type WebPlatform } from '../../../src/platforms/web/platform.ts';
import type { Log } from '../../../src/platforms/web/replies.ts';
import { sampleManifest } from './sample-manifest.ts';

export const folders = {
  client: fileURLToPath(new URL('../../../dist/client', import.meta.url)),
  fonts: fileURLToPath(new URL('../../../assets/fonts', import.meta.url)),
};

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A typesetter that draws one pixel, whatever it is asked for. */
export const onePixel: Pictures = {
  formula: async () => ({ png: Buffer.from(DOT, 'base64'), width: 1, height: 1 }),
  picture: async () => ({ png: Buffer.from(DOT, 'base64'), width: 1, height: 1 }),
};

export interface RunningWeb {
  readonly platform: WebPlatform;
  /** Scheme, host and port. */
  readonly base: string;
  readonly logged: Parameters<Log>[0][];
}

export async function startWeb(
  handle: Handle,
  options: Partial<WebOptions> = {},
  manifest: Manifest = sampleManifest,
): Promise<RunningWeb> {
  const logged: Parameters<Log>[0][] = [];
  const platform = createWebPlatform({
    host: '127.0.0.1',
    port: 0,
    folders,
    pictures: onePixel,
    log: (entry) => logged.push(entry),
    ...options,
  });
  await platform.start(handle, manifest);
  return { platform, base: new URL(platform.address).origin, logged };
}
