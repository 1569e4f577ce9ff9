// Wiring: reads the configuration, makes the parts, starts the platforms. The only reader of process.env.

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadEnvironment } from 'dotenv';
import type { Clock } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { createRouter, type Router } from './commands/router.ts';
import { type Config, readConfig } from './config.ts';
import type { Messenger } from './conversation/messenger.ts';
import type { Platform } from './conversation/platform.ts';
import { PlatformError } from './errors.ts';
import { type AskOptions, ask, readAsk } from './platforms/terminal/ask.ts';
import { readHistory, writeHistory } from './platforms/terminal/history-file.ts';
import { createTerminal } from './platforms/terminal/terminal.ts';
import { type Kept, KeptInMemory } from './store/kept.ts';
import { StoreRefusal } from './store/refusal.ts';
import { createTypesetter, type Typesetter } from './typeset/typesetter.ts';

/** Exit code for a configuration that cannot work. Source: EX_CONFIG of sysexits.h. */
const EXIT_CONFIG = 78;

// Beside dist/main.js when built; from the sources the build's folder is one up.
const here = fileURLToPath(new URL('.', import.meta.url));
const dist = existsSync(join(here, 'typeset-worker.js')) ? here : join(here, '..', 'dist');

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

function logFault(reference: string, fault: unknown): void {
  complain(`fault ${reference} ${fault instanceof Error ? fault.stack : 'unknown'}`);
}

function typesetter(warm: boolean, timeLimitMs?: number): Typesetter {
  return createTypesetter({
    ...(timeLimitMs !== undefined && { timeLimitMs }),
    workerFile: join(dist, 'typeset-worker.js'),
    fontFolder: join(dist, 'fonts'),
    warm,
    log: complain,
  });
}

const clock: Clock = { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) };

const newReference = () => randomUUID().slice(0, 8);

function router(kept: Kept, messenger?: Messenger): Router {
  return createRouter({ commands, kept, log: logFault, newReference, clock, ...(messenger && { messenger }) });
}

async function serve({ host, port, webToken, store: place, discord: onDiscord }: Config): Promise<void> {
  // Loaded where it is used: one question on the command line needs none of it.
  const [{ openStore }, { createWebPlatform }] = await Promise.all([
    import('./store/store.ts'),
    import('./platforms/web/platform.ts'),
  ]);
  const store = await openStore(place, { now: Date.now, log: logFault });
  const pictures = typesetter(true);
  let stopping = false;
  const log = ({ event, reference, error }: { event: string; reference: string; error: unknown }) => {
    // Whoever still waited for a picture is gone when we stop.
    if (!stopping) logFault(`${reference} ${event}`, error);
  };
  const { sessions, seen } = store;
  const onEnd = (error: PlatformError) => void explain(error).then(stop);
  const discord =
    onDiscord &&
    (await import('./platforms/discord/platform.ts')).createDiscordPlatform({
      ...onDiscord,
      sessions,
      seen,
      pictures,
      log,
      say,
      newReference,
      onEnd,
    });
  const web = createWebPlatform({
    host,
    port,
    token: webToken,
    folders: { client: join(dist, 'client'), fonts: join(dist, 'fonts') },
    pictures,
    guests: discord?.route ? [discord.route] : [],
    log,
  });
  const platforms: readonly Platform[] = discord ? [web, discord] : [web];
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await Promise.allSettled(platforms.map((platform) => platform.stop()));
    await pictures.stop();
    await store.close();
    process.exit(code);
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  try {
    for (const platform of platforms) {
      const { handle, manifest } = router(store.kept, platform.messenger);
      await platform.start(handle, manifest);
    }
  } catch (fault) {
    // What was started before it would keep the process alive.
    return stop(await explain(fault));
  }
  say(`backprop is ready: ${web.address}${discord ? ' and on Discord' : ''}`);
}

/** Tells Discord our commands now, beside a bot that runs or without one. */
async function registerCommands({ discord: onDiscord }: Config): Promise<number> {
  if (onDiscord === undefined) {
    complain('DISCORD_TOKEN is not set: put the bot token of the developer portal into .env, as .env.example says.');
    return EXIT_CONFIG;
  }
  const [{ DiscordApi }, { register }] = await Promise.all([
    import('./platforms/discord/api.ts'),
    import('./platforms/discord/register.ts'),
  ]);
  const { lines } = await register(new DiscordApi(onDiscord), router(new KeptInMemory()).manifest);
  lines.forEach(say);
  say(lines.length === 0 ? 'Discord has these commands already; nothing was sent.' : 'Discord has the commands now.');
  return 0;
}

async function askOnce(options: AskOptions & { readonly line: string }): Promise<number> {
  // Nobody else waits here: a picture may take what it takes on a machine that is busy.
  const pictures = typesetter(options.out !== undefined, 20_000);
  try {
    return await ask(options, {
      handle: router(new KeptInMemory()).handle,
      pictures,
      write: (text) => process.stdout.write(text),
      now: Date.now,
    });
  } finally {
    await pictures.stop();
  }
}

async function chat({ language, out }: AskOptions): Promise<void> {
  const pictures = typesetter(false);
  const file = join(homedir(), '.config', 'backprop', 'history');
  const terminal = createTerminal({
    input: process.stdin,
    output: process.stdout,
    language,
    out,
    pictures,
    log: logFault,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    history: readHistory(file),
  });
  const { handle, manifest } = router(new KeptInMemory(), terminal.messenger);
  await terminal.start(handle, manifest);
  await terminal.left;
  if (process.stdin.isTTY) writeHistory(file, terminal.history);
  await pictures.stop();
}

async function main(words: readonly string[]): Promise<number | undefined> {
  loadEnvironment({ quiet: true });
  const [command, ...rest] = words;
  if (command === 'ask') {
    const read = readAsk(rest, process.env.LANG ?? 'en');
    if (!read.ok) {
      complain(read.problem);
      return 2;
    }
    const { line } = read.options;
    if (line !== undefined) return askOnce({ ...read.options, line });
    await chat(read.options);
    return 0;
  }
  if (command !== undefined && command !== 'register') {
    complain(`“${command}” is not known here; run it without arguments to serve, or with: ask "/backprop gradient"`);
    return 2;
  }
  const read = readConfig(process.env);
  if (!read.ok) {
    read.problems.forEach(complain);
    return EXIT_CONFIG;
  }
  if (command === 'register') return registerCommands(read.config);
  await serve(read.config);
  return undefined;
}

/** One sentence about why we cannot go on, and the exit code for it. */
async function explain(fault: unknown): Promise<number> {
  if (fault instanceof StoreRefusal) {
    complain(fault.message);
    return EXIT_CONFIG;
  }
  const sentence =
    fault instanceof PlatformError && (await import('./platforms/discord/start-refusal.ts')).refusalOf(fault);
  if (sentence) {
    complain(sentence);
    return EXIT_CONFIG;
  }
  // A platform says what it was doing; why it failed stands behind.
  const { code } = (fault instanceof PlatformError ? fault.cause : fault) as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') complain('That address is taken; choose another with PORT=3001.');
  else if (code === 'EACCES') complain('That port needs more rights; choose another with PORT=3000.');
  else if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    complain('HOST is no address of this machine; try HOST=127.0.0.1.');
  else logFault('start', fault);
  return 1;
}

// Whoever reads us may stop early, as `head` does: that ends the work, and is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
});

const exitCode = await main(process.argv.slice(2)).catch(explain);
// Set, not forced: standard output may still be draining into a pipe.
if (exitCode !== undefined) process.exitCode = exitCode;
