// Names on boards through the real router and a real store: chosen by whoever is meant, followed wherever others read.

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter, type Router } from '../../src/commands/router.ts';
import { readBoardName } from '../../src/commands/settings-board-name.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Input, Request } from '../../src/conversation/platform.ts';
import type { Form, Message, Reply } from '../../src/conversation/reply.ts';
import { UserError } from '../../src/errors.ts';
import { en } from '../../src/language/en/index.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import type { Store } from '../../src/store/store.ts';
import { clock } from '../clock.ts';
import { storeInMemory } from '../store-in-memory.ts';
import { scoreAQuestion } from './a-scored-question.ts';

let router: Router;
let store: Store;

beforeEach(async () => {
  const open = storeInMemory();
  store = await open();
  router = createRouter({
    commands,
    kept: new KeptInMemory(),
    store: open,
    clock,
    newReference: () => 'reference',
    log: (_reference, fault) => {
      throw fault;
    },
  });
});

const mina = { id: 'mina', name: '민아' };
const joon = { id: 'joon', name: 'Joon' };
const direct = { place: { id: 'dm', kind: 'direct' } } as const;

const act = (person: Request['person'], input: Input, told: Partial<Request> = {}): Promise<Reply> =>
  router.handle({
    id: 'id',
    platform: 'test',
    person,
    place: { id: 'quiz', kind: 'channel' },
    language: 'en',
    at: 0,
    input,
    ...told,
  });
const say = async (person: Request['person'], text: string, told: Partial<Request> = {}) =>
  (await act(person, { kind: 'line', text }, told)) as Message;
const press = (person: Request['person'], name: string, data = '') =>
  act(person, { kind: 'action', action: { name, data } });
const chosen = async ({ result }: Message) => result!() as { as: string; name: string };
const board = async (asker: Request['person'], told: Partial<Request> = {}) =>
  plainMessage(await say(asker, 'score', told));
const played = () => scoreAQuestion(store, { mina: ['민아', 150], joon: ['Joon', 100] });

describe('settings board', () => {
  it('tells how it is and makes no account for whoever only looks', async () => {
    const reply = await say(mina, 'settings board');
    expect(reply.visibility).toBe('private');
    expect(await chosen(reply)).toEqual({ as: 'own', name: '민아' });
    await say(mina, 'settings board own');
    expect(await store.accounts.find({ platform: 'test', personId: 'mina' })).toBeUndefined();
  });

  it.each([
    ['settings board name="Red Fox"', 'en', 'name', 'Red Fox'],
    ['settings board hidden', 'en', 'hidden', undefined],
    ['settings board as=hide', 'en', 'hidden', undefined],
    ['설정 점수판 이름=여우', 'ko', 'name', '여우'],
    ['설정 점수판 숨김', 'ko', 'hidden', undefined],
    ['설정 점수판 표시=숨김', 'ko', 'hidden', undefined],
  ])('%s holds until their own name is wanted again', async (line, language, as, name) => {
    expect(await chosen(await say(mina, line, { language }))).toEqual({ as, name });
    expect(await chosen(await say(mina, 'settings board', { language }))).toEqual({ as, name });
    const back = language === 'ko' ? '설정 점수판 표시="내 이름"' : 'settings board own';
    expect(await chosen(await say(mina, back, { language }))).toEqual({ as: 'own', name: '민아' });
  });

  it('works by buttons and a form', async () => {
    const form = (await press(mina, 'settings-board-form')) as Form;
    const submit = { kind: 'submit', action: form.submit.action, values: { name: ' 여우 ' } } as const;
    expect(await chosen((await act(mina, submit)) as Message)).toEqual({ as: 'name', name: '여우' });
    expect(plainMessage(await say(mina, 'settings'))).toContain(en.settings.boardAlias('여우'));
    const hidden = (await press(mina, 'settings-board-as', 'hidden')) as Message;
    expect(hidden).toMatchObject({ placement: 'replace', visibility: 'private' });
    expect(await chosen(hidden)).toMatchObject({ as: 'hidden' });
    expect(plainMessage(await say(mina, 'settings'))).toContain(en.settings.boardHidden);
    expect(await press(mina, 'settings-board-as', 'constructor')).toMatchObject({ error: { code: 'unknown-name' } });
  });

  it.each([
    ['settings board name=Fox as=hidden', 'board-name-or-as'],
    ['settings board Fox', 'unknown-name'],
    ['settings board name=""', 'board-name-length'],
    [`settings board name=${'x'.repeat(33)}`, 'board-name-length'],
    ['settings board name=@everyone', 'board-name-character'],
    ['settings board name=＠everyone', 'board-name-character'],
    ['settings board name=<@42>', 'board-name-character'],
    ['settings board name="Mina\u200b"', 'board-name-character'],
    ['settings board name="\u202eaniM"', 'board-name-character'],
    ['settings board name="ㅤㅤ"', 'board-name-character'],
    ['settings board name="⠀"', 'board-name-character'],
    ['settings board name=Z\u0335\u0336\u0337\u0338algo', 'board-name-marks'],
    ['settings board name=🦊', 'board-name-letters'],
    ['settings board name=everyone', 'board-name-taken'],
    ['settings board name=ＨＥＲＥ', 'board-name-taken'],
    ['settings board name=누군가', 'board-name-taken'],
  ])('refuses %s', async (line, code) => {
    for (const language of ['en', 'ko']) {
      const { error } = await say(mina, line, { language });
      expect(error?.code).toBe(code);
    }
    expect(await chosen(await say(mina, 'settings board'))).toMatchObject({ as: 'own' });
  });
});

describe('a name for boards', () => {
  it.each([
    ['  Red   Fox ', 'Red Fox'],
    ['e\u0301toile', 'étoile'],
    ['♥\ufe0f Mina', '♥ Mina'],
    ['민아-2', '민아-2'],
    ['O’Neil (Ada)', 'O’Neil (Ada)'],
    ['👍🏽 ok 🇰🇷', '👍🏽 ok 🇰🇷'],
    ['नमस्ते', 'नमस्ते'],
  ])('“%s” is read as “%s”', (typed, read) => {
    expect(readBoardName(typed)).toBe(read);
  });

  it('says which character it is, also where nobody sees it', () => {
    const refused = (typed: string) => {
      try {
        return readBoardName(typed);
      } catch (fault) {
        return (fault as UserError).values;
      }
    };
    expect(refused('Mi\u200bna')).toMatchObject({ part: 'U+200B' });
    expect(refused('Mina\nJoon')).toMatchObject({ part: 'U+000A' });
    expect(refused('Mina#1')).toMatchObject({ part: '#' });
  });

  it('is one visible line of at most 32 characters that can call nobody, whatever is typed; or it is refused', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'@<>`#\u200d\u202e\u3164\u0000 \n'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(unit, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        let name: string;
        try {
          name = readBoardName(typed);
        } catch (fault) {
          expect(fault).toBeInstanceOf(UserError);
          return;
        }
        expect([...name].length).toBeLessThanOrEqual(32);
        expect(name).toMatch(/[\p{L}\p{N}]/u);
        expect(name).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}@<>`#*|\\/:[\]]/u);
        expect(name.normalize('NFC')).toBe(name);
        expect(readBoardName(name)).toBe(name);
      }),
    );
  });
});

describe('boards', () => {
  it('call people as they wish, those of before too, at their honest places', async () => {
    await played();
    expect(await board(joon)).toMatch(/1.*민아.*150/);
    await say(mina, 'settings board name=Fox');
    expect(await board(joon)).toMatch(/1.*Fox.*150/);
    expect(await board(joon)).not.toContain('민아');
    await say(mina, 'settings board hidden');
    const hidden = await board(joon);
    expect(hidden).toMatch(/1.*somebody.*150/);
    expect(hidden).toContain(en.quiz.score.you({ name: 'Joon', place: 2, of: 2 }));
    expect(await board(joon, { language: 'ko' })).toContain('누군가');
    const { top } = (await say(joon, 'score')).result!() as { top: unknown[] };
    expect(JSON.stringify(top)).not.toMatch(/민아|hidden|mina/);
    expect(top).toMatchObject([
      { name: null, place: 1 },
      { name: 'Joon', place: 2 },
    ]);
    await say(mina, 'settings board own');
    expect(await board(joon)).toContain('민아');
  });

  it('do not tell by the asker’s own line who stands there, but where nobody else reads', async () => {
    await played();
    const line = en.quiz.score.you({ name: '민아', place: 1, of: 2 });
    expect(await board(mina)).toContain(line);
    await say(mina, 'settings board name=Fox');
    expect(await board(mina)).not.toContain('민아');
    const channel = (await say(mina, 'score')).result!() as { board: string };
    expect(channel.board).toBe('channel');
    expect(plainMessage(await say(mina, 'score all', direct))).toContain(line);
  });
});

describe('score person', () => {
  beforeEach(played);

  it('tells somebody their own, alone with them once they chose another name', async () => {
    expect((await say(mina, 'score person=me')).visibility).toBe('public');
    await say(mina, 'settings board name=Fox');
    for (const line of ['score person=me', 'score person=민아', 'score person=<@mina>']) {
      const reply = await say(mina, line);
      expect(reply.visibility).toBe('private');
      expect(plainMessage(reply)).toContain('150');
      expect(plainMessage(reply)).toContain(en.quiz.score.seenAs('Fox'));
    }
  });

  it('tells others nothing about who is hidden, by whichever name', async () => {
    await say(mina, 'settings board hidden');
    for (const typed of ['<@mina>', '<@mina|민아>', '민아']) {
      const { error } = await say(joon, `score person=${typed}`);
      expect(error?.code).toBe('keeps-to-themselves');
    }
    expect((await say(joon, 'score person=somebody')).error?.code).toBe('unknown-person');
  });

  it('tells what stands on the board under an alias, and not whose it is', async () => {
    await say(mina, 'settings board name=Fox');
    const reply = plainMessage(await say(joon, 'score person=fox'));
    expect(reply).toContain(en.quiz.score.person({ name: 'Fox' }));
    expect(reply).toContain('150');
    expect(reply).not.toContain('민아');
    for (const typed of ['<@mina>', '<@mina|민아>', '민아'])
      expect((await say(joon, `score person=${typed}`)).error?.code).toBe('keeps-to-themselves');
  });

  it('calls somebody who never scored by the name that came with the mention', async () => {
    expect(plainMessage(await say(joon, 'score person="<@ada|Ada>"'))).toContain('Ada');
  });
});

it('home tells how others see it', async () => {
  await played();
  await say(mina, 'settings board name=Fox');
  expect(plainMessage(await say(mina, 'home'))).toContain(en.settings.boardAlias('Fox'));
  expect(plainMessage(await say(joon, 'home'))).not.toContain(en.settings.boards);
});
