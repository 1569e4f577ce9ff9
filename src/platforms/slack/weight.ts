// How much of Slack's measure blocks take: it counts what they show, and something for each block, over the whole message.

import type { DividerBlock } from '@slack/types';
import type { Part } from './parts.ts';
import { GONE, image } from './text-blocks.ts';
import type { MessageBlock } from './types.ts';

/**
 * Above about 13,200 Slack answers `msg_blocks_too_long`, without saying how it counts (slackapi/bolt-js#2509, #2867).
 * What was measured there fits “every character shown, and about 100 for each block”.
 */
export const MOST_WEIGHT = 12_000;
const BLOCK = 100;
/** Between controls and what follows them. */
export const LINE: DividerBlock = { type: 'divider' };

const SHOWN = new Set(['text', 'alt_text', 'fallback', 'url', 'title', 'name', 'label', 'x_label', 'y_label']);

export function weightOf(block: MessageBlock): number {
  return BLOCK + charactersIn(block);
}

function charactersIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) => sum + (typeof value === 'string' && SHOWN.has(key) ? value.length : charactersIn(value)),
    0,
  );
}

/** Controls that would make a message too heavy give way to one mark; pictures keep room for all of their words. */
export function lighten(parts: readonly Part[]): readonly Part[] {
  const isRow = (part: Part) => part.kind === 'row';
  let left = MOST_WEIGHT - parts.filter((part) => !isRow(part)).reduce((sum, part) => sum + heaviest(part), 0);
  let gone = false;
  return parts.flatMap((part): readonly Part[] => {
    if (!isRow(part)) return [part];
    const weight = heaviest(part);
    if (weight <= left) {
      left -= weight;
      return [part];
    }
    const marked = gone;
    gone = true;
    return marked ? [] : [{ kind: 'words', block: GONE }];
  });
}

function heaviest(part: Part): number {
  if (part.kind === 'words') return weightOf(part.block) + weightOf(LINE);
  if (part.kind === 'row') return weightOf(part.row);
  const shown = [image('F', part.picture.alt), part.words, part.chart];
  return Math.max(...shown.map((block) => (block ? weightOf(block) : 0)));
}
