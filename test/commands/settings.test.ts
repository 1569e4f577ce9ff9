// Settings through the real router and a real store: a choice holds from the next answer on, for whom it was made.

import { beforeEach, describe, expect, it } from 'vitest';
import { chosenLanguage } from '../../src/commands/chosen-language.ts';
import { commands } from '../../src/commands/index.ts';
import { createRouter, type Router } from '../../src/commands/router.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Input, Request } from '../../src/conversation/platform.ts';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import { languages } from '../../src/language/index.ts';
import { CODE_MS, MOST_TRIES } from '../../src/store/accounts.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import type { Store } from '../../src/store/store.ts';
import { clock } from '../clock.ts';
import { MessengerInMemory } from '../messenger-in-memory.ts';
import { storeInMemory } from '../store-in-memory.ts';

const mina = { platform: 'discord', person: { id: 'mina', name: '민아' } };
const general = { place: { id: 'general', kind: 'channel' }, server: 'study' } as const;
const elsewhere = { place: { id: 'other', kind: 'channel' }, server: 'else' } as const;
const alone = { place: { id: 'dm', kind: 'direct' }, server: undefined } as const;

let store: () => Promise<Store>;
let router: Router;
let now: number;

beforeEach(() => {
  now = 1_800_000_000_000;
  store = storeInMemory(() => now);
  router = createRouter({
    commands,
    clock,
    kept: new KeptInMemory(),
    store,
    languageFor: async (request) => chosenLanguage(await store())(request),
    messenger: new MessengerInMemory(),
    newReference: () => 'reference',
    log: (_reference, fault) => {
      throw fault;
    },
  });
});

type Told = Partial<Request>;

function handle(input: Input, told: Told = {}): Promise<Reply> {
  return router.handle({ id: 'id', ...mina, ...general, language: 'en', at: now, input, ...told });
}

async function say(text: string, told: Told = {}): Promise<Message> {
  const reply = await handle({ kind: 'line', text }, told);
  if (reply.kind !== 'message') throw new Error('a message was expected');
  return reply;
}

const heading = ({ blocks }: Message) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))[0];

async function spoken(told: Told = {}): Promise<string | undefined> {
  const title = heading(await say('help', told));
  return Object.entries(languages).find(([, { help }]) => help.title === title)?.[0];
}

async function code(told: Told = {}): Promise<string> {
  const { result } = await say('settings link', told);
  return (result!() as { code: string }).code;
}

describe('the language', () => {
  it.each([
    'settings language=ko',
    'settings language ko',
    '설정 언어 한국어',
    '설정 언어=한국어',
    'settings language 영어',
  ])('“%s” holds from this answer on, everywhere on this platform, for this person', async (line) => {
    const wanted = line.includes('영어') ? 'en' : 'ko';
    const told = { language: wanted === 'ko' ? 'en-US' : 'ko' };
    const reply = await say(line, told);
    expect(heading(reply)).toBe(languages[wanted].settings.title);
    expect(reply.visibility).toBe('private');
    expect(await spoken({ ...told, ...elsewhere })).toBe(wanted);
    expect(await spoken({ ...told, person: { id: 'jun', name: 'Jun' } })).not.toBe(wanted);
    expect(await spoken({ ...told, platform: 'slack' })).not.toBe(wanted);
    await say('settings language=auto', told);
    expect(await spoken(told)).not.toBe(wanted);
  });

  it('of a server holds for whoever chose none, in its places alone', async () => {
    const jun = { person: { id: 'jun', name: 'Jun' } };
    await say('settings language=en', jun);
    const reply = await say('settings language=ko for=server', { mayManage: true });
    expect(plainMessage(reply)).toContain(languages.ko.settings.changedHere({ language: '한국어' }));
    expect(await spoken()).toBe('ko');
    expect(await spoken(jun)).toBe('en');
    expect(await spoken(elsewhere)).toBe('en');
    expect(await spoken(alone)).toBe('en');
    await say('settings language=auto for=server', { mayManage: true });
    expect(await spoken()).toBe('en');
  });

  it('of a server is changed by whoever manages it', async () => {
    for (const mayManage of [false, undefined]) {
      const refused = await say('settings language=ko for=server', mayManage === undefined ? {} : { mayManage });
      expect(refused.error?.code).toBe('may-not-manage');
    }
    expect(await spoken()).toBe('en');
    const menus = ({ blocks }: Message) => blocks.filter(({ kind }) => kind === 'select').length;
    expect(menus(await say('settings', { mayManage: false }))).toBe(1);
    expect(menus(await say('settings', { mayManage: true }))).toBe(2);
    const action = { name: 'settings-language', data: 'server/ko' };
    expect(await handle({ kind: 'action', action }, { mayManage: false })).toMatchObject({
      error: { code: 'may-not-manage' },
    });
    expect(await handle({ kind: 'action', action }, { mayManage: true })).toMatchObject({ placement: 'replace' });
    expect(await spoken()).toBe('ko');
  });

  it('of a place that belongs to no server is changed by whoever is there', async () => {
    const room = { platform: 'web', place: { id: 'room', kind: 'channel' }, server: undefined } as const;
    await say('settings language=ko for=server', room);
    expect(await spoken(room)).toBe('ko');
    expect(await spoken({ ...room, place: { id: 'next', kind: 'channel' } })).toBe('en');
  });

  it('of everybody cannot be set between two alone', async () => {
    expect((await say('settings language=ko for=server', alone)).error?.code).toBe('no-server-here');
  });

  it('that nobody speaks is refused with what there is', async () => {
    const { error } = await say('settings language=frnech');
    expect(error?.code).toBe('unknown-name');
    expect(error?.message).toContain('en, ko, auto');
  });

  it('is chosen by the menu too, which takes nothing else', async () => {
    const choose = (data: string) => handle({ kind: 'action', action: { name: 'settings-language', data } });
    expect(await choose('me/ko')).toMatchObject({ placement: 'replace', visibility: 'private' });
    expect(await spoken()).toBe('ko');
    for (const data of ['', 'me', 'me/xx', 'them/ko', 'me/constructor'])
      expect(await choose(data)).toMatchObject({ error: { code: 'expired' } });
  });
});

describe('linking', () => {
  const onSlack = { platform: 'slack', person: { id: 'T1/U1', name: 'mina' } };

  it('makes one person of two, who goes on with the lesson where they were', async () => {
    await say('lesson activation-slope page=3');
    expect(plainMessage(await say('home', onSlack))).toContain(languages.en.home.start);
    const typed = (await code()).toLowerCase();
    const done = await say(`settings link code=${typed}`, onSlack);
    expect(plainMessage(done)).toContain(languages.en.settings.joined({ platforms: ['Discord', 'Slack'] }));
    const settings = (await say('settings', onSlack)).result!();
    expect(settings).toMatchObject({ platforms: ['discord', 'slack'] });
    expect((await say('home', onSlack)).result!()).toEqual({ reading: { topic: 'activation-slope', page: 3 } });
    expect(plainMessage(await say('home', onSlack))).toContain(languages.en.home.goOn);
  });

  it('shows the whole line to type, in the language of the reader, and when the code ends', async () => {
    const reply = await say('설정 연결', { language: 'ko' });
    const { code, until } = reply.result!() as { code: string; until: number };
    expect(plainMessage(reply)).toContain(`/backprop 설정 연결 코드=${code.slice(0, 4)}-${code.slice(4)}`);
    expect(until - now).toBe(CODE_MS);
    expect(reply.visibility).toBe('private');
  });

  it('works by a form', async () => {
    const form = await handle({ kind: 'action', action: { name: 'settings-link-form', data: '' } }, onSlack);
    if (form.kind !== 'form') throw new Error('a form was expected');
    const values = { [form.fields[0]!.name]: ` ${await code()} ` };
    const done = await handle({ kind: 'submit', action: form.submit.action, values }, onSlack);
    expect(done).toMatchObject({ kind: 'message', visibility: 'private' });
    expect(done).not.toHaveProperty('error');
  });

  it('refuses what is no code, a code of one’s own, and the sixth guess', async () => {
    const wrong = await say('settings link code=ABCD2345', onSlack);
    expect(wrong.error?.code).toBe('link-unknown');
    expect(wrong.error?.message).toContain('“ABCD2345”');
    expect((await say(`settings link ${await code()}`)).error?.code).toBe('link-own');
    for (let tried = 1; tried < MOST_TRIES; tried++) await say('settings link nothing like it', onSlack);
    const refused = await say(`settings link ${await code()}`, onSlack);
    expect(refused.error).toMatchObject({ code: 'link-too-often', message: expect.stringContaining('10 minutes') });
    now += CODE_MS;
    expect(await say(`settings link ${await code()}`, onSlack)).not.toHaveProperty('error');
  });

  it('refuses a code that is over', async () => {
    const typed = await code();
    now += CODE_MS;
    expect((await say(`settings link ${typed}`, onSlack)).error?.code).toBe('link-unknown');
  });
});

describe('home', () => {
  it('leads on to the page that was opened last, by whichever button', async () => {
    const opened = await say('lesson error');
    const next = opened.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .find(({ label }) => label === languages.en.lesson.next)!;
    await handle({ kind: 'action', action: next.action });
    const home = await say('홈', { language: 'ko' });
    expect(home.result!()).toEqual({ reading: { topic: 'error', page: 2 } });
    const [onwards] = home.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    const page = await handle({ kind: 'action', action: onwards!.action }, { language: 'ko' });
    expect(page.kind === 'message' && page.result!()).toMatchObject({ topic: 'error', page: 2 });
  });

  it('writes nothing about somebody who only looks', async () => {
    await say('home');
    await say('settings');
    expect(await (await store()).accounts.find({ platform: 'discord', personId: 'mina' })).toBeUndefined();
  });
});
