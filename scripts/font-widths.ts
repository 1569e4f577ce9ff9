// Writes src/typeset/font-widths.ts from the font files: how far each character of Pretendard moves the pen. Run it by
// `npx tsx scripts/font-widths.ts` when the fonts change; a test tells when that was forgotten.
// Source: OpenType 1.9.1, tables head, hhea, hmtx and cmap (format 12).

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('..', import.meta.url);

// Latin, Greek, and the signs that mathematics, arrows and our languages put between words.
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x2010, 0x2026],
  [0x2032, 0x2033],
  [0x2070, 0x2094],
  [0x2190, 0x21d5],
  [0x2200, 0x22ff],
  [0x25a0, 0x25cf],
];
const HANGUL = 0xac00;

/** Advance widths of one weight in thousandths of an em, by code point. */
export function readWidths(file: URL): Map<number, number> {
  const bytes = readFileSync(file);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * font.getUint16(4); at += 16)
      if (bytes.toString('latin1', at, at + 4) === tag) return font.getUint32(at + 8);
    throw new Error(`${file} has no table ${tag}`);
  };
  const unitsPerEm = font.getUint16(table('head') + 18);
  const lastMetric = font.getUint16(table('hhea') + 34) - 1;
  const hmtx = table('hmtx');
  const widths = new Map<number, number>();
  for (const [codePoint, glyph] of glyphs(font, table('cmap'))) {
    const advance = font.getUint16(hmtx + 4 * Math.min(glyph, lastMetric));
    widths.set(codePoint, Math.round((advance * 1000) / unitsPerEm));
  }
  return widths;
}

export function widthsModule(): string {
  const weights = ['Regular', 'Bold'].map((weight) => {
    const widths = readWidths(new URL(`assets/fonts/Pretendard-${weight}.otf`, root));
    const byWidth = new Map<number, string>();
    for (const [first, last] of RANGES)
      for (let code = first; code <= last; code++) {
        const width = widths.get(code);
        if (width === undefined) continue;
        const rounded = inHundredths(width);
        byWidth.set(rounded, (byWidth.get(rounded) ?? '') + String.fromCodePoint(code));
      }
    const rows = [...byWidth].sort(([a], [b]) => a - b).map(([width, chars]) => `    [${width}, ${quoted(chars)}],`);
    return `  ${weight.toLowerCase()}: [\n${rows.join('\n')}\n    [${inHundredths(widths.get(HANGUL)!)}, HANGUL],\n  ],`;
  });
  return `// Advance widths of Pretendard in hundredths of an em, characters of one width together.
// Written by scripts/font-widths.ts from assets/fonts.

/** Stands for every Hangul syllable: all 11,172 are equally wide. */
export const HANGUL = '가';

export type Weight = 'regular' | 'bold';

export const FONT_WIDTHS: Readonly<Record<Weight, readonly (readonly [width: number, characters: string])[]>> = {
${weights.join('\n')}
};
`;
}

// As exact as boxes around text need, and a third of the lines.
function inHundredths(width: number): number {
  return Math.round(width / 10);
}

// As Biome would quote it, so that formatting leaves the file as it was written.
function quoted(chars: string): string {
  const mark = chars.includes("'") && !chars.includes('"') ? '"' : "'";
  const body = [...chars].map((char) =>
    char === '\\' || char === mark ? `\\${char}` : char === '\u00ad' ? '\\u00ad' : char === '\u00a0' ? '\\u00a0' : char,
  );
  return mark + body.join('') + mark;
}

function* glyphs(font: DataView, cmap: number): Generator<readonly [codePoint: number, glyph: number]> {
  for (let record = cmap + 4; record < cmap + 4 + 8 * font.getUint16(cmap + 2); record += 8) {
    const table = cmap + font.getUint32(record + 4);
    if (font.getUint16(table) !== 12) continue;
    const groups = font.getUint32(table + 12);
    for (let at = table + 16; at < table + 16 + 12 * groups; at += 12) {
      const [first, last, glyph] = [font.getUint32(at), font.getUint32(at + 4), font.getUint32(at + 8)];
      for (let code = first; code <= last; code++) yield [code, glyph + code - first];
    }
    return;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(fileURLToPath(new URL('src/typeset/font-widths.ts', root)), widthsModule());
