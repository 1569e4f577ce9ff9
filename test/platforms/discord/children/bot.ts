// A bot as a process of its own, which a test may kill. Started with: the store's folder, Discord's address, what it does.

import { inspect } from 'node:util';
import { createDiscordPlatform } from '../../../../src/platforms/discord/platform.ts';
import { openStore } from '../../../../src/store/store.ts';
import { contractManifest, contractMessage } from '../../../conversation/contract-samples.ts';
import { BOT_TOKEN } from '../loopback/world.ts';

const [dataDir = '', restUrl = '', does = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = (...what: unknown[]) => process.stderr.write(`${inspect(what)}\n`);

const store = await openStore({ dataDir }, { now: Date.now, log });
const picture = async () => ({ png: new Uint8Array(8) });
const platform = createDiscordPlatform({
  token: BOT_TOKEN,
  restUrl,
  gateway: true,
  sessions: store.sessions,
  seen: store.seen,
  pictures: { formula: picture, picture },
  log,
  say: () => {},
  newReference: () => 'a reference',
  onEnd: log,
});
await platform.start(async (request) => {
  say(`handles ${request.id}`);
  // What it has begun it never ends, until somebody ends it; or it takes a moment, so that it can be met in the middle.
  await new Promise((resolve) => setTimeout(resolve, does === 'hang' ? 600_000 : Number(does)));
  return contractMessage(`answer to ${request.id}`, {
    visibility: request.input.kind === 'action' ? 'private' : 'public',
  });
}, contractManifest);
say('ready');
process.on('SIGTERM', () => {
  void platform
    .stop()
    .then(() => store.close())
    .then(() => process.exit(0));
});
