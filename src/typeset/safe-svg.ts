// Reads SVG before a rasterizer does and refuses all that is not plain drawing: a picture can fetch, embed and run nothing.
// An allow-list, since there are many ways to write a link and each new one would be forgotten.

import { BOUNDS, TypesetError } from './picture.ts';

const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs clipPath linearGradient stop'.split(' '),
);

const ATTRIBUTES = new Set(
  `xmlns width height viewBox preserveAspectRatio id x y dx dy x1 y1 x2 y2 cx cy r rx ry d points transform
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset opacity paint-order clip-path clip-rule offset stop-color stop-opacity gradientUnits
  font-family font-size font-weight font-style text-anchor letter-spacing overflow`.split(/\s+/),
);

const TAG = /<(\/?)([A-Za-z]+)((?: [A-Za-z0-9-]+="[^"<]*")*)(\/?)>/y;
const ATTRIBUTE = / ([A-Za-z0-9-]+)="([^"]*)"/g;
const LOCAL_ONLY = /^url\(#[\w-]+\)$/;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of `svg` in CSS pixels.
 *
 * @throws TypesetError `refused`, naming what is not allowed.
 */
export function inspectSvg(svg: string): Size {
  if (svg.length > BOUNDS.svg) throw refused(`${svg.length} characters of SVG`);
  let size: Size | undefined;
  let at = 0;
  while (at < svg.length) {
    TAG.lastIndex = at;
    const tag = TAG.exec(svg);
    if (tag === null) throw refused(`markup at ${at}: ${JSON.stringify(svg.slice(at, at + 20))}`);
    const [whole, , name, attributes] = tag as unknown as [string, string, string, string];
    if (!ELEMENTS.has(name)) throw refused(`<${name}>`);
    const values = inspectAttributes(attributes);
    size ??= sizeOf(name, values);
    const next = svg.indexOf('<', at + whole.length);
    at = next < 0 ? svg.length : next;
  }
  if (size === undefined) throw refused('no picture');
  return size;
}

function inspectAttributes(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name, value] of text.matchAll(ATTRIBUTE) as Iterable<readonly [string, string, string]>) {
    if (!ATTRIBUTES.has(name)) throw refused(`attribute ${name}`);
    if (/url|[&\\]/i.test(value) && name !== 'xmlns' && !LOCAL_ONLY.test(value))
      throw refused(`a reference in ${name}`);
    values.set(name, value);
  }
  return values;
}

function sizeOf(name: string, attributes: ReadonlyMap<string, string>): Size {
  if (name !== 'svg') throw refused(`<${name}> before <svg>`);
  const [width, height] = ['width', 'height'].map((side) => {
    const text = attributes.get(side) ?? '';
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= 1 && value <= BOUNDS.side)) throw refused(`${side} "${text}"`);
    return value;
  }) as [number, number];
  return { width, height };
}

function refused(what: string): TypesetError {
  return new TypesetError('refused', `not drawn: ${what}`);
}
