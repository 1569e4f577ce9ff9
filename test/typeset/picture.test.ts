// SVG pictures through the built worker: sizes, and no way to a file.

import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CARD } from '../../src/typeset/card.ts';
import { BOUNDS } from '../../src/typeset/picture.ts';
import { zoomFor } from '../../src/typeset/raster.ts';
import { drawing, element } from '../../src/typeset/svg.ts';
import { readPng } from './png-reader.ts';
import { realTypesetter } from './worker.ts';

const typesetter = realTypesetter();
afterAll(() => typesetter.stop());

test('colours, sizes and text come out', async () => {
  const rect = element('rect', { width: 40, height: 20, fill: '#0f5ea8' });
  const { png, width, height } = await typesetter.picture(
    drawing(80, 20, rect, element('text', { x: 50, y: 15 }, '한')),
  );
  expect([width, height]).toEqual([80, 20]);
  const read = readPng(png);
  expect([read.width, read.height]).toEqual([160, 40]);
  expect(read.at(10, 10)).toBe('0f5ea8');
  expect(read.at(159, 39)).toBe(CARD.background.slice(1));
});

test('the raster never has more than four million pixels', async () => {
  expect(zoomFor({ width: 300, height: 500 })).toBe(2);
  expect(zoomFor({ width: 500, height: 500 })).toBe(BOUNDS.across / 500);
  expect(zoomFor({ width: 1_600, height: 500 })).toBe(1);
  expect(zoomFor({ width: 2_000, height: 2_000 })).toBe(1);
  const { png } = await typesetter.picture(
    drawing(2_000, 1_999, element('rect', { width: 5, height: 5, fill: '#000000' })),
  );
  const { width, height } = readPng(png);
  expect(width * height).toBeLessThanOrEqual(4_010_000);
});

test('a file beside the worker cannot be drawn', async () => {
  const canary = join(tmpdir(), `canary-${process.pid}.png`);
  writeFileSync(canary, (await typesetter.picture(drawing(9, 9, element('rect', { width: 9, height: 9 })))).png);
  for (const href of ['href', 'xlink:href']) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image ${href}="${canary}" width="9" height="9"/></svg>`;
    await expect(typesetter.picture(svg)).rejects.toMatchObject({ fault: 'refused' });
  }
});

test.each(['0', '-1', 'NaN', '1e9', '1000000000'])('a size of %s is refused before any native code', async (size) => {
  await expect(typesetter.picture(`<svg width="${size}" height="${size}"></svg>`)).rejects.toMatchObject({
    fault: 'refused',
  });
});

test('titles with markup in them are drawn as text', async () => {
  for (const title of ['<b>&', ']]>', '\0\u0001', '\ud800', '"\'', '<!--']) {
    const { png } = await typesetter.picture(drawing(100, 40, element('text', { x: 5, y: 30 }, title)));
    expect(png.length).toBeGreaterThan(50);
  }
});
