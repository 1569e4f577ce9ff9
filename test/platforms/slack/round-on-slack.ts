// Rounds on a loopback Slack in Socket Mode, with four people who answer by buttons and forms.

import { expect } from 'vitest';
import { chosenLanguage } from '../../../src/commands/chosen-language.ts';
import { fittingMessenger } from '../../../src/commands/fitting-messenger.ts';
import { commands } from '../../../src/commands/index.ts';
import { manifestOf } from '../../../src/commands/manifest.ts';
import { createRouter, type Router } from '../../../src/commands/router.ts';
import { languages } from '../../../src/language/index.ts';
import { newId } from '../../../src/main/parts.ts';
import { roundsOn } from '../../../src/main/rounds.ts';
import { RoundHost } from '../../../src/quiz/host.ts';
import { PACE } from '../../../src/quiz/pace.ts';
import type { QuestionType } from '../../../src/quiz/question.ts';
import { roundMessages } from '../../../src/quiz/round-messages.ts';
import type { Round } from '../../../src/quiz/round-state.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { clock } from '../../clock.ts';
import { givenTo } from '../../quiz/given.ts';
import { type Done, Loopback } from './loopback/loopback.ts';
import { controlsOf, fieldsOf } from './loopback/words.ts';
import { type LoopbackMessage, type LoopbackPerson, type LoopbackView, TEAM } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { onePixel, type RunningSlack, startSlack } from './start-slack.ts';

const FAST = { ...PACE, graceMs: 100, revealMs: 1500, countMs: 300, settleMs: 400 };
const PLACE = (channel: string) => ({ id: `${TEAM}/${channel}`, kind: 'channel' }) as const;

/** How an act reaches the app: once, if nothing else is said. */
export type Via = (act: () => Done) => unknown;
const once: Via = (act) => act();

export class RoundOnSlack {
  /** What was drawn to be uploaded. */
  readonly drawn: string[] = [];
  readonly #faults: unknown[] = [];
  #slack!: RunningSlack;
  #endRounds!: () => Promise<void>;
  host!: RoundHost;

  private constructor(
    readonly store: Store,
    readonly loopback: Loopback,
  ) {}

  /** With `types` quick rounds of these; without, as the program wires and paces them. */
  static async open(types?: readonly QuestionType[]): Promise<RoundOnSlack> {
    const store = await openStore('memory', { now: Date.now, log: () => {} });
    const all = new RoundOnSlack(store, await Loopback.start());
    await all.#start(types);
    return all;
  }

  async #start(types: readonly QuestionType[] | undefined): Promise<void> {
    const { store, loopback } = this;
    const people = loopback.world.people as LoopbackPerson[];
    for (const name of ['Sora', 'Hana']) {
      const person = { id: loopback.world.id('U'), name, locale: '', admin: false };
      loopback.world.direct.set(person.id, loopback.world.id('D'));
      people.push(person);
    }
    for (const person of people) person.locale = person === loopback.joon ? 'ko-KR' : 'en-US';
    const picture = (svg: string) => {
      this.drawn.push(svg);
      return onePixel.picture(svg);
    };
    let router: Router | undefined;
    this.#slack = await startSlack((request, progress) => router!.handle(request, progress), {
      loopback,
      kept: store,
      manifest: manifestOf(commands),
      pictures: { ...onePixel, picture },
    });
    const log = (_: string, fault: unknown) => void this.#faults.push(fault);
    const { platform } = this.#slack;
    const { messenger } = platform;
    if (types === undefined) {
      const running = roundsOn([platform], store);
      await running.work();
      this.#endRounds = () => running.stop();
      this.host = running.host;
    } else {
      const fitting = fittingMessenger(messenger, store.kept);
      const needs = { store, messages: roundMessages, messengerOf: () => fitting, now: Date.now, newId, log };
      this.host = new RoundHost({ ...needs, types, pace: FAST });
      this.#endRounds = await this.host.work();
    }
    const parts = { kept: store.kept, store: async () => store, languageFor: chosenLanguage(store), messenger };
    const rest = { commands, rounds: this.host, clock, log, newReference: () => 'a reference' };
    router = createRouter({ ...parts, ...rest });
    await until(() => loopback.server.socket.connected === 2);
  }

  /** Nothing was refused on the way, and nothing went wrong. */
  async close(): Promise<void> {
    await this.#endRounds();
    await this.#slack.stop();
    await this.store.close();
    await this.loopback.server.stop();
    expect(this.loopback.world.faults).toEqual([]);
    expect(this.logged.map(({ event, error }) => `${event}: ${error}`)).toEqual([]);
    expect(this.#faults).toEqual([]);
  }

  get four(): readonly [LoopbackPerson, LoopbackPerson, LoopbackPerson, LoopbackPerson] {
    return this.loopback.world.people as [LoopbackPerson, LoopbackPerson, LoopbackPerson, LoopbackPerson];
  }

  get logged(): RunningSlack['logged'] {
    return this.#slack.logged;
  }

  /** What could not be acknowledged because its line broke is no fault where lines are broken. */
  forgetUntold(): void {
    const others = this.logged.filter(({ error }) => (error as Error).name !== 'SMSendWhileNotReadyError');
    this.logged.splice(0, this.logged.length, ...others);
  }

  calls(method: string) {
    return this.loopback.server.calls.filter((call) => call.method === method);
  }

  async running(): Promise<Round> {
    return (await this.host.status({ platform: 'slack', place: PLACE(this.loopback.world.channel) }))!.round;
  }

  /** Mina begins a round; its first question is there. */
  async begin(line: string): Promise<{ message: LoopbackMessage; id: string }> {
    this.loopback.slash(this.loopback.mina, `quiz start ${line}`);
    const { message } = await see(this.loopback, this.loopback.joon, /^Question 1 of /);
    return { message, id: (await this.running()).id };
  }

  /** Answers the open question by its button, or in the form behind it. */
  async give(person: LoopbackPerson, right: boolean, message: LoopbackMessage, via = once): Promise<void> {
    const { current } = await this.running();
    const given = givenTo(current, right);
    if (current.shown.length === 0) return this.type(person, given, message, via);
    const option = controlsOf(message.blocks)[current.shown.findIndex(({ id }) => id === given)]!;
    via(() => this.loopback.use(person, message, option));
  }

  /** Opens the form behind the first button of a message, and sends it with `text`. */
  async type(person: LoopbackPerson, text: string, message: LoopbackMessage, via = once): Promise<void> {
    const { views } = this.loopback.world;
    const before = views.get(person.id);
    this.loopback.use(person, message, controlsOf(message.blocks)[0]!);
    // Before it has its field, it says that it is about to.
    const isThere = ({ view }: LoopbackView) => fieldsOf(view).length > 0;
    await until(() => [views.get(person.id)].some((shown) => shown && shown !== before && isThere(shown)));
    via(() => this.loopback.submit(person, { answer: text }));
  }

  press(person: LoopbackPerson, message: LoopbackMessage, ...labels: readonly string[]): void {
    const control = controlsOf(message.blocks).find(({ label }) => labels.includes(label));
    this.loopback.use(person, message, control!);
  }

  /** What was said to somebody alone. */
  whispers({ id }: LoopbackPerson): readonly string[] {
    const { messages } = this.loopback.world;
    return messages.filter(({ onlyFor }) => onlyFor === id).map(({ text }) => text);
  }

  /** Whether somebody was told that an answer is noted, in their language. */
  noted(person: LoopbackPerson): boolean {
    const { taken } = languages[person.locale === 'ko-KR' ? 'ko' : 'en'].quiz;
    const [before = '', after = ''] = taken.first({ answer: '\n' }).split('\n');
    return this.whispers(person).some((text) => text.includes(before) && text.includes(after));
  }
}
