// The program as people start it, killed in the middle of a duel on a loopback Discord: while it is offered, and while one of
// the two has answered. The next process goes on in the same messages.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { Child } from '../../store/children/child.ts';
import { Loopback } from './loopback/loopback.ts';
import { controlsOf, wordsOf } from './loopback/words.ts';
import { BOT_TOKEN, type LoopbackMessage, type LoopbackPerson } from './loopback/world.ts';
import { typeQuizStart } from './quiz-start.ts';
import { until } from './seen.ts';

const program = join(import.meta.dirname, '../../../dist/main.js');
const { quiz } = languages.en;

let loopback: Loopback;
let folder: string;
let child: Child | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-round-'));
  loopback = await Loopback.start();
  loopback.locale = 'en-US';
});

afterEach(async () => {
  await child?.kill();
  await loopback.server.stop();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: folder, PORT: '0', DISCORD_TOKEN: BOT_TOKEN };
  const more = { DISCORD_REST_URL: loopback.server.restUrl };
  child = new Child(
    spawn(process.execPath, [program], { cwd: folder, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  await child.says('backprop is ready');
}

async function killed(): Promise<void> {
  // What was answered is noted as answered.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await child!.kill();
  await start();
}

const read = (message: LoopbackMessage) => wordsOf(message, loopback.world.people).trim();

/** Three processes start one after another: a busy machine takes its time. */
const PATIENCE_MS = 25_000;

async function see(person: LoopbackPerson, text: string): Promise<LoopbackMessage> {
  const find = () => loopback.see(person).find((one) => one.text.includes(text))?.message;
  await until(() => find() !== undefined, PATIENCE_MS);
  return find()!;
}

function press(person: LoopbackPerson, message: LoopbackMessage, letter: string): void {
  const { customId } = controlsOf(message).find(({ label }) => label.startsWith(letter))!;
  loopback.use(person, message, { component_type: 2, custom_id: customId });
}

it('goes on where it was, with the answers that were there', async () => {
  const { mina, joon, world } = loopback;
  await start();
  typeQuizStart(loopback, mina, { mode: 'duel', questions: 2, seconds: 120, language: 'en' });
  const offer = await see(joon, quiz.duel.asks({ host: 'Mina' }));
  await killed();

  press(joon, offer, quiz.duel.join);
  const question = await see(joon, 'Question 1 of 2');
  await see(mina, quiz.duel.against({ first: 'Mina', second: '준호' }));
  press(mina, question, 'A');
  await see(mina, 'In a duel the first answer stands');
  await see(joon, quiz.answered(1));
  await killed();

  press(mina, question, 'B');
  await see(mina, 'In a duel the first answer stands: yours is A');
  press(joon, question, 'B');
  expect(await see(joon, 'Answer 1 of 2')).toBe(question);
  const lines = read(question).split('\n');
  for (const letter of ['A', 'B']) expect(lines.find((line) => line.includes(` ${letter} · `))).toMatch(/▮+ 1$/);
  press(joon, question, quiz.buttons.next);
  const second = await see(mina, 'Question 2 of 2');
  const posted = world.messages.filter(({ channel, onlyFor }) => channel === world.channel && onlyFor === undefined);
  expect(posted).toEqual([offer, question, second]);
  expect(read(offer)).toContain(quiz.duel.begins);
  expect(child!.problem).not.toContain('fault');
}, 120_000);
