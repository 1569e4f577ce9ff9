// The adapter against a Discord written by others, discord-digital-twin: what both sides think the protocol is.
// It takes no pictures with a message, and knows neither RESUME nor limits; those are for the loopback of our own.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handle } from '../../src/conversation/platform.ts';
import { contractForm, contractManifest, contractMessage, withButton } from '../conversation/contract-samples.ts';
import { CHANNEL, hasTwin, OnTwin } from './twin.ts';

const MINA = '100000000000000401';

let discord: OnTwin;
let handle: Handle;

const run = (name: string, options: readonly object[] = []) =>
  discord.as(MINA).runSlashCommand({ name: 'backprop', options: [{ name, type: 1, options }] });

describe.skipIf(!hasTwin)(
  'Discord as others imagine it (needs discord-digital-twin: npm ci --prefix test/peers)',
  () => {
    beforeAll(async () => {
      discord = await OnTwin.start({
        people: [{ id: MINA, username: 'mina' }],
        handle: (request, progress) => handle(request, progress),
        manifest: contractManifest,
      });
    }, 60_000);

    afterAll(() => discord?.stop());

    it('takes a command with its options and shows the answer', async () => {
      handle = async ({ input }) => contractMessage(`heard ${JSON.stringify(input)}`);
      await run('gradient', [{ name: 'x', type: 3, value: '1 2' }]);
      await discord.seen('1 2');
    });

    it('takes a pressed button', async () => {
      handle = async ({ input }) =>
        input.kind === 'action'
          ? contractMessage(`pressed ${input.action.data}`, { placement: 'replace' })
          : withButton('first page', 'Next', 'p2');
      await run('gradient');
      const { id } = await discord.seen('first page');
      await discord.as(MINA).clickButton({ messageId: id, customId: 'v1:contract.press:p2' });
      // It shows the change as a message of its own; that Discord shows it in place, the loopback knows.
      await discord.seen('pressed p2');
    });

    it('shows a private answer to the asker', async () => {
      handle = async () => contractMessage('for your eyes', { visibility: 'private' });
      await run('check');
      await discord.seen('for your eyes');
    });

    it('opens a form, and takes what was filled in', async () => {
      handle = async ({ input }) =>
        input.kind === 'submit' ? contractMessage(`filled in ${input.values.why}`) : contractForm;
      const { id } = await run('ask');
      const answer = await discord.channel.waitForInteractionAck({ interactionId: id });
      expect(answer.acknowledged).toBe(true);
      const fields = [{ customId: 'why', value: 'because it slopes' }];
      await discord.as(MINA).submitModal({ customId: 'v1:contract.submit:s1', fields });
      await discord.seen('because it slopes');
    });

    it('posts and edits without being asked', async () => {
      const ref = await discord.platform.messenger.post(
        { id: CHANNEL, kind: 'channel' },
        contractMessage('round one'),
        'k',
      );
      await discord.seen('round one');
      await discord.platform.messenger.edit(ref, contractMessage('round two'));
      await discord.seen('round two');
    });
  },
);
