// A message in words alone: for notifications, for screen readers, which read this instead of the blocks, and for old clients.

import type { Block, BlockRenderer, Text } from '../../conversation/reply.ts';
import { renderBlock } from '../../conversation/reply.ts';
import { cutEscaped, mrkdwn } from './markup.ts';
import { tableLines } from './text-blocks.ts';

/** `chat.update` takes no more, and counts bytes: a third as much in Korean. */
export const MOST_BYTES = 4000;
const MARK = '…';

const renderer: BlockRenderer<readonly Text[]> = {
  heading: ({ text }) => [[text]],
  text: ({ text }) => [text],
  formula: ({ plain }) => [[plain]],
  picture: ({ alt }) => [[alt]],
  table: tableLines,
  fields: (block) => block.fields.map(({ name, value }) => (name === '' ? value : [`${name}: `, ...value])),
  // Nothing can be pressed here.
  buttons: () => [],
  select: () => [],
};

/** Never empty. */
export function wordsOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => renderBlock(renderer, block)).map((text) => mrkdwn(text).trim());
  const said = lines.filter((line) => line !== '').join('\n');
  return said === '' ? MARK : cutEscaped(said, MOST_BYTES);
}
