// Slack for the platform contract: two people on a loopback Slack, over its real Web API and Bolt.

import { expect } from 'vitest';
import type { Handle, Manifest } from '../../../src/conversation/platform.ts';
import type { PlatformHarness, SeenMessage, Where, Who } from '../../conversation/platform-harness.ts';
import { fieldsOf } from './loopback/words.ts';
import { type LoopbackMessage, TEAM } from './loopback/world.ts';
import { type RunningSlack, type StartOptions, startSlack } from './start-slack.ts';

/** A chart has no alternative text: whoever cannot see it hears the words beside the blocks. */
function aloud({ blocks, text }: LoopbackMessage): readonly string[] {
  if (!blocks.some(({ type }) => type === 'data_visualization')) return [];
  return [text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')];
}

export async function makeSlackHarness(over: StartOptions['over']): Promise<PlatformHarness> {
  let running: RunningSlack | undefined;
  const slack = () => running!;
  const person = (who: Who) => slack().loopback[who];
  const channelOf = (who: Who, where: Where) => {
    const { world } = slack().loopback;
    return where === 'channel' ? world.channel : world.direct.get(person(who).id)!;
  };
  const openForm = (who: Who) => {
    const shown = slack().loopback.world.views.get(person(who).id);
    return shown?.open && fieldsOf(shown.view).length > 0 ? shown.view : undefined;
  };

  return {
    get platform() {
      return slack().platform;
    },
    language: 'ko-KR',
    async start(handle: Handle, manifest: Manifest) {
      running = await startSlack(handle, { manifest, over });
    },
    now: Date.now,
    async say(who, where, line) {
      const { loopback } = slack();
      if (where === 'direct') loopback.write(person(who), line);
      else loopback.slash(person(who), line.replace(/^\/backprop ?/, ''));
    },
    press: async (who, where, label) => void slack().loopback.press(person(who), label, channelOf(who, where)),
    async form(who) {
      const view = openForm(who);
      return (
        view && {
          title: String((view.title as { readonly text: string }).text),
          labels: fieldsOf(view).map(({ label }) => label),
        }
      );
    },
    submit: async (who, values) => void slack().loopback.submit(person(who), values),
    async see(who, where) {
      return slack()
        .loopback.see(person(who), channelOf(who, where))
        .map(
          ({ text, message }): SeenMessage => ({
            text: [text, ...aloud(message)].join('\n'),
            visibility: message.onlyFor === undefined ? 'public' : 'private',
            byBot: message.byBot,
          }),
        );
    },
    person: (who) => ({ id: `${TEAM}/${person(who).id}`, name: person(who).name }),
    place: (who, where) => ({ id: `${TEAM}/${channelOf(who, where)}`, kind: where }),
    logged() {
      const { logged } = slack();
      return {
        references: logged.map(({ reference }) => reference),
        text: logged.map(({ event, error }) => `${event} ${(error as Error).stack}`).join('\n'),
      };
    },
    async stop() {
      await running?.stop();
      // What Slack refuses may still be shown in words; here everything is to be shown as it was meant.
      expect(running?.loopback.world.faults ?? []).toEqual([]);
    },
  };
}
