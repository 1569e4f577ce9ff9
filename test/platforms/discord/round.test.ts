// A whole round on a loopback Discord with the real libraries: from the command to the podium, and through Discord's bad
// moments in the middle of a question.

import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { askQuestion } from '../../../src/quiz/draw.ts';
import { inputSlope } from '../../../src/quiz/questions/input-slope.ts';
import { ranked } from '../../../src/quiz/ranking.ts';
import { givenTo } from '../../quiz/given.ts';
import { realTypesetter } from '../../typeset/worker.ts';
import type { Asked } from './loopback/routes.ts';
import { wordsOf } from './loopback/words.ts';
import type { LoopbackMessage } from './loopback/world.ts';
import { oneLine, RoundOnDiscord, type RoundOptions } from './round-on-discord.ts';
import { see, until } from './seen.ts';

const { quiz } = languages.en;
const counts = (right: number, answered: number) => quiz.reveal.counts({ right, answered });

let round: RoundOnDiscord;

async function open(options?: RoundOptions): Promise<void> {
  round = await RoundOnDiscord.open(options);
}

afterEach(() => round.close());

const read = (message: LoopbackMessage) => wordsOf(message, round.loopback.world.people).trim();

describe('a round with everything as the program wires it', () => {
  it('is played by four people from the command to the podium', { timeout: 60_000 }, async () => {
    const typesetter = realTypesetter();
    const drawn: Buffer[] = [];
    const draw = async (made: Promise<{ png: Uint8Array }>) => {
      const { png } = await made;
      drawn.push(Buffer.from(png));
      return { png };
    };
    const pictures = {
      formula: (tex: string) => draw(typesetter.formula(tex)),
      picture: (svg: string) => draw(typesetter.picture(svg)),
    };
    try {
      await open({ pictures });
      const { loopback, four } = round;
      const { mina, joon, world, server } = loopback;
      const [, , sora, hana] = four;
      // Of this lesson the first question is one of buttons, and the only one of level 3 asks for a number.
      const started = round.slashStart(mina, { questions: 2, seconds: 10, topics: 'softmax-cross-entropy' });
      const { message } = await see(loopback, joon, /Question 1 of 2/);
      expect(round.posted).toEqual([message]);
      expect(server.calls.filter(({ path }) => path === `/channels/${world.channel}/messages`)).toHaveLength(1);
      await until(() => round.whispers(mina).some((text) => text.includes('A round of 2 questions')));
      // The command's own answer is for Mina alone, and the round never stands in it.
      expect(started.original).not.toBe(message);
      expect(round.whispers(joon)).toEqual([]);

      // By buttons: Mina is wrong at first, and changes her mind; a second change is not taken.
      const { current: first } = await round.running();
      const [right, wrong] = [givenTo(first, true), givenTo(first, false)];
      for (const [person, given] of [
        [mina, wrong],
        [joon, right],
        [sora, wrong],
        [hana, right],
      ] as const) {
        round.press(person, message, given);
        await round.taken(person, first, given);
      }
      round.press(mina, message, right);
      await round.taken(mina, first, right, 'changed');
      round.press(mina, message, wrong);
      await see(loopback, mina, /You have used your one change/);
      expect(four.map((person) => round.whispers(person).length)).toEqual([4, 1, 1, 1]);
      await see(loopback, sora, quiz.answered(4));
      expect(read(message)).not.toContain('✓');

      // Who plays is not known before the first question: its clock ends it, in the message that asked it.
      await until(() => read(message).startsWith('Answer 1 of 2'), 15_000);
      expect((await round.running()).current.outcome?.why).toBe('time');
      expect(read(message)).toContain(counts(3, 4));
      expect(read(message)).toContain('✓');
      expect(round.posted).toEqual([message]);
      round.tellsNothingBefore(first, 'Answer 1 of 2');
      round.pressLabel(sora, message, quiz.buttons.mine);
      const thought = askQuestion(first.question, languages.en).answer;
      const chosen = first.shown.find(({ id }) => id === wrong)!.option;
      const because = thought.kind === 'choice' ? thought.options[chosen]!.because : '';
      await until(() => round.whispers(sora).some((text) => oneLine(text).includes(oneLine(because))));
      round.pressLabel(sora, message, quiz.buttons.next);
      await see(loopback, sora, quiz.notYours);
      round.pressLabel(mina, message, quiz.buttons.next);

      // By a form: what cannot be read is refused to Hana alone, and she gets the form again.
      const { message: second } = await see(loopback, joon, /Question 2 of 2/);
      const { current: typed } = await round.running();
      expect(askQuestion(typed.question, languages.en).answer.kind).toBe('number');
      await round.type(hana, second, 'about half');
      await see(loopback, hana, quiz.unread.number({ read: 'about half' }));
      round.pressLabel(hana, world.messages.at(-1)!, quiz.buttons.type);
      await until(() => world.forms.has(hana.id));
      expect(JSON.stringify(world.forms.get(hana.id)!.data)).toContain('about half');
      const [exact, off] = [givenTo(typed, true), givenTo(typed, false)];
      round.submit(hana, off);
      await round.taken(hana, typed, off);
      for (const person of [mina, joon, sora]) {
        await round.type(person, second, person === joon ? off : exact);
        await round.taken(person, typed, person === joon ? off : exact);
      }
      // All who play have answered: it ends soon after the last, before its time.
      await until(() => read(second).startsWith('Answer 2 of 2'), 15_000);
      expect(read(second)).toContain(counts(2, 4));
      expect(round.posted).toEqual([message, second]);
      round.tellsNothingBefore(typed, 'Answer 2 of 2');

      const { standings, current: closed } = await round.running();
      expect(closed.outcome?.why).toBe('all-answered');
      expect(standings.map(({ name, right: so, answered }) => [name, so, answered]).sort()).toEqual([
        ['Hana', 1, 2],
        ['Mina', 2, 2],
        ['Sora', 1, 2],
        ['준호', 1, 2],
      ]);
      round.pressLabel(mina, second, quiz.buttons.finish);
      const { message: end, text } = await see(loopback, sora, quiz.standings.end);
      expect(round.posted).toEqual([message, second, end]);
      const places = ranked(standings).map(({ name }) => text.indexOf(name));
      expect(places.every((at) => at >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const podium = drawn.find(({ length }) => length === end.attachments[0]!.bytes)!;
      expect(end.attachments[0]!.filename).toMatch(/podium.*\.png$/);
      expect(podium.subarray(1, 4).toString()).toBe('PNG');
      expect(podium.readUInt32BE(16)).toBeGreaterThan(600);
      await until(() => !read(second).includes(quiz.buttons.finish));
    } finally {
      await typesetter.stop();
    }
  });
});

describe('in the middle of a question', () => {
  const revealed = async (message: LoopbackMessage, right: number, answered: number) => {
    const { id } = await round.running();
    await round.host.steering.next(id, 0, { personId: round.loopback.mina.id });
    await until(() => read(message).startsWith('Answer 1 of 1'));
    expect(read(message)).toContain(counts(right, answered));
    expect(round.posted).toEqual([message]);
  };

  async function begin() {
    await open({ types: [inputSlope] });
    const message = await round.begin({ questions: 1, seconds: 60 });
    const { current } = await round.running();
    return { message, current, right: givenTo(current, true), wrong: givenTo(current, false) };
  }

  const stored = async (person: { readonly id: string }) =>
    round.store.roundAnswers.get((await round.running()).id, 0, person.id);

  it('counts an act once that is delivered twice, at once or later', async () => {
    const { message, current, right, wrong } = await begin();
    const [mina, joon] = round.four;
    const press = round.press(joon, message, wrong);
    round.deliver(press);
    await round.taken(joon, current, wrong);
    round.press(joon, message, right);
    await round.taken(joon, current, right, 'changed');
    // Once more, late: it would be a second change, and be refused.
    round.deliver(press);
    // What comes after it has been answered: so it has arrived.
    round.press(mina, message, right);
    await round.taken(mina, current, right);
    expect(round.whispers(joon)).toHaveLength(2);
    expect(await stored(joon)).toMatchObject({ given: right, changes: 1 });
    await revealed(message, 2, 2);
    round.tellsNothingBefore(current, 'Answer 1 of 1');
  });

  it('resumes when Discord asks for it (op 7): an answer of meanwhile counts, one that is replayed does not again', async () => {
    const { message, current, right, wrong } = await begin();
    const [mina, joon] = round.four;
    const { gateway } = round.loopback.server;
    const before = round.press(mina, message, right);
    await round.taken(mina, current, right);
    let letIn: () => void = () => {};
    const shut = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    const upgrade = gateway.upgrade.bind(gateway);
    gateway.upgrade = (...all) => void shut.then(() => upgrade(...all));
    gateway.askToReconnect();
    await until(() => gateway.sessions.every(({ connected }) => !connected));
    round.deliver(before);
    round.press(joon, message, wrong);
    expect(round.whispers(joon)).toEqual([]);
    letIn();
    await round.taken(joon, current, wrong);
    expect({ identifies: gateway.identifies, resumes: gateway.resumes }).toEqual({ identifies: 1, resumes: 1 });
    // Hers was told with the beginning of the round, and once.
    expect(round.whispers(mina)).toHaveLength(2);
    expect(await stored(mina)).toMatchObject({ given: right, changes: 0 });
    await revealed(message, 1, 2);
  });

  it('shows the right state in the end where Discord wants its edits slower (429)', async () => {
    const { message, current, right, wrong } = await begin();
    const refused: string[] = [];
    const isEdit = ({ method, path }: Asked) => method === 'PATCH' && path.startsWith('/channels/');
    // The first edit twice, and the first that reveals.
    round.trouble = (asked, words) => {
      const kind = words.startsWith('Answer 1 of 1') ? 'reveal' : 'count';
      if (!isEdit(asked) || refused.filter((one) => one === kind).length >= (kind === 'count' ? 2 : 1))
        return undefined;
      refused.push(kind);
      const body = { message: 'slower', retry_after: 0.3, global: false };
      return { status: 429, headers: { 'retry-after': '0.3' }, body };
    };
    for (const [at, person] of round.four.entries()) {
      round.press(person, message, at === 0 ? wrong : right);
      await round.taken(person, current, at === 0 ? wrong : right);
    }
    await see(round.loopback, round.four[2], quiz.answered(4));
    await revealed(message, 3, 4);
    expect(refused).toEqual(['count', 'count', 'reveal']);
    round.tellsNothingBefore(current, 'Answer 1 of 1');
  });
});
