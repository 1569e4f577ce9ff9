// Duels as somebody types and presses them, on a real store and a real host.

import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter, type Router } from '../../src/commands/router.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Input } from '../../src/conversation/platform.ts';
import type { Action, Form, Message, Reply } from '../../src/conversation/reply.ts';
import { en } from '../../src/language/en/index.ts';
import { ko } from '../../src/language/ko/index.ts';
import type { RoundHost } from '../../src/quiz/host.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { clock } from '../clock.ts';
import { givenTo } from '../quiz/given.ts';
import { roundsInMemory } from '../rounds-in-memory.ts';
import { storeInMemory } from '../store-in-memory.ts';

const WHERE = { platform: 'test', place: { id: 'quiz', kind: 'channel' } } as const;
let router: Router;
let rounds: RoundHost;

beforeEach(async () => {
  const open = storeInMemory();
  rounds = roundsInMemory(await open());
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

const act = (who: string, input: Input, language = 'en'): Promise<Reply> =>
  router.handle({
    ...WHERE,
    id: `${who} ${JSON.stringify(input)}`,
    person: { id: who, name: who },
    server: 'study',
    language,
    at: Date.now(),
    input,
  });
const say = async (who: string, text: string, language = 'en') =>
  (await act(who, { kind: 'line', text }, language)) as Message;
const press = async (who: string, action: Action, language = 'en') =>
  (await act(who, { kind: 'action', action }, language)) as Message;
const open = async () => (await rounds.status(WHERE))!.round;
const codeOf = ({ error }: Message) => error?.code;
const join = (id: string): Action => ({ name: 'quiz-join', data: `${id}.0` });
const rematch = (id: string): Action => ({ name: 'quiz-rematch', data: `${id}.0` });

describe('a duel that is asked for', () => {
  it('waits for whoever takes it up; the offer then says who plays', async () => {
    expect(plainMessage(await say('mina', 'quiz start mode=duel'))).toBe(en.quiz.duel.offered(en.quiz.duel));
    const { id, settings } = await open();
    expect(settings).toMatchObject({ mode: 'duel', questions: 5, seconds: 60 });
    expect(plainMessage(await say('joon', 'quiz'))).toBe(en.quiz.duel.gathering(en.quiz.duel));
    expect(plainMessage(await press('mina', join(id)))).toBe(en.quiz.duel.inAlready);
    const begun = await press('joon', join(id));
    expect(begun).toMatchObject({ visibility: 'public', placement: 'replace' });
    expect(plainMessage(begun)).toContain('mina against joon');
    // Delivered twice, or pressed where the offer still stands.
    expect(await press('joon', join(id))).toEqual(begun);
    expect(await press('mina', join(id))).toEqual(begun);
    expect(await press('sora', join(id), 'ko')).toMatchObject({ visibility: 'private', error: { code: 'watching' } });
  });

  it.each([
    ['quiz start mode=duel with=joon', 'en'],
    ['quiz start with="@Joon" level=5', 'en'],
    ['quiz start mode=duel with=<@joon>', 'en'],
    ['quiz start mode=duel with=<@!joon>', 'en'],
    ['퀴즈 시작 방식=대결 상대=joon', 'ko'],
    ['퀴즈 시작 상대=＠joon', 'ko'],
  ])('of somebody is for nobody else: %s', async (line, language) => {
    await say('mina', line, language);
    const { id, settings } = await open();
    expect(settings).toMatchObject({ mode: 'duel', seconds: settings.level === 5 ? 90 : 60 });
    expect(codeOf(await press('sora', join(id)))).toBe('not-invited');
    expect((await press('joon', join(id))).visibility).toBe('public');
  });

  it.each([
    ['quiz start mode=duel with=mina', 'duel-with-self'],
    ['quiz start with=me', 'duel-with-self'],
    ['quiz start with=<@mina>', 'duel-with-self'],
    ['quiz start mode=team with=joon', 'with-needs-duel'],
    ['quiz start mode=duel topics=error', 'unknown-name'],
    ['quiz start mode=duell', 'unknown-name'],
  ])('is refused in one sentence: %s', async (line, code) => {
    for (const language of ['en', 'ko']) expect(codeOf(await say('mina', line, language))).toBe(code);
    expect(await rounds.status(WHERE)).toBeUndefined();
  });

  it('shows nobody its question before it begins', async () => {
    await say('mina', 'quiz start mode=duel level=5');
    const { id } = await open();
    for (const name of ['quiz-type', 'quiz-open', 'quiz-panel', 'quiz-way'])
      expect(codeOf(await press('mina', { name, data: `${id}.0` }))).toBe('round-over');
    expect(plainMessage(await press('mina', { name: 'quiz-mine', data: `${id}.0` }))).toBe(en.quiz.mine.notYet);
  });

  it('can be set up by the form, with the time that is usual for it', async () => {
    const form = (await act('mina', { kind: 'action', action: { name: 'quiz-setup', data: '' } })) as Form;
    const values = { questions: '3', seconds: '', level: '', topics: '', mode: 'duel' };
    await act('mina', { kind: 'submit', action: form.submit.action, values });
    expect((await open()).settings).toMatchObject({ mode: 'duel', questions: 3, seconds: 60 });
  });
});

describe('in a duel', () => {
  async function begun() {
    await say('mina', 'quiz start mode=duel');
    const { id } = await open();
    await press('joon', join(id));
    const { current } = await open();
    const option = (right: boolean): Action => ({ name: 'quiz-answer', data: `${id}.0.${givenTo(current, right)}` });
    return { id, right: option(true), wrong: option(false) };
  }

  it('the first answer stands, and who watches is told so', async () => {
    const { right, wrong } = await begun();
    expect(plainMessage(await press('joon', wrong))).toContain('In a duel the first answer stands.');
    const again = await press('joon', right, 'ko');
    expect(codeOf(again)).toBe('locked');
    expect(plainMessage(again)).toContain('처음 낸 답을 바꿀 수 없어요');
    const watching = await press('sora', right);
    expect([codeOf(watching), plainMessage(watching)]).toEqual(['watching', en.quiz.duel.watching]);
  });

  it('nobody takes the open question from the other', async () => {
    await begun();
    expect(codeOf(await say('mina', 'quiz pause'))).toBe('not-alone');
    expect(plainMessage(await say('joon', 'quiz skip'))).toBe(en.quiz.skip.voted({ votes: 1, needed: 2 }));
    expect(plainMessage(await say('mina', '퀴즈 건너뛰기', 'ko'))).toBe(ko.quiz.skip.skipped);
  });

  it('is followed by a rematch of the same two, however both ask for it', async () => {
    const { id } = await begun();
    expect(codeOf(await press('mina', rematch(id)))).toBe('round-over');
    await say('joon', 'quiz stop');
    const end = roundMessages.end((await rounds.find(id, 0))!);
    const actions = end.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(actions[0]).toMatchObject({ label: en.quiz.duel.rematch, action: rematch(id) });
    expect(codeOf(await press('sora', rematch(id)))).toBe('watching');
    await press('joon', rematch(id));
    const next = await open();
    expect(next).toMatchObject({ phase: 'gathering', host: { name: 'joon' }, duel: { invited: { name: 'mina' } } });
    expect(codeOf(await press('sora', join(next.id)))).toBe('not-invited');
    expect(plainMessage(await press('mina', rematch(id)))).toBe(en.quiz.duel.begins);
    expect(await open()).toMatchObject({ id: next.id, phase: 'asking' });
    expect(plainMessage(await press('mina', rematch(id)))).toBe(en.quiz.start.running);
  });

  it.each(['', 'x', `${'r'.repeat(12)}.0`])('what never was is over: “%s”', async (data) => {
    for (const name of ['quiz-join', 'quiz-rematch'])
      expect(codeOf(await press('joon', { name, data }))).toBe('round-over');
  });
});
