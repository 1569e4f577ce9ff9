// A message taken apart: words, rows of controls without their ids, and pictures that still have to be uploaded.

import type { KnownBlock } from '@slack/types';
import { cut, LIMITS } from '../../conversation/limits.ts';
import { type Block, type BlockRenderer, type Chart, renderBlock } from '../../conversation/reply.ts';
import { CHARTS, type ChartBlock, chartBlock } from './chart.ts';
import { buttonRow, type Row, selectRow } from './controls.ts';
import { sendable } from './markup.ts';
import { preformatted, richText } from './rich-text.ts';
import { fields, heading, pictureWords, table, tableLines } from './text-blocks.ts';
import type { PictureFile } from './types.ts';

export type Part =
  | { readonly kind: 'words'; readonly block: KnownBlock }
  | { readonly kind: 'row'; readonly row: Row }
  | PicturePart;

export interface PicturePart {
  readonly kind: 'picture';
  readonly picture: PictureFile;
  /** The same drawn by Slack, where that can be. */
  readonly chart?: ChartBlock | undefined;
  readonly words: KnownBlock | undefined;
}

/** Tables and charts of Slack's own stand in messages alone; a view, which is a modal or App Home, has lines and pictures. */
export type Surface = 'message' | 'view';

export function partsOf(blocks: readonly Block[], surface: Surface): readonly Part[] {
  let count = 0;
  const pictures = blocks.filter(({ kind }) => kind === 'picture').length;
  const longestAlt = Math.min(LIMITS.alt, Math.floor(MOST_ALT / pictures));
  const words = (block: KnownBlock | undefined): readonly Part[] => (block ? [{ kind: 'words', block }] : []);
  const row = (drawnRow: Row | undefined): readonly Part[] => (drawnRow ? [{ kind: 'row', row: drawnRow }] : []);
  let charts = 0;
  const nextChart = (chart: Chart | undefined): ChartBlock | undefined => {
    if (chart === undefined || surface === 'view' || charts >= CHARTS.inMessage) return undefined;
    const drawn = chartBlock(chart);
    if (drawn !== undefined) charts += 1;
    return drawn;
  };
  const nextFile = (name: string) => `${fileName(name)}-${++count}.png`;
  const renderer: BlockRenderer<readonly Part[]> = {
    heading: (block) => words(heading(block)),
    text: ({ text }) => words(richText(text)),
    formula: ({ tex, plain }) => {
      const alt = altOf(plain, LIMITS.alt);
      const picture = { file: nextFile('formula'), kind: 'formula', source: tex, alt } as const;
      return [{ kind: 'picture', picture, words: preformatted(plain) }];
    },
    picture: (block) => {
      const alt = altOf(block.alt, longestAlt);
      let svg: string | undefined;
      const picture: PictureFile = {
        file: nextFile(block.name),
        kind: 'picture',
        alt,
        // Drawn when it is uploaded, and once: what only shows words draws nothing.
        get source() {
          svg ??= block.svg;
          return svg;
        },
      };
      return [{ kind: 'picture', picture, chart: nextChart(block.chart), words: pictureWords(alt) }];
    },
    table: (block) => words(surface === 'message' ? table(block) : richText(...tableLines(block))),
    fields: (block) => words(fields(block)),
    buttons: (block) => row(buttonRow(block)),
    select: (block) => row(selectRow(block)),
  };
  return blocks.flatMap((block) => renderBlock(renderer, block));
}

/** What all pictures together may say: more would leave no room for the rest. */
const MOST_ALT = 6000;

function altOf(words: string, most: number): string {
  return cut(sendable(words).trim(), most);
}

/** A name that says what it is, in letters that no system minds. */
function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 40) || 'picture';
}
