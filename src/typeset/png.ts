// Pixels → PNG with a palette: flat pictures in few colours take a third of what four bytes a pixel take.
// Source: PNG Specification (Third Edition), W3C 2025: signature 5.2, chunks 5.3, IHDR 11.2.1, PLTE 11.2.2.

import { crc32, deflateSync } from 'node:zlib';
import { reduceColours } from './colours.ts';
import type { Pixels } from './raster.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const INDEXED = 3;

/** Two pixels share a byte, which halves the size; drawn in few inks on one card, more than 16 colours are not missed. */
const DEPTH = 4;
export const COLOURS = 2 ** DEPTH;

export function encodePng(pixels: Pixels): Uint8Array {
  const { width, height } = pixels;
  const { palette, indexes } = reduceColours(pixels, COLOURS);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([DEPTH, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(({ red, green, blue }) => [red, green, blue]))),
    // Level 9 takes eight times as long for 3 % less.
    chunk('IDAT', deflateSync(rowsOf(indexes, width, height), { level: 7, memLevel: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

// Each row begins with its filter: 0, none, since neighbouring indexes have nothing to do with each other. The left one of
// two pixels is in the high half of their byte.
function rowsOf(indexes: Uint8Array, width: number, height: number): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const from = y * width;
    const to = y * stride + 1;
    for (let x = 0; x < width; x++) rows[to + (x >> 1)]! |= indexes[from + x]! << (x & 1 ? 0 : 4);
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
