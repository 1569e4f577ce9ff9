// Colours and PNG: what is read back is what was drawn.

import { describe, expect, test } from 'vitest';
import { reduceColours } from '../../src/typeset/colours.ts';
import { encodePng } from '../../src/typeset/png.ts';
import { readPng } from './png-reader.ts';

function pixelsOf(width: number, height: number, colour: (x: number, y: number) => readonly number[]) {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colour(x, y), 4 * (y * width + x));
  return { width, height, data };
}

const INK = [28, 27, 34, 255];
const PAPER = [255, 253, 248, 255];

describe.each([16, 256] as const)('with up to %d colours', (limit) => {
  test.each([1, 2, 7, 8])('flat colours come through exactly, %d pixels wide', (width) => {
    const png = readPng(
      encodePng(
        pixelsOf(width, 3, (x, y) => (x === y ? INK : PAPER)),
        limit,
      ),
    );
    expect(png.width).toBe(width);
    for (let y = 0; y < 3; y++)
      for (let x = 0; x < width; x++) expect(png.at(x, y)).toBe(x === y ? '1c1b22ff' : 'fffdf8ff');
  });

  test('more colours than fit end in the nearest', () => {
    const png = readPng(
      encodePng(
        pixelsOf(256, 16, (x, y) => [x, 255 - x, y * 16, 255]),
        limit,
      ),
    );
    expect(png.colours).toBe(limit);
    expect(png.depth).toBe(limit === 16 ? 4 : 8);
    for (const x of [0, 100, 255]) {
      const red = Number.parseInt(png.at(x, 8).slice(0, 2), 16);
      expect(Math.abs(red - x)).toBeLessThan(limit === 16 ? 200 : 40);
    }
  });
});

test('colours multiplied by alpha are written straight, transparent ones stay so', () => {
  const png = readPng(
    encodePng(
      pixelsOf(2, 1, (x) => (x === 0 ? [128, 64, 0, 128] : [0, 0, 0, 0])),
      16,
    ),
  );
  expect(png.at(0, 0)).toBe('ff800080');
  expect(png.at(1, 0)).toBe('00000000');
});

test('one stray pixel does not change the colour of its whole bin', () => {
  const { palette } = reduceColours(
    pixelsOf(9, 9, (x, y) => (x + y === 0 ? [248, 248, 248, 255] : [250, 250, 250, 255])),
    16,
  );
  expect(palette).toEqual([{ red: 250, green: 250, blue: 250, alpha: 255 }]);
});
