// How large the weight gradients are from layer to layer: one bar a layer, on a logarithmic scale, since in deep networks
// they differ by many powers of ten. Knows no network, only its gradients.

import { gradientSize } from '../gradient/gradient-size.ts';
import type { Catalog } from '../language/catalog.ts';
import { superscript } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { fitLine, lettering, SMALL, widthOf } from './lettering.ts';
import { number } from './network-columns.ts';
import { PALETTE } from './palette.ts';

export interface LayerBars {
  readonly markup: Markup;
  readonly height: number;
}

const CHART = 150;
const CAPTION = 40;
const NUMBERS = 34;
const MOST_WRITTEN = 12;

export function drawLayerBars(
  dLdW: readonly (readonly (readonly number[])[])[],
  words: Catalog['pictures'],
  left: number,
  top: number,
  width: number,
): LayerBars {
  const sizes = dLdW.map(gradientSize);
  const { low, high } = decades(sizes);
  const axis = Math.max(widthOf(powerOfTen(low), { size: SMALL }), widthOf(powerOfTen(high), { size: SMALL })) + 12;
  const slot = (width - axis) / sizes.length;
  const thick = Math.min(64, slot * 0.7);
  const base = top + CAPTION + CHART;
  const heightOf = (size: number) => (CHART * (Math.log10(size) - low)) / (high - low);
  const grid = gridDecades(low, high).map((power) => {
    const y = base - (CHART * (power - low)) / (high - low);
    return element(
      'g',
      {},
      element('path', { d: `M${left + axis} ${y}h${width - axis}`, stroke: PALETTE.faint, 'stroke-width': 1.5 }),
      lettering(left + axis - 10, y + 8, powerOfTen(power), { size: SMALL, colour: PALETTE.muted, anchor: 'end' }),
    );
  });
  const bars = sizes.map((size, layer) => {
    const x = left + axis + layer * slot;
    const height = Number.isFinite(size) && size > 0 ? Math.max(2, heightOf(size)) : 0;
    const bar = {
      x: x + (slot - thick) / 2,
      y: base - height,
      width: thick,
      height,
      rx: Math.min(4, slot / 5),
      fill: PALETTE.muted,
    };
    return element(
      'g',
      {},
      height > 0 ? element('rect', bar) : null,
      isWritten(layer, sizes.length) ? lettering(x + slot / 2, base + 26, String(layer + 1), layerStyle) : null,
      isValueWritten(size, slot) ? lettering(x + slot / 2, base - height - 8, number(size), valueStyle) : null,
    );
  });
  const caption = lettering(left, top + 20, fitLine(words.bars, width, { size: SMALL }), {
    size: SMALL,
    colour: PALETTE.muted,
  });
  return { markup: element('g', {}, caption, grid, bars), height: CAPTION + CHART + NUMBERS };
}

const layerStyle = { size: SMALL, colour: PALETTE.muted, anchor: 'middle' } as const;
const valueStyle = { size: SMALL, anchor: 'middle', halo: true } as const;

// Whole powers of ten around all sizes, at least two, with room above the tallest bar for its number.
function decades(sizes: readonly number[]): { low: number; high: number } {
  const logs = sizes.filter((size) => size > 0 && Number.isFinite(size)).map(Math.log10);
  if (logs.length === 0) return { low: -1, high: 1 };
  const low = Math.ceil(Math.min(...logs)) - 1;
  return { low, high: Math.max(low + 2, Math.ceil(Math.max(...logs) + 0.3)) };
}

function gridDecades(low: number, high: number): number[] {
  const step = Math.max(1, Math.ceil((high - low) / 4));
  const powers: number[] = [];
  for (let power = low; power <= high; power += step) powers.push(power);
  return powers;
}

function powerOfTen(power: number): string {
  return power === 0 ? '1' : `10${superscript(power)}`;
}

function isWritten(layer: number, count: number): boolean {
  if (count <= MOST_WRITTEN) return true;
  const step = Math.ceil(count / MOST_WRITTEN / 5) * 5;
  return layer === 0 || ((layer + 1) % step === 0 && layer + 1 !== 1);
}

function isValueWritten(size: number, slot: number): boolean {
  return widthOf(number(size), { size: SMALL }) + 10 <= slot;
}
