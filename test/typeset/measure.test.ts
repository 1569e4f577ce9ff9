// Text widths: the table is the font's, and what it says is what the rasterizer draws.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { widthsModule } from '../../scripts/font-widths.ts';
import { textWidth } from '../../src/typeset/measure.ts';
import { drawing, element } from '../../src/typeset/svg.ts';
import { fontFolder, wasmFile } from './worker.ts';

test('the table is what the script writes', () => {
  const table = readFileSync(new URL('../../src/typeset/font-widths.ts', import.meta.url), 'utf8');
  expect(table).toBe(widthsModule());
});

test('every syllable is as wide as every other', () => {
  expect(textWidth('뷁', 100)).toBe(textWidth('가', 100));
  expect(textWidth('가나다', 100)).toBeCloseTo(3 * textWidth('가', 100), 9);
});

test('wide characters we have no width for count as one em', () => {
  expect(textWidth('漢😀', 50)).toBe(100);
});

describe('agrees with the rasterizer', () => {
  beforeAll(() => initWasm(readFileSync(wasmFile)));
  const fontBuffers = ['Regular', 'Bold'].map((weight) => readFileSync(join(fontFolder, `Pretendard-${weight}.otf`)));

  test.each([
    '−0.02274',
    'softmax, 정답',
    '층별 가중치 기울기의 크기',
    'w₁₁',
    'asked for, and what it acts on',
    '8.905×10⁻²⁰',
  ])('%s', (text) => {
    for (const weight of ['regular', 'bold'] as const) {
      const attributes = {
        y: 50,
        'font-size': 40,
        'font-family': 'Pretendard',
        'font-weight': weight === 'bold' ? 'bold' : undefined,
      };
      const svg = drawing(900, 100, element('text', attributes, text));
      const drawn = new Resvg(svg, { font: { fontBuffers } }).getBBox()!.width;
      const measured = textWidth(text, 40, weight);
      // The drawn box ends at the ink, the advance a little after it.
      expect(measured).toBeGreaterThan(drawn * 0.98);
      expect(measured).toBeLessThan(drawn * 1.05 + 6);
    }
  });
});
