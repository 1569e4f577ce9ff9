// The whole bot on a loopback Slack: each command as it is typed, its buttons, menus and forms, as people use them.

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
import { controlsOf, fieldsOf } from './loopback/words.ts';
import type { LoopbackMessage } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { type RunningSlack, type StartOptions, startSlack } from './start-slack.ts';

let store: Store;
let slack: RunningSlack;
let loopback: Loopback;

async function start(over: StartOptions['over']): Promise<void> {
  store = await openStore('memory', { now: Date.now, log: () => {} });
  loopback = await Loopback.start();
  for (const person of loopback.world.people) person.locale = 'en-US';
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
  slack = await startSlack(handle, { loopback, kept: store, manifest: router.manifest, over });
  messenger = slack.platform.messenger;
}

afterEach(async () => {
  await slack.stop();
  await store.close();
  await loopback.server.stop();
  // Nothing was refused on the way, and nothing went wrong.
  expect(loopback.world.faults).toEqual([]);
  expect(slack.logged.map(({ event, error }) => `${event}: ${error}`)).toEqual([]);
});

const direct = (person = loopback.mina) => loopback.world.direct.get(person.id)!;
const openForm = (person = loopback.mina) => {
  const shown = loopback.world.views.get(person.id);
  return shown?.open && fieldsOf(shown.view).length > 0 ? shown : undefined;
};
const menusOf = ({ blocks }: LoopbackMessage) => controlsOf(blocks).filter(({ options }) => options.length > 0);
const buttonsOf = ({ blocks }: LoopbackMessage) => controlsOf(blocks).filter(({ type }) => type === 'button');

/** A button's label may also be an option of a menu. */
function chooseOrPress(label: string, message: LoopbackMessage): void {
  const control = controlsOf(message.blocks).find((each) => each.label === label);
  if (control) loopback.use(loopback.mina, message, control);
  else loopback.choose(loopback.mina, label, message.channel);
}

describe.each(['socket', 'http'] as const)('over %s', (over) => {
  beforeEach(() => start(over));

  describe('a gradient', () => {
    it('is shown to everybody with its picture', async () => {
      loopback.slash(loopback.mina, 'gradient');
      const { message, text } = await see(loopback, loopback.joon, '−0.10335');
      expect(message.blocks.filter(({ type }) => type === 'image').length).toBeGreaterThan(0);
      expect(message.onlyFor).toBeUndefined();
      expect(text).toContain('∂L/∂w₁₁');
      expect(message.text).toContain('∂L/∂w₁₁');
    });

    it('takes its arguments as typed, and refuses a wrong one privately with an example', async () => {
      loopback.slash(loopback.mina, 'gradient x=“1 2” wrt=w12');
      await see(loopback, loopback.joon, '∂L/∂w₁₂');
      loopback.slash(loopback.mina, 'gradient x=&lt;one&gt;');
      const { message } = await see(loopback, loopback.mina, '<one>');
      expect(message.onlyFor).toBe(loopback.mina.id);
      const [example] = buttonsOf(message);
      loopback.use(loopback.mina, message, example!);
      await until(() => loopback.see(loopback.joon).length === 2);
    });

    it('changes in place by its buttons and its menu', async () => {
      loopback.slash(loopback.mina, 'gradient');
      const { message } = await see(loopback, loopback.joon, '−0.10335');
      const { edits } = message;
      loopback.use(loopback.joon, message, buttonsOf(message)[0]!);
      await until(() => message.edits === edits + 1);
      const [menu] = menusOf(message);
      loopback.use(loopback.joon, message, menu!, menu!.options.at(-1)!.label);
      await until(() => message.edits === edits + 2);
      expect(loopback.see(loopback.joon)).toHaveLength(1);
    });

    it('takes other numbers by a form, which says under its field what is wrong', async () => {
      loopback.slash(loopback.mina, 'gradient');
      const { message } = await see(loopback, loopback.mina, '−0.10335');
      chooseOrPress(languages.en.gradient.change.form, message);
      await until(() => openForm() !== undefined);
      await loopback.submit(loopback.mina, { x: 'one two' }).acknowledged;
      expect(openForm()!.errors).toHaveProperty('x');
      expect(openForm()!.errors!.x).toContain('one');
      const { edits } = message;
      await loopback.submit(loopback.mina, { x: '3 4' }).acknowledged;
      expect(openForm()).toBeUndefined();
      await until(() => message.edits > edits || loopback.see(loopback.mina).length > 1);
    });

    it('speaks the language in which somebody uses Slack', async () => {
      loopback.joon.locale = 'ko-KR';
      loopback.slash(loopback.joon, '기울기');
      await see(loopback, loopback.mina, '중앙 차분과 일치해요');
    });
  });

  describe('the other commands', () => {
    it.each(['', 'help', '   '])('help, privately, for %j', async (line) => {
      loopback.slash(loopback.mina, line);
      const { message } = await see(loopback, loopback.mina, languages.en.help.title);
      expect(message.onlyFor).toBe(loopback.mina.id);
    });

    it('refuses what it does not know, privately, with something that works', async () => {
      loopback.slash(loopback.mina, 'gradeint');
      const { message } = await see(loopback, loopback.mina, 'gradeint');
      expect(message.onlyFor).toBe(loopback.mina.id);
      expect(buttonsOf(message).map(({ label }) => label)).toContain(languages.en.help.try);
    });

    it('each answer what their first example asks', async () => {
      for (const command of slack.platform.messenger && commands) {
        const [example = ''] = command.examples;
        const seen = loopback.world.messages.length;
        const views = loopback.world.views.size;
        const line = `${command.name} ${example}`.trim();
        loopback.slash(loopback.mina, line, direct());
        await until(() => loopback.world.messages.length > seen || loopback.world.views.size > views).catch(() => {
          throw new Error(`${line} was not answered`);
        });
      }
    }, 60_000);

    it('trains, and shows how it went', async () => {
      loopback.slash(loopback.mina, 'train xor steps=50');
      const { message } = await see(loopback, loopback.joon, /loss/i);
      await until(() => message.blocks.some(({ type }) => type === 'data_visualization'));
    });

    it('explains in a direct message, and says so here', async () => {
      loopback.slash(loopback.mina, 'explain');
      await see(loopback, loopback.mina, languages.en.lesson.sent);
      await until(() => loopback.see(loopback.mina, direct()).length === 1);
      expect(loopback.see(loopback.joon)).toEqual([]);
    });

    it('answers a line in the Messages tab, in its language, and in its thread', async () => {
      loopback.write(loopback.joon, 'explain lesson 2', '1700000000.000100');
      await until(() => loopback.see(loopback.joon, direct(loopback.joon)).length > 1);
      loopback.write(loopback.joon, '`gradient wrt=w21`', '1700000000.000100');
      const { message } = await see(loopback, loopback.joon, '∂L/∂w₂₁', direct(loopback.joon));
      expect(message.thread).toBe('1700000000.000100');
      loopback.write(loopback.joon, '기울기 wrt=w21');
      await until(() => loopback.see(loopback.joon, direct(loopback.joon)).length > 4);
    });

    it('explains a network that stands in a message, to the asker alone', async () => {
      loopback.explain(loopback.joon, 'how would you do net=2-3-2 here?');
      const { message } = await see(loopback, loopback.joon, /∂L\/∂/);
      expect(message.onlyFor).toBe(loopback.joon.id);
      loopback.explain(loopback.mina, 'lunch?');
      const none = await see(loopback, loopback.mina, 'I found no network');
      expect(none.message.onlyFor).toBe(loopback.mina.id);
    });

    it('says of a button that nobody knows that it is over, with a way to start again', async () => {
      loopback.slash(loopback.mina, 'gradient');
      const { message } = await see(loopback, loopback.mina, '−0.10335');
      loopback.use(loopback.joon, message, { ...buttonsOf(message)[0]!, value: 'v0:of another time' });
      const over = await see(loopback, loopback.joon, languages.en.help.try);
      expect(over.message.onlyFor).toBe(loopback.joon.id);
      await see(loopback, loopback.joon, '−0.10335');
    });
  });

  describe('App Home', () => {
    const home = () => JSON.stringify(loopback.world.homes.get(loopback.mina.id) ?? '');

    it('shows what one can do, and goes on from there', async () => {
      loopback.openHome(loopback.mina);
      await until(() => home().includes(languages.en.home.title));
      const view = loopback.world.homes.get(loopback.mina.id)!;
      const [first] = controlsOf(view.blocks as never).filter(({ type }) => type === 'button');
      loopback.useHome(loopback.mina, first!.label);
      await until(() => loopback.see(loopback.mina, direct()).length === 1);
    });
  });
});

describe('every lesson', () => {
  beforeEach(() => start('socket'));

  it.each(lessons.map(({ topic, pages }) => ({ topic, pages: pages.length })))(
    'is paged through by its buttons: $topic',
    async ({ topic, pages }) => {
      loopback.slash(loopback.mina, `lesson ${topic}`);
      const { message } = await see(loopback, loopback.mina, /\S/);
      for (let page = 1; page < pages; page++) {
        const { edits } = message;
        loopback.press(loopback.mina, languages.en.lesson.next);
        await until(() => message.edits > edits);
      }
      expect(loopback.see(loopback.mina)).toHaveLength(1);
    },
  );
});
