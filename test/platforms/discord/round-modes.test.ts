// Every way to play on a loopback Discord with the real libraries: answers of several parts, two teams, survival, a duel.

import { afterEach, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import type { QuestionType } from '../../../src/quiz/question.ts';
import { deadRelu } from '../../../src/quiz/questions/dead-relu.ts';
import { inputSlope } from '../../../src/quiz/questions/input-slope.ts';
import { orderTheChain } from '../../../src/quiz/questions/order-the-chain.ts';
import { wrongLine } from '../../../src/quiz/questions/wrong-line.ts';
import { givenTo } from '../../quiz/given.ts';
import { controlsOf, wordsOf } from './loopback/words.ts';
import type { LoopbackMessage, LoopbackPerson } from './loopback/world.ts';
import { RoundOnDiscord } from './round-on-discord.ts';
import { see, until } from './seen.ts';

const { quiz } = languages.en;

let round: RoundOnDiscord;

async function open(...types: readonly QuestionType[]): Promise<void> {
  round = await RoundOnDiscord.open({ types });
}

afterEach(() => round.close());

const read = (message: LoopbackMessage) => wordsOf(message, round.loopback.world.people).trim();
const customIds = (message: LoopbackMessage | undefined) =>
  message === undefined ? [] : controlsOf(message).map(({ customId }) => customId);

/** Whether a button of a panel goes on from these parts, or sends them. */
const hasChosen = (action: string, parts: string) =>
  action.includes(`${parts}.`) || (action.includes('quiz-answer:') && action.endsWith(parts));

/** Mina ends the open question, and goes on from its answer. */
async function end(message: LoopbackMessage, number: number): Promise<void> {
  const { id } = await round.running();
  await round.host.steering.next(id, number - 1, { personId: round.loopback.mina.id });
  await until(() => read(message).startsWith(`Answer ${number} `));
}

const asked = async (number: number) =>
  (await see(round.loopback, round.loopback.joon, new RegExp(`Question ${number} of `))).message;

async function press(person: LoopbackPerson, message: LoopbackMessage, right: boolean): Promise<void> {
  const { current } = await round.running();
  const given = givenTo(current, right);
  round.press(person, message, given);
  await round.taken(person, current, given);
}

/** Puts an answer together in the panel that a question opens for one person alone, and sends it. */
async function putTogether(person: LoopbackPerson, message: LoopbackMessage, right: boolean): Promise<void> {
  const { current } = await round.running();
  const { buttons } = quiz;
  const label = controlsOf(message).find((one) => [buttons.choose, buttons.order].includes(one.label))!.label;
  const given = givenTo(current, right);
  const parts = given.split(' ');
  const panel = () =>
    round.loopback.world.messages.findLast(
      (one) => one.onlyFor === person.id && customIds(one).some((id) => id.includes('quiz-panel:')),
    );
  const before = panel();
  round.pressLabel(person, message, label);
  await until(() => panel() !== undefined && panel() !== before);
  const own = panel()!;
  for (const [at] of parts.entries()) {
    const soFar = parts.slice(0, at + 1).join('.');
    round.press(person, own, soFar);
    await until(() => customIds(own).some((id) => hasChosen(id, soFar)));
  }
  round.press(person, own, parts.join('.'));
  await round.taken(person, current, given);
}

it('takes answers of several parts, and parts in order, from a panel for one person alone', async () => {
  await open(deadRelu, orderTheChain);
  const { four } = round;
  const [mina, joon, sora] = four;
  const first = await round.begin({ questions: 2, seconds: 60 });
  const kinds: string[] = [];
  for (const [number, message] of [
    [1, first],
    [2, undefined],
  ] as const) {
    const shown = message ?? (await asked(number));
    const { current } = await round.running();
    kinds.push(current.question.type);
    await putTogether(mina, shown, true);
    await putTogether(joon, shown, false);
    await putTogether(sora, shown, number === 1);
    expect(read(shown)).not.toContain('✓');
    await end(shown, number);
    expect(read(shown)).toContain(quiz.reveal.counts({ right: number === 1 ? 2 : 1, answered: 3 }));
    round.tellsNothingBefore(current, `Answer ${number} of 2`);
    round.pressLabel(mina, shown, number === 1 ? quiz.buttons.next : quiz.buttons.finish);
  }
  expect(kinds.sort()).toEqual(['dead-relu', 'order-the-chain']);
  const { text } = await see(round.loopback, joon, quiz.standings.end);
  expect(text).toContain('Mina');
  expect(round.posted).toHaveLength(3);
}, 40_000);

it('is played by two teams, into which people come as they answer', async () => {
  await open(inputSlope);
  const { four } = round;
  const message = await round.begin({ questions: 1, seconds: 60, mode: 'team' });
  for (const [at, person] of four.entries()) await press(person, message, at % 2 === 0);
  const teamOf = (person: LoopbackPerson) => {
    const said = round.whispers(person).join(' ');
    return quiz.teams.findIndex((_, at) =>
      Object.values(languages).some((words) => said.includes(words.quiz.taken.team({ team: words.quiz.teams[at]! }))),
    );
  };
  expect(four.map(teamOf)).toEqual([0, 1, 0, 1]);
  await end(message, 1);
  round.pressLabel(four[0], message, quiz.buttons.finish);
  const { text } = await see(round.loopback, four[1], quiz.standings.end);
  expect(text).toMatch(/Team blue: 1[0-5]\d points on average/);
  expect(text).toMatch(/Team orange: 0 points on average/);
}, 30_000);

it('is survived by one, and whoever is out watches', async () => {
  await open(inputSlope);
  const { four } = round;
  const [mina, joon, sora, hana] = four;
  const first = await round.begin({ questions: 5, seconds: 60, mode: 'survival' });
  for (const person of four) await press(person, first, person !== hana);
  await end(first, 1);
  round.pressLabel(mina, first, quiz.buttons.next);
  const second = await asked(2);
  const { current } = await round.running();
  round.press(hana, second, givenTo(current, true));
  await see(round.loopback, hana, quiz.taken.out);
  await press(mina, second, false);
  await press(joon, second, true);
  // Sora says nothing.
  await end(second, 2);
  round.pressLabel(mina, second, quiz.buttons.next);
  const { text } = await see(round.loopback, sora, quiz.standings.end);
  expect(text).toContain(quiz.standings.oneLeft('준호'));
}, 30_000);

it('is a duel of the two who want it: the offer is edited, the others watch', async () => {
  await open(wrongLine);
  const { loopback, four } = round;
  const [mina, joon, sora] = four;
  round.slashStart(mina, { mode: 'duel', with: joon.id, questions: 1 });
  const { message: offer } = await see(loopback, sora, quiz.duel.asks({ host: 'Mina' }));
  expect(wordsOf(offer, loopback.world.people)).toContain('@준호');
  round.pressLabel(sora, offer, quiz.duel.join);
  await see(loopback, sora, quiz.duel.forAnother);
  round.pressLabel(mina, offer, quiz.duel.join);
  await see(loopback, mina, quiz.duel.inAlready);
  round.pressLabel(joon, offer, quiz.duel.join);
  const question = await asked(1);
  await until(() => read(offer).includes(quiz.duel.against({ first: 'Mina', second: '준호' })));
  expect(customIds(offer)).toEqual([]);
  expect(round.posted).toEqual([offer, question]);

  const { current } = await round.running();
  round.press(sora, question, givenTo(current, true));
  await see(loopback, sora, quiz.duel.watching);
  const given = givenTo(current, false);
  round.press(mina, question, given);
  await see(loopback, mina, 'In a duel the first answer stands');
  round.press(mina, question, givenTo(current, true));
  await see(loopback, mina, 'In a duel the first answer stands: yours is');
  round.press(joon, question, givenTo(current, true));
  // Both have answered: at once, and nobody has to end it.
  await until(() => read(question).startsWith('Answer 1 of 1'));
  expect(read(question)).toContain('준호 takes the question. Mina 0 : 1 준호.');
  round.tellsNothingBefore(current, 'Answer 1 of 1');
  round.pressLabel(joon, question, quiz.buttons.finish);
  const { message: over } = await see(loopback, sora, quiz.duel.wins({ name: '준호', score: '1 : 0' }));
  round.pressLabel(mina, over, quiz.duel.rematch);
  const again = await until(() => round.posted.length === 4).then(() => round.posted[3]!);
  expect(read(again)).toContain('@준호');
}, 30_000);
