// Builds, once before all tests, the bundles that tests start: the typesetting worker and the web client.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClient, buildWorker } from '../scripts/build.ts';

export async function setup(): Promise<void> {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  await Promise.all([buildWorker(dist), buildClient(join(dist, 'client'))]);
}
