// Messages that nobody asked for: in whose name, to whom, and what is said where they cannot be sent.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractMessage } from '../../conversation/contract-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import { TEAM } from './loopback/world.ts';
import { type RunningSlack, startSlack } from './start-slack.ts';

let slack: RunningSlack;
let loopback: Loopback;

beforeEach(async () => {
  slack = await startSlack(async () => contractMessage('unused'));
  loopback = slack.loopback;
});
afterEach(() => slack.stop());

const person = () => ({ id: `${TEAM}/${loopback.mina.id}`, name: 'Mina' });
const place = (channel = loopback.world.channel) => ({ id: `${TEAM}/${channel}`, kind: 'channel' }) as const;
const messenger = () => slack.platform.messenger;

describe('a message', () => {
  it('that one person alone could see has no reader in a channel', async () => {
    const message = contractMessage('psst', { visibility: 'private' });
    await expect(messenger().post(place(), message, 'k')).rejects.toMatchObject({ operation: 'post' });
  });

  it.each([
    ['not in the channel', () => loopback.world.outside, 'forbidden'],
    ['no such channel', () => 'C0NOWHERE', 'gone'],
  ])('is refused with a reason: %s', async (_, channel, reason) => {
    const posted = messenger().post(place(channel()), contractMessage('x'), 'k');
    await expect(posted).rejects.toMatchObject({ name: 'PlatformError', platform: 'slack', reason });
  });

  it.each(['C0GENERAL', '', '/', 'x/y', `${TEAM}/`])('goes to no place called %j', async (id) => {
    await expect(messenger().post({ id, kind: 'channel' }, contractMessage('x'), 'k')).rejects.toThrow('slack: find');
  });

  it('that an earlier process posted under the same key is found, and not posted again', async () => {
    const first = await messenger().post(place(), contractMessage('once'), 'k');
    const next = await startSlack(async () => contractMessage('unused'), { loopback, kept: slack.store });
    expect(await next.platform.messenger.post(place(), contractMessage('once'), 'k')).toEqual(first);
    expect(loopback.see(loopback.mina)).toHaveLength(1);
    await next.stop();
  });

  it('that an earlier process began and never posted is posted', async () => {
    loopback.server.trouble = ({ method }) => (method === 'chat.postMessage' ? { status: 500 } : undefined);
    await expect(messenger().post(place(), contractMessage('at last'), 'k')).rejects.toThrow('slack');
    loopback.server.trouble = () => undefined;
    const next = await startSlack(async () => contractMessage('unused'), { loopback, kept: slack.store });
    await next.platform.messenger.post(place(), contractMessage('at last'), 'k');
    expect(loopback.see(loopback.mina)).toHaveLength(1);
    await next.stop();
  });

  it('mentions a person by the id that Slack knows', async () => {
    const blocks = [{ kind: 'text', text: ['well done, ', { person: person() }] }] as const;
    await messenger().post(place(), { ...contractMessage(''), blocks }, 'k');
    expect(loopback.see(loopback.joon)[0]!.text).toBe('well done, @Mina');
    expect(JSON.stringify(loopback.world.messages[0]!.blocks)).toContain(`"${loopback.mina.id}"`);
  });
});

describe('a direct message', () => {
  it('to somebody who cannot be written to is refused as such, and tried again later', async () => {
    loopback.world.closed.add(loopback.mina.id);
    const sent = messenger().direct(person(), contractMessage('x'), 'k');
    await expect(sent).rejects.toMatchObject({ reason: 'closed' });
    loopback.world.closed.clear();
    await messenger().direct(person(), contractMessage('x'), 'k');
    expect(loopback.see(loopback.mina, loopback.world.direct.get(loopback.mina.id))).toHaveLength(1);
  });

  it('to nobody is refused', async () => {
    const nobody = { id: `${TEAM}/U0NOBODY`, name: 'x' };
    await expect(messenger().direct(nobody, contractMessage('x'), 'k')).rejects.toMatchObject({ reason: 'gone' });
  });
});

describe('an edit', () => {
  it('of another platform’s message is refused', async () => {
    const ref = { platform: 'discord', place: place().id, message: '1.1' };
    await expect(messenger().edit(ref, contractMessage('x'))).rejects.toMatchObject({ reason: 'gone' });
  });

  it('of a message that is gone is refused as such', async () => {
    const ref = await messenger().post(place(), contractMessage('x'), 'k');
    loopback.world.messages.splice(0);
    await expect(messenger().edit(ref, contractMessage('y'))).rejects.toMatchObject({ reason: 'gone' });
  });
});
