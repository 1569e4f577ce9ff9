// Colours and PNG: what is read back is what was drawn.

import { expect, test } from 'vitest';
import { reduceColours } from '../../src/typeset/colours.ts';
import { COLOURS, encodePng } from '../../src/typeset/png.ts';
import { readPng } from './png-reader.ts';

function pixelsOf(width: number, height: number, colour: (x: number, y: number) => readonly number[]) {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colour(x, y), 4 * (y * width + x));
  return { width, height, data };
}

const INK = [28, 27, 34, 255];
const PAPER = [255, 253, 248, 255];

test.each([1, 2, 7, 8])('flat colours come through exactly, %d pixels wide', (width) => {
  const png = readPng(encodePng(pixelsOf(width, 3, (x, y) => (x === y ? INK : PAPER))));
  expect(png.width).toBe(width);
  for (let y = 0; y < 3; y++) for (let x = 0; x < width; x++) expect(png.at(x, y)).toBe(x === y ? '1c1b22' : 'fffdf8');
});

test('more colours than fit end in one near them', () => {
  const png = readPng(encodePng(pixelsOf(256, 16, (x) => [x, 255 - x, 128, 255])));
  expect(png.colours).toBe(COLOURS);
  // Sixteen evenly spread would be at most 8 from any; the choice is greedy, and may be four times as coarse in places.
  for (let x = 0; x < 256; x++) expect(Math.abs(Number.parseInt(png.at(x, 8).slice(0, 2), 16) - x)).toBeLessThan(32);
});

test('a small word in its own colour keeps it beside many shades of grey', () => {
  const greys = (x: number) => [x, x, x, 255];
  const { palette } = reduceColours(
    pixelsOf(256, 64, (x, y) => (x < 12 && y === 0 ? [15, 94, 168, 255] : greys(x))),
    COLOURS,
  );
  expect(palette).toContainEqual({ red: 15, green: 94, blue: 168 });
});

test('one stray pixel does not change the colour of its whole bin', () => {
  const { palette } = reduceColours(
    pixelsOf(9, 9, (x, y) => (x + y === 0 ? [248, 248, 248, 255] : [250, 250, 250, 255])),
    COLOURS,
  );
  expect(palette).toEqual([{ red: 250, green: 250, blue: 250 }]);
});
