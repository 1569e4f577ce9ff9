// Pixels → a short palette and an index for each pixel. The frequent colours of a flat picture come through exactly.

import type { Pixels } from './raster.ts';

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export interface ReducedColours {
  readonly palette: readonly Colour[];
  readonly indexes: Uint8Array;
}

// Five bits of each colour and two of alpha: what differs by less falls into one bin.
const BINS = 1 << 17;

export function reduceColours({ data }: Pixels, limit: number): ReducedColours {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  const { bins, colour } = countBins(pixels);
  const palette = bins.slice(0, limit).map((bin) => straight(colour[bin]!));
  const indexOf = new Uint8Array(BINS);
  bins.forEach((bin, place) => {
    indexOf[bin] = place < limit ? place : nearest(straight(colour[bin]!), palette);
  });
  const indexes = new Uint8Array(pixels.length);
  for (let from = 0, to = 0; from < pixels.length; from = to) {
    to = endOfRun(pixels, from);
    const index = indexOf[binOf(pixels[from]!)]!;
    if (index !== 0) indexes.fill(index, from, to);
  }
  return { palette, indexes };
}

// The bins in use, largest first. Each is shown in the colour that most of its pixels have (majority vote of Boyer and
// Moore, 1981): backgrounds and fills, which are large, keep their exact colour; only rare shades along an edge move.
function countBins(pixels: Uint32Array): { bins: readonly number[]; colour: Uint32Array } {
  const bins: number[] = [];
  const count = new Uint32Array(BINS);
  const colour = new Uint32Array(BINS);
  const votes = new Uint32Array(BINS);
  for (let from = 0, to = 0; from < pixels.length; from = to) {
    to = endOfRun(pixels, from);
    const pixel = pixels[from]!;
    const bin = binOf(pixel);
    const length = to - from;
    if (count[bin] === 0) bins.push(bin);
    count[bin]! += length;
    if (colour[bin] === pixel || votes[bin] === 0) {
      colour[bin] = pixel;
      votes[bin]! += length;
    } else if (votes[bin]! >= length) votes[bin]! -= length;
    else {
      votes[bin] = length - votes[bin]!;
      colour[bin] = pixel;
    }
  }
  return { bins: bins.sort((a, b) => count[b]! - count[a]!), colour };
}

// Flat pictures are long runs of one colour: a run costs as much as a pixel.
function endOfRun(pixels: Uint32Array, from: number): number {
  const pixel = pixels[from];
  let to = from + 1;
  while (to < pixels.length && pixels[to] === pixel) to++;
  return to;
}

// A pixel read as one number has red in its lowest byte: every machine Node runs on is little-endian.
function binOf(pixel: number): number {
  return ((pixel >>> 3) & 0x1f) | ((pixel >>> 6) & 0x3e0) | ((pixel >>> 9) & 0x7c00) | ((pixel >>> 15) & 0x18000);
}

// Undoes the multiplication by alpha: PNG wants the colour itself.
function straight(pixel: number): Colour {
  const alpha = pixel >>> 24;
  const channel = (shift: number) =>
    alpha === 0 ? 0 : Math.min(255, Math.round((((pixel >>> shift) & 0xff) * 255) / alpha));
  return { red: channel(0), green: channel(8), blue: channel(16), alpha };
}

function nearest(colour: Colour, palette: readonly Colour[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((candidate, index) => {
    const distance =
      (candidate.red - colour.red) ** 2 +
      (candidate.green - colour.green) ** 2 +
      (candidate.blue - colour.blue) ** 2 +
      (candidate.alpha - colour.alpha) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
