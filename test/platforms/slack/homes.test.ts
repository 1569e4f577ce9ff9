// What is there before anybody asks, and what is asked from elsewhere: App Home, greetings, shortcuts, pictures, farewells.

import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { contractManifest, contractMessage, withButton } from '../../conversation/contract-samples.ts';
import { TEAM } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { pause, slackUnderTest } from './slack-under-test.ts';

const slack = slackUnderTest();
const picture = { kind: 'picture', name: 'p', svg: '<svg/>', alt: 'a curve' } as const;

describe('pictures', () => {
  it('are uploaded once, and shown when they are ready', async () => {
    slack.loopback.world.fileLooks = 3;
    slack.handle = async () => ({ ...contractMessage('look'), blocks: [picture] });
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    const { message } = await see(slack.loopback, slack.loopback.mina, 'a curve');
    expect(message.blocks[0]).toMatchObject({ type: 'image', alt_text: 'a curve' });
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await until(() => slack.texts().length === 2);
    expect(slack.loopback.world.files.size).toBe(1);
    expect(slack.loopback.world.faults).toEqual([]);
  });

  it('are words where they cannot be uploaded', async () => {
    slack.loopback.world.withoutScopes.add('files:write');
    slack.handle = async () => ({ ...contractMessage('look'), blocks: [picture] });
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    const { message } = await see(slack.loopback, slack.loopback.mina, 'a curve');
    expect(JSON.stringify(message.blocks)).not.toContain('"image"');
  });

  it('that Slack has lost are words, and uploaded anew the next time', async () => {
    slack.handle = async () => ({ ...contractMessage('look'), blocks: [picture] });
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await until(() => slack.texts().length === 1);
    slack.loopback.world.files.clear();
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await until(() => slack.texts().length === 2);
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await until(() => slack.texts().length === 3);
    const images = slack.loopback.see(slack.loopback.mina).map(({ message }) => message.blocks[0]!.type === 'image');
    expect(images).toEqual([true, false, true]);
  });
});

describe('before anybody asks', () => {
  it('App Home shows what the command for it says', async () => {
    slack.handle = async ({ input }) => contractMessage(`home of ${JSON.stringify(input)}`);
    slack.loopback.openHome(slack.loopback.mina);
    await until(() => slack.loopback.world.homes.has(slack.loopback.mina.id));
    expect(JSON.stringify(slack.loopback.world.homes.get(slack.loopback.mina.id))).toContain('home of');
    expect(slack.requests[0]).toMatchObject({ input: { kind: 'line', text: 'home' }, place: { kind: 'direct' } });
    slack.loopback.openHome(slack.loopback.joon, 'messages');
    await pause(50);
    expect(slack.loopback.world.homes.has(slack.loopback.joon.id)).toBe(false);
  });

  it('what is pressed on App Home is answered in the conversation, and the home shown anew', async () => {
    let count = 0;
    slack.handle = async ({ input }) =>
      input.kind === 'action' ? contractMessage('pressed') : withButton(`home ${++count}`, 'Press', 'p');
    slack.loopback.openHome(slack.loopback.mina);
    await until(() => slack.loopback.world.homes.has(slack.loopback.mina.id));
    slack.loopback.useHome(slack.loopback.mina, 'Press');
    await see(slack.loopback, slack.loopback.mina, 'pressed', slack.directOf());
    await until(() => JSON.stringify(slack.loopback.world.homes.get(slack.loopback.mina.id)).includes('home 2'));
    expect(slack.requests[1]!.place).toEqual({ id: `${TEAM}/${slack.directOf()}`, kind: 'direct' });
  });

  it('a new conversation has lines to begin with', async () => {
    const [gradient, ...rest] = contractManifest.commands;
    const example = { ...gradient!, examples: ['/backprop gradient x="1 2"'] };
    const manifest = { ...contractManifest, commands: [example, ...rest] };
    for (const [chosen, { slack: said }] of [
      [undefined, languages.ko],
      ['en', languages.en],
    ] as const) {
      await slack.restart({ manifest, languageFor: async () => chosen });
      slack.loopback.openConversation(slack.loopback.mina);
      await until(() => slack.loopback.world.prompts.length === 1);
      expect(slack.loopback.world.prompts[0]).toMatchObject({
        title: said.welcome,
        prompts: [{ title: 'gradient', message: 'gradient x="1 2"' }],
      });
    }
  });

  it('a shortcut from anywhere is answered in the conversation', async () => {
    slack.handle = async () => contractMessage('help is here', { visibility: 'private' });
    slack.loopback.shortcut(slack.loopback.mina, 'help');
    await see(slack.loopback, slack.loopback.mina, 'help is here', slack.directOf());
  });
});

describe('explaining a message', () => {
  it('is private, in its thread, and finds the network in it', async () => {
    slack.handle = async () => contractMessage('explained');
    slack.loopback.explain(
      slack.loopback.mina,
      'what about net=2-3-2 here?',
      slack.loopback.world.channel,
      '1700000000.000200',
    );
    const { message } = await see(slack.loopback, slack.loopback.mina, 'explained');
    expect(message.onlyFor).toBe(slack.loopback.mina.id);
    expect(message.thread).toBe('1700000000.000200');
    expect(slack.requests[0]!.input).toEqual({ kind: 'line', text: 'gradient net="2-3-2"' });
  });

  it('says so where there is none', async () => {
    slack.loopback.explain(slack.loopback.mina, 'lunch?');
    await see(slack.loopback, slack.loopback.mina, '/backprop gradient net=2-3-2');
    expect(slack.requests).toEqual([]);
  });
});

describe('the app removed', () => {
  it('is told once, by whichever event', async () => {
    const gone: unknown[] = [];
    await slack.restart({ onUninstalled: async (where) => void gone.push(where) });
    await slack.loopback.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }).acknowledged;
    expect(gone).toEqual([]);
    await slack.loopback.event({ type: 'tokens_revoked', tokens: { bot: ['U1'] } }).acknowledged;
    await slack.loopback.event({ type: 'app_uninstalled' }).acknowledged;
    expect(gone).toEqual([
      { team: TEAM, enterprise: undefined },
      { team: TEAM, enterprise: undefined },
    ]);
  });
});
