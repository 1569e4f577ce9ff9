// Where and to whom an act is answered, and what becomes of the answer when Slack does not take it as it should.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle, Manifest, Request } from '../../../src/conversation/platform.ts';
import type { Message } from '../../../src/conversation/reply.ts';
import { languages } from '../../../src/language/index.ts';
import { contractForm, contractManifest, contractMessage, withButton } from '../../conversation/contract-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import { controlsOf, fieldsOf } from './loopback/words.ts';
import { BOT_NAME, TEAM } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { type RunningSlack, type StartOptions, startSlack } from './start-slack.ts';

let slack: RunningSlack;
let loopback: Loopback;
let handle: Handle;
let requests: Request[];

async function start(options: StartOptions = {}): Promise<void> {
  slack = await startSlack((request, progress) => {
    requests.push(request);
    return handle(request, progress);
  }, options);
  loopback = slack.loopback;
}

beforeEach(() => {
  requests = [];
  return start();
});
afterEach(() => slack.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const picture = { kind: 'picture', name: 'p', svg: '<svg/>', alt: 'a curve' } as const;
const calls = (method: string) => loopback.server.calls.filter((call) => call.method === method);
const events = () => slack.logged.map(({ event }) => event);
const texts = (person = loopback.mina) => loopback.see(person).map(({ text }) => text.trim());
const directOf = (person = loopback.mina) => loopback.world.direct.get(person.id)!;

/** A handler that shows something and then waits until it is told to finish. */
function longAnswer(half: Message, whole: Message): { readonly finish: () => void } {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  handle = async (_, progress) => {
    progress!(half);
    await released;
    return whole;
  };
  return { finish: () => release() };
}

describe('public or private', () => {
  it('is private when the answer is, though the command is not', async () => {
    handle = async () => contractMessage('for you', { visibility: 'private' });
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, 'for you');
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(calls('chat.postMessage')).toEqual([]);
  });

  it('takes back for all how far it was when the answer turns out to be private', async () => {
    const { finish } = longAnswer(contractMessage('half way'), contractMessage('for you', { visibility: 'private' }));
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.joon, 'half way');
    finish();
    await see(loopback, loopback.mina, 'for you');
    expect(texts(loopback.joon)).toEqual([]);
  });

  it('shows nothing meanwhile where a private answer could not take its place', async () => {
    const { finish } = longAnswer(contractMessage('half way'), contractMessage('for you', { visibility: 'private' }));
    loopback.slash(loopback.mina, 'check');
    await until(() => requests.length === 1);
    await pause(100);
    expect(texts()).toEqual([]);
    finish();
    await see(loopback, loopback.mina, 'for you');
    expect(texts()).toEqual(['for you']);
  });

  it('is an ordinary message where nobody else reads along', async () => {
    handle = async () => contractMessage('between us', { visibility: 'private' });
    loopback.slash(loopback.mina, 'check', directOf());
    const { message } = await see(loopback, loopback.mina, 'between us', directOf());
    expect(message.onlyFor).toBeUndefined();
  });
});

describe('who asks', () => {
  it('is called by the name that others see, in the language they use Slack in', async () => {
    loopback.joon.locale = 'en-GB';
    loopback.joon.admin = true;
    handle = async () => contractMessage('hello');
    loopback.slash(loopback.joon, 'gradient');
    await see(loopback, loopback.mina, 'hello');
    expect(requests[0]).toMatchObject({
      person: { id: `${TEAM}/${loopback.joon.id}`, name: '준호' },
      language: 'en-GB',
      server: TEAM,
      mayManage: true,
    });
    loopback.slash(loopback.joon, 'gradient');
    await until(() => requests.length === 2);
    expect(calls('users.info')).toHaveLength(1);
  });

  it('is guessed at where we may not ask, from what was written', async () => {
    loopback.world.withoutScopes.add('users:read');
    handle = async () => contractMessage('hello');
    loopback.write(loopback.mina, '기울기');
    loopback.write(loopback.joon, 'gradient');
    await until(() => requests.length === 2);
    expect(requests.map(({ language }) => language)).toEqual(['ko', 'en-US']);
  });

  it('is not waited for longer than a second', async () => {
    loopback.server.trouble = ({ method }) => (method === 'users.info' ? 'stall' : undefined);
    handle = async () => contractMessage('hello');
    const before = Date.now();
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'hello');
    expect(Date.now() - before).toBeLessThan(2500);
  });
});

describe('a button', () => {
  let answerToPress: Message;
  const opened = async (more: Partial<Message> = {}, thread?: string) => {
    handle = async ({ input }) =>
      input.kind === 'action' ? answerToPress : { ...withButton('the question', 'Press', 'p'), ...more };
    if (thread === undefined) loopback.slash(loopback.mina, 'gradient');
    else loopback.write(loopback.mina, 'gradient', thread);
    return see(loopback, loopback.mina, 'the question', thread === undefined ? undefined : directOf());
  };

  it('never lets a refusal take the place of what was pressed', async () => {
    const error = { code: 'no', message: 'no' };
    answerToPress = contractMessage('no', { placement: 'replace', error });
    await opened();
    loopback.press(loopback.joon, 'Press');
    const { message } = await see(loopback, loopback.joon, /^no$/);
    expect(message.onlyFor).toBe(loopback.joon.id);
    await see(loopback, loopback.mina, 'the question');
  });

  it('answers beside what was deleted meanwhile', async () => {
    answerToPress = contractMessage('still an answer', { placement: 'replace' });
    const { message } = await opened();
    loopback.press(loopback.joon, 'Press');
    loopback.world.remove(message);
    await see(loopback, loopback.joon, 'still an answer');
  });

  it('of a private message changes that message, for the one person', async () => {
    answerToPress = contractMessage('the next page', { placement: 'replace' });
    const { message } = await opened({ visibility: 'private' });
    expect(message.onlyFor).toBe(loopback.mina.id);
    loopback.press(loopback.mina, 'Press');
    await see(loopback, loopback.mina, 'the next page');
    expect(texts()).toEqual(['the next page']);
    expect(texts(loopback.joon)).toEqual([]);
  });

  it('of a private message shows how far it is in its place', async () => {
    await opened({ visibility: 'private' });
    const { finish } = longAnswer(
      contractMessage('half way'),
      contractMessage('all the way', { placement: 'replace' }),
    );
    loopback.press(loopback.mina, 'Press');
    await see(loopback, loopback.mina, 'half way');
    finish();
    await see(loopback, loopback.mina, 'all the way');
    expect(texts()).toEqual(['all the way']);
    expect(calls('response_url').length).toBeLessThanOrEqual(5);
  });

  it('answers in the thread in which it stands', async () => {
    answerToPress = contractMessage('a second message');
    const { message } = await opened({}, '1700000000.000100');
    expect(message.thread).toBe('1700000000.000100');
    loopback.press(loopback.mina, 'Press', directOf());
    const second = await see(loopback, loopback.mina, 'a second message', directOf());
    expect(second.message.thread).toBe('1700000000.000100');
  });

  it('that takes long says beside it how far it is, and takes that away again', async () => {
    await opened();
    const { finish } = longAnswer(
      contractMessage('half way'),
      contractMessage('all the way', { placement: 'replace' }),
    );
    loopback.press(loopback.joon, 'Press');
    await see(loopback, loopback.joon, 'half way');
    await see(loopback, loopback.joon, 'the question');
    finish();
    await see(loopback, loopback.mina, 'all the way');
    await until(() => texts().length === 1);
  });

  it('of nobody’s, or of another time, is one that no command knows', async () => {
    const { message } = await opened();
    const [control] = controlsOf(message.blocks);
    answerToPress = contractMessage('this is over', { error: { code: 'over', message: 'over' } });
    loopback.use(loopback.joon, message, { ...control!, value: 'v0:of another time' });
    await see(loopback, loopback.joon, 'this is over');
    expect(requests[1]!.input).toEqual({ kind: 'action', action: { name: '?', data: '' } });
  });
});

describe('where the app is not', () => {
  it('the asker alone is told how to let it in', async () => {
    handle = async () => contractMessage('for all');
    loopback.slash(loopback.mina, 'gradient', loopback.world.outside);
    const { message } = await see(loopback, loopback.mina, `/invite @${BOT_NAME}`, loopback.world.outside);
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(loopback.see(loopback.joon, loopback.world.outside)).toEqual([]);
  });

  it('what is private is answered all the same', async () => {
    handle = async () => contractMessage('for you', { visibility: 'private' });
    loopback.slash(loopback.mina, 'check', loopback.world.outside);
    await see(loopback, loopback.mina, 'for you', loopback.world.outside);
  });

  it('between two people, the asker alone has the answer', async () => {
    handle = async () => contractMessage('an answer');
    loopback.slash(loopback.mina, 'gradient', loopback.world.between);
    const { message } = await see(loopback, loopback.mina, 'an answer', loopback.world.between);
    expect(message.onlyFor).toBe(loopback.mina.id);
  });
});

describe('an address', () => {
  it('whose time is over is not needed: the place itself is used', async () => {
    handle = async () => contractMessage('for you', { visibility: 'private' });
    loopback.server.trouble = ({ method }) =>
      method === 'response_url' ? { status: 404, body: 'used_url' } : undefined;
    loopback.slash(loopback.mina, 'check');
    const { message } = await see(loopback, loopback.mina, 'for you');
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(calls('chat.postEphemeral')).toHaveLength(1);
  });

  it('that leads elsewhere is not used', async () => {
    handle = async () => contractMessage('for you', { visibility: 'private' });
    loopback.more = { response_url: 'https://hooks.slack.com.example.org/x' };
    loopback.slash(loopback.mina, 'check');
    await until(() => events().length > 0);
    expect(events()).toEqual(['an answer was not delivered']);
  });
});

describe('a form', () => {
  const opensForms: Manifest = {
    ...contractManifest,
    actions: [{ name: 'contract.press', visibility: 'public', opensForm: true }, ...contractManifest.actions.slice(1)],
  };
  const form = (person = loopback.mina) => {
    const shown = loopback.world.views.get(person.id);
    return shown?.open && fieldsOf(shown.view).length > 0 ? shown : undefined;
  };

  it('opens at once, before it is made', async () => {
    let finish: () => void = () => {};
    handle = () => new Promise((resolve) => (finish = () => resolve(contractForm)));
    loopback.slash(loopback.mina, 'ask');
    await until(() => loopback.world.views.has(loopback.mina.id));
    const { hash } = loopback.world.views.get(loopback.mina.id)!;
    expect(form()).toBeUndefined();
    finish();
    await until(() => form() !== undefined);
    expect(form()!.hash).not.toBe(hash);
    expect(calls('views.update')[0]!.args.hash).toBe(hash);
  });

  it('opens too where nobody said that one would', async () => {
    handle = async () => contractForm;
    loopback.slash(loopback.mina, 'gradient');
    await until(() => form() !== undefined);
    expect(calls('views.update')).toEqual([]);
  });

  it('that was closed meanwhile is no fault', async () => {
    let finish: () => void = () => {};
    handle = () => new Promise((resolve) => (finish = () => resolve(contractForm)));
    loopback.slash(loopback.mina, 'ask');
    await until(() => loopback.world.views.has(loopback.mina.id));
    loopback.world.views.get(loopback.mina.id)!.open = false;
    finish();
    await until(() => calls('views.update').length === 1);
    await pause(50);
    expect([events(), texts()]).toEqual([[], []]);
  });

  it('that comes to nothing says so in its place', async () => {
    handle = async () => contractMessage('this is over', { error: { code: 'over', message: 'over' } });
    loopback.slash(loopback.mina, 'ask');
    await until(() => JSON.stringify(loopback.world.views.get(loopback.mina.id)?.view ?? '').includes('this is over'));
    expect(texts()).toEqual([]);
  });

  it('whose three seconds are over is asked for again, with a sentence', async () => {
    handle = async () => contractForm;
    for (const [line, error] of [
      ['ask', 'expired_trigger_id'],
      ['gradient', 'exchanged_trigger_id'],
    ] as const) {
      loopback.server.trouble = ({ method }) =>
        method === 'views.open' ? { status: 200, body: { ok: false, error } } : undefined;
      loopback.slash(loopback.mina, line);
      await until(() => texts().includes(languages.ko.slack.formTooLate));
      loopback.world.messages.splice(0);
    }
  });

  it('that a typed line wants opens from a button below it', async () => {
    handle = async ({ input }) => (input.kind === 'action' ? contractForm : contractForm);
    loopback.write(loopback.mina, 'ask');
    await see(loopback, loopback.mina, languages.ko.slack.openForm, directOf());
    loopback.press(loopback.mina, languages.ko.slack.openForm, directOf());
    await until(() => form() !== undefined);
    expect(requests[1]!.input).toEqual({ kind: 'action', action: { name: 'run', data: 'ask' } });
  });

  it('shows a mistake under the field that it names, and keeps what was filled in', async () => {
    const refused: Message = {
      ...contractMessage('', { error: { code: 'bad', message: 'x is not a number' } }),
      blocks: [{ kind: 'text', text: [{ style: 'code', text: 'why' }, ' says nothing'] }],
    };
    handle = async ({ input }) => (input.kind === 'submit' ? refused : contractForm);
    loopback.slash(loopback.mina, 'ask');
    await until(() => form() !== undefined);
    await loopback.submit(loopback.mina, { x: 'one' }).acknowledged;
    expect(form()!.errors).toEqual({ why: 'why says nothing' });
    expect(texts()).toEqual([]);
  });

  it('shows a mistake that names no field under the first', async () => {
    handle = async ({ input }) =>
      input.kind === 'submit' ? contractMessage('no', { error: { code: 'no', message: 'no' } }) : contractForm;
    loopback.slash(loopback.mina, 'ask');
    await until(() => form() !== undefined);
    await loopback.submit(loopback.mina, {}).acknowledged;
    expect(form()!.errors).toEqual({ x: 'no' });
  });

  it('is followed by another in its place', async () => {
    handle = async () => ({ ...contractForm, title: 'More' });
    loopback.slash(loopback.mina, 'ask');
    await until(() => form() !== undefined);
    await loopback.submit(loopback.mina, {}).acknowledged;
    expect(form()!.view.title).toMatchObject({ text: 'More' });
  });

  it('closes when the answer takes long, and the answer follows', async () => {
    handle = async ({ input }) => {
      if (input.kind !== 'submit') return contractForm;
      await pause(2300);
      return contractMessage('after all');
    };
    loopback.slash(loopback.mina, 'ask');
    await until(() => form() !== undefined);
    const before = Date.now();
    await loopback.submit(loopback.mina, {}).acknowledged;
    expect(Date.now() - before).toBeLessThan(2900);
    expect(form()).toBeUndefined();
    await see(loopback, loopback.joon, 'after all');
  });

  it('changes the message from which it was opened', async () => {
    await slack.stop();
    await start({ manifest: opensForms });
    handle = async ({ input }) => {
      if (input.kind === 'action') return contractForm;
      if (input.kind === 'submit') return contractMessage('changed', { placement: 'replace' });
      return withButton('the question', 'Press', 'p');
    };
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'the question');
    loopback.press(loopback.joon, 'Press');
    await until(() => form(loopback.joon) !== undefined);
    loopback.submit(loopback.joon, {});
    await see(loopback, loopback.mina, 'changed');
    expect(texts()).toEqual(['changed']);
  });
});

describe('pictures', () => {
  it('are uploaded once, and shown when they are ready', async () => {
    loopback.world.fileLooks = 3;
    handle = async () => ({ ...contractMessage('look'), blocks: [picture] });
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, 'a curve');
    expect(message.blocks[0]).toMatchObject({ type: 'image', alt_text: 'a curve' });
    loopback.slash(loopback.mina, 'gradient');
    await until(() => texts().length === 2);
    expect(loopback.world.files.size).toBe(1);
    expect(loopback.world.faults).toEqual([]);
  });

  it('are words where they cannot be uploaded', async () => {
    loopback.world.withoutScopes.add('files:write');
    handle = async () => ({ ...contractMessage('look'), blocks: [picture] });
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, 'a curve');
    expect(JSON.stringify(message.blocks)).not.toContain('"image"');
  });

  it('that Slack has lost are words, and uploaded anew the next time', async () => {
    handle = async () => ({ ...contractMessage('look'), blocks: [picture] });
    loopback.slash(loopback.mina, 'gradient');
    await until(() => texts().length === 1);
    loopback.world.files.clear();
    loopback.slash(loopback.mina, 'gradient');
    await until(() => texts().length === 2);
    loopback.slash(loopback.mina, 'gradient');
    await until(() => texts().length === 3);
    const images = loopback.see(loopback.mina).map(({ message }) => message.blocks[0]!.type === 'image');
    expect(images).toEqual([true, false, true]);
  });
});

describe('before anybody asks', () => {
  it('App Home shows what the command for it says', async () => {
    handle = async ({ input }) => contractMessage(`home of ${JSON.stringify(input)}`);
    loopback.openHome(loopback.mina);
    await until(() => loopback.world.homes.has(loopback.mina.id));
    expect(JSON.stringify(loopback.world.homes.get(loopback.mina.id))).toContain('home of');
    expect(requests[0]).toMatchObject({ input: { kind: 'line', text: 'home' }, place: { kind: 'direct' } });
    loopback.openHome(loopback.joon, 'messages');
    await pause(50);
    expect(loopback.world.homes.has(loopback.joon.id)).toBe(false);
  });

  it('what is pressed on App Home is answered in the conversation, and the home shown anew', async () => {
    let count = 0;
    handle = async ({ input }) =>
      input.kind === 'action' ? contractMessage('pressed') : withButton(`home ${++count}`, 'Press', 'p');
    loopback.openHome(loopback.mina);
    await until(() => loopback.world.homes.has(loopback.mina.id));
    loopback.useHome(loopback.mina, 'Press');
    await see(loopback, loopback.mina, 'pressed', directOf());
    await until(() => JSON.stringify(loopback.world.homes.get(loopback.mina.id)).includes('home 2'));
    expect(requests[1]!.place).toEqual({ id: `${TEAM}/${directOf()}`, kind: 'direct' });
  });

  it('a new conversation has lines to begin with', async () => {
    await slack.stop();
    const [gradient, ...rest] = contractManifest.commands;
    const example = { ...gradient!, examples: ['/backprop gradient x="1 2"'] };
    await start({ manifest: { ...contractManifest, commands: [example, ...rest] } });
    loopback.openConversation(loopback.mina);
    await until(() => loopback.world.prompts.length === 1);
    expect(loopback.world.prompts[0]).toMatchObject({
      title: languages.ko.slack.welcome,
      prompts: [{ title: 'gradient', message: 'gradient x="1 2"' }],
    });
  });

  it('a shortcut from anywhere is answered in the conversation', async () => {
    handle = async () => contractMessage('help is here', { visibility: 'private' });
    loopback.shortcut(loopback.mina, 'help');
    await see(loopback, loopback.mina, 'help is here', directOf());
  });
});

describe('explaining a message', () => {
  it('is private, in its thread, and finds the network in it', async () => {
    handle = async () => contractMessage('explained');
    loopback.explain(loopback.mina, 'what about net=2-3-2 here?', loopback.world.channel, '1700000000.000200');
    const { message } = await see(loopback, loopback.mina, 'explained');
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(message.thread).toBe('1700000000.000200');
    expect(requests[0]!.input).toEqual({ kind: 'line', text: 'gradient net="2-3-2"' });
  });

  it('says so where there is none', async () => {
    loopback.explain(loopback.mina, 'lunch?');
    await see(loopback, loopback.mina, '/backprop gradient net=2-3-2');
    expect(requests).toEqual([]);
  });
});

describe('the app removed', () => {
  it('is told once, by whichever event', async () => {
    await slack.stop();
    const gone: unknown[] = [];
    await start({ onUninstalled: async (where) => void gone.push(where) });
    await loopback.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }).acknowledged;
    expect(gone).toEqual([]);
    await loopback.event({ type: 'tokens_revoked', tokens: { bot: ['U1'] } }).acknowledged;
    await loopback.event({ type: 'app_uninstalled' }).acknowledged;
    expect(gone).toEqual([
      { team: TEAM, enterprise: undefined },
      { team: TEAM, enterprise: undefined },
    ]);
  });
});
