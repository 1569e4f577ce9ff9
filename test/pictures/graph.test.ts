// The network picture: what it says, that it stays within bounds, that labels leave each other room.

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import type { Quantity } from '../../src/gradient/notation.ts';
import { languages } from '../../src/language/index.ts';
import { placeLabels } from '../../src/pictures/edge-labels.ts';
import { drawNetwork } from '../../src/pictures/graph.ts';
import { gradientOf } from '../../src/pictures/network-alt.ts';
import { type NetworkPicture, networkColumns, number } from '../../src/pictures/network-columns.ts';
import { networkEdges } from '../../src/pictures/network-edges.ts';
import { placeColumns } from '../../src/pictures/network-layout.ts';
import { WIDTH } from '../../src/pictures/plot.ts';
import { inspectSvg } from '../../src/typeset/safe-svg.ts';
import { realTypesetter } from '../typeset/worker.ts';
import { networkOf, pictureOf } from './networks.ts';

const w11: Quantity = { kind: 'w', layer: 0, unit: 0, input: 0 };
const { en, ko } = languages;
const typesetter = realTypesetter();
afterAll(() => typesetter.stop());

describe('the article’s network', () => {
  test.each(['en', 'ko'] as const)('looks as it did, in %s', async (language) => {
    const { svg } = drawNetwork(pictureOf(ARTICLE, { wrt: w11 }), languages[language].pictures);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`goldens/article-2-2.${language}.svg`);
  });

  test('shows every value and gradient of the article', () => {
    const { svg } = drawNetwork(pictureOf(ARTICLE, { wrt: w11 }), en.pictures);
    for (const shown of ['1.4', '0.8022', '0.5658', '−0.4342', '−0.0689', '−0.1034', '0.1619', 'w₁₁', 'h₂', 't₁'])
      expect(svg).toContain(`>${shown}</text>`);
  });

  test('says the same in words, in both languages', () => {
    const picture = pictureOf(ARTICLE, { wrt: w11 });
    expect(drawNetwork(picture, en.pictures).alt).toContain('Asked for: ∂L/∂w₁₁ = −0.1034.');
    expect(drawNetwork(picture, ko.pictures).alt).toContain('물어본 기울기: ∂L/∂w₁₁ = −0.1034.');
    expect(drawNetwork(picture, ko.pictures).alt).toMatch(/[가-힣]/);
  });

  test('takes at most 20 KB', async () => {
    const { png } = await typesetter.picture(drawNetwork(pictureOf(ARTICLE, { wrt: w11 }), ko.pictures).svg);
    expect(png.length).toBeLessThan(20 * 1024);
  });
});

test('a title that looks like markup is text', () => {
  const { svg } = drawNetwork(pictureOf(ARTICLE, { title: '<image href="x"/>&' }), en.pictures);
  expect(svg).toContain('&lt;image href=&quot;x&quot;/&gt;&amp;');
  expect(() => inspectSvg(svg)).not.toThrow();
});

describe('without gradients', () => {
  const forward = (spec: NetworkSpec, more: Partial<NetworkPicture> = {}) => {
    const { gradients: _, ...picture } = pictureOf(spec, { wrt: w11 });
    return drawNetwork({ ...picture, ...more }, en.pictures);
  };

  test.each([[ARTICLE], [networkOf([2, 3, 2])], [networkOf([3, 4, 4, 2])], [networkOf([8, 8, 8, 8, 2])]])(
    'neither the drawing nor its words tell one',
    (spec) => {
      const { svg, alt } = forward(spec);
      expectReadable(svg);
      expect(svg).not.toMatch(/>∂|>gradient<|stroke-dasharray/);
      expect(alt).not.toMatch(/∂|gradient/i);
      expect(alt).toContain('Loss L = ');
    },
  );

  test('values, weights and the way are drawn as ever', () => {
    const { svg } = forward(ARTICLE);
    for (const shown of ['1.4', '0.8022', '0.5658', 'w₁₁', '0.8']) expect(svg).toContain(`>${shown}</text>`);
    expect(svg).toContain('stroke="#ffe38f"');
  });

  test('the way can be left unmarked', () => {
    const wrt: Quantity = { kind: 'h', layer: 0, unit: 0 };
    expect(forward(ARTICLE, { wrt }).svg).toContain('stroke="#ffe38f"');
    expect(forward(ARTICLE, { wrt, hidesWay: true }).svg).not.toContain('stroke="#ffe38f"');
  });
});

describe('bounds', () => {
  const deep = [8, ...Array.from({ length: 64 }, () => 32), 4];
  test.each([[[1, 1]], [[2, 3, 2]], [[4, 8, 8, 3]], [[16, 32, 32, 32, 10]], [deep]])('%j fits', (widths) => {
    const layers = widths.length - 1;
    const wrt: Quantity = { kind: 'w', layer: layers >> 1, unit: 0, input: 0 };
    const { svg, alt } = drawNetwork(pictureOf(networkOf(widths, 'sigmoid'), { wrt }), en.pictures);
    expectReadable(svg);
    expect(alt.length).toBeLessThanOrEqual(1_000);
    expect(svg).toContain('stroke="#a87600"');
  });

  test.each(['x', 'w', 'b', 'z', 'h'] as const)('in a compact network the %s asked for is named below', (kind) => {
    const wrt: Quantity = kind === 'x' ? { kind, input: 3 } : { kind, layer: 1, unit: 5, input: 3 };
    const picture = pictureOf(networkOf([4, 6, 6, 4]), { wrt });
    const { svg } = drawNetwork(picture, en.pictures);
    expect(svg).toContain(`>∂ ${number(gradientOf(picture.gradients, wrt))}</text>`);
    expect(svg).toContain(kind === 'x' ? '>x₄</text>' : kind === 'w' ? '>₆₄</text>' : '>₆</text>');
    if (kind !== 'w') expect(svg).toMatch(/<rect[^>]* rx="7" fill="#ffe38f"/);
  });

  test('of a deep network the layers asked about stand between gaps that say how much is left out', () => {
    const wrt: Quantity = { kind: 'w', layer: 20, unit: 0, input: 0 };
    const { svg } = drawNetwork(pictureOf(networkOf(deep, 'sigmoid'), { wrt }), en.pictures);
    for (const heading of ['19 layers', '20 · sigmoid', '21 · sigmoid', '44 layers'])
      expect(svg).toContain(`>${heading}<`);
  });

  test('what is asked for is shown, wherever it is', () => {
    const wrt: Quantity = { kind: 'w', layer: 1, unit: 20, input: 11 };
    const { svg } = drawNetwork(pictureOf(networkOf([16, 32, 32, 10]), { wrt }), en.pictures);
    // Letter, layer and indices are set apart: w, ⁽²⁾ and ₂₁,₁₂.
    expect(svg).toContain('>₂₁,₁₂</text>');
  });

  test('numbers that are not finite are drawn as such', () => {
    const spec = networkOf([2, 2]);
    const picture = pictureOf(spec, { wrt: w11 });
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e308, 5e-324, 0]) {
      const gradients = {
        ...picture.gradients,
        dLdW: [
          [
            [value, 1],
            [-1, value],
          ],
        ],
        dLdx: [value, value],
      };
      const { svg } = drawNetwork({ ...picture, gradients }, en.pictures);
      expect(() => inspectSvg(svg)).not.toThrow();
      expect(svg).not.toMatch(/(?:width|x|y|d)="[^"]*(?:NaN|Infinity)/);
    }
  });

  test('any network of up to 12 layers of 40 units gives a picture within bounds', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(widths, fc.nat(), fc.nat(), (all, a, b) => {
        const layer = a % (all.length - 1);
        const wrt: Quantity = { kind: 'w', layer, unit: b % all[layer + 1]!, input: a % all[layer]! };
        const { svg, alt } = drawNetwork(pictureOf(networkOf(all, 'relu'), { wrt }), ko.pictures);
        expectReadable(svg);
        return alt.length <= 1_000;
      }),
      { numRuns: 40 },
    );
  });
});

describe('labels at edges', () => {
  test.each([[[1, 1]], [[2, 1]], [[3, 1]], [[1, 3]], [[2, 2]], [[2, 2, 2]]])(
    '%j: none covers another or a box',
    (widths) => {
      const { labels, boxes } = labelsOf(pictureOf(networkOf(widths)));
      expect(labels.length).toBeGreaterThan(0);
      labels.forEach((label, at) => {
        for (const other of [...labels.slice(at + 1), ...boxes]) expect(overlapping(label, other)).toBe(false);
      });
    },
  );
});

// As wide as every other picture, no endless tower, and legible when a phone shows 800 pixels as 400.
function expectReadable(svg: string): void {
  const { width, height } = inspectSvg(svg);
  expect(width).toBeLessThanOrEqual(WIDTH);
  expect(height).toBeLessThanOrEqual(1_100);
  const scale = Number(/scale\(([\d.]+)\)/.exec(svg)?.[1] ?? 1);
  const smallest = Math.min(...[...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)));
  expect(scale * smallest).toBeGreaterThanOrEqual(18);
}

function labelsOf(picture: NetworkPicture) {
  const placing = { labelled: true, left: 0, top: 0, width: Number.POSITIVE_INFINITY };
  const columns = networkColumns(picture, en.pictures, {
    layers: 4,
    units: 8,
    labelled: true,
    compact: false,
    digits: 4,
  });
  const layout = placeColumns(columns, placing);
  const labels = placeLabels(networkEdges(picture, layout).filter(({ symbol }) => symbol !== undefined));
  return { labels, boxes: layout.columns.flatMap(({ boxes }) => boxes) };
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlapping(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
