// The part of the platform contract that nobody asks for: posting, editing and direct messages. Run by platform-contract.

import { expect } from 'vitest';
import { contractMessage } from './contract-samples.ts';
import type { PlatformHarness } from './platform-harness.ts';
import { botMessages, seen, sentenceOf } from './seeing.ts';

export function messengerContract(
  contract: (title: string, test: () => Promise<void>) => void,
  started: () => Promise<PlatformHarness>,
): void {
  contract('posts under one key once', async () => {
    const chat = await started();
    const place = chat.place('mina', 'channel');
    const first = await chat.platform.messenger.post(place, contractMessage('round one'), 'round-1');
    const again = await chat.platform.messenger.post(place, contractMessage('round one, retried'), 'round-1');
    const other = await chat.platform.messenger.post(place, contractMessage('round two'), 'round-2');
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(first.platform).toBe(chat.platform.name);
    await seen(chat, 'joon', 'channel', 'round two');
    const texts = (await botMessages(chat, 'joon', 'channel')).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('round one'))).toHaveLength(1);
    expect(texts.join()).not.toContain('retried');
  });

  contract('edits what it posted', async () => {
    const chat = await started();
    const ref = await chat.platform.messenger.post(
      chat.place('mina', 'channel'),
      contractMessage('0 have answered'),
      'k',
    );
    await seen(chat, 'joon', 'channel', '0 have answered');
    await chat.platform.messenger.edit(ref, contractMessage('2 have answered'));
    await seen(chat, 'joon', 'channel', '2 have answered');
    expect(sentenceOf(await chat.see('joon', 'channel'))).not.toContain('0 have answered');
  });

  contract('refuses to edit what is not there', async () => {
    const chat = await started();
    const ref = await chat.platform.messenger.post(chat.place('mina', 'channel'), contractMessage('here'), 'k');
    await expect(
      chat.platform.messenger.edit({ ...ref, message: `${ref.message}0` }, contractMessage('where?')),
    ).rejects.toMatchObject({ name: 'PlatformError', platform: chat.platform.name });
  });

  contract('sends a direct message to one person', async () => {
    const chat = await started();
    const { messenger } = chat.platform;
    const ref = await messenger.direct(chat.person('joon'), contractMessage('time to practise'), 'day-1');
    expect(await messenger.direct(chat.person('joon'), contractMessage('again?'), 'day-1')).toEqual(ref);
    await seen(chat, 'joon', 'direct', 'time to practise');
    expect(sentenceOf(await chat.see('joon', 'direct'))).not.toContain('again?');
    expect(sentenceOf(await chat.see('mina', 'direct'))).not.toContain('time to practise');
  });
}
