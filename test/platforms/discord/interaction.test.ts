// What Discord sends becomes a request that means the same; what it should never send becomes nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { manifestOf } from '../../../src/commands/manifest.ts';
import { momentOf, readInteraction } from '../../../src/platforms/discord/interaction.ts';
import {
  broken,
  CHANNEL,
  choose,
  complete,
  ID,
  interaction,
  MINA,
  menu,
  press,
  slash,
  submit,
  WHEN,
} from './interaction-samples.ts';

const manifest = manifestOf(commands);
const read = (payload: unknown) => readInteraction(payload, manifest, 'discord');
const inputOf = (payload: unknown) => {
  const incoming = read(payload);
  return incoming?.kind === 'act' ? incoming.request.input : undefined;
};

describe('an interaction', () => {
  it('says who did it, where, when and in which language', () => {
    expect(read(slash('gradient', {}))).toMatchObject({
      kind: 'act',
      request: {
        id: ID,
        platform: 'discord',
        person: { id: MINA.id, name: '민아' },
        place: { id: CHANNEL, kind: 'channel' },
        language: 'ko',
        at: WHEN,
      },
      origin: {
        id: ID,
        place: 'server',
        permissions: 2147483647n,
        broughtAlong: false,
        channel: { id: CHANNEL, type: 0 },
      },
    });
  });

  it('says whose server it is, and who may change things there', () => {
    const server = '501234567890123456';
    const withRights = (permissions: string) => slash('gradient', {}, { member: { user: MINA, permissions } });
    expect(read(withRights('32'))).toMatchObject({ request: { server, mayManage: true } });
    expect(read(withRights('2048'))).toMatchObject({ request: { server, mayManage: false } });
    const nowhere = read(slash('gradient', {}, { guild_id: undefined, member: undefined, user: MINA }));
    expect(nowhere).toMatchObject({ request: { person: { id: MINA.id } } });
    expect(nowhere).not.toHaveProperty('request.server');
  });

  it.each([
    ['by the name on the server', { member: { user: MINA, nick: '민아' } }, '민아'],
    ['by the display name', { member: { user: MINA, nick: null } }, 'Mina Kim'],
    ['by the account', { member: undefined, user: { ...MINA, global_name: null } }, 'mina'],
  ])('names the person %s', (_, more, name) => {
    expect(read(slash('gradient', {}, more))).toMatchObject({ request: { person: { id: MINA.id, name } } });
  });

  const alone = { guild_id: undefined, member: undefined, user: MINA };
  it.each([
    ['a channel of a server', {}, 'server', 'channel'],
    ['a thread of a server', { channel: { id: CHANNEL, type: 11 } }, 'server', 'channel'],
    ['a direct message with the bot', { ...alone, context: 1, channel: { id: CHANNEL, type: 1 } }, 'direct', 'direct'],
    [
      'a direct message, as older payloads say it',
      { ...alone, context: undefined, channel: { id: CHANNEL, type: 1 } },
      'direct',
      'direct',
    ],
    [
      'a direct message between others',
      { ...alone, context: 2, channel: { id: CHANNEL, type: 1 } },
      'other',
      'channel',
    ],
    ['a group', { ...alone, context: 2, channel: { id: CHANNEL, type: 3 } }, 'other', 'channel'],
  ])('came from %s', (_, more, place, kind) => {
    expect(read(slash('gradient', {}, more))).toMatchObject({
      origin: { place },
      request: { place: { id: CHANNEL, kind } },
    });
  });

  it('knows when a person brought the app along', () => {
    const along = { authorizing_integration_owners: { '1': MINA.id } };
    expect(read(slash('gradient', {}, along))).toMatchObject({ origin: { broughtAlong: true } });
    expect(read(slash('gradient', {}, { ...along, ...alone, context: 1 }))).toMatchObject({
      origin: { broughtAlong: false },
    });
  });

  it('is read without what is not needed', () => {
    const bare = {
      locale: undefined,
      channel: undefined,
      app_permissions: undefined,
      authorizing_integration_owners: undefined,
    };
    expect(read(slash('gradient', {}, bare))).toMatchObject({
      request: { language: 'en-US' },
      origin: { permissions: undefined },
    });
  });

  it('has its time in its id', () => {
    expect(momentOf('175928847299117063')).toBe(Date.UTC(2016, 3, 30, 11, 18, 25, 796));
  });
});

describe('a command', () => {
  it('comes with its options as text', () => {
    expect(inputOf(slash('gradient', { x: '1 2', rate: 0.5, digits: 10 }))).toEqual({
      kind: 'command',
      name: 'gradient',
      values: { x: '1 2', rate: '0.5', digits: '10' },
    });
  });

  it('of two words comes out of its group', () => {
    expect(inputOf(slash('quiz start', { seconds: 30 }))).toEqual({
      kind: 'command',
      name: 'quiz start',
      values: { seconds: '30' },
    });
  });

  it('without a subcommand asks for help', () => {
    expect(inputOf(interaction(2, { name: 'backprop', type: 1 }))).toEqual({ kind: 'line', text: '' });
  });
});

describe('a control', () => {
  it('gives back its action, a menu with the value chosen', () => {
    expect(inputOf(press('v1b:lesson-go:error/2/t=0 1'))).toEqual({
      kind: 'action',
      action: { name: 'lesson-go', data: 'error/2/t=0 1' },
    });
    expect(inputOf(choose('v1:gradient-wrt:wrt=', 'w22'))).toEqual({
      kind: 'action',
      action: { name: 'gradient-wrt', data: 'wrt=w22' },
    });
  });

  it('tells whether its message was private', () => {
    expect(read(press('v1:a:'))).toMatchObject({ origin: { pressed: { id: '701234567890123456', private: false } } });
    expect(read(choose('v1:a:', 'b'))).toMatchObject({ origin: { pressed: { private: true } } });
  });

  it.each(['v2:lesson-go:x', 'lesson-go:x', 'v0:3', 'v1:', '', 'v1:nothing'])(
    'of the id %j is one that no command knows',
    (id) => {
      expect(inputOf(press(id))).toEqual({ kind: 'action', action: { name: '?', data: '' } });
    },
  );
});

describe('a form', () => {
  it('comes with what was filled in, by field', () => {
    expect(inputOf(submit('v1:gradient-submit:net=2-2'))).toEqual({
      kind: 'submit',
      action: { name: 'gradient-submit', data: 'net=2-2' },
      values: { x: '1 2', why: '', activation: 'tanh', sure: '', loss: 'mse', old: 'row' },
    });
  });
});

describe('completion', () => {
  it('says which argument, what is typed and what is filled in', () => {
    expect(read(complete('gradient', 'activation', 'si', { net: '2-3-2' }))).toMatchObject({
      kind: 'complete',
      asked: { command: { name: 'gradient' }, argument: 'activation', typed: 'si', values: { net: '2-3-2' } },
    });
    expect(read(complete('quiz start', 'topics', ''))).toMatchObject({
      asked: { command: { name: 'quiz start' }, argument: 'topics' },
    });
    expect(read(complete('quiz rewind', 'topics', ''))).toMatchObject({ asked: { command: undefined } });
  });
});

describe('a person picked for an option', () => {
  it('comes as a mention with the name that is seen of them there', () => {
    const picked = (resolved?: object) =>
      inputOf(
        interaction(2, {
          ...{ id: '601234567890123456', name: 'backprop', type: 1, resolved },
          options: [{ type: 1, name: 'score', options: [{ name: 'person', type: 6, value: MINA.id }] }],
        }),
      );
    expect(picked()).toEqual({ kind: 'command', name: 'score', values: { person: `<@${MINA.id}>` } });
    const resolved = { users: { [MINA.id]: MINA }, members: { [MINA.id]: { nick: '민아' } } };
    expect(picked(resolved)).toMatchObject({ values: { person: `<@${MINA.id}|민아>` } });
  });
});

describe('a person’s menu', () => {
  const about = (data: object) => read(interaction(2, { id: '601234567890123458', type: 2, ...data }));

  it('asks about them, privately', () => {
    expect(about({ name: 'Quiz standing', target_id: MINA.id })).toMatchObject({
      kind: 'explain',
      request: { input: { kind: 'command', name: 'score', values: { person: `<@${MINA.id}>` } } },
    });
  });

  it('brings the name that is seen of them there', () => {
    const resolved = { users: { [MINA.id]: { username: 'mina', global_name: 'Mina' } } };
    const person = (more: object) =>
      about({ name: 'Quiz standing', target_id: MINA.id, resolved: { ...resolved, ...more } });
    const asked = (mention: string) => ({ request: { input: { values: { person: mention } } } });
    expect(person({})).toMatchObject(asked(`<@${MINA.id}|Mina>`));
    expect(person({ members: { [MINA.id]: { nick: '<민|아>' } } })).toMatchObject(asked(`<@${MINA.id}|민 아>`));
    expect(person({ users: 7, members: { [MINA.id]: 7 } })).toMatchObject(asked(`<@${MINA.id}>`));
  });

  it('of another name, or about nobody, is nothing', () => {
    expect(about({ name: 'Old menu', target_id: MINA.id })).toBeUndefined();
    expect(about({ name: 'Quiz standing' })).toBeUndefined();
  });
});

describe('“Explain this gradient”', () => {
  it.each([
    ['its text', { content: 'look: net=2-3-2' }],
    ['an embed', { embeds: [{ description: 'net=2-3-2' }] }],
    ['a component', { components: [{ type: 17, components: [{ type: 10, content: 'net=2-3-2' }] }] }],
  ])('finds the network in %s', (_, message) => {
    expect(read(menu(message))).toMatchObject({
      kind: 'explain',
      request: { input: { kind: 'line', text: 'gradient net="2-3-2"' } },
    });
  });

  it('asks for nothing where there is none', () => {
    expect(read(menu({ content: 'good morning' }))).toMatchObject({ kind: 'explain', nothing: true });
  });
});

describe('what Discord should not send', () => {
  it('is a ping where it says so, else nothing', () => {
    expect(read({ type: 1 })).toEqual({ kind: 'ping' });
    for (const payload of [null, undefined, [], 'x', 7, {}, { type: 2 }, interaction(2, null), interaction(99, {})])
      expect(read(payload)).toBeUndefined();
    expect(read(interaction(2, { name: 'User info', type: 2 }))).toBeUndefined();
  });

  it('never throws, and is never half a request', () => {
    const whole = [
      slash('quiz start', { x: 1 }),
      press('v1:a:b'),
      choose('v1:a:', 'b'),
      submit('v1:a:'),
      complete('gradient', 'x', '1'),
      menu({ content: 'x="1 2"' }),
    ];
    const any = fc.oneof(...whole.map(broken), fc.anything());
    fc.assert(
      fc.property(any, (payload) => {
        const incoming = read(payload);
        if (incoming === undefined || incoming.kind === 'ping') return;
        expect(incoming.origin).toMatchObject({
          id: expect.stringMatching(/^\d+$/),
          token: expect.stringMatching(/./),
        });
        if (incoming.kind === 'complete' || incoming.request === undefined) return;
        const { person, place, at, language } = incoming.request;
        expect([person.id, person.name, place.id, language].map((word) => typeof word)).toEqual(
          Array(4).fill('string'),
        );
        expect(Number.isFinite(at)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
