// SVG text: nothing a person writes becomes markup, nothing but drawing gets past the inspection.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { TypesetError } from '../../src/typeset/picture.ts';
import { inspectSvg } from '../../src/typeset/safe-svg.ts';
import { drawing, element, round } from '../../src/typeset/svg.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '<image href="/etc/passwd"/>', '\0', '\ud800', 'ﷺ'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

describe('building', () => {
  test('text in an element and in an attribute stays text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { markup } = element('text', { 'font-family': text }, text);
        expect(markup.match(/[<>]/g)).toHaveLength(text === '' ? 2 : 4);
        expect(markup.split('"')).toHaveLength(3);
        const inSvg = drawing(10, 10, element('text', {}, text));
        expect(inspectSvg(inSvg)).toEqual({ width: 10, height: 10 });
      }),
      { numRuns: 500 },
    );
  });

  test('numbers have two decimals at most and no negative zero', () => {
    expect([0.1 + 0.2, -0.001, 1234.5678, 5e5].map(round)).toEqual(['0.3', '0', '1234.57', '500000']);
  });

  test('what has no size or no place is a fault of ours', () => {
    for (const bad of [0, -1, Number.NaN]) expect(() => drawing(bad, 10)).toThrow(ShapeError);
    expect(() => element('rect', { x: Number.NaN })).toThrow(ShapeError);
    expect(() => drawing(10, Number.POSITIVE_INFINITY)).toThrow(ShapeError);
  });
});

const inside = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`;

describe('inspection', () => {
  test('lets drawing through and tells its size', () => {
    expect(inspectSvg(inside('<g transform="scale(2)"><path d="M0 0L9 9"/></g><text x="1">a</text>'))).toEqual({
      width: 9,
      height: 9,
    });
    expect(() => inspectSvg(inside('<g clip-path="url(#a)"></g>'))).not.toThrow();
  });

  test.each([
    '<image href="/etc/passwd"/>',
    '<image xlink:href="data:,x"/>',
    '<IMAGE x="1"/>',
    '<svg:image x="1"/>',
    '<foreignObject></foreignObject>',
    '<style>*{fill:url(http://x)}</style>',
    '<script>1</script>',
    '<use href="#a"/>',
    '<a href="x"></a>',
    '<path style="fill:red"/>',
    '<path onload="x"/>',
    '<path class="x"/>',
    '<rect filter="url(#a)"/>',
    '<rect fill="url(http://x/y)"/>',
    '<rect fill="URL(file:///etc/passwd)"/>',
    '<rect fill="u&#114;l(http://x)"/>',
    '<rect fill="u\\72l(http://x)"/>',
    "<rect fill='red'/>",
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<?xml-stylesheet href="x"?>',
    '<![CDATA[<image/>]]>',
    '<!-- <image/> -->',
    '<path d="M0 0"',
    '<feImage href="x"/>',
    '<animate x="1"/>',
    '<textPath href="#a"/>',
  ])('refuses %s', (content) => {
    expect(() => inspectSvg(inside(content))).toThrow(TypesetError);
  });

  test.each(['0', '-1', 'NaN', '1e9', '2001', '100%', '', 'Infinity', '1e3', '0x10'])(
    'refuses a width of "%s"',
    (width) => {
      expect(() => inspectSvg(`<svg width="${width}" height="9"></svg>`)).toThrow(TypesetError);
      expect(() => inspectSvg(`<svg width="9" height="${width}"></svg>`)).toThrow(TypesetError);
    },
  );

  test('refuses what is no picture, and reads a megabyte in no time', () => {
    for (const nothing of ['', 'text', '<g></g>', ' ']) expect(() => inspectSvg(nothing)).toThrow(TypesetError);
    for (const filler of ['<g ', '<g a="', '<', '<path d="', '</']) {
      const start = performance.now();
      expect(() => inspectSvg(inside(filler.repeat(200_000)))).toThrow(TypesetError);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
