// A round by four people on a Slack written by others: one message for each question, edited where it stands; buttons, a form,
// a change of mind, all allowed by our scopes. What people press it does not deliver, so that is delivered in its stead.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fittingMessenger } from '../../src/commands/fitting-messenger.ts';
import { commands } from '../../src/commands/index.ts';
import { manifestOf } from '../../src/commands/manifest.ts';
import { createRouter, type Router } from '../../src/commands/router.ts';
import { languages } from '../../src/language/index.ts';
import { newId } from '../../src/main/parts.ts';
import { RoundHost } from '../../src/quiz/host.ts';
import { PACE } from '../../src/quiz/pace.ts';
import { inputSlope } from '../../src/quiz/questions/input-slope.ts';
import { slopeFromOutput } from '../../src/quiz/questions/slope-from-output.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import { clock } from '../clock.ts';
import { controlsOf } from '../platforms/slack/loopback/words.ts';
import { givenTo } from '../quiz/given.ts';
import { hasEmulator, OnEmulator, TEAM } from './emulator.ts';

type Json = Readonly<Record<string, unknown>>;

const NAMES = ['mina', 'joon', 'sora', 'hana'];
const { quiz } = languages.en;

let slack: OnEmulator;
let host: RoundHost;
let endRounds: () => Promise<void>;
let channel = '';
/** Their ids, in the order of their names. */
let people: readonly string[] = [];
const faults: unknown[] = [];

async function open(): Promise<void> {
  if (!hasEmulator) return;
  let router: Router | undefined;
  slack = await OnEmulator.start({
    people: NAMES.map((name) => ({ name, real_name: name })),
    handle: (request, progress) => router!.handle(request, progress),
    manifest: manifestOf(commands),
  });
  await slack.install();
  const { store, platform } = slack;
  const messenger = fittingMessenger(platform.messenger, store.kept);
  const log = (_: string, fault: unknown) => void faults.push(fault);
  const needs = { store, messages: roundMessages, messengerOf: () => messenger, now: Date.now, newId, log };
  const types = [inputSlope, { ...slopeFromOutput, level: 3 } as const];
  host = new RoundHost({ ...needs, types, pace: { ...PACE, revealMs: 60_000, countMs: 300, settleMs: 400 } });
  endRounds = await host.work(platform.jobs);
  const parts = { kept: store.kept, store: async () => store, messenger: platform.messenger };
  router = createRouter({ ...parts, commands, rounds: host, clock, log, newReference: () => 'a reference' });
  const { members } = (await slack.call('users.list')) as { members: readonly { id: string; name: string }[] };
  people = NAMES.map((name) => members.find((member) => member.name === name)!.id);
  // Where everybody is: nothing can be said to one alone who is not there.
  channel = String((await slack.call('chat.postMessage', { channel: 'backprop', text: 'here' })).channel);
}

const running = async () =>
  (await host.status({ platform: 'slack', place: { id: `${TEAM}/${channel}`, kind: 'channel' } }))!.round;

/** A trigger of its own, with which a form may be opened. */
async function interactive(user: string, more: Json): Promise<Response> {
  const { trigger_id } = await slack.call('views.generateTriggerId', { user_id: user });
  const from = { user: { id: user, username: user, team_id: TEAM }, team: { id: TEAM, domain: 'study' } };
  return slack.deliver(String(new URLSearchParams({ payload: JSON.stringify({ trigger_id, ...from, ...more }) })));
}

function press(user: string, message: Json, isMeant: (label: string, value: string) => boolean): Promise<Response> {
  const { actionId, blockId, value } = controlsOf(message.blocks as readonly Json[]).find((control) =>
    isMeant(control.label, control.value),
  )!;
  const { ts } = message;
  return interactive(user, {
    type: 'block_actions',
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel, name: 'general' },
    message: { ts },
    actions: [
      { type: 'button', action_id: actionId, block_id: blockId, value, action_ts: (Date.now() / 1000).toFixed(6) },
    ],
  });
}

/** What was said to somebody alone, which nobody can look up there. */
const whispers = (user: string) =>
  slack.front.calls
    .filter(({ path, answered }) => path.endsWith('chat.postEphemeral') && JSON.parse(answered).ok === true)
    .map(({ asked }) => new URLSearchParams(asked))
    .filter((args) => args.get('user') === user)
    .map((args) => args.get('text') ?? '');

const until = (condition: () => boolean | Promise<boolean>) =>
  vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 15_000, interval: 50 });
const told = (user: string, text: string) => until(() => whispers(user).some((line) => line.includes(text)));
/** All that stands in the channel and is ours, oldest first. */
async function posted(): Promise<Json[]> {
  const { messages } = (await slack.call('conversations.history', { channel })) as { messages: Json[] };
  return messages.filter(({ blocks }) => blocks !== undefined).reverse();
}
const says = async (at: number) => JSON.stringify((await posted())[at]);

/** The form that was shown last, with its fields. */
const form = () =>
  slack.front.calls
    .filter(({ path }) => /views\.(open|update)$/.test(path))
    .map(({ answered }) => (JSON.parse(answered) as { view?: Json }).view)
    .findLast((view) => view !== undefined && String(view.callback_id ?? '') !== '');

describe.skipIf(!hasEmulator)('a round against emulate (needs npm ci --prefix test/peers)', () => {
  beforeAll(open, 60_000);
  afterAll(async () => {
    await endRounds?.();
    await slack?.stop();
  });

  it('begins with a question in an ordinary message', async () => {
    const command = new URLSearchParams({
      command: '/backprop',
      text: 'quiz start 2 seconds=120',
      trigger_id: '1.2.3',
      user_id: people[0]!,
      user_name: 'mina',
      channel_id: channel,
      team_id: TEAM,
    });
    expect((await slack.deliver(String(command))).status).toBe(200);
    await slack.posted('Question 1 of 2', channel);
    await told(people[0]!, 'A round of 2 questions');
    expect(await posted()).toHaveLength(1);
  }, 30_000);

  it('notes each press for its giver alone, and one change', async () => {
    const { current } = await running();
    const [message] = await posted();
    const choose = (user: string, right: boolean) =>
      press(user, message!, (_, value) => value.endsWith(`.${givenTo(current, right)}`));
    for (const [at, user] of people.entries()) {
      await choose(user, at % 2 === 1);
      await told(user, 'You may change it once');
    }
    await choose(people[0]!, true);
    await told(people[0]!, 'Changed to ');
    await choose(people[0]!, false);
    await told(people[0]!, 'You have used your one change');
    await until(async () => (await says(0)).includes(quiz.answered(4)));
    expect(await says(0)).not.toContain('✓');
    expect(people.map((user) => whispers(user).length)).toEqual([4, 1, 1, 1]);
  }, 30_000);

  it('shows the answer where the question stood, and goes on for its host', async () => {
    const { id } = await running();
    await host.steering.next(id, 0, { personId: `${TEAM}/${people[0]}` });
    await until(async () => (await says(0)).includes('Answer 1 of 2'));
    expect(await says(0)).toContain(quiz.reveal.counts({ right: 3, answered: 4 }));
    const next = (user: string, message: Json) => press(user, message, (label) => label === quiz.buttons.next);
    await next(people[2]!, (await posted())[0]!);
    await told(people[2]!, quiz.notYours);
    await next(people[0]!, (await posted())[0]!);
    await slack.posted('Question 2 of 2', channel);
    expect(await posted()).toHaveLength(2);
  }, 30_000);

  it('takes numbers from a form, and ends when everybody has answered', async () => {
    const { current } = await running();
    const message = (await posted())[1]!;
    for (const [at, user] of people.entries()) {
      const before = form();
      await press(user, message, (label) => label === quiz.buttons.type);
      await until(() => form() !== before);
      const { id, hash, callback_id, private_metadata } = form()!;
      const value = { type: 'plain_text_input', value: givenTo(current, at !== 2) };
      const view = { id, hash, type: 'modal', callback_id, private_metadata, state: { values: { answer: { value } } } };
      const sent = await interactive(user, { type: 'view_submission', view });
      expect([sent.status, await sent.text()]).toEqual([200, expect.not.stringContaining('errors')]);
    }
    await until(async () => (await says(1)).includes('Answer 2 of 2'));
    expect(await says(1)).toContain(quiz.reveal.counts({ right: 3, answered: 4 }));
    expect((await running()).current.outcome?.why).toBe('all-answered');
  }, 30_000);

  it('ends with the standings of all four, drawn and uploaded', async () => {
    const { standings } = await running();
    expect(standings.map(({ right }) => right).sort()).toEqual([0, 2, 2, 2]);
    await press(people[0]!, (await posted())[1]!, (label) => label === quiz.buttons.finish);
    const end = await slack.posted(quiz.standings.end, channel);
    const image = (end.blocks as { type: string; slack_file?: { id: string }; alt_text?: string }[]).find(
      ({ type }) => type === 'image',
    )!;
    for (const { name } of standings) expect(image.alt_text).toContain(name);
    expect(await slack.call('files.info', { file: image.slack_file!.id })).toMatchObject({ ok: true });
    expect(await posted()).toHaveLength(3);
    expect([faults, slack.logged, await slack.store.jobs.failed()]).toEqual([[], [], []]);
  }, 30_000);

  it.skip('over sockets and with limits: emulate knows neither; the loopback of our own does', () => {});
  it.skip('with private answers to be seen: emulate shows none; what we asked it to say is read instead', () => {});
});
