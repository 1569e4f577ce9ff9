// G9–G11 on Slack: how soon the built program acknowledges a signed command, alone and while it draws, and how many it
// takes. The loopback Slack of the tests is the other side; a bare server that checks the signature and answers is the peer.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { signatureOf } from '../src/platforms/slack/signature.ts';
import { Loopback } from '../test/platforms/slack/loopback/loopback.ts';
import type { Trouble } from '../test/platforms/slack/loopback/server.ts';
import { BOT_TOKEN, SIGNING_SECRET, TEAM } from '../test/platforms/slack/loopback/world.ts';
import { median, percentile, type Row, row, show } from './rows.ts';

const RATE = 200;
const SECONDS = 4;
/** One command in so many asks for an answer with two pictures. */
const EVERY = 16;
const OUTSTANDING = 32;
/** Ours and the peer in turns, so that a busy moment of the machine falls on both. */
const ROUNDS = 5;
const ROUND_SECONDS = 1;

const TAKEN: Readonly<Record<string, Trouble>> = {
  response_url: { status: 200, body: 'ok' },
  'chat.postMessage': { status: 200, body: { ok: true, ts: '1700000000.000100' } },
};

/** @param bare the built file of peers/bare-slack.ts */
export async function slack(root: string, bare: string): Promise<Row[]> {
  const loopback = await Loopback.start();
  const folder = mkdtempSync(join(tmpdir(), 'backprop-bench-'));
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    DATA_DIR: folder,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: loopback.server.apiUrl,
  };
  const ours = await started([join(root, 'dist/main.js')], env, /backprop is ready: (http:\S+)/);
  const peer = await started([bare], { PATH: process.env.PATH, SECRET: SIGNING_SECRET }, /ready (http:\S+)/);
  try {
    // What is said is taken at once: checking it would take the time of whoever is measured.
    loopback.server.trouble = ({ method }) => TAKEN[method];
    const commands = new Commands(loopback, ours.address);
    await acknowledged(RATE, 1, () => commands.ask('help'));
    const alone = await acknowledged(RATE, SECONDS, () => commands.ask('help'));
    let drawn = 0;
    // Each asks for another network, so that no picture comes from memory; privately, for a channel takes one a second.
    const drawing = await acknowledged(RATE, SECONDS, (index) =>
      commands.ask(index % EVERY === 0 ? `gradient x="${++drawn} -0.5"` : 'help', index % EVERY === 0),
    );
    await wait(1000);
    const bareCommands = new Commands(loopback, peer.address);
    const rounds: { readonly rate: number; readonly share: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const rate = await closedLoop(commands, ROUND_SECONDS);
      // What is still being answered must not run beside the other.
      await wait(500);
      rounds.push({ rate, share: rate / (await closedLoop(bareCommands, ROUND_SECONDS)) });
    }
    return [
      row('G9', `a signed command acknowledged at ${RATE}/s, median`, median(alone), 'ms', 6),
      row('G9', `a signed command acknowledged at ${RATE}/s, 99th percentile`, percentile(alone, 0.99), 'ms', 50),
      {
        goal: 'G10',
        what: `the same while ${(2 * RATE) / EVERY} pictures a second are made, 99th percentile`,
        figure: `${show(percentile(drawing, 0.99))} ms`,
        ratio: { value: percentile(alone, 0.99) / percentile(drawing, 0.99), to: 'alone', atLeast: 0.5, floor: 0.01 },
      },
      {
        goal: 'G11',
        what: `signed commands through Bolt with ${OUTSTANDING} under way`,
        figure: `${show(median(rounds.map(({ rate }) => rate)))} /s`,
        ratio: {
          value: median(rounds.map(({ share }) => share)),
          to: 'a bare server and request',
          atLeast: 0.45,
          floor: 0.1,
        },
      },
    ];
  } finally {
    for (const { child } of [ours, peer]) child.kill('SIGKILL');
    await loopback.server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Commands as Slack sends them, to one address. */
class Commands {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  readonly #address: string;
  #rooms = 0;

  constructor(
    private readonly loopback: Loopback,
    address: string,
  ) {
    this.#address = new URL('/slack/events', address).href;
  }

  /** Resolves with the milliseconds until it is acknowledged. @param inRoom where an answer for all is expected. */
  ask(text: string, inRoom = false): Promise<number> {
    const { world, mina, server } = this.loopback;
    const channel = inRoom ? world.rooms[this.#rooms++ % world.rooms.length]! : world.channel;
    const fields = {
      command: '/backprop',
      text,
      trigger_id: world.trigger(mina.id),
      response_url: `${server.origin}/hooks/x`,
      user_id: mina.id,
      user_name: 'mina',
      channel_id: channel,
      team_id: TEAM,
    };
    const body = Buffer.from(String(new URLSearchParams(fields)));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signatureOf(timestamp, body, SIGNING_SECRET),
    };
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const sent = send(this.#address, { method: 'POST', agent: this.#agent, headers }, (response) => {
        response.resume();
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`a command was answered with ${response.statusCode}`));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** Milliseconds for `rate` a second over `seconds`. */
async function acknowledged(rate: number, seconds: number, ask: (index: number) => Promise<number>): Promise<number[]> {
  const times: Promise<number>[] = [];
  const start = performance.now();
  for (let index = 0; index < rate * seconds; index++) {
    const due = start + (1000 * index) / rate;
    if (due > performance.now()) await wait(due - performance.now());
    times.push(ask(index));
  }
  return Promise.all(times);
}

/** How many a second are acknowledged where the next is sent as soon as one is. */
async function closedLoop(commands: Commands, seconds: number): Promise<number> {
  const end = performance.now() + 1000 * seconds;
  let count = 0;
  const one = async () => {
    while (performance.now() < end) {
      await commands.ask('help');
      count++;
    }
  };
  await Promise.all(Array.from({ length: OUTSTANDING }, one));
  return count / seconds;
}

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
}

/** @param ready what the program says when it can be reached, and where. */
async function started(words: readonly string[], env: NodeJS.ProcessEnv, ready: RegExp): Promise<Started> {
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`node ${words.join(' ')} ended with ${code}`)));
    child.stdout!.on('data', (chunk) => {
      said += chunk;
      const [, address] = ready.exec(said) ?? [];
      if (address !== undefined) resolve({ child, address });
    });
  });
}
