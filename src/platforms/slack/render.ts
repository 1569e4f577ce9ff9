// A message as Slack shows it: blocks with nothing it would refuse, and words beside them. Draws no pixel, uploads nothing.

import { createHash } from 'node:crypto';
import type { ActionsBlock, KnownBlock } from '@slack/types';
import { fitMessage } from '../../conversation/limits.ts';
import type { Message } from '../../conversation/reply.ts';
import type { Row } from './controls.ts';
import { type Part, type PicturePart, partsOf } from './parts.ts';
import { GONE, image, orMark } from './text-blocks.ts';
import type { DrawnMessage, MessageBlock } from './types.ts';
import { LINE, lighten } from './weight.ts';
import { wordsOf } from './words.ts';

/** Draws `message`; of each picture whose upload is not known when the body is made, only the words remain. */
export function drawMessage(message: Message): DrawnMessage {
  const { blocks } = fitMessage(message);
  const parts = lighten(partsOf(blocks, 'message'));
  const text = wordsOf(blocks);
  return {
    pictures: picturesIn(parts).map(({ picture }) => picture),
    charts: new Set(picturesIn(parts).flatMap(({ chart, picture }) => (chart ? [picture.file] : []))),
    body(fileIds, withCharts = false) {
      const asChart = (part: PicturePart): readonly MessageBlock[] =>
        withCharts && part.chart !== undefined ? [part.chart] : asPicture(part, fileIds);
      return { text, blocks: drawn(parts, asChart), unfurl_links: false, unfurl_media: false };
    },
  };
}

/** The blocks of `message` in a view, which shows the same pictures as a message of it. */
export function blocksInView(message: Message, fileIds: FileIds): KnownBlock[] {
  const parts = lighten(partsOf(fitMessage(message).blocks, 'view'));
  return drawn(parts, (part) => asPicture(part, fileIds));
}

export type FileIds = ReadonlyMap<string, string>;

function asPicture({ picture, words }: PicturePart, fileIds: FileIds): readonly KnownBlock[] {
  const id = fileIds.get(picture.file);
  return id !== undefined ? [image(id, picture.alt)] : words ? [words] : [];
}

function drawn<B>(
  parts: readonly Part[],
  shown: (part: PicturePart) => readonly (KnownBlock | B)[],
): (KnownBlock | B)[] {
  const version = versionOf(parts);
  const blocks = parts.flatMap((part, index): readonly (KnownBlock | B)[] => {
    if (part.kind === 'row') return [withIds(part.row, index, version)];
    if (part.kind === 'picture') return shown(part);
    // What follows controls begins anew.
    return parts[index - 1]?.kind === 'row' && part.block !== GONE ? [LINE, part.block] : [part.block];
  });
  return orMark(blocks);
}

/**
 * A client keeps what was chosen in a menu for as long as its ids stay. So they change with what the controls do, and
 * with nothing else: an edit beside an open menu leaves it open.
 */
function versionOf(parts: readonly Part[]): string {
  const rows = parts.flatMap((part) => (part.kind === 'row' ? [part.row] : []));
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 8);
}

function withIds(row: Row, index: number, version: string): ActionsBlock {
  const elements = row.elements.map((element, place) => ({ ...element, action_id: `act-${index}-${place}` }));
  return { ...row, elements, block_id: `row-${index}-${version}` };
}

function picturesIn(parts: readonly Part[]): readonly PicturePart[] {
  return parts.filter((part) => part.kind === 'picture');
}
