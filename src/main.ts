// The way in: reads what is wanted and the environment, and hands on. The only reader of process.env.

import { homedir } from 'node:os';
import { join } from 'node:path';
import { config as loadEnvironment } from 'dotenv';
import { chosenLanguage } from './commands/chosen-language.ts';
import { type Config, readConfig } from './config.ts';
import { EXIT_CONFIG, explain } from './main/exit.ts';
import { complain, logFault, passingStore, router, say, typesetter } from './main/parts.ts';
import { type AskOptions, ask, readAsk } from './platforms/terminal/ask.ts';
import { readHistory, writeHistory } from './platforms/terminal/history-file.ts';
import { createTerminal } from './platforms/terminal/terminal.ts';

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
  const { lines } = await register(new DiscordApi(onDiscord), router(passingStore()).manifest);
  lines.forEach(say);
  say(lines.length === 0 ? 'Discord has these commands already; nothing was sent.' : 'Discord has the commands now.');
  return 0;
}

async function askOnce(options: AskOptions & { readonly line: string }): Promise<number> {
  // Nobody else waits here: a picture may take what it takes on a machine that is busy.
  const pictures = typesetter(options.out !== undefined, 20_000);
  const passing = passingStore();
  try {
    return await ask(options, {
      handle: router(passing).handle,
      pictures,
      write: (text) => process.stdout.write(text),
      now: Date.now,
    });
  } finally {
    await pictures.stop();
    await passing.close();
  }
}

async function chat({ language, out }: AskOptions): Promise<void> {
  const { roundsOn } = await import('./main/rounds.ts');
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
  const passing = passingStore();
  const store = await passing.store();
  const rounds = roundsOn([terminal], store);
  const { messenger } = terminal;
  const parts = { ...passing, messenger, languageFor: chosenLanguage(store), rounds: rounds.host };
  const { handle, manifest } = router(parts);
  await terminal.start(handle, manifest);
  await rounds.work();
  await terminal.left;
  await rounds.stop();
  if (process.stdin.isTTY) writeHistory(file, terminal.history);
  await pictures.stop();
  await passing.close();
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
  await (await import('./main/serve.ts')).serve(read.config);
  return undefined;
}

// Whoever reads us may stop early, as `head` does: that ends the work, and is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
});

const exitCode = await main(process.argv.slice(2)).catch(explain);
// Set, not forced: standard output may still be draining into a pipe.
if (exitCode !== undefined) process.exitCode = exitCode;
