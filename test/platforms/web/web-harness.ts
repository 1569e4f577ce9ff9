// The web chat for the platform contract: two people over real HTTP and real streams.

import type { Handle, Manifest } from '../../../src/conversation/platform.ts';
import type { PlatformHarness, SeenMessage, Who } from '../../conversation/platform-harness.ts';
import { type RunningWeb, startWeb } from './start-web.ts';
import { WebPerson } from './web-person.ts';
import { wordsOfMessage } from './wire-words.ts';

const NAMES = { mina: 'Mina', joon: '준호' } as const;

export async function makeWebHarness(): Promise<PlatformHarness> {
  let running: RunningWeb | undefined;
  const people: Partial<Record<Who, WebPerson>> = {};
  const time = 1_764_000_000_000;

  const web = () => running!;
  const who = (name: Who) => people[name]!;
  const placeOf = (name: Who, where: 'channel' | 'direct') => (where === 'channel' ? 'general' : who(name).direct);
  const expectTaken = (status: number) => {
    if (status !== 202) throw new Error(`the act was refused: ${status}`);
  };

  return {
    get platform() {
      return web().platform;
    },
    language: 'ko',
    async start(handle: Handle, manifest: Manifest) {
      running = await startWeb(handle, { now: () => time }, manifest);
      for (const name of ['mina', 'joon'] as const)
        people[name] = await WebPerson.join(running.base, NAMES[name], { language: 'ko' });
      for (const name of ['mina', 'joon'] as const) await who(name).ready();
    },
    now: () => time,
    say: async (name, where, line) => expectTaken(await who(name).say(placeOf(name, where), line)),
    press: async (name, _where, label) => expectTaken(await who(name).press(label)),
    async form(name) {
      const form = who(name).state.form;
      return form && { title: form.title, labels: form.fields.map((field) => field.label) };
    },
    submit: async (name, values) => expectTaken(await who(name).submit(who(name).state.form!.id, values)),
    async see(name, where) {
      return who(name)
        .messages(placeOf(name, where))
        .filter((message) => !message.thinking)
        .map(
          (message): SeenMessage => ({
            text: wordsOfMessage(message),
            visibility: message.privately ? 'private' : 'public',
            byBot: message.author.bot,
          }),
        );
    },
    person: (name) => ({ id: who(name).id, name: NAMES[name] }),
    place: (name, where) => ({ id: placeOf(name, where), kind: where }),
    logged() {
      return {
        references: web().logged.map(({ reference }) => reference),
        text: web()
          .logged.map(({ event, reference, error }) => `${event} ${reference} ${(error as Error).stack}`)
          .join('\n'),
      };
    },
    async stop() {
      for (const person of Object.values(people)) person.leave();
      await running?.platform.stop();
    },
  };
}
