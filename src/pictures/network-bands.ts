// Behind layers with many units, one faint surface for “each with each”: hundreds of thin lines would say no more.
// Knows no gradient.

import { element, type Markup, round } from '../typeset/svg.ts';
import type { NetworkLayout, PlacedColumn } from './network-layout.ts';
import { PALETTE } from './palette.ts';

const MANY = 12;

/** Whether so many edges run between the two that only those that matter are drawn one by one. */
export function isDense(before: PlacedColumn, after: PlacedColumn): boolean {
  return unitsOf(before).length * unitsOf(after).length > MANY;
}

export function drawBands({ columns }: NetworkLayout): Markup[] {
  return columns.slice(1).flatMap((after, at) => {
    const before = columns[at]!;
    return isDense(before, after) ? [drawBand(before, after)] : [];
  });
}

function drawBand(before: PlacedColumn, after: PlacedColumn): Markup {
  const [first, last] = endsOf(unitsOf(before).map(({ outlet }) => outlet));
  const [above, below] = endsOf(unitsOf(after).map(({ inlet }) => inlet));
  const corners = [first, above, below, last].map(({ x, y }) => `${round(x)} ${round(y)}`);
  return element('path', { d: `M${corners.join('L')}z`, fill: PALETTE.band });
}

function endsOf<T>(points: readonly T[]): readonly [T, T] {
  return [points[0]!, points.at(-1)!];
}

function unitsOf({ boxes }: PlacedColumn) {
  return boxes.filter(({ index }) => index !== undefined);
}
