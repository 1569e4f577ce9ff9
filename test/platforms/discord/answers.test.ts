// Where and to whom an interaction is answered, and what becomes of the answer when Discord does not take it as it should.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle, LanguageFor, Manifest } from '../../../src/conversation/platform.ts';
import type { Message } from '../../../src/conversation/reply.ts';
import { languages } from '../../../src/language/index.ts';
import { contractForm, contractManifest, contractMessage, withButton } from '../../conversation/contract-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import { see, until } from './seen.ts';
import { type RunningDiscord, type StartOptions, startDiscord } from './start-discord.ts';

let discord: RunningDiscord;
let loopback: Loopback;
let handle: Handle;

async function start(options: StartOptions = {}): Promise<void> {
  discord = await startDiscord((request, progress) => handle(request, progress), options);
  loopback = discord.loopback;
}

beforeEach(() => start());
afterEach(() => discord.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const slowly = async (message: Message) => {
  await pause(200);
  return message;
};
const picture = { kind: 'picture', name: 'p', svg: '<svg/>', alt: 'a curve' } as const;
const events = () => discord.logged.map(({ event }) => event);
const posts = () => loopback.server.calls.filter(({ path, status }) => /\/messages$/.test(path) && status === 200);

describe('public or private', () => {
  it('is private from the start when the answer is, though the command is not', async () => {
    handle = async () => contractMessage('for you', { visibility: 'private' });
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, 'for you');
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(loopback.server.calls.map(({ method }) => method)).not.toContain('DELETE');
  });

  it('takes back “thinking…” for all when a slow answer turns out to be private', async () => {
    handle = () => slowly(contractMessage('for you', { visibility: 'private' }));
    loopback.slash(loopback.mina, 'gradient');
    await until(() => loopback.see(loopback.joon).length === 1);
    const { message } = await see(loopback, loopback.mina, 'for you');
    expect(message.onlyFor).toBe(loopback.mina.id);
    expect(loopback.see(loopback.joon)).toEqual([]);
  });

  it('keeps to one person what was begun for one person', async () => {
    handle = () => slowly(contractMessage('for all after all'));
    loopback.slash(loopback.mina, 'check');
    const { message } = await see(loopback, loopback.mina, 'for all after all');
    expect(message.onlyFor).toBe(loopback.mina.id);
  });

  it('is an ordinary message where nobody else reads along', async () => {
    handle = async () => contractMessage('between us', { visibility: 'private' });
    const direct = loopback.world.direct.get(loopback.mina.id)!;
    loopback.slash(loopback.mina, 'check', {}, direct);
    const { message } = await see(loopback, loopback.mina, 'between us', direct);
    expect(message.onlyFor).toBeUndefined();
  });
});

describe('a button', () => {
  const opened = async () => {
    handle = async ({ input }) => (input.kind === 'action' ? answerToPress : withButton('the question', 'Press', 'p'));
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'the question');
  };
  let answerToPress: Message;

  it('never lets a refusal take the place of what was pressed', async () => {
    const error = { code: 'no', message: 'no' };
    answerToPress = contractMessage('no', { placement: 'replace', error });
    await opened();
    loopback.press(loopback.joon, 'Press');
    const { message } = await see(loopback, loopback.joon, /^\nno/);
    expect(message.onlyFor).toBe(loopback.joon.id);
    await see(loopback, loopback.mina, 'the question');
  });

  it('answers beside what was deleted meanwhile', async () => {
    answerToPress = contractMessage('still an answer', { placement: 'replace' });
    await opened();
    const interaction = loopback.press(loopback.joon, 'Press');
    loopback.world.remove(interaction.pressed!);
    await see(loopback, loopback.joon, 'still an answer');
  });

  it('shows the presser alone how far it is, and takes that away again', async () => {
    await opened();
    let finish: () => void = () => {};
    handle = async (_, progress) => {
      progress!(contractMessage('half way'));
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return contractMessage('all the way', { placement: 'replace' });
    };
    loopback.press(loopback.joon, 'Press');
    const { message } = await see(loopback, loopback.joon, 'half way');
    expect(message.onlyFor).toBe(loopback.joon.id);
    finish();
    await see(loopback, loopback.mina, 'all the way');
    expect(loopback.see(loopback.joon).map(({ text }) => text.trim())).toEqual(['all the way']);
  });
});

describe('a form', () => {
  const opensForms: Manifest = {
    ...contractManifest,
    actions: [{ name: 'contract.press', visibility: 'public', opensForm: true }, ...contractManifest.actions.slice(1)],
  };

  it('that comes too late is asked for again, with a sentence', async () => {
    handle = async () => {
      await pause(2300);
      return contractForm;
    };
    loopback.slash(loopback.mina, 'ask');
    await see(loopback, loopback.mina, languages.ko.discord.formTooLate);
    expect(loopback.world.forms.size).toBe(0);
  });

  it('may be a message with pictures instead, for all to see', async () => {
    handle = async () => contractMessage('no form needed', { blocks: [{ kind: 'text', text: ['look'] }, picture] });
    loopback.slash(loopback.mina, 'ask');
    const { message } = await see(loopback, loopback.joon, 'a curve');
    expect(message.attachments).toHaveLength(1);
  });

  it('opens from a button, and its answer takes the place of the message', async () => {
    await discord.stop();
    await start({ manifest: opensForms });
    handle = async ({ input }) => {
      if (input.kind === 'action') return contractForm;
      return input.kind === 'submit'
        ? contractMessage('thanks', { placement: 'replace' })
        : withButton('the question', 'Press', 'p');
    };
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'the question');
    loopback.press(loopback.mina, 'Press');
    await until(() => loopback.world.forms.has(loopback.mina.id));
    loopback.submit(loopback.mina, { x: '1 2', why: 'so', activation: 'tanh' });
    await see(loopback, loopback.joon, 'thanks');
    expect(loopback.see(loopback.joon)).toHaveLength(1);
  });

  it('cannot answer a line in the direct channel, and says how it can be had', async () => {
    handle = async () => contractForm;
    loopback.write(loopback.mina, 'ask 제발');
    await see(
      loopback,
      loopback.mina,
      languages.ko.discord.formNeedsCommand,
      loopback.world.direct.get(loopback.mina.id),
    );
  });
});

describe('the adapter’s own sentences', () => {
  // Everybody on the loopback Discord uses it in Korean.
  const chosen = async (languageFor: LanguageFor) => {
    await discord.stop();
    await start({ languageFor });
  };

  it('stand in the language that somebody chose here: a form that comes too late', async () => {
    const asked: unknown[] = [];
    await chosen(async (who) => {
      asked.push(who);
      return 'en';
    });
    handle = async ({ language }) => {
      expect(language).toBe('en');
      await pause(2300);
      return contractForm;
    };
    loopback.slash(loopback.mina, 'ask');
    await see(loopback, loopback.mina, languages.en.discord.formTooLate);
    expect(asked).toMatchObject([
      { platform: 'discord', person: { id: loopback.mina.id }, place: { kind: 'channel' } },
    ]);
  });

  it('on a message that has nothing to explain', async () => {
    await chosen(async () => 'en');
    loopback.explain(loopback.mina, 'lunch?');
    await see(loopback, loopback.mina, 'I found no network');
  });

  it('of what is missing to answer for everybody', async () => {
    await chosen(async () => 'en');
    loopback.more = { app_permissions: String(0x400n) };
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'I may not answer here for everybody');
  });

  it('and in the direct channel', async () => {
    await chosen(async () => 'en');
    handle = async () => contractForm;
    loopback.write(loopback.mina, '제발');
    const direct = loopback.world.direct.get(loopback.mina.id);
    await see(loopback, loopback.mina, languages.en.discord.formNeedsCommand, direct);
  });

  it('stand in the language in which somebody uses Discord where the store does not say, and nobody waits', async () => {
    await chosen(() => new Promise<never>(() => {}));
    handle = async () => contractMessage('here');
    const before = Date.now();
    loopback.explain(loopback.mina, 'lunch?');
    await see(loopback, loopback.mina, '신경망을 찾지 못했어요');
    loopback.slash(loopback.joon, 'gradient');
    await see(loopback, loopback.joon, 'here');
    expect(Date.now() - before).toBeLessThan(2000);
  });
});

describe('pictures', () => {
  it('leave their words where they cannot be made', async () => {
    await discord.stop();
    const made = { png: new Uint8Array(8) };
    await start({ pictures: { formula: async () => made, picture: () => Promise.reject(new Error('busy')) } });
    const formula = { kind: 'formula', tex: 'x', plain: 'x squared' } as const;
    handle = async () => contractMessage('', { blocks: [{ kind: 'text', text: ['look'] }, picture, formula] });
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, 'a curve');
    expect(message.attachments.map(({ filename }) => filename)).toEqual(['formula-2.png']);
  });
});

describe('an answer that comes too late', () => {
  it('is posted for all where it was for all', async () => {
    handle = async () => {
      loopback.world.interactions.at(-1)!.expired = true;
      return contractMessage('late but here');
    };
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.joon, 'late but here');
    expect(posts()).toHaveLength(1);
    expect(events()).toEqual([]);
  });

  it('is dropped, and logged, where it was for one person', async () => {
    handle = async () => {
      loopback.world.interactions.at(-1)!.expired = true;
      return contractMessage('late', { visibility: 'private' });
    };
    loopback.slash(loopback.mina, 'check');
    await until(() => events().length === 1);
    expect(events()).toEqual(['an answer came too late']);
    expect(loopback.see(loopback.mina)).toEqual([]);
  });

  it('is posted too when the token ran out on the way', async () => {
    handle = async () => {
      await pause(150);
      loopback.world.interactions.at(-1)!.expired = true;
      return contractMessage('very late');
    };
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.joon, 'very late');
  });
});

describe('when somebody else has acknowledged it', () => {
  it('says nothing more', async () => {
    handle = async () => contractMessage('twice');
    const interaction = loopback.slash(loopback.mina, 'gradient');
    interaction.acknowledged = 5;
    await until(() => loopback.server.calls.some(({ status }) => status === 400));
    await pause(50);
    expect(loopback.see(loopback.mina)).toEqual([]);
    expect(events()).toEqual([]);
  });
});
