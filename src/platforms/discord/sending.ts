// Draws a message with its pictures into what can be sent: a picture that cannot be made leaves its words.

import type { RawFile } from '@discordjs/rest';
import type { Message } from '../../conversation/reply.ts';
import type { Sent } from './api.ts';
import { drawMessage } from './render.ts';
import type { PictureFile } from './types.ts';

/** What the adapter needs of a typesetter. */
export interface Pictures {
  formula(tex: string): Promise<{ readonly png: Uint8Array }>;
  picture(svg: string): Promise<{ readonly png: Uint8Array }>;
}

export async function sendable(message: Message, pictures: Pictures): Promise<Sent> {
  const drawn = drawMessage(message);
  const made = await Promise.all(drawn.pictures.map((picture) => make(picture, pictures)));
  const missing = drawn.pictures.filter((_, index) => made[index] === undefined).map(({ file }) => file);
  if (missing.length === 0) return { body: drawn.body, files: made as RawFile[] };
  const { body } = drawMessage(message, new Set(missing));
  return { body, files: made.filter((file) => file !== undefined) };
}

/** Only the words: for what is shown for a moment. */
export function wordsOf(message: Message): Sent {
  const every = new Set(drawMessage(message).pictures.map(({ file }) => file));
  return { body: drawMessage(message, every).body, files: [] };
}

async function make({ file, kind, source }: PictureFile, pictures: Pictures): Promise<RawFile | undefined> {
  try {
    const { png } = await pictures[kind](source);
    return { name: file, data: Buffer.from(png), contentType: 'image/png' };
  } catch {
    // The typesetter has logged it.
    return undefined;
  }
}
