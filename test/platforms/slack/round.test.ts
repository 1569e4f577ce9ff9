// A whole round on a loopback Slack with the real Bolt: from the command to the podium, and through Slack's bad moments in
// the middle of a question.

import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import type { QuestionType } from '../../../src/quiz/question.ts';
import { inputSlope } from '../../../src/quiz/questions/input-slope.ts';
import { slopeFromOutput } from '../../../src/quiz/questions/slope-from-output.ts';
import { ranked } from '../../../src/quiz/ranking.ts';
import type { Done } from './loopback/loopback.ts';
import type { Trouble } from './loopback/server.ts';
import type { Envelope } from './loopback/socket.ts';
import { type Json, TEAM } from './loopback/world.ts';
import { RoundOnSlack } from './round-on-slack.ts';
import { see, until } from './seen.ts';

const { quiz, charts } = languages.en;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let round: RoundOnSlack;

async function open(types?: readonly QuestionType[]): Promise<void> {
  round = await RoundOnSlack.open(types);
}

afterEach(() => round.close());

const counts = (right: number, answered: number) => quiz.reveal.counts({ right, answered });
const hostOf = (person: { readonly id: string }) => ({ personId: `${TEAM}/${person.id}` });

it('is played by four people from the command to the podium', async () => {
  await open([inputSlope, { ...slopeFromOutput, level: 3 }]);
  const { loopback, four } = round;
  const [mina, joon, sora, hana] = four;
  const { message, id } = await round.begin('2 seconds=10');
  expect(message).toMatchObject({ byBot: true, onlyFor: undefined, thread: undefined });
  expect(round.calls('chat.postMessage').map(({ args }) => args.channel)).toEqual([loopback.world.channel]);
  await until(() => round.whispers(mina).length === 1);
  expect(round.whispers(mina)[0]).toContain(quiz.start.here({ questions: 2, mode: quiz.modes.classic }));

  // By buttons; Mina changes her mind, once.
  for (const person of four) {
    await round.give(person, person === joon || person === hana, message);
    await until(() => round.noted(person));
  }
  await round.give(mina, true, message);
  await see(loopback, mina, /^Changed to /);
  await round.give(mina, false, message);
  await see(loopback, mina, /^You have used your one change/);
  // Each hears it alone; the channel sees in the same message how many there are.
  expect(four.map((person) => round.whispers(person).length)).toEqual([4, 1, 1, 1]);
  await see(loopback, sora, quiz.answered(4));
  expect(loopback.see(sora)[0]!.text).not.toContain('✓');

  // Who plays is not known before the first question: its clock ends it.
  await until(() => loopback.see(hana)[0]!.text.startsWith('Answer 1 of 2'), 15_000);
  const [first] = loopback.see(hana);
  expect(first!.message).toBe(message);
  expect(first!.text).toContain(counts(3, 4));
  expect(first!.text).toContain('✓');
  expect(round.calls('chat.update').every(({ args }) => args.ts === message.ts)).toBe(true);
  round.press(sora, message, quiz.buttons.next);
  await see(loopback, sora, quiz.notYours);
  round.press(mina, message, quiz.buttons.next);

  // By a form, which says what cannot be read and stays as it is.
  const { message: second } = await see(loopback, joon, /^Question 2 of 2/);
  await round.type(hana, 'about half', second);
  const form = loopback.world.views.get(hana.id)!;
  await until(() => form.errors !== undefined);
  expect(form.errors).toEqual({ answer: quiz.unread.number({ read: 'about half' }) });
  expect(form.open).toBe(true);
  loopback.submit(hana, { answer: '123' });
  await see(loopback, hana, quiz.taken.read({ typed: '123', read: '123' }));
  for (const person of [mina, joon, sora]) await round.give(person, true, second);

  // All who play have answered: it ends by itself, and then the round.
  const { deadline } = (await round.running()).current;
  const { text, message: same } = await see(loopback, joon, /^Answer 2 of 2/);
  expect(Date.now()).toBeLessThan(deadline!);
  expect(same).toBe(second);
  expect(text).toContain(counts(3, 4));
  const end = await see(loopback, joon, new RegExp(`^${quiz.standings.end}`));
  const placed = ranked((await round.host.find(id, 1))!.standings);
  expect(
    placed
      .map(({ name, right }) => `${name} ${right}`)
      .slice(0, 2)
      .sort(),
  ).toEqual(['Mina 2', '준호 2']);
  expect(placed.map(({ right, answered }) => [right, answered])).toEqual([2, 2, 1, 1].map((right) => [right, 2]));
  const podium = end.message.blocks.find(({ type }) => type === 'image')!;
  expect(loopback.world.files.get(String((podium.slack_file as Json).id))).toMatchObject({ complete: true, looks: 0 });
  expect(podium.alt_text).toContain(placed.map((one) => charts.alt.placed(one)).join('; '));
  expect(round.drawn.some((svg) => four.every(({ name }) => svg.includes(name)))).toBe(true);
  // Two questions and the standings: each was posted once.
  expect(round.calls('chat.postMessage')).toHaveLength(3);
}, 60_000);

it('is played as the program wires and paces it', async () => {
  await open();
  const { loopback } = round;
  const [mina] = round.four;
  const { message } = await round.begin('1 mode=no-rush');
  round.press(mina, message, quiz.buttons.skip);
  await see(loopback, mina, /^Answer 1 of 1/);
  round.press(mina, message, quiz.buttons.next, quiz.buttons.finish);
  await see(loopback, mina, quiz.standings.nobody);
}, 30_000);

/** Does something whose envelope Slack delivers twice, over both lines. The answer delivers it once more. */
function doubled(act: () => Done): () => Promise<unknown> {
  const { socket } = round.loopback.server;
  let again = (): Promise<unknown> => Promise.reject(new Error('nothing was delivered'));
  socket.deliver = (type: Envelope['type'], payload: unknown) => {
    const id = randomUUID();
    again = () => Object.getPrototypeOf(socket).deliver.call(socket, type, payload, id);
    void again();
    return again();
  };
  act();
  Reflect.deleteProperty(socket, 'deliver');
  return again;
}

it.each([inputSlope, slopeFromOutput])(
  'counts what is delivered twice once: $name',
  async (type) => {
    await open([type]);
    const { loopback } = round;
    const [mina, joon] = round.four;
    const { message, id } = await round.begin('1 seconds=60');
    let again: () => Promise<unknown> = async () => {};
    await round.give(mina, false, message, (act) => {
      again = doubled(act);
    });
    await until(() => round.noted(mina));
    await round.give(mina, true, message);
    await until(() => round.whispers(mina).some((text) => text.includes('Changed to ')));
    // Late, it would be a second change.
    await again();
    await round.give(joon, true, message);
    await until(() => round.noted(joon));
    await pause(300);
    // That it begins, that it is noted, that it is changed.
    expect(round.whispers(mina)).toHaveLength(3);
    expect((await round.store.roundAnswers.of(id, 0)).map(({ changes }) => changes).sort()).toEqual([0, 1]);
    await round.host.steering.next(id, 0, hostOf(mina));
    const { text } = await see(loopback, joon, /^Answer 1 of 1/);
    expect(text).toContain(counts(2, 2));
  },
  30_000,
);

/** Two answers are on their way, one on each line; then one line breaks off, and the other ends as announced. */
async function answeredOverBrokenLines(type: QuestionType): Promise<string> {
  await open([type]);
  const [mina, joon, sora, hana] = round.four;
  const { socket } = round.loopback.server;
  const { message, id } = await round.begin('1 seconds=60');
  const { opened } = socket;
  const acts: (() => Done)[] = [];
  for (const person of [mina, joon]) await round.give(person, true, message, (act) => acts.push(act));
  socket.announce('refresh_requested', 0, 2500);
  const held = acts.map((act) => act());
  socket.cut(1);
  for (const person of [sora, hana]) await round.give(person, person === sora, message);
  await Promise.all(held.map(({ acknowledged }) => acknowledged));
  await until(() => socket.opened >= opened + 2 && socket.connected === 2);
  await until(() => round.noted(sora) && round.noted(hana));
  return id;
}

async function allFourCount(id: string): Promise<void> {
  const { loopback, four } = round;
  expect(await round.store.roundAnswers.of(id, 0)).toHaveLength(4);
  await round.host.steering.next(id, 0, hostOf(four[0]));
  const { text } = await see(loopback, four[1], /^Answer 1 of 1/);
  expect(text).toContain(counts(3, 4));
  round.forgetUntold();
}

it('loses no button with a line, and says of each once that it is noted', async () => {
  const id = await answeredOverBrokenLines(inputSlope);
  await until(() => round.four.every((person) => round.noted(person)));
  expect(round.four.map((person) => round.whispers(person).length)).toEqual([2, 1, 1, 1]);
  await allFourCount(id);
}, 30_000);

it('loses no form with a line', async () => {
  await allFourCount(await answeredOverBrokenLines(slopeFromOutput));
}, 30_000);

it('says that an answer is noted although the line of its form breaks meanwhile', async () => {
  await open([slopeFromOutput]);
  const { store, loopback, four } = round;
  const [mina] = four;
  const { message } = await round.begin('1 seconds=60');
  const { transaction } = store;
  const breaking: typeof transaction = async (work) => {
    Object.assign(store, { transaction });
    loopback.server.socket.cut();
    await pause(100);
    return transaction.call(store, work) as ReturnType<typeof work>;
  };
  await round.give(mina, true, message, (act) => {
    Object.assign(store, { transaction: breaking });
    act();
  });
  try {
    await until(() => round.noted(mina), 4000);
  } finally {
    round.forgetUntold();
  }
}, 30_000);

it('shows how it stands at last although Slack holds its edits back', async () => {
  await open([inputSlope]);
  const { loopback } = round;
  const [mina, joon] = round.four;
  const { message, id } = await round.begin('1 seconds=60');
  let left = 2;
  const limited: Trouble = { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } };
  loopback.server.trouble = ({ method }) => (method === 'chat.update' && left-- > 0 ? limited : undefined);
  await round.give(mina, true, message);
  await until(() => round.calls('chat.update').length === 1);
  // Meanwhile nobody waits, and the question ends.
  const before = Date.now();
  await round.give(joon, false, message);
  await until(() => round.noted(joon));
  await round.host.steering.next(id, 0, hostOf(mina));
  expect(Date.now() - before).toBeLessThan(900);
  expect(message.edits).toBe(0);
  const { message: shown, text } = await see(loopback, joon, /^Answer 1 of 1/);
  expect(shown).toBe(message);
  expect(text).toContain(counts(1, 2));
  const updates = round.calls('chat.update');
  expect(updates.slice(0, 3).map(({ status }) => status)).toEqual([429, 429, 200]);
  for (const at of [1, 2]) expect(updates[at]!.at - updates[at - 1]!.at).toBeGreaterThan(950);
  // What was held back is shown before it, never over it.
  await see(loopback, joon, new RegExp(`^${quiz.standings.end}`));
  await pause(500);
  expect(loopback.see(joon).map((one) => one.text.split('\n')[0])).toContainEqual(
    expect.stringMatching(/^Answer 1 of 1/),
  );
  expect(round.calls('chat.postMessage')).toHaveLength(2);
}, 30_000);
