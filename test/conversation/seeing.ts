// Looks at a platform through somebody's eyes, and waits until something is to be seen.

import { expect, vi } from 'vitest';
import type { Block, Reply, Span, Text } from '../../src/conversation/reply.ts';
import type { PlatformHarness, SeenMessage, Where, Who } from './platform-harness.ts';

const PATIENCE = { timeout: 4000, interval: 15 };

export function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  return vi.waitFor(async () => {
    if (!(await condition())) throw new Error('it did not come about');
  }, PATIENCE);
}

/** The message that holds `text`, once it is there. */
export function seen(chat: PlatformHarness, who: Who, where: Where, text: string): Promise<SeenMessage> {
  return vi.waitFor(async () => {
    const messages = await chat.see(who, where);
    const found = messages.find((message) => message.text.includes(text));
    if (found === undefined) throw new Error(`${who} does not see “${text}” but: ${sentenceOf(messages)}`);
    return found;
  }, PATIENCE);
}

export async function botMessages(chat: PlatformHarness, who: Who, where: Where): Promise<SeenMessage[]> {
  return (await chat.see(who, where)).filter((message) => message.byBot);
}

export function sentenceOf(messages: readonly SeenMessage[]): string {
  return messages.map(({ text }) => text).join(' | ');
}

/** Each word of the reply that a platform has no freedom about must be seen by the one who asked. */
export async function expectShown(chat: PlatformHarness, reply: Reply): Promise<void> {
  if (reply.kind === 'form') {
    await until(async () => (await chat.form('mina')) !== undefined);
    const form = await chat.form('mina');
    expect(form?.title).toBe(reply.title);
    expect(form?.labels).toEqual(reply.fields.map(({ label }) => label));
    return;
  }
  const wanted = reply.blocks
    .flatMap(wordsOf)
    .map(squeeze)
    .filter((words) => words !== '');
  await vi.waitFor(async () => {
    const text = squeeze((await botMessages(chat, 'mina', 'channel')).at(-1)?.text ?? '');
    for (const words of wanted) expect(text).toContain(words);
  }, PATIENCE);
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'text':
      return wordsOfText(block.text);
    case 'formula':
      return [block.plain];
    case 'picture':
      return [block.alt];
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'fields':
      return block.fields.flatMap(({ name, value }) => [name, ...wordsOfText(value)]);
    case 'buttons':
      return block.buttons.map(({ label }) => label);
    case 'select':
      return [block.placeholder, ...block.options.map(({ label }) => label)];
  }
}

function wordsOfText(text: Text): string[] {
  return text.flatMap(wordsOfSpan);
}

// How a moment is written is each platform's own affair.
function wordsOfSpan(span: Span): string[] {
  if (typeof span === 'string') return [span];
  if ('text' in span) return [span.text];
  return 'person' in span ? [span.person.name] : [];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
