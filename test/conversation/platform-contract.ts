// What every platform owes, as one suite: each adapter's test runs it with a harness for its own platform.

import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/conversation/limits.ts';
import type { Request, ShowProgress } from '../../src/conversation/platform.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { contractForm, contractManifest, contractMessage, withButton } from './contract-samples.ts';
import { messengerContract } from './messenger-contract.ts';
import type { PlatformHarness } from './platform-harness.ts';
import { botMessages, expectShown, seen, sentenceOf, until } from './seeing.ts';

export interface ContractOptions {
  readonly stories: readonly { readonly name: string; readonly reply: Reply }[];
  /** Cases this platform cannot meet, each with the reason. */
  readonly unsupported?: Readonly<Record<string, string>>;
}

export function platformContract(
  name: string,
  makeHarness: () => Promise<PlatformHarness>,
  { stories, unsupported = {} }: ContractOptions,
): void {
  describe(`${name} as a platform`, () => {
    let harness: PlatformHarness | undefined;
    const requests: Request[] = [];
    const met = new Set<string>();

    async function started(
      reply: (request: Request, progress?: ShowProgress) => Reply | Promise<Reply>,
    ): Promise<PlatformHarness> {
      requests.length = 0;
      harness = await makeHarness();
      await harness.start(async (request, progress) => {
        requests.push(request);
        return reply(request, progress);
      }, contractManifest);
      return harness;
    }

    function contract(title: string, test: () => Promise<void>): void {
      met.add(title);
      const reason = unsupported[title];
      if (reason === undefined) it(title, test);
      else it.skip(`${title} (${reason})`, test);
    }

    afterEach(async () => {
      await harness?.stop();
      harness = undefined;
    });

    contract('states limits within the content budget', async () => {
      const { platform } = await started(() => contractMessage('hi'));
      expect(platform.name).toMatch(/^[a-z]+$/);
      expect(platform.limits.message).toBeGreaterThanOrEqual(LIMITS.message);
      expect(platform.limits.blocks).toBeGreaterThanOrEqual(LIMITS.blocks);
    });

    contract('hands a command on with who, where, when and in which language', async () => {
      const chat = await started(() => contractMessage('done'));
      const before = chat.now();
      await chat.say('mina', 'channel', '/backprop gradient x="1 2"');
      await until(() => requests.length === 1);
      const request = requests[0]!;
      expect(request).toMatchObject({
        platform: chat.platform.name,
        person: chat.person('mina'),
        place: chat.place('mina', 'channel'),
        language: chat.language,
      });
      expect(request.at).toBeGreaterThanOrEqual(before);
      expect(request.at).toBeLessThanOrEqual(chat.now());
      const { input } = request;
      if (input.kind === 'command') expect(input).toEqual({ kind: 'command', name: 'gradient', values: { x: '1 2' } });
      else expect(input).toEqual({ kind: 'line', text: expect.stringMatching(/gradient x="1 2"$/) });
    });

    contract('gives each act an id of its own', async () => {
      const chat = await started(() => contractMessage('done'));
      for (const who of ['mina', 'joon', 'mina'] as const) await chat.say(who, 'channel', '/backprop gradient');
      await until(() => requests.length === 3);
      expect(new Set(requests.map(({ id }) => id)).size).toBe(3);
    });

    contract('shows a public reply to everybody in the place', async () => {
      const chat = await started(() => contractMessage('the loss falls'));
      await chat.say('mina', 'channel', '/backprop gradient');
      for (const who of ['mina', 'joon'] as const)
        expect(await seen(chat, who, 'channel', 'the loss falls')).toMatchObject({ visibility: 'public', byBot: true });
    });

    contract('shows a private reply to the asker alone', async () => {
      const chat = await started((request) =>
        JSON.stringify(request.input).includes('check')
          ? contractMessage('for your eyes', { visibility: 'private' })
          : contractMessage('for all'),
      );
      await chat.say('mina', 'channel', '/backprop check');
      expect(await seen(chat, 'mina', 'channel', 'for your eyes')).toMatchObject({ visibility: 'private' });
      // Something public that comes later has arrived: had the private reply been sent to him, it would be there too.
      await chat.say('mina', 'channel', '/backprop gradient');
      await seen(chat, 'joon', 'channel', 'for all');
      expect(sentenceOf(await chat.see('joon', 'channel'))).not.toContain('for your eyes');
    });

    contract('shows an error to the asker alone, whatever its visibility says', async () => {
      const error = { code: 'unknown-argument', message: 'no such word' };
      const chat = await started((request) =>
        request.person.name === chat.person('mina').name
          ? contractMessage('no such word', { error })
          : contractMessage('for all'),
      );
      await chat.say('mina', 'channel', '/backprop gradient y=1');
      await seen(chat, 'mina', 'channel', 'no such word');
      await chat.say('joon', 'channel', '/backprop gradient');
      await seen(chat, 'joon', 'channel', 'for all');
      expect(sentenceOf(await chat.see('joon', 'channel'))).not.toContain('no such word');
    });

    contract('shows how far a long answer is, and then the answer in its place', async () => {
      let finish: () => void = () => {};
      const chat = await started(async (_request, progress) => {
        progress?.(contractMessage('step 100 of 5000'));
        progress?.(withButton('step 2000 of 5000', 'Stop here', 'stop'));
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return contractMessage('learned in 5000 steps');
      });
      await chat.say('mina', 'channel', '/backprop gradient');
      await seen(chat, 'mina', 'channel', 'step 2000 of 5000');
      expect((await seen(chat, 'mina', 'channel', 'Stop here')).byBot).toBe(true);
      finish();
      await seen(chat, 'mina', 'channel', 'learned in 5000 steps');
      expect(sentenceOf(await chat.see('mina', 'channel'))).not.toContain('of 5000');
    });

    contract('answers in the direct place without the root', async () => {
      const chat = await started(() => contractMessage('just between us'));
      await chat.say('mina', 'direct', 'gradient');
      await seen(chat, 'mina', 'direct', 'just between us');
      expect(requests[0]!.place).toEqual(chat.place('mina', 'direct'));
      expect(sentenceOf(await chat.see('joon', 'direct'))).not.toContain('just between us');
    });

    contract('sends a pressed button back as its action', async () => {
      const chat = await started(({ input }) =>
        input.kind === 'action' ? contractMessage('stepped') : withButton('ready', 'Take a step', 'a1:é'),
      );
      await chat.say('mina', 'channel', '/backprop gradient');
      await seen(chat, 'mina', 'channel', 'ready');
      await chat.press('mina', 'channel', 'Take a step');
      await seen(chat, 'mina', 'channel', 'stepped');
      expect(requests[1]!.input).toEqual({ kind: 'action', action: { name: 'contract.press', data: 'a1:é' } });
      expect(requests[1]!.person).toEqual(chat.person('mina'));
    });

    contract('replaces the pressed message in place', async () => {
      const chat = await started(({ input }) =>
        input.kind === 'action'
          ? contractMessage('second page', { placement: 'replace' })
          : withButton('first page', 'Next', 'p2'),
      );
      await chat.say('mina', 'channel', '/backprop gradient');
      await seen(chat, 'joon', 'channel', 'first page');
      const count = (await botMessages(chat, 'joon', 'channel')).length;
      await chat.press('joon', 'channel', 'Next');
      for (const who of ['mina', 'joon'] as const) {
        await seen(chat, who, 'channel', 'second page');
        expect(sentenceOf(await chat.see(who, 'channel'))).not.toContain('first page');
      }
      expect(await botMessages(chat, 'joon', 'channel')).toHaveLength(count);
    });

    contract('answers a public button privately in a new message', async () => {
      const chat = await started(({ input }) =>
        input.kind === 'action'
          ? contractMessage('your answer is kept', { visibility: 'private', placement: 'replace' })
          : withButton('question one', 'Answer A', 'a'),
      );
      await chat.say('mina', 'channel', '/backprop gradient');
      await seen(chat, 'joon', 'channel', 'question one');
      await chat.press('joon', 'channel', 'Answer A');
      await seen(chat, 'joon', 'channel', 'your answer is kept');
      expect(sentenceOf(await chat.see('joon', 'channel'))).toContain('question one');
      expect(sentenceOf(await chat.see('mina', 'channel'))).not.toContain('your answer is kept');
    });

    contract('opens a form and hands on what was filled in', async () => {
      const chat = await started(({ input }) =>
        input.kind === 'submit' ? contractMessage('thank you') : contractForm,
      );
      await chat.say('mina', 'channel', '/backprop ask');
      await until(async () => (await chat.form('mina')) !== undefined);
      expect(await chat.form('mina')).toEqual({
        title: contractForm.title,
        labels: contractForm.fields.map(({ label }) => label),
      });
      expect(await chat.form('joon')).toBeUndefined();
      const values = { x: '1 2', why: 'because\nit slopes', activation: 'tanh' };
      await chat.submit('mina', values);
      await seen(chat, 'mina', 'channel', 'thank you');
      expect(requests[1]!.input).toEqual({ kind: 'submit', action: contractForm.submit.action, values });
    });

    contract('apologizes for a fault with a reference, never with its stack', async () => {
      const chat = await started(() => {
        throw new RangeError('secret detail of the fault');
      });
      await chat.say('mina', 'channel', '/backprop gradient x="my words"');
      await until(() => chat.logged().references.length === 1);
      const reference = chat.logged().references[0]!;
      expect(reference).toMatch(/^[\w-]{6,}$/);
      await seen(chat, 'mina', 'channel', reference);
      const text = sentenceOf(await chat.see('mina', 'channel'));
      expect(text).not.toMatch(/secret detail|RangeError|\bat .*:\d+/);
      expect(chat.logged().text).not.toContain('my words');
      expect(sentenceOf(await chat.see('joon', 'channel'))).not.toContain(reference);
    });

    messengerContract(contract, () => started(() => contractMessage('unused')));

    for (const story of stories) {
      contract(`shows the story “${story.name}”`, async () => {
        const chat = await started(() => story.reply);
        await chat.say('mina', 'channel', '/backprop gradient');
        await expectShown(chat, story.reply);
      });
    }

    it('skips only cases that exist, each with a reason', () => {
      expect(Object.keys(unsupported).filter((title) => !met.has(title))).toEqual([]);
      expect(Object.values(unsupported).filter((reason) => reason.trim() === '')).toEqual([]);
    });
  });
}
