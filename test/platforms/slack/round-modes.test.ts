// Every way to play on a loopback Slack with the real Bolt: answers of several parts, two teams, survival, a duel.

import { afterEach, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import type { QuestionType } from '../../../src/quiz/question.ts';
import { deadRelu } from '../../../src/quiz/questions/dead-relu.ts';
import { inputSlope } from '../../../src/quiz/questions/input-slope.ts';
import { orderTheChain } from '../../../src/quiz/questions/order-the-chain.ts';
import { wrongLine } from '../../../src/quiz/questions/wrong-line.ts';
import { givenTo } from '../../quiz/given.ts';
import { controlsOf } from './loopback/words.ts';
import { type LoopbackMessage, type LoopbackPerson, TEAM } from './loopback/world.ts';
import { RoundOnSlack } from './round-on-slack.ts';
import { see, until } from './seen.ts';

const { quiz } = languages.en;

let round: RoundOnSlack;

async function open(...types: readonly QuestionType[]): Promise<void> {
  round = await RoundOnSlack.open(types);
}

afterEach(() => round.close());

const read = (message: LoopbackMessage) =>
  round.loopback.see(round.loopback.mina).find((one) => one.message === message)!.text;
const asked = async (number: number) =>
  (await see(round.loopback, round.loopback.joon, new RegExp(`^Question ${number} of `))).message;
const valuesOf = (message: LoopbackMessage | undefined) =>
  message === undefined ? [] : controlsOf(message.blocks).map(({ value }) => value);

/** Whether a button of a panel goes on from these parts, or sends them. */
const hasChosen = (action: string, parts: string) =>
  action.includes(`${parts}.`) || (action.includes('quiz-answer:') && action.endsWith(parts));

/** Mina ends the open question. */
async function end(message: LoopbackMessage, number: number): Promise<void> {
  const { id } = await round.running();
  await round.host.steering.next(id, number - 1, { personId: `${TEAM}/${round.loopback.mina.id}` });
  await until(() => read(message).startsWith(`Answer ${number} `));
}

async function press(person: LoopbackPerson, message: LoopbackMessage, right: boolean): Promise<void> {
  const before = round.whispers(person).length;
  await round.give(person, right, message);
  await until(() => round.whispers(person).length > before);
}

/** Puts an answer together in the panel that a question opens for one person alone, and sends it. */
async function putTogether(person: LoopbackPerson, message: LoopbackMessage, right: boolean): Promise<void> {
  const { world } = round.loopback;
  const { current } = await round.running();
  const parts = givenTo(current, right).split(' ');
  const isPanel = (one: LoopbackMessage) =>
    one.onlyFor === person.id && valuesOf(one).some((value) => value.includes('quiz-panel:'));
  const before = world.messages.findLast(isPanel);
  round.press(person, message, quiz.buttons.choose, quiz.buttons.order);
  await until(() => world.messages.findLast(isPanel) !== before);
  const panel = world.messages.findLast(isPanel)!;
  const pressPart = (ending: string) => {
    const control = controlsOf(panel.blocks).find(({ value }) => value.endsWith(`.${ending}`))!;
    round.loopback.use(person, panel, control);
  };
  for (const [at] of parts.entries()) {
    const soFar = parts.slice(0, at + 1).join('.');
    pressPart(soFar);
    await until(() => valuesOf(panel).some((value) => hasChosen(value, soFar)));
  }
  const sent = round.whispers(person).length;
  pressPart(parts.join('.'));
  await until(() => round.whispers(person).length > sent);
  expect(round.noted(person)).toBe(true);
}

it('takes answers of several parts, and parts in order, from a panel for one person alone', async () => {
  await open(deadRelu, orderTheChain);
  const { loopback, four } = round;
  const [mina, joon, sora] = four;
  await round.begin('2 seconds=60');
  const kinds: string[] = [];
  for (const number of [1, 2]) {
    const message = await asked(number);
    kinds.push((await round.running()).current.question.type);
    await putTogether(mina, message, true);
    await putTogether(joon, message, false);
    await putTogether(sora, message, number === 1);
    expect(read(message)).not.toContain('✓');
    await end(message, number);
    expect(read(message)).toContain(quiz.reveal.counts({ right: number === 1 ? 2 : 1, answered: 3 }));
  }
  expect(kinds.sort()).toEqual(['dead-relu', 'order-the-chain']);
  await see(loopback, joon, new RegExp(`^${quiz.standings.end}`));
  expect(round.calls('chat.postMessage')).toHaveLength(3);
}, 40_000);

it('is played by two teams, into which people come as they answer', async () => {
  await open(inputSlope);
  const { loopback, four } = round;
  const { message } = await round.begin('1 seconds=60 mode=team');
  for (const [at, person] of four.entries()) await press(person, message, at % 2 === 0);
  const teamOf = (person: LoopbackPerson) => {
    const said = round.whispers(person).join(' ');
    return quiz.teams.findIndex((_, at) =>
      Object.values(languages).some((words) => said.includes(words.quiz.taken.team({ team: words.quiz.teams[at]! }))),
    );
  };
  expect(four.map(teamOf)).toEqual([0, 1, 0, 1]);
  await end(message, 1);
  const { text } = await see(loopback, four[1], new RegExp(`^${quiz.standings.end}`));
  expect(text).toMatch(/Team blue: 1[0-5]\d points on average/);
  expect(text).toMatch(/Team orange: 0 points on average/);
}, 30_000);

it('is survived by one, and whoever is out watches', async () => {
  await open(inputSlope);
  const { loopback, four } = round;
  const [mina, joon, sora, hana] = four;
  const { message } = await round.begin('5 seconds=60 mode=survival');
  for (const person of four) await press(person, message, person !== hana);
  await end(message, 1);
  const second = await asked(2);
  await press(hana, second, true);
  expect(round.whispers(hana).at(-1)).toContain(quiz.taken.out);
  await press(mina, second, false);
  await press(joon, second, true);
  // Sora says nothing.
  await end(second, 2);
  const { text } = await see(loopback, sora, new RegExp(`^${quiz.standings.end}`));
  expect(text).toContain(quiz.standings.oneLeft('준호'));
}, 30_000);

it('is a duel of the two who want it: the offer is edited, the others watch', async () => {
  await open(wrongLine);
  const { loopback, four } = round;
  const [mina, joon, sora] = four;
  loopback.slash(mina, 'quiz start mode=duel with=@준호 questions=1');
  const { message: offer, text } = await see(loopback, sora, quiz.duel.asks({ host: 'Mina' }));
  expect(text).toContain('준호');
  round.press(sora, offer, quiz.duel.join);
  await see(loopback, sora, quiz.duel.forAnother);
  round.press(joon, offer, quiz.duel.join);
  const question = await asked(1);
  await until(() => read(offer).includes(quiz.duel.against({ first: 'Mina', second: '준호' })));
  expect(controlsOf(offer.blocks)).toEqual([]);

  await press(sora, question, true);
  expect(round.whispers(sora).at(-1)).toContain(quiz.duel.watching);
  await press(mina, question, false);
  await press(mina, question, true);
  expect(round.whispers(mina).at(-1)).toContain('In a duel the first answer stands: yours is');
  await round.give(joon, true, question);
  // Both have answered: at once, and nobody has to end it.
  await until(() => read(question).startsWith('Answer 1 of 1'));
  expect(read(question)).toContain('준호 takes the question. Mina 0 : 1 준호.');
  const { message: over } = await see(loopback, sora, quiz.duel.wins({ name: '준호', score: '1 : 0' }));
  round.press(joon, over, quiz.duel.rematch);
  await see(loopback, mina, quiz.duel.asks({ host: '준호' }));
}, 30_000);
