// What is read out of each kind of payload: who, where, what, when, and which installation answers.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/platforms/slack/form-memory.ts';
import { readIncoming } from '../../../src/platforms/slack/reading.ts';
import type { Incoming, Origin } from '../../../src/platforms/slack/types.ts';

const AT = 1_700_000_000_123;
const read = (body: unknown) => readIncoming(body, AT);
const act = (body: unknown) => read(body) as Extract<Incoming, { kind: 'act' }>;
const originOf = (body: unknown) => (read(body) as { readonly origin: Origin }).origin;

const command = {
  command: '/backprop',
  text: 'gradient x="1 2"',
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
  response_url: 'https://hooks.slack.com/commands/T1/2/3',
  user_id: 'U1MINA',
  user_name: 'mina',
  channel_id: 'C1GENERAL',
  team_id: 'T1LOOP',
  is_enterprise_install: 'false',
};
const who = {
  trigger_id: '1.2.3',
  user: { id: 'U1MINA', name: 'mina', team_id: 'T1LOOP' },
  team: { id: 'T1LOOP', domain: 'loop' },
  enterprise: null,
  is_enterprise_install: false,
};
const pressed = {
  type: 'block_actions',
  ...who,
  channel: { id: 'C1GENERAL', name: 'general' },
  container: { type: 'message', message_ts: '1699999999.000100', channel_id: 'C1GENERAL', is_ephemeral: false },
  message: { ts: '1699999999.000100' },
  response_url: 'https://hooks.slack.com/actions/T1/2/3',
  actions: [
    { type: 'button', action_id: 'a', block_id: 'b', value: 'v1:gradient-step:x=1', action_ts: '1699999999.500600' },
  ],
};
const event = (inner: object, more: object = {}) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T1LOOP',
  authorizations: [{ team_id: 'T1LOOP', enterprise_id: null, is_enterprise_install: false }],
  event: inner,
  ...more,
});
const line = {
  type: 'message',
  channel_type: 'im',
  channel: 'D1MINA',
  user: 'U1MINA',
  text: 'help',
  ts: '1699999999.000200',
};

describe('a command', () => {
  it('is a line of somebody in a place', () => {
    expect(act(command)).toEqual({
      kind: 'act',
      origin: {
        id: command.trigger_id,
        team: 'T1LOOP',
        enterprise: undefined,
        user: 'U1MINA',
        channel: 'C1GENERAL',
        place: 'channel',
        trigger: command.trigger_id,
        responseUrl: command.response_url,
        pressed: undefined,
      },
      request: {
        id: command.trigger_id,
        platform: 'slack',
        person: { id: 'T1LOOP/U1MINA', name: 'mina' },
        place: { id: 'T1LOOP/C1GENERAL', kind: 'channel' },
        server: 'T1LOOP',
        at: AT,
        input: { kind: 'line', text: 'gradient x="1 2"' },
      },
    });
  });

  it('in a direct conversation belongs to no server', () => {
    const { origin, request } = act({ ...command, channel_id: 'D1MINA' });
    expect(origin.place).toBe('direct');
    expect(request).not.toHaveProperty('server');
  });
});

describe('a button', () => {
  it('is its action, when it was pressed', () => {
    expect(act(pressed).request).toMatchObject({
      at: 1_699_999_999_500,
      input: { kind: 'action', action: { name: 'gradient-step', data: 'x=1' } },
    });
    expect(originOf(pressed).pressed).toEqual({ ts: '1699999999.000100', private: false, thread: undefined });
  });

  it('of a private message is private', () => {
    const container = { ...pressed.container, is_ephemeral: true };
    expect(originOf({ ...pressed, container, message: undefined }).pressed!.private).toBe(true);
  });

  it('in a thread answers there; on the message that the thread hangs on, in the channel', () => {
    const within = { ...pressed, container: { ...pressed.container, thread_ts: '1699999990.000100' } };
    expect(originOf(within).thread).toBe('1699999990.000100');
    const above = { ...pressed, container: { ...pressed.container, thread_ts: pressed.container.message_ts } };
    expect(originOf(above).thread).toBeUndefined();
  });

  it('of a menu is the chosen option’s action', () => {
    const actions = [{ type: 'static_select', selected_option: { value: 'v1:gradient-wrt:w12' }, action_ts: '1.1' }];
    expect(act({ ...pressed, actions }).request.input).toEqual({
      kind: 'action',
      action: { name: 'gradient-wrt', data: 'w12' },
    });
  });

  it('on App Home is answered in the conversation', () => {
    const { channel: _channel, container: _container, message: _message, ...rest } = pressed;
    const origin = originOf({ ...rest, view: { type: 'home', id: 'V1' }, container: { type: 'view', view_id: 'V1' } });
    expect(origin).toMatchObject({ onHome: true, place: 'direct', channel: undefined, pressed: undefined });
  });
});

describe('a form', () => {
  const memory = remembered({ ...originOf(pressed), trigger: 'old' });
  const sent = {
    type: 'view_submission',
    ...who,
    view: {
      id: 'V1',
      callback_id: 'v1:gradient-submit:x=1',
      private_metadata: memory,
      state: { values: { x: { value: { type: 'plain_text_input', value: '1 2' } }, y: { value: { value: null } } } },
    },
  };

  it('comes back with its values, and knows where it was opened', () => {
    const { origin, request } = act(sent);
    expect(request.input).toEqual({
      kind: 'submit',
      action: { name: 'gradient-submit', data: 'x=1' },
      values: { x: '1 2', y: '' },
    });
    const { channel, place, responseUrl, pressed: message } = originOf(pressed);
    expect(origin).toMatchObject({ channel, place, responseUrl, pressed: message, trigger: '1.2.3' });
    expect(request.place).toEqual({ id: 'T1LOOP/C1GENERAL', kind: 'channel' });
  });

  it.each(['', 'x', '{}', '{"place":"moon"}', '{"place":"direct","responseUrl":"no"}', 'null'])(
    'that remembers %j is nobody’s',
    (private_metadata) => {
      expect(read({ ...sent, view: { ...sent.view, private_metadata } })).toBeUndefined();
    },
  );

  it('remembers in less than Slack allows', () => {
    const origin = originOf({ ...pressed, response_url: `https://hooks.slack.com/${'x'.repeat(300)}` });
    expect(remembered(origin).length).toBeLessThan(1000);
  });
});

describe('which installation answers', () => {
  const orgWide = { enterprise_id: 'E1ORG', is_enterprise_install: true };

  it.each([
    ['a command', { ...command, enterprise_id: 'E1ORG', is_enterprise_install: 'true' }],
    ['a button', { ...pressed, enterprise: { id: 'E1ORG', name: 'org' }, is_enterprise_install: true }],
    [
      'a button without a workspace',
      { ...pressed, team: null, enterprise: { id: 'E1ORG' }, is_enterprise_install: true },
    ],
    ['an event', event(line, { authorizations: [{ team_id: 'T1LOOP', ...orgWide }] })],
  ])('of an org-wide install is the organisation’s: %s', (_, body) => {
    expect(originOf(body)).toMatchObject({ team: undefined, enterprise: 'E1ORG' });
    expect(act(body).request.person.id).toBe('E1ORG/U1MINA');
  });

  it.each([
    ['a command', { ...command, enterprise_id: 'E1ORG' }],
    ['a button', { ...pressed, enterprise: { id: 'E1ORG' } }],
    ['an event', event(line, { authorizations: [{ team_id: 'T1LOOP', enterprise_id: 'E1ORG' }] })],
  ])('of a workspace in an organisation is the workspace’s: %s', (_, body) => {
    expect(originOf(body)).toMatchObject({ team: 'T1LOOP', enterprise: undefined });
  });

  it('in a shared channel is that of the app, not of whoever pressed', () => {
    const foreign = { ...who.user, team_id: 'T2OTHER' };
    expect(originOf({ ...pressed, user: foreign }).team).toBe('T1LOOP');
    const told = event(line, { team_id: 'T2OTHER', context_team_id: 'T1LOOP' });
    expect(originOf(told).team).toBe('T1LOOP');
    expect(originOf({ ...told, authorizations: undefined }).team).toBe('T1LOOP');
  });

  it('of a form in a shared channel says the view', () => {
    const view = {
      id: 'V1',
      callback_id: 'v1:a:b',
      private_metadata: remembered(originOf(pressed)),
      app_installed_team_id: 'T1LOOP',
      state: { values: {} },
    };
    expect(originOf({ type: 'view_submission', ...who, team: { id: 'T2OTHER' }, view }).team).toBe('T1LOOP');
  });
});

describe('what Slack tells by itself', () => {
  it('is a line in the conversation with us', () => {
    expect(act(event(line))).toMatchObject({
      origin: { id: 'Ev1', channel: 'D1MINA', place: 'direct', trigger: undefined, responseUrl: undefined },
      request: { at: 1_699_999_999_000, place: { id: 'T1LOOP/D1MINA', kind: 'direct' }, input: { text: 'help' } },
    });
  });

  it.each([
    ['of a bot', { bot_id: 'B1' }],
    ['changed', { subtype: 'message_changed' }],
    ['deleted', { subtype: 'message_deleted' }],
    ['of the app itself', { subtype: 'bot_message' }],
    ['in a channel', { channel_type: 'channel' }],
    ['of nobody', { user: undefined }],
    ['of nothing', { text: ' ' }],
  ])('is not for us when it is %s', (_, more) => {
    expect(read(event({ ...line, ...more }))).toBeUndefined();
  });

  it('is App Home opened, a new conversation, the app removed', () => {
    expect(read(event({ type: 'app_home_opened', user: 'U1MINA', tab: 'home' }))).toMatchObject({ kind: 'home' });
    expect(read(event({ type: 'app_home_opened', user: 'U1MINA', tab: 'messages' }))).toBeUndefined();
    const thread = { user_id: 'U1MINA', channel_id: 'D1MINA', thread_ts: '1.1' };
    expect(read(event({ type: 'assistant_thread_started', assistant_thread: thread }))).toMatchObject({
      kind: 'greeting',
      thread: '1.1',
    });
    const gone = { kind: 'uninstalled', team: 'T1LOOP', enterprise: undefined };
    expect(read(event({ type: 'app_uninstalled' }))).toEqual(gone);
    expect(read(event({ type: 'tokens_revoked', tokens: { bot: ['U0'] } }))).toEqual(gone);
    expect(read(event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }))).toBeUndefined();
  });
});

describe('a shortcut', () => {
  const onMessage = {
    type: 'message_action',
    ...who,
    callback_id: 'explain',
    channel: { id: 'C1GENERAL' },
    message: { ts: '1.1', thread_ts: '1.0', text: 'try `/backprop gradient x="1 2"`' },
    response_url: 'https://hooks.slack.com/app/T1/2/3',
  };

  it('on a message finds what stands there', () => {
    expect(read(onMessage)).toMatchObject({ kind: 'explain', line: 'gradient x="1 2"', origin: { thread: '1.0' } });
    expect(read({ ...onMessage, message: { text: 'lunch?' } })).toMatchObject({ kind: 'explain', line: undefined });
    expect(read({ ...onMessage, callback_id: 'other' })).toBeUndefined();
  });

  it.each([
    ['help', 'help'],
    ['quiz', 'quiz status'],
  ])('from anywhere asks: %s', (callback_id, text) => {
    expect(act({ type: 'shortcut', ...who, callback_id })).toMatchObject({
      origin: { channel: undefined, place: 'direct' },
      request: { input: { kind: 'line', text } },
    });
  });
});

it('anything else is nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (body) => read(body) === undefined),
    { numRuns: 500 },
  );
  for (const body of [
    null,
    undefined,
    [],
    'x',
    1,
    { type: 'url_verification' },
    { command: null },
    { type: 'view_closed', ...who },
  ])
    expect(read(body)).toBeUndefined();
});
