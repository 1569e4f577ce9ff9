// What every drawing must be, whatever it shows; and how the tests read one back.

import { expect } from 'vitest';
import type { Drawn } from '../../src/pictures/drawn.ts';
import { widthOf } from '../../src/pictures/lettering.ts';
import { BOUNDS } from '../../src/typeset/picture.ts';
import { inspectSvg } from '../../src/typeset/safe-svg.ts';

/** Numbers no chart may stumble over. */
export const EXTREMES = [
  0,
  -0,
  1,
  -1,
  5e-324,
  1e-300,
  -1e-300,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
] as const;

export interface Text {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Plain drawing, every number finite, every line of text on the card, and words that fit. */
export function expectSound({ svg, alt }: Drawn): void {
  const { width, height } = inspectSvg(svg);
  expect(height).toBeLessThanOrEqual(BOUNDS.side);
  expect(svg).not.toMatch(/<[^>]*(?:NaN|Infinity|undefined)[^>]*>/);
  // A picture too wide for its card is drawn smaller as a whole.
  const scale = Number(/^<svg [^>]*><g transform="scale\(([\d.]+)\)"/.exec(svg)?.[1] ?? 1);
  const isOnCard = ({ left, right, y }: Text) => left >= 0 && right * scale <= width && y > 0 && y * scale < height;
  expect(textsOf(svg).filter((text) => !isOnCard(text))).toEqual([]);
  expect(alt.length).toBeGreaterThan(0);
  expect(alt.length).toBeLessThanOrEqual(1_000);
}

export function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, head, body]) => {
    const attributes = attributesOf(head!);
    const text = unescaped(body!);
    const weight = attributes['font-weight'] === 'bold' ? 'bold' : 'regular';
    const width = widthOf(text, { size: Number(attributes['font-size']), weight });
    const share = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start']!;
    const left = Number(attributes.x) - share * width;
    return { text, left, right: left + width, y: Number(attributes.y) };
  });
}

/** All but the card itself. */
export function rectsOf(svg: string): Rect[] {
  const all = elementsOf(svg, 'rect').slice(1);
  return all.map(({ x, y, width, height }) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

export function elementsOf(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g'))].map(([, head]) => attributesOf(head!));
}

/** The points of a path of `M` and relative `l` steps. */
export function pointsOf(d: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/[Ml](-?[\d.]+) (-?[\d.]+)/g)].map(([, dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return [x, y];
  });
}

/** The number that was shown as `text`. */
export function readNumber(text: string): number {
  const digits = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
  const plain = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (char) => String(digits.indexOf(char))).replace(/[⁻−]/g, '-');
  return Number(plain.replace('×10', 'e').replace('∞', 'Infinity'));
}

function unescaped(text: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name]!);
}

function attributesOf(head: string): Record<string, string> {
  return Object.fromEntries([...head.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
}
