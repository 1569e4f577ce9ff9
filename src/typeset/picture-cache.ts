// Pictures that were made, by a hash of what they were made of; the one not asked for longest goes first. Bounded in bytes.

import { createHash } from 'node:crypto';
import type { Picture } from './picture.ts';
import type { TypesetRequest } from './protocol.ts';

export interface PictureCache {
  get(key: string): Picture | undefined;
  set(key: string, picture: Picture): void;
  readonly bytes: number;
}

export function keyOf({ kind, source }: TypesetRequest): string {
  return createHash('sha256').update(`${kind}\n${source}`).digest('base64');
}

export function createPictureCache(maxBytes: number): PictureCache {
  // A Map keeps the order of insertion: taking an entry out and putting it back makes it the youngest.
  const pictures = new Map<string, Picture>();
  let bytes = 0;
  return {
    get bytes() {
      return bytes;
    },
    get(key) {
      const picture = pictures.get(key);
      if (picture !== undefined) {
        pictures.delete(key);
        pictures.set(key, picture);
      }
      return picture;
    },
    set(key, picture) {
      bytes += sizeOf(picture) - sizeOf(pictures.get(key));
      pictures.delete(key);
      pictures.set(key, picture);
      for (const [oldest, old] of pictures) {
        if (bytes <= maxBytes) break;
        pictures.delete(oldest);
        bytes -= sizeOf(old);
      }
    },
  };
}

// Strings are counted at two bytes a character, which is what V8 uses once one of them is beyond Latin-1.
function sizeOf(picture: Picture | undefined): number {
  return picture === undefined ? 0 : picture.png.byteLength + 2 * picture.svg.length;
}
