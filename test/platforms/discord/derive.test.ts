// A derivation on a loopback Discord with the real libraries: by form in a channel, and by plain messages to the bot alone.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { RoundOnDiscord } from './round-on-discord.ts';
import { see, until } from './seen.ts';

const { coach, derive, lesson, mistakes } = languages.en;
const step = (at: number) => coach.heading.step({ of: '∂L/∂w₁₁', step: at, steps: 4 });
const done = coach.heading.done('∂L/∂w₁₁');

let whole: RoundOnDiscord;

beforeEach(async () => {
  whole = await RoundOnDiscord.open();
  whole.loopback.locale = 'en-US';
});
afterEach(() => whole.close());

it('is written by form, in one message that its learner alone sees', { timeout: 30_000 }, async () => {
  const { loopback } = whole;
  const { mina, joon, world } = loopback;
  const write = async (line: string) => {
    loopback.press(mina, derive.write);
    await until(() => world.forms.has(mina.id));
    loopback.submit(mina, { line });
  };
  loopback.slash(mina, 'derive');
  const { message } = await see(loopback, mina, step(1));
  expect(message.onlyFor).toBe(mina.id);
  await write('t1-y1');
  await see(loopback, mina, mistakes.M8.name);
  await write('y1-t1');
  await see(loopback, mina, step(2));
  loopback.press(mina, derive.hint);
  await see(loopback, mina, /Hint 1/);
  loopback.press(mina, derive.show);
  await see(loopback, mina, step(3));
  await write('x1');
  await see(loopback, mina, step(4));
  await write('(y1-t1)*h1*(1-h1)*x1');
  await see(loopback, mina, done);
  expect(loopback.see(mina)).toHaveLength(1);
  expect(loopback.see(joon)).toEqual([]);
});

it('is written by plain messages where only the two are, each answered by one', { timeout: 30_000 }, async () => {
  const { loopback } = whole;
  const { mina, world, server } = loopback;
  const direct = world.direct.get(mina.id)!;
  loopback.slash(mina, 'derive');
  await see(loopback, mina, step(1));
  loopback.press(mina, derive.direct);
  await see(loopback, mina, lesson.sent);
  await see(loopback, mina, step(1), direct);
  const factors = ['`y1-t1`', 'dh1/dz1 = h1*(1-h1)', 'x1'];
  for (const [at, text] of factors.entries()) {
    loopback.write(mina, text);
    await see(loopback, mina, step(at + 2), direct);
  }
  loopback.write(mina, 'hint');
  await see(loopback, mina, /Hint 1/, direct);
  // Discord tells of it twice.
  const last = loopback.write(mina, '(y1-t1)*h1*(1-h1)*x1');
  const author = { id: mina.id, username: 'someone', global_name: mina.name, discriminator: '0' };
  const again = { id: last.id, channel_id: direct, author, content: '(y1-t1)*h1*(1-h1)*x1', type: 0 };
  server.gateway.dispatch('MESSAGE_CREATE', again);
  await see(loopback, mina, done, direct);
  loopback.write(mina, 'help');
  await see(loopback, mina, languages.en.help.title, direct);
  expect(loopback.see(mina, direct).filter(({ text }) => text.includes(done))).toHaveLength(1);
});
