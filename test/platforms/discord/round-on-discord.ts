// Rounds on a loopback Discord, with four people who answer by buttons and forms, and all that was sent on the way.

import { expect } from 'vitest';
import { chosenLanguage } from '../../../src/commands/chosen-language.ts';
import { fittingMessenger } from '../../../src/commands/fitting-messenger.ts';
import { commands } from '../../../src/commands/index.ts';
import { manifestOf } from '../../../src/commands/manifest.ts';
import { createRouter, type Router } from '../../../src/commands/router.ts';
import { languages } from '../../../src/language/index.ts';
import { newId } from '../../../src/main/parts.ts';
import { roundsOn } from '../../../src/main/rounds.ts';
import type { DiscordOptions } from '../../../src/platforms/discord/platform.ts';
import { givenInWords } from '../../../src/quiz/answer-words.ts';
import { askQuestion } from '../../../src/quiz/draw.ts';
import { RoundHost } from '../../../src/quiz/host.ts';
import { PACE } from '../../../src/quiz/pace.ts';
import type { QuestionType } from '../../../src/quiz/question.ts';
import { roundMessages } from '../../../src/quiz/round-messages.ts';
import type { Current, Round } from '../../../src/quiz/round-state.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { clock } from '../../clock.ts';
import { Loopback } from './loopback/loopback.ts';
import type { Asked } from './loopback/routes.ts';
import type { Trouble } from './loopback/server.ts';
import { controlsOf, wordsOf } from './loopback/words.ts';
import type { Json, LoopbackMessage, LoopbackPerson } from './loopback/world.ts';
import { type StartValues, typeQuizStart } from './quiz-start.ts';
import { see, until } from './seen.ts';
import { onePixel, type RunningDiscord, startDiscord } from './start-discord.ts';

const MAY_WRITE = String(0x800);
const FAST = { ...PACE, revealMs: 60_000, countMs: 300, settleMs: 400 };

export interface RoundOptions {
  /** With them quick rounds of these, which nothing but the host ends; without, as the program wires and paces them. */
  readonly types?: readonly QuestionType[];
  readonly pictures?: DiscordOptions['pictures'];
}

export class RoundOnDiscord {
  /** The words, and the whole, of each request that came, in order. */
  readonly sent: string[] = [];
  trouble: (asked: Asked, words: string) => Trouble | undefined = () => undefined;
  readonly four: readonly [LoopbackPerson, LoopbackPerson, LoopbackPerson, LoopbackPerson];
  readonly #faults: unknown[] = [];
  #discord!: RunningDiscord;
  #endRounds!: () => Promise<void>;
  host!: RoundHost;

  private constructor(
    readonly store: Store,
    readonly loopback: Loopback,
  ) {
    const { mina, joon, world, server } = loopback;
    const more = (name: string) => ({ id: world.ids.next(), name });
    this.four = [mina, joon, more('Sora'), more('Hana')];
    server.trouble = (asked) => {
      const words = wordsIn(asked.body);
      this.sent.push(`${words} ${oneLine(JSON.stringify(asked.body))}`);
      return this.trouble(asked, words);
    };
  }

  static async open(options: RoundOptions = {}): Promise<RoundOnDiscord> {
    const store = await openStore('memory', { now: Date.now, log: () => {} });
    const all = new RoundOnDiscord(store, await Loopback.start());
    await all.#start(options);
    return all;
  }

  async #start({ types, pictures = onePixel }: RoundOptions): Promise<void> {
    const { store, loopback } = this;
    const log = (_: string, fault: unknown) => void this.#faults.push(fault);
    const manifest = manifestOf(commands);
    let router: Router | undefined;
    this.#discord = await startDiscord((request, progress) => router!.handle(request, progress), {
      ...{ loopback, store, manifest, pictures },
    });
    const { platform } = this.#discord;
    const { messenger } = platform;
    if (types === undefined) {
      const running = roundsOn([platform], store);
      await running.ready();
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
  }

  /** Nothing was refused on the way, and nothing went wrong. */
  async close(): Promise<void> {
    const failed = await this.store.jobs.failed();
    await this.#endRounds();
    await this.#discord.stop();
    await this.store.close();
    await this.loopback.server.stop();
    expect(failed).toEqual([]);
    expect(this.loopback.server.calls.filter(({ status }) => status >= 400 && status !== 429)).toEqual([]);
    expect(this.#discord.logged.map(({ event, error }) => `${event}: ${error}`)).toEqual([]);
    expect(this.#faults).toEqual([]);
  }

  /** Joon uses Discord in Korean. */
  #localeOf(person: LoopbackPerson): 'ko' | 'en' {
    return person === this.loopback.joon ? 'ko' : 'en';
  }

  /** Whoever acts next: Mina manages the server, the others only write there. */
  #as(person: LoopbackPerson): void {
    const { id, name } = person;
    const user = { id, username: 'someone', global_name: name, discriminator: '0', avatar: null };
    const member = { user, nick: null, roles: [], permissions: MAY_WRITE };
    this.loopback.locale = this.#localeOf(person);
    this.loopback.more = person === this.loopback.mina ? {} : { member };
  }

  slashStart(person: LoopbackPerson, values: StartValues) {
    this.#as(person);
    return typeQuizStart(this.loopback, person, values);
  }

  /** Mina begins a round; its first question is there. */
  async begin(values: StartValues): Promise<LoopbackMessage> {
    this.slashStart(this.loopback.mina, values);
    return (await see(this.loopback, this.loopback.joon, /Question 1 of /)).message;
  }

  async running(): Promise<Round> {
    const place = { id: this.loopback.world.channel, kind: 'channel' } as const;
    return (await this.host.status({ platform: 'discord', place }))!.round;
  }

  /** Presses the button of an option, and answers with the payload: it can be delivered again. */
  press(person: LoopbackPerson, message: LoopbackMessage, option: string): Json {
    const { customId } = controlsOf(message).find((one) => !one.disabled && one.customId.endsWith(`.${option}`))!;
    return this.#use(person, message, customId);
  }

  pressLabel(person: LoopbackPerson, message: LoopbackMessage, label: string): Json {
    return this.#use(person, message, controlsOf(message).find((one) => one.label === label)!.customId);
  }

  #use(person: LoopbackPerson, message: LoopbackMessage, customId: string): Json {
    this.#as(person);
    const data = { component_type: 2, custom_id: customId };
    return this.loopback.payload(this.loopback.use(person, message, data), 3, data);
  }

  deliver(payload: Json): void {
    this.loopback.server.gateway.dispatch('INTERACTION_CREATE', payload);
  }

  /** Opens the form behind a question, and sends it. */
  async type(person: LoopbackPerson, message: LoopbackMessage, text: string): Promise<void> {
    const { world } = this.loopback;
    this.pressLabel(person, message, languages.en.quiz.buttons.type);
    await until(() => world.forms.has(person.id));
    this.submit(person, text);
  }

  submit(person: LoopbackPerson, text: string): void {
    this.#as(person);
    this.loopback.submit(person, { answer: text });
  }

  /** What was said to somebody alone. */
  whispers({ id }: LoopbackPerson): readonly string[] {
    const { messages, people } = this.loopback.world;
    return messages.filter(({ onlyFor }) => onlyFor === id).map((message) => wordsOf(message, people));
  }

  /** Somebody was told, in their language, that this is noted. */
  taken(person: LoopbackPerson, current: Current, given: string, as: 'first' | 'changed' = 'first'): Promise<void> {
    const words = languages[this.#localeOf(person)];
    const answer = givenInWords(given, current, askQuestion(current.question, words).answer);
    const line = words.quiz.taken[as]({ answer });
    return until(() => this.whispers(person).some((text) => text.includes(line)));
  }

  /** What everybody in the channel sees. */
  get posted(): readonly LoopbackMessage[] {
    const { world } = this.loopback;
    return world.messages.filter(({ channel, onlyFor }) => channel === world.channel && onlyFor === undefined);
  }

  /** Before its reveal nothing that was sent tells why; the reveal does, so the words are looked for as they are sent. */
  tellsNothingBefore(current: Current, reveal: string): void {
    const at = this.sent.findIndex((text) => text.startsWith(reveal));
    expect(at).toBeGreaterThan(0);
    const secrets = secretsOf(current);
    expect(secrets.length).toBeGreaterThan(4);
    const early = this.sent.slice(0, at);
    for (const secret of secrets) expect(early.filter((text) => text.includes(secret))).toEqual([]);
    expect(this.sent[at]).toContain(oneLine(askQuestion(current.question, languages.en).solution.point));
  }
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Everything a body shows, whichever route it goes; of a callback what lies inside. */
function wordsIn(body: Json): string {
  const inside = (body.data ?? body) as Json;
  const { content = '', components = [] } = inside as { content?: string; components?: readonly Json[] };
  return oneLine(wordsOf({ content, components } as LoopbackMessage, []));
}

/** What only somebody who knows the answer can say, in both languages, but for what the question itself says. */
function secretsOf({ question }: Current): string[] {
  return Object.values(languages).flatMap((words) => {
    const { answer, prompt, formula, solution } = askQuestion(question, words);
    const why = answer.kind === 'choice' || answer.kind === 'several' ? answer.options : answer.mistakes;
    const given = oneLine([prompt, formula?.plain].join(' '));
    return [...why.map(({ because }) => because), solution.point, solution.text]
      .map(oneLine)
      .filter((text) => text !== '' && !given.includes(text));
  });
}
