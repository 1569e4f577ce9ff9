// A derivation on a loopback Slack with the real libraries: by form in a channel, and by plain messages in the Messages tab.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { fieldsOf } from './loopback/words.ts';
import type { LoopbackView } from './loopback/world.ts';
import { RoundOnSlack } from './round-on-slack.ts';
import { see, until } from './seen.ts';

const { coach, derive, lesson, mistakes } = languages.en;
const step = (at: number) => coach.heading.step({ of: '∂L/∂w₁₁', step: at, steps: 4 });
const done = coach.heading.done('∂L/∂w₁₁');

const isForm = (shown: LoopbackView | undefined) => shown?.open === true && fieldsOf(shown.view).length > 0;

let whole: RoundOnSlack;

beforeEach(async () => {
  whole = await RoundOnSlack.open();
});
afterEach(() => whole.close());

it('is written by form, in one message that its learner alone sees', { timeout: 30_000 }, async () => {
  const { loopback } = whole;
  const { mina, joon, world } = loopback;
  const write = async (line: string) => {
    loopback.press(mina, derive.write);
    // A modal opens at once, and becomes the form.
    await until(() => isForm(world.views.get(mina.id)));
    await loopback.submit(mina, { line }).acknowledged;
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

it('is written by plain messages in the Messages tab, each answered by one', { timeout: 30_000 }, async () => {
  const { loopback } = whole;
  const { mina, world } = loopback;
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
  // Slack tells of it twice.
  const text = '(y1-t1)*h1*(1-h1)*x1';
  const { id } = loopback.write(mina, text);
  loopback.event({ type: 'message', channel_type: 'im', channel: direct, user: mina.id, text, ts: world.ts() }, id);
  await see(loopback, mina, done, direct);
  loopback.write(mina, 'help');
  await see(loopback, mina, languages.en.help.title, direct);
  expect(loopback.see(mina, direct).filter(({ text }) => text.includes(done))).toHaveLength(1);
});
