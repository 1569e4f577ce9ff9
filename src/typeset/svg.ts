// Builds SVG text in which nothing that was written by a person can become markup. Knows no picture.

import { ShapeError } from '../errors.ts';

export type AttributeValue = string | number | undefined;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Markup that is known to be well formed: only `element` makes it. Anything else is text and gets escaped. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | readonly Child[] | null;

/** `<name …>children</name>`. Attributes that are undefined are left out; numbers have at most two decimals. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const head = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
  const body = children.map(toMarkup).join('');
  return { markup: body === '' ? `${head}/>` : `${head}>${body}</${name}>` };
}

/** The root element. Sizes are CSS pixels; a picture without a size is a fault of ours. */
export function drawing(width: number, height: number, ...children: readonly Child[]): string {
  if (!(width > 0 && height > 0)) throw new ShapeError(`picture of ${width} x ${height}`);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${round(width)} ${round(height)}`,
  };
  return element('svg', attributes, ...children).markup;
}

/** Two decimals: a hundredth of a pixel is never seen, and the text stays short. No `-0`. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

export function escapeText(text: string): string {
  return text.replace(ILLEGAL, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What XML 1.0 has no way to write: most control characters, half surrogate pairs and two non-characters.
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function attribute([name, value]: readonly [string, AttributeValue]): string {
  if (value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) throw new ShapeError(`${name} is ${value}`);
  return ` ${name}="${typeof value === 'number' ? round(value) : escapeText(value)}"`;
}

function toMarkup(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeText(child);
  return 'markup' in child ? child.markup : child.map(toMarkup).join('');
}
