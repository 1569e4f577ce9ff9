// Points in the plane: each where it is, on a field that says what the network says, and nothing where it says nothing.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { PALETTE } from '../../src/pictures/palette.ts';
import { drawPoints, type PlanePoint, type PointsPicture } from '../../src/pictures/points.ts';
import { EXTREMES, elementsOf, expectSound, rectsOf } from './drawings.ts';

const { en, ko } = languages;
const draw = (points: readonly PlanePoint[], probability?: PointsPicture['probability'], words = en.charts) =>
  drawPoints({ points, ...(probability && { probability }) }, words);

/** Tinted parts of the field: their colour and how many pixels they cover. */
function fieldOf(svg: string): { fill: string; area: number }[] {
  return elementsOf(svg, 'path').flatMap(({ d, fill }) => {
    if (fill === undefined || fill === 'none') return [];
    const runs = [...d!.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/g)].map((run) => run.slice(1).map(Number));
    return [{ fill, area: runs.reduce((sum, [x0, y0, x1, y1]) => sum + (x1! - x0!) * (y0! - y1!), 0) }];
  });
}

const WHOLE = fieldOf(draw([{ x: [0, 0], label: 0 }], () => 1).svg)[0]!.area;

test('any points and any answers of the network give a sound picture', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(...EXTREMES));
  const point = fc.record({ x: fc.tuple(number, number), label: fc.constantFrom(0, 1) }) as fc.Arbitrary<PlanePoint>;
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), number, (points, answer) => {
      for (const { charts } of [en, ko]) {
        const drawn = draw(points, (x1) => (x1 > 0 ? answer : 0.3), charts);
        expectSound(drawn);
        const finite = points.filter(({ x }) => x.every(Number.isFinite));
        const marks = elementsOf(drawn.svg, 'circle').length + rectsOf(drawn.svg).length;
        // Two more in the legend.
        expect(marks).toBe(finite.length + 2);
      }
    }),
    { numRuns: 60 },
  );
});

test('further right is further right, higher is higher', () => {
  const { svg } = draw([
    { x: [1, 5], label: 0 },
    { x: [2, 7], label: 0 },
  ]);
  const [, first, second] = elementsOf(svg, 'circle').map(({ cx, cy }) => ({ x: Number(cx), y: Number(cy) }));
  expect(second!.x).toBeGreaterThan(first!.x);
  expect(second!.y).toBeLessThan(first!.y);
});

test('the field is shared between the classes as the network shares it', () => {
  const half = fieldOf(
    draw(
      [
        { x: [-1, 0], label: 0 },
        { x: [1, 0], label: 1 },
      ],
      (x1) => (x1 > 0 ? 1 : 0),
    ).svg,
  );
  expect(half).toHaveLength(2);
  const whole = half[0]!.area + half[1]!.area;
  for (const { area } of half) expect(area / whole).toBeCloseTo(0.5, 2);
});

test.each([0, 0.25, 0.5, 0.75, 1])('a network that says %d everywhere tints the whole field once', (sure) => {
  const field = fieldOf(draw([{ x: [0, 0], label: 0 }], () => sure).svg);
  expect(field).toHaveLength(1);
  expect(field[0]!.area).toBeCloseTo(WHOLE, 0);
});

test('where the network says no number the field stays bare, and no point is on its own side', () => {
  const { svg, alt } = draw([{ x: [0, 0], label: 0 }], () => Number.NaN);
  expect(fieldOf(svg)).toEqual([]);
  expect(alt).toContain('0 of 1 points lie on their own side');
});

test('the words count each class, and who is on the right side', () => {
  const points: PlanePoint[] = [
    { x: [-1, 0], label: 0 },
    { x: [1, 0], label: 1 },
    { x: [2, 0], label: 0 },
  ];
  const { alt } = draw(points, (x1) => (x1 > 0 ? 0.9 : 0.1));
  expect(alt).toContain('class 0 × 2, class 1 × 1.');
  expect(alt).toContain('2 of 3 points');
  expect(draw(points, () => 0.9, ko.charts).alt).toContain('점 3개 중 1개');
});

test('a class is told by shape as well as colour', () => {
  const { svg } = draw([
    { x: [0, 0], label: 0 },
    { x: [1, 1], label: 1 },
  ]);
  expect(elementsOf(svg, 'circle').every(({ stroke }) => stroke === PALETTE.negative)).toBe(true);
  expect(rectsOf(svg)).toHaveLength(2);
});
