// A message as Discord shows it: one container of text, pictures and controls, with nothing it would refuse. Draws no pixel.

import {
  type APIComponentInContainer,
  type APIMediaGalleryComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from '@discordjs/core';
import { cut, fitMessage, LIMITS } from '../../conversation/limits.ts';
import { type BlockRenderer, type Message, renderBlock } from '../../conversation/reply.ts';
import { buttonRow, type Row, selectRow } from './controls.ts';
import { CustomIds } from './custom-id.ts';
import { sendable } from './markup.ts';
import { peopleIn } from './mentions.ts';
import { fence, fields, heading, table, text, type Write } from './text-blocks.ts';
import type { DrawnMessage, PictureFile } from './types.ts';

/** Characters of all texts of a message together. */
export const MOST_TEXT = 4000;
/** Rows of controls. With at most ten blocks, only lines could make a message too large. */
const MOST_ROWS = 5;
/** The container and all within it. */
const MOST_COMPONENTS = 40;
const MARK = '…';
const COLOURS = { answer: 0x7a83ea, refusal: 0xd9485f };

type Part =
  | { readonly kind: 'text'; readonly write: Write; readonly title?: true }
  | { readonly kind: 'picture'; readonly gallery: APIMediaGalleryComponent }
  | { readonly kind: 'row'; readonly row: Row };

/** Draws `message`; of the pictures whose files are named in `missing` only the words remain. */
export function drawMessage(message: Message, missing: ReadonlySet<string> = new Set()): DrawnMessage {
  const { blocks } = fitMessage(message);
  const pictures: (PictureFile & { readonly alt: string })[] = [];
  const ids = new CustomIds();
  let count = 0;

  const picture = (
    name: string,
    kind: PictureFile['kind'],
    source: string,
    alt: string,
    words: Write,
    spoiler = false,
  ): Part => {
    count += 1;
    const file = `${fileName(name)}-${count}.png`;
    if (missing.has(file)) return { kind: 'text', write: words };
    pictures.push({ file, kind, source, alt: cut(sendable(alt).trim(), LIMITS.alt) });
    return { kind: 'picture', gallery: galleryOf(pictures.at(-1)!, spoiler) };
  };
  const row = (drawn: Row | undefined): Part => (drawn ? { kind: 'row', row: drawn } : GONE);

  const renderer: BlockRenderer<Part> = {
    heading: (block) => ({ kind: 'text', write: heading(block), title: true }),
    text: (block) => ({ kind: 'text', write: text(block) }),
    formula: ({ tex, plain }) =>
      picture(
        'formula',
        'formula',
        tex,
        plain,
        (room) => fence(plain, room) || text({ kind: 'text', text: [plain] })(room),
      ),
    picture: ({ name, svg, alt, spoiler }) =>
      picture(name, 'picture', svg, alt, text({ kind: 'text', text: [`[${alt}]`] }), spoiler),
    table: (block) => ({ kind: 'text', write: table(block) }),
    fields: (block) => ({ kind: 'text', write: fields(block) }),
    buttons: (block) => row(buttonRow(block, ids)),
    select: (block) => row(selectRow(block, ids)),
  };
  const components = componentsOf(fitRows(blocks.map((block) => renderBlock(renderer, block))));
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.Container,
          accent_color: message.error ? COLOURS.refusal : COLOURS.answer,
          components: components.length > 0 ? components : [{ type: ComponentType.TextDisplay, content: MARK }],
        },
      ],
      allowed_mentions: { parse: [], users: peopleIn(blocks) },
      attachments: pictures.map(({ file }, index) => ({ id: String(index), filename: file })),
    },
    pictures: pictures.map(({ file, kind, source }) => ({ file, kind, source })),
  };
}

const GONE: Part = { kind: 'text', write: (room) => cut(MARK, room) };

/** Rows that are too many give way to one mark. */
function fitRows(parts: readonly Part[]): readonly Part[] {
  let rows = 0;
  return parts.flatMap((part) => {
    if (part.kind !== 'row' || ++rows <= MOST_ROWS) return [part];
    return rows === MOST_ROWS + 1 ? [GONE] : [];
  });
}

/** Each text keeps room for at least its mark, so that a long one cannot swallow those after it. */
function componentsOf(parts: readonly Part[]): APIComponentInContainer[] {
  let room = MOST_TEXT;
  let reserved = parts.filter(({ kind }) => kind === 'text').length * MARK.length;
  const components = parts.flatMap((part, index): APIComponentInContainer[] => {
    if (part.kind === 'row') return [part.row];
    if (part.kind === 'picture') return [part.gallery];
    reserved -= MARK.length;
    const content = part.write(room - reserved);
    room -= content.length;
    if (content.trim() === '') return [];
    const display = { type: ComponentType.TextDisplay, content } as const;
    // A line ends a heading, and what follows controls begins anew.
    if (part.title && index < parts.length - 1) return [display, LINE];
    return parts[index - 1]?.kind === 'row' && part !== GONE ? [LINE, display] : [display];
  });
  return countOf(components) < MOST_COMPONENTS ? components : components.filter((component) => component !== LINE);
}

function countOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, part) => sum + 1 + ('components' in part ? part.components.length : 0), 0);
}

const LINE = { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small } as const;

function galleryOf(
  { file, alt }: { readonly file: string; readonly alt: string },
  spoiler: boolean,
): APIMediaGalleryComponent {
  const item = {
    media: { url: `attachment://${file}` },
    ...(alt !== '' && { description: alt }),
    ...(spoiler && { spoiler }),
  };
  return { type: ComponentType.MediaGallery, items: [item] };
}

/** Discord renames files whose names hold anything else. */
function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'picture'
  );
}
