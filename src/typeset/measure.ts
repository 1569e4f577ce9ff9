// How wide text will be, before anything draws it: boxes are made to fit their words. Pure, from a table of the font.

import { FONT_WIDTHS, HANGUL, type Weight } from './font-widths.ts';

const widths: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: byCharacter('regular'),
  bold: byCharacter('bold'),
};

/** Width in pixels of one line in Pretendard. Kerning is left out: it makes a line at most a few percent narrower. */
export function textWidth(text: string, fontSize: number, weight: Weight = 'regular'): number {
  let sum = 0;
  for (const char of text) sum += widths[weight].get(isHangul(char) ? HANGUL : char) ?? 100;
  return (sum * fontSize) / 100;
}

function isHangul(char: string): boolean {
  return char >= '\uac00' && char <= '\ud7a3';
}

function byCharacter(weight: Weight): ReadonlyMap<string, number> {
  return new Map(FONT_WIDTHS[weight].flatMap(([width, chars]) => [...chars].map((char) => [char, width] as const)));
}

/** What the font has no shape for would be drawn as an empty box. */
export function isDrawable(char: string): boolean {
  return isHangul(char) || widths.regular.has(char);
}
