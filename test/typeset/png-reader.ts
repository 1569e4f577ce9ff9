// Reads the PNGs we write back into pixels, by the specification and not by our writer: checks lengths and checksums.

import { crc32, inflateSync } from 'node:zlib';

export interface Read {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colours: number;
  /** `rrggbb` of one pixel. */
  at(x: number, y: number): string;
}

export function readPng(png: Uint8Array): Read {
  const bytes = Buffer.from(png);
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      throw new Error(`checksum of ${type}`);
    chunks.set(type, bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get('IHDR')!;
  const [width, height, depth] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8]!];
  const rows = inflateSync(chunks.get('IDAT')!);
  const stride = 1 + Math.ceil((width * depth) / 8);
  if (rows.length !== stride * height || !chunks.has('IEND')) throw new Error('rows missing');
  const palette = chunks.get('PLTE')!;
  return {
    width,
    height,
    depth,
    colours: palette.length / 3,
    at(x, y) {
      const byte = rows[y * stride + 1 + Math.floor((x * depth) / 8)]!;
      const index = depth === 8 ? byte : x % 2 === 0 ? byte >> 4 : byte & 15;
      return palette.toString('hex', 3 * index, 3 * index + 3);
    },
  };
}
