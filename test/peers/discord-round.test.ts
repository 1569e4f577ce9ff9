// A round by four people on a Discord written by others: one message for each question, edited where it stands; buttons, a
// form, a change of mind. It takes no pictures with a message, so words stand in their place.

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
import { givenTo } from '../quiz/given.ts';
import { CHANNEL, hasTwin, OnTwin, type Shown } from './twin.ts';

const [MINA, JOON, SORA, HANA] = ['401', '402', '403', '404'].map((end) => `100000000000000${end}`) as [
  string,
  string,
  string,
  string,
];
const NAMES = { [MINA]: 'mina', [JOON]: 'joon', [SORA]: 'sora', [HANA]: 'hana' };
const EPHEMERAL = 1 << 6;
const { quiz } = languages.en;

let discord: OnTwin;
let host: RoundHost;
let endRounds: () => Promise<void>;
const faults: unknown[] = [];

async function open(): Promise<void> {
  let router: Router | undefined;
  const none = () => Promise.reject(new Error('no pictures here'));
  discord = await OnTwin.start({
    people: Object.entries(NAMES).map(([id, username]) => ({ id, username })),
    handle: (request, progress) => router!.handle(request, progress),
    manifest: manifestOf(commands),
    pictures: { formula: none, picture: none },
  });
  const { store, platform } = discord;
  const messenger = fittingMessenger(platform.messenger, store.kept);
  const log = (_: string, fault: unknown) => void faults.push(fault);
  const needs = { store, messages: roundMessages, messengerOf: () => messenger, now: Date.now, newId, log };
  const types = [inputSlope, { ...slopeFromOutput, level: 3 } as const];
  host = new RoundHost({ ...needs, types, pace: { ...PACE, revealMs: 60_000, countMs: 300, settleMs: 400 } });
  endRounds = await host.work();
  const parts = { kept: store.kept, store: async () => store, messenger: platform.messenger };
  router = createRouter({ ...parts, commands, rounds: host, clock, log, newReference: () => 'a reference' });
}

const running = async () =>
  (await host.status({ platform: 'discord', place: { id: CHANNEL, kind: 'channel' } }))!.round;
const press = (person: string, { id: messageId }: Shown, action: string) =>
  discord.as(person).clickButton({ messageId, customId: `v1:${action}` });
/** What one message says now. */
const says = async ({ id }: Shown) =>
  JSON.stringify((await discord.channel.getMessages()).find((message) => message.id === id)?.components);
const until = (condition: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 15_000, interval: 50 });
/** What nobody's act brought. The twin shows what is private to everybody, and what is edited by its act as new. */
const posted = async () =>
  (await discord.channel.getMessages()).filter(({ webhook_id: act }) => act === undefined).map(({ id }) => id);

describe.skipIf(!hasTwin)(
  'a round on Discord as others imagine it (needs discord-digital-twin: npm ci --prefix test/peers)',
  () => {
    let first: Shown;
    let second: Shown;

    beforeAll(open, 60_000);
    afterAll(async () => {
      await endRounds?.();
      await discord?.stop();
    });

    it('begins with a question in an ordinary message', async () => {
      const options = [
        { name: 'questions', type: 4, value: 2 },
        { name: 'seconds', type: 4, value: 120 },
      ];
      const start = { name: 'quiz', type: 2, options: [{ name: 'start', type: 1, options }] };
      await discord.as(MINA).runSlashCommand({ name: 'backprop', options: [start] });
      first = await discord.seen('Question 1 of 2');
      expect(await posted()).toEqual([first.id]);
    });

    it('notes each press for its giver alone, and one change', async () => {
      const { id, current } = await running();
      const answer = (right: boolean) => `quiz-answer:${id}.0.${givenTo(current, right)}`;
      for (const [person, right] of [
        [MINA, false],
        [JOON, true],
        [SORA, false],
        [HANA, true],
      ] as const)
        await press(person, first, answer(right));
      await until(async () => (await discord.store.roundAnswers.count(id, 0)) === 4);
      await press(MINA, first, answer(true));
      const changed = await discord.seen('Changed to ');
      expect((changed.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
      await press(MINA, first, answer(false));
      await discord.seen('You have used your one change');
      await until(async () => (await says(first)).includes(quiz.answered(4)));
      expect(await says(first)).not.toContain('✓');
      expect(await posted()).toEqual([first.id]);
    }, 30_000);

    it('shows the answer where the question stood', async () => {
      const { id } = await running();
      await host.steering.next(id, 0, { personId: MINA });
      await until(async () => (await says(first)).includes('Answer 1 of 2'));
      expect(await says(first)).toContain(quiz.reveal.counts({ right: 3, answered: 4 }));
      await press(MINA, first, `quiz-next:${id}.0`);
      second = await discord.seen('Question 2 of 2');
      expect(await posted()).toEqual([first.id, second.id]);
    }, 30_000);

    it('takes numbers from a form, and ends when everybody has answered', async () => {
      const { id, current } = await running();
      for (const person of [MINA, JOON, SORA, HANA]) {
        const { id: interactionId } = await press(person, second, `quiz-type:${id}.1`);
        expect(await discord.channel.waitForInteractionAck({ interactionId })).toMatchObject({ type: 9 });
        const fields = [{ customId: 'answer', value: givenTo(current, person !== SORA) }];
        await discord.as(person).submitModal({ customId: `v1:quiz-typed:${id}.1`, fields });
      }
      await until(async () => (await says(second)).includes('Answer 2 of 2'));
      expect(await says(second)).toContain(quiz.reveal.counts({ right: 3, answered: 4 }));
      expect((await running()).current.outcome?.why).toBe('all-answered');
    }, 30_000);

    it('ends with the standings of all four', async () => {
      const { id, standings } = await running();
      expect(standings.map(({ personId, right }) => [personId, right]).sort()).toEqual([
        [MINA, 2],
        [JOON, 2],
        [SORA, 0],
        [HANA, 2],
      ]);
      await press(MINA, second, `quiz-next:${id}.1`);
      const end = await discord.seen(quiz.standings.end);
      for (const name of Object.values(NAMES)) expect(await says(end)).toContain(name);
      expect(await posted()).toEqual([first.id, second.id, end.id]);
      expect([faults, discord.logged, await discord.store.jobs.failed()]).toEqual([[], [], []]);
    }, 30_000);

    it.skip('with pictures: the twin reads no body of several parts; the loopback of our own does', () => {});
    it.skip('steered by its host alone: in the twin everybody manages; the loopback of our own knows rights', () => {});
    it.skip('over a resumed session and limits: the twin knows neither; the loopback of our own does', () => {});
  },
);
