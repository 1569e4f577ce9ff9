// Discord for the platform contract: two people on a loopback Discord, over its real REST and gateway.

import type { Handle, Manifest } from '../../../src/conversation/platform.ts';
import type { PlatformHarness, SeenMessage, Where, Who } from '../../conversation/platform-harness.ts';
import { listOf } from './loopback/words.ts';
import type { Json } from './loopback/world.ts';
import { type RunningDiscord, startDiscord } from './start-discord.ts';

const OPTION = /([\p{L}\d]+)=(?:"([^"]*)"|(\S+))/gu;

export async function makeDiscordHarness(): Promise<PlatformHarness> {
  let running: RunningDiscord | undefined;
  const discord = () => running!;
  const person = (who: Who) => discord().loopback[who];
  const channelOf = (who: Who, where: Where) => {
    const { world } = discord().loopback;
    return where === 'channel' ? world.channel : world.direct.get(person(who).id)!;
  };

  return {
    get platform() {
      return discord().platform;
    },
    language: 'ko',
    async start(handle: Handle, manifest: Manifest) {
      running = await startDiscord(handle, { manifest });
    },
    now: Date.now,
    async say(who, where, line) {
      if (where === 'direct') return void discord().loopback.write(person(who), line);
      const [, name = '', rest = ''] = /^\/backprop (\S+)(.*)$/.exec(line)!;
      const values = [...rest.matchAll(OPTION)].map(([, option, quoted, bare]) => [option!, quoted ?? bare!]);
      discord().loopback.slash(person(who), name, Object.fromEntries(values));
    },
    press: async (who, where, label) => void discord().loopback.press(person(who), label, channelOf(who, where)),
    async form(who) {
      const form = discord().loopback.world.forms.get(person(who).id)?.data;
      return (
        form && { title: String(form.title), labels: listOf(form.components).map((part: Json) => String(part.label)) }
      );
    },
    submit: async (who, values) => void discord().loopback.submit(person(who), values),
    async see(who, where) {
      const { world } = discord().loopback;
      return discord()
        .loopback.see(person(who), channelOf(who, where))
        .filter(({ message }) => !world.isThinking(message))
        .map(
          ({ text, message }): SeenMessage => ({
            text,
            visibility: message.onlyFor === undefined ? 'public' : 'private',
            byBot: message.byBot,
          }),
        );
    },
    person: (who) => person(who),
    place: (who, where) => ({ id: channelOf(who, where), kind: where }),
    logged() {
      const { logged } = discord();
      return {
        references: logged.map(({ reference }) => reference),
        text: logged.map(({ event, error }) => `${event} ${(error as Error).stack}`).join('\n'),
      };
    },
    stop: async () => running?.stop(),
  };
}
