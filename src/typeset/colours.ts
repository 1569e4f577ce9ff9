// Pixels → a short palette and an index for each pixel. The large surfaces of a flat picture keep their exact colour.

import type { Pixels } from './raster.ts';

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export interface ReducedColours {
  readonly palette: readonly Colour[];
  readonly indexes: Uint8Array;
}

// Five bits of each colour: what differs by less falls into one bin.
const BINS = 1 << 15;

export function reduceColours({ data }: Pixels, limit: number): ReducedColours {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  const bins = countBins(pixels);
  const { chosen, placeOf } = choose(bins, limit);
  const indexOf = new Uint8Array(BINS);
  bins.forEach(({ bin }, at) => {
    indexOf[bin] = placeOf[at]!;
  });
  const indexes = new Uint8Array(pixels.length);
  for (let from = 0, to = 0; from < pixels.length; from = to) {
    to = endOfRun(pixels, from);
    const index = indexOf[binOf(pixels[from]!)]!;
    if (index !== 0) indexes.fill(index, from, to);
  }
  return { palette: chosen, indexes };
}

interface Bin {
  readonly bin: number;
  readonly count: number;
  readonly colour: Colour;
}

// The bins in use. Each is shown in the colour that most of its pixels have (majority vote of Boyer and Moore, 1981):
// backgrounds and fills keep their exact colour; only rare shades along an edge move.
function countBins(pixels: Uint32Array): readonly Bin[] {
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
  return bins.map((bin) => ({ bin, count: count[bin]!, colour: toColour(colour[bin]!) }));
}

// The most frequent colour first, then time and again the one whose pixels are shown most wrongly without it. So a small
// blue word comes before the twentieth shade of grey, which a neighbour can stand for.
function choose(bins: readonly Bin[], limit: number): { chosen: readonly Colour[]; placeOf: Uint8Array } {
  const chosen: Colour[] = [];
  const placeOf = new Uint8Array(bins.length);
  const least = new Float64Array(bins.length).fill(1);
  for (let next = worst(bins, least); chosen.length < limit && least[next]! > 0; next = worst(bins, least)) {
    const { colour } = bins[next]!;
    bins.forEach((bin, at) => {
      const distance = distanceOf(bin.colour, colour);
      if (chosen.length === 0 || distance < least[at]!) {
        least[at] = distance;
        placeOf[at] = chosen.length;
      }
    });
    chosen.push(colour);
  }
  return { chosen, placeOf };
}

function worst(bins: readonly Bin[], least: Float64Array): number {
  let place = 0;
  bins.forEach(({ count }, at) => {
    if (count * least[at]! > bins[place]!.count * least[place]!) place = at;
  });
  return place;
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
  return ((pixel >>> 3) & 0x1f) | ((pixel >>> 6) & 0x3e0) | ((pixel >>> 9) & 0x7c00);
}

function toColour(pixel: number): Colour {
  return { red: pixel & 0xff, green: (pixel >>> 8) & 0xff, blue: (pixel >>> 16) & 0xff };
}

// Squared: one pixel in a wholly other colour is worse than many in almost the same.
function distanceOf(a: Colour, b: Colour): number {
  return (a.red - b.red) ** 2 + (a.green - b.green) ** 2 + (a.blue - b.blue) ** 2;
}
