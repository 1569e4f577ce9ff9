// The whole bot on a loopback Discord: each command by its options, its buttons, menus and forms, as people use them.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { createRouter } from '../../../src/commands/router.ts';
import type { Messenger } from '../../../src/conversation/messenger.ts';
import type { Handle } from '../../../src/conversation/platform.ts';
import { languages } from '../../../src/language/index.ts';
import { lessons } from '../../../src/lessons/index.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { clock } from '../../clock.ts';
import { Loopback } from './loopback/loopback.ts';
import { controlsOf } from './loopback/words.ts';
import { see, until } from './seen.ts';
import { type RunningDiscord, startDiscord } from './start-discord.ts';

let store: Store;
let discord: RunningDiscord;
let loopback: Loopback;

beforeEach(async () => {
  store = await openStore('memory', { now: Date.now, log: () => {} });
  loopback = await Loopback.start();
  loopback.locale = 'en-US';
  discord = await startWhole();
});

afterEach(async () => {
  await discord.stop();
  await store.close();
  await loopback.server.stop();
});

async function startWhole(): Promise<RunningDiscord> {
  let messenger: Messenger | undefined;
  // The router wants the platform's messenger, and the platform the router's answers.
  const lent: Messenger = {
    post: (...all) => messenger!.post(...all),
    edit: (...all) => messenger!.edit(...all),
    direct: (...all) => messenger!.direct(...all),
  };
  const router = createRouter({
    commands,
    kept: store.kept,
    store: async () => store,
    messenger: lent,
    clock,
    log: (_, fault) => {
      throw fault;
    },
    newReference: () => 'a reference',
  });
  const handle: Handle = (request, progress) => router.handle(request, progress);
  const running = await startDiscord(handle, { loopback, store, manifest: router.manifest });
  messenger = running.platform.messenger;
  return running;
}

/** A button's label may also be an option of a menu. */
function chooseOrPress(label: string): void {
  const { message } = loopback.see(loopback.mina).at(-1)!;
  if (controlsOf(message).some((control) => control.label === label)) loopback.press(loopback.mina, label);
  else loopback.choose(loopback.mina, label);
}

const bodies = () => loopback.server.calls.filter(({ status }) => status === 400);

describe('signing in', () => {
  it('asks for direct messages alone, and registers what the bot can do', () => {
    expect(loopback.server.gateway.intents).toEqual([1 << 12]);
    expect(loopback.world.commands.map(({ name }) => name)).toEqual([
      'backprop',
      'Explain this gradient',
      'Quiz standing',
    ]);
    expect(discord.said).toEqual([
      'discord: + backprop',
      'discord: + Explain this gradient',
      'discord: + Quiz standing',
    ]);
  });

  it('registers nothing where nothing changed', async () => {
    await discord.stop();
    discord = await startWhole();
    expect(discord.said).toEqual([]);
    expect(loopback.server.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('says in one sentence that the token is wrong', async () => {
    const started = startDiscord(async () => Promise.reject(new Error('unused')), {
      loopback,
      store,
      token: `${'x'.repeat(24)}.y.z`,
    });
    await expect(started).rejects.toMatchObject({ name: 'PlatformError', platform: 'discord' });
    await expect(started).rejects.toHaveProperty('cause.status', 401);
  });
});

describe('a gradient', () => {
  it('is shown to everybody with its picture', async () => {
    loopback.slash(loopback.mina, 'gradient');
    const { message, text } = await see(loopback, loopback.joon, '−0.10335');
    expect(message.attachments.length).toBeGreaterThan(0);
    expect(message.onlyFor).toBeUndefined();
    expect(text).toContain('∂L/∂w₁₁');
  });

  it('takes its options, and refuses a wrong one privately with an example', async () => {
    loopback.slash(loopback.mina, 'gradient', { x: '1 2', wrt: 'w12' });
    await see(loopback, loopback.joon, '∂L/∂w₁₂');
    loopback.slash(loopback.mina, 'gradient', { x: 'one two' });
    const { message } = await see(loopback, loopback.mina, 'one');
    expect(message.onlyFor).toBe(loopback.mina.id);
  });

  it('changes in place when a button is pressed', async () => {
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.joon, '−0.10335');
    const before = message.components;
    const button = controlsOf(message).find(({ options, label }) => options.length === 0 && label !== '');
    loopback.press(loopback.joon, button!.label);
    await until(() => message.components !== before);
    expect(loopback.see(loopback.joon)).toHaveLength(1);
    expect(bodies()).toEqual([]);
  });

  it('changes in place by its menu', async () => {
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.joon, '−0.10335');
    const before = message.components;
    const menu = controlsOf(message).find(({ options }) => options.length > 0)!;
    loopback.choose(loopback.joon, menu.options.at(-1)!.label);
    await until(() => message.components !== before);
    expect(loopback.see(loopback.joon)).toHaveLength(1);
  });

  it('takes other numbers by a form', async () => {
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, '−0.10335');
    chooseOrPress(languages.en.gradient.change.form);
    await until(() => loopback.world.forms.has(loopback.mina.id));
    const { data } = loopback.world.forms.get(loopback.mina.id)!;
    expect(data.title).not.toBe('');
    const before = message.components;
    loopback.submit(loopback.mina, { x: '3 4' });
    await until(() => message.components !== before || loopback.see(loopback.mina).length > 1);
    expect(bodies()).toEqual([]);
  });

  it('speaks the language in which somebody uses Discord', async () => {
    loopback.locale = 'ko';
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.joon, '중앙 차분과 일치해요');
  });
});

describe('the other commands', () => {
  it('helps', async () => {
    loopback.slash(loopback.mina, 'help');
    await see(loopback, loopback.mina, languages.en.help.title);
    loopback.slash(loopback.mina, 'help', { command: 'gradient' });
    await see(loopback, loopback.mina, languages.en.help.examples);
  });

  it.each(lessons.map(({ topic, pages }) => ({ topic, pages: pages.length })))(
    'pages through the lesson $topic by its buttons',
    async ({ topic, pages }) => {
      loopback.slash(loopback.mina, 'lesson', { topic });
      const { message } = await see(loopback, loopback.mina, /\S/);
      await until(() => controlsOf(message).length > 0);
      for (let page = 1; page < pages; page++) {
        const before = message.components;
        const next = controlsOf(message).find(({ label }) => label === languages.en.lesson.next)!;
        loopback.press(loopback.mina, next.label);
        await until(() => message.components !== before);
      }
      expect(loopback.see(loopback.mina)).toHaveLength(1);
      expect(bodies()).toEqual([]);
    },
  );

  it('trains, and shows how it went', async () => {
    loopback.slash(loopback.mina, 'train', { steps: 50 });
    const { message } = await see(loopback, loopback.joon, /loss/i);
    await until(() => message.attachments.length > 0);
  });

  it('explains in a direct message, and says so here', async () => {
    loopback.slash(loopback.mina, 'explain', {});
    await see(loopback, loopback.mina, languages.en.lesson.sent);
    const direct = loopback.world.direct.get(loopback.mina.id)!;
    await until(() => loopback.see(loopback.mina, direct).length === 1);
    expect(loopback.see(loopback.joon)).toEqual([]);
  });

  it('explains here, privately, where direct messages are closed', async () => {
    loopback.world.closed.add(loopback.mina.id);
    loopback.slash(loopback.mina, 'explain', {});
    const { message } = await see(loopback, loopback.mina, languages.en.lesson.closed);
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(controlsOf(message).map(({ label }) => label)).toContain(languages.en.lesson.again);
    loopback.world.closed.clear();
    loopback.press(loopback.mina, languages.en.lesson.again);
    await see(loopback, loopback.mina, languages.en.lesson.sent);
  });

  it('answers a line in the direct channel, in the language it is written in', async () => {
    const direct = loopback.world.direct.get(loopback.joon.id)!;
    loopback.write(loopback.joon, 'gradient wrt=w21');
    await see(loopback, loopback.joon, '∂L/∂w₂₁', direct);
    loopback.write(loopback.joon, '/backprop 기울기');
    await see(loopback, loopback.joon, '중앙 차분과 일치해요', direct);
  });

  it('explains a network that stands in a message, to the asker alone', async () => {
    loopback.explain(loopback.joon, 'how would you do net=2-3-2 here?');
    const { message } = await see(loopback, loopback.joon, /∂L\/∂/);
    expect(message.onlyFor).toBe(loopback.joon.id);
    loopback.explain(loopback.mina, 'lunch?');
    const none = await see(loopback, loopback.mina, 'I found no network');
    expect(none.message.onlyFor).toBe(loopback.mina.id);
  });

  it('completes what is typed', async () => {
    const asked = loopback.complete(loopback.mina, 'gradient', 'activation', 'ta');
    await until(() => asked.completions !== undefined);
    expect(asked.completions).toContainEqual({ name: 'tanh', value: 'tanh' });
  });

  it('says of a button that nobody knows that it is over, with a way to start again', async () => {
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, '−0.10335');
    loopback.use(loopback.joon, message, { component_type: 2, custom_id: 'v0:of another time' });
    const over = await see(loopback, loopback.joon, languages.en.help.try);
    expect(over.message.onlyFor).toBe(loopback.joon.id);
    await see(loopback, loopback.joon, '−0.10335');
  });
});

describe('where the app may not do everything', () => {
  it('names the missing permission to the asker alone', async () => {
    loopback.more = { app_permissions: String(0x400n | 0x800n) };
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, languages.en.discord.permissions.attachFiles);
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(loopback.see(loopback.joon)).toEqual([]);
  });

  it('is one private message that changes, where somebody brought the app along', async () => {
    loopback.more = { authorizing_integration_owners: { '1': loopback.mina.id } };
    loopback.slash(loopback.mina, 'lesson');
    const { message } = await see(loopback, loopback.mina, /\S/);
    await until(() => controlsOf(message).length > 0);
    const before = message.components;
    loopback.press(loopback.mina, languages.en.lesson.next);
    await until(() => message.components !== before);
    expect(loopback.see(loopback.mina)).toHaveLength(1);
    expect(loopback.see(loopback.joon)).toEqual([]);
  });
});
