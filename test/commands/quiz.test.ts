// The quiz commands as somebody types and presses them, on a real store and a real host.

import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter, type Router } from '../../src/commands/router.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Input, Request } from '../../src/conversation/platform.ts';
import type { Action, Form, Message, Reply } from '../../src/conversation/reply.ts';
import { en } from '../../src/language/en/index.ts';
import { ko } from '../../src/language/ko/index.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import type { RoundHost } from '../../src/quiz/host.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import type { Store } from '../../src/store/store.ts';
import { clock } from '../clock.ts';
import { roundsInMemory } from '../rounds-in-memory.ts';
import { storeInMemory } from '../store-in-memory.ts';

let router: Router;
let store: Store;
let rounds: RoundHost;

beforeEach(async () => {
  const open = storeInMemory();
  store = await open();
  rounds = roundsInMemory(store);
  router = createRouter({
    commands,
    kept: new KeptInMemory(),
    store: open,
    rounds,
    clock,
    newReference: () => 'reference',
    log: (_reference, fault) => {
      throw fault;
    },
  });
});

const act = (who: string, input: Input, more: Partial<Request> = {}): Promise<Reply> =>
  router.handle({
    id: `${who} ${JSON.stringify(input)}`,
    platform: 'test',
    person: { id: who, name: who },
    place: { id: 'quiz', kind: 'channel' },
    server: 'study',
    language: 'en',
    at: Date.now(),
    input,
    ...more,
  });
const say = async (who: string, text: string, language = 'en') =>
  (await act(who, { kind: 'line', text }, { language })) as Message;
const press = (who: string, action: Action, language = 'en') => act(who, { kind: 'action', action }, { language });
const open = async () => (await rounds.status({ platform: 'test', place: { id: 'quiz', kind: 'channel' } }))!.round;
const actionsIn = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ action }) => action) : []));

describe('quiz start', () => {
  it('reads how it is to be played, in either language', async () => {
    await say('mina', 'quiz start 7 seconds=45 level=2 topics="error, activation-slope" mode=team language=ko');
    expect((await open()).settings).toEqual({
      questions: 7,
      seconds: 45,
      level: 2,
      topics: ['error', 'activation-slope'],
      mode: 'team',
      language: 'ko',
    });
    await say('mina', 'quiz stop');
    await say('mina', '퀴즈 시작 문제수=3 초=20 주제=오차 방식=서바이벌', 'ko');
    expect((await open()).settings).toMatchObject({
      questions: 3,
      topics: ['error'],
      mode: 'survival',
      language: 'ko',
    });
  });

  it.each([
    ['quiz start questions=0', 'out-of-range'],
    ['quiz start seconds=5', 'out-of-range'],
    ['quiz start level=2.5', 'not-whole'],
    ['quiz start mode=racing', 'unknown-name'],
    ['quiz start topics=cooking', 'unknown-name'],
  ])('refuses %s in one sentence', async (line, code) => {
    expect((await say('mina', line)).error?.code).toBe(code);
    expect(await rounds.status({ platform: 'test', place: { id: 'quiz', kind: 'channel' } })).toBeUndefined();
  });

  it('says that one runs already, and how far it is', async () => {
    await say('mina', 'quiz start');
    expect(plainMessage(await say('joon', 'quiz start'))).toBe(en.quiz.start.running);
    expect(plainMessage(await say('joon', 'quiz'))).toContain('Question 1 of 5');
  });

  it('is set up by a form too', async () => {
    const [, setUp] = actionsIn(await say('mina', 'quiz'));
    const form = (await press('mina', setUp!)) as Form;
    expect(form.fields.map(({ name }) => name)).toEqual(['questions', 'seconds', 'level', 'topics', 'mode']);
    const values = { questions: '2', seconds: '60', level: '', topics: 'error', mode: 'no-rush' };
    await act('mina', { kind: 'submit', action: form.submit.action, values });
    expect((await open()).settings).toMatchObject({ questions: 2, seconds: 60, topics: ['error'], mode: 'no-rush' });
  });
});

describe('an answer', () => {
  /** Starts rounds until the first question is of the kind wanted. */
  async function asked(kind: string, level: number) {
    for (let turn = 0; turn < 60; turn++) {
      await say('mina', `quiz start level=${level} mode=no-rush`);
      const round = await open();
      const { answer } = askQuestion(round.current.question, en);
      // Of zero every multiple is right.
      if (answer.kind === kind && !(answer.kind === 'number' && answer.value === 0)) return { round, answer };
      await say('mina', 'quiz stop');
    }
    throw new Error(`no ${kind} came`);
  }

  it('by a button is noted for its giver, changed once, then locked', async () => {
    const { round } = await asked('choice', 1);
    const [first, second, third = first] = actionsIn(roundMessages.question(round, 0));
    expect(plainMessage((await press('joon', first!)) as Message)).toContain('You may change it once');
    expect(plainMessage((await press('joon', second!, 'ko')) as Message)).toContain('이제 더는 바꿀 수 없어요');
    expect(((await press('joon', third!)) as Message).error?.code).toBe('locked');
    const mine = { name: 'quiz-mine', data: `${round.id}.0` };
    expect(plainMessage((await press('joon', mine)) as Message)).toBe(en.quiz.mine.notYet);
    await say('mina', 'quiz skip');
    expect(plainMessage((await press('ada', mine, 'ko')) as Message)).toBe(ko.quiz.mine.none);
    expect(plainMessage((await press('joon', mine)) as Message)).toMatch(/^(Right: |Your answer was )/);
  });

  it('that is typed is read back; what cannot be read keeps its text and opens the form again', async () => {
    const { round, answer } = await asked('number', 3);
    const form = (await press('joon', { name: 'quiz-type', data: `${round.id}.0` })) as Form;
    const send = (value: string) =>
      act('joon', { kind: 'submit', action: form.submit.action, values: { answer: value } }) as Promise<Message>;
    const refused = await send('about a third');
    expect(refused.error?.code).toBe('unreadable');
    const again = (await press('joon', actionsIn(refused)[0]!)) as Form;
    expect(again.fields[0]).toMatchObject({ value: 'about a third' });
    expect(plainMessage(await send('3/4'))).toContain('I read “3/4” as 0.75');
    expect(answer.kind).toBe('number');
  });

  it('that is a formula is marked where it could not be read, and no formula is given away', async () => {
    const { round } = await asked('formula', 4);
    const form = (await press('joon', { name: 'quiz-type', data: `${round.id}.0` })) as Form;
    const action = form.submit.action;
    const refused = (await act('joon', { kind: 'submit', action, values: { answer: 'x1·q9' } })) as Message;
    expect(refused.error?.code).toBe('unreadable');
    expect(plainMessage(refused)).toContain('x1·▸q9◂');
    expect(plainMessage(refused)).not.toContain('y1-t1');
  });

  it('that is near in a telling way is told how, once the question is over', async () => {
    const { round, answer } = await asked('number', 3);
    if (answer.kind !== 'number') throw new Error('a number was asked for');
    const form = (await press('joon', { name: 'quiz-type', data: `${round.id}.0` })) as Form;
    // A thousandfold is no mistake of the catalogue.
    const values = { answer: String(1000 * answer.value) };
    await act('joon', { kind: 'submit', action: form.submit.action, values });
    await say('mina', 'quiz skip');
    const mine = { name: 'quiz-mine', data: `${round.id}.0` };
    expect(plainMessage((await press('joon', mine)) as Message)).toContain(en.verdict.hints['power-of-ten']);
  });

  it('of several parts is put together in a private panel', async () => {
    const { round } = await asked('order', 1);
    let panel = (await press('joon', { name: 'quiz-open', data: `${round.id}.0` })) as Message;
    expect(panel).toMatchObject({ visibility: 'private', placement: 'new' });
    for (const _ of round.current.shown) panel = (await press('joon', actionsIn(panel)[0]!)) as Message;
    expect(panel.placement).toBe('replace');
    const sent = (await press('joon', actionsIn(panel)[0]!)) as Message;
    expect(plainMessage(sent)).toContain('→');
  });

  it.each(['', 'x', 'no.round', `${'r'.repeat(12)}.0.zzz`, `${'r'.repeat(12)}.99`])(
    'to what never was is over: “%s”',
    async (data) => {
      for (const name of ['quiz-answer', 'quiz-type', 'quiz-open', 'quiz-panel', 'quiz-mine', 'quiz-way', 'quiz-next'])
        expect(((await press('joon', { name, data })) as Message).error?.code).toBe('round-over');
    },
  );
});

describe('score', () => {
  it('is empty at first, and looking makes no account', async () => {
    expect(plainMessage(await say('mina', 'score'))).toContain(en.quiz.score.empty);
    await say('mina', 'score person=me');
    expect(await store.accounts.find({ platform: 'test', personId: 'mina' })).toBeUndefined();
    expect((await say('mina', 'score person=nobody')).error?.code).toBe('unknown-person');
  });

  it('shows points, accuracy and what is mastered, by name, mention and me', async () => {
    const type = questionTypes.find(({ name }) => name === 'input-slope')!;
    await say('mina', `quiz start level=${type.level} topics=${type.topics[0]} mode=no-rush`);
    const round = await open();
    const [first, second] = actionsIn(roundMessages.question(round, 0));
    expect(round.current.shown.length).toBeGreaterThan(1);
    await press('joon', first!);
    await press('ada', second!);
    await rounds.steering.next(round.id, 0, { personId: 'mina' });
    const board = plainMessage(await say('joon', 'score server'));
    expect(board).toMatch(/joon.*%/);
    expect(board).toMatch(/ada.*%/);
    for (const line of ['score person=me', 'score person=joon', 'score person=<@joon>', '점수 사람=나'])
      expect(plainMessage(await say('joon', line))).toMatch(/joon/);
  });
});
