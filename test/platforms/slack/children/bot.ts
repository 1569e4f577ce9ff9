// A bot as a process of its own, which a test may kill. Started with: the store's folder, Slack's address, what it does.

import { inspect } from 'node:util';
import { createSlackPlatform } from '../../../../src/platforms/slack/platform.ts';
import { openStore } from '../../../../src/store/store.ts';
import { contractManifest, contractMessage } from '../../../conversation/contract-samples.ts';
import { APP_TOKEN, BOT_TOKEN } from '../loopback/world.ts';

const [dataDir = '', apiUrl = '', does = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = (...what: unknown[]) => process.stderr.write(`${inspect(what)}\n`);

const store = await openStore({ dataDir }, { now: Date.now, log });
const picture = async () => ({ png: new Uint8Array(8) });
const platform = createSlackPlatform({
  bot: { token: BOT_TOKEN },
  appToken: APP_TOKEN,
  apiUrl,
  store,
  pictures: { formula: picture, picture },
  log,
  say: () => {},
  newReference: () => 'a reference',
  onEnd: log,
});
const stopWork = await store.jobs.work(platform.jobs);
await platform.start(async (request, progress) => {
  say(`handles ${request.id}`);
  if (does === 'show') progress?.(contractMessage(`progress of ${request.id}`));
  const forEver = does === 'hang' || does === 'show';
  // What it has begun it never ends, until somebody ends it; or it takes a moment, so that it can be met in the middle.
  await new Promise((resolve) => setTimeout(resolve, forEver ? 600_000 : Number(does)));
  const isPrivate = request.input.kind === 'line' && request.input.text === 'check';
  return contractMessage(`answer to ${request.id}`, { visibility: isPrivate ? 'private' : 'public' });
}, contractManifest);
say('ready');
process.on('SIGTERM', () => {
  void platform
    .stop()
    .then(() => stopWork())
    .then(() => store.close())
    .then(() => process.exit(0));
});
