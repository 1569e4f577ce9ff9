// SVG → pixels, by resvg. Runs in the worker only. Has no system fonts and no way to a file or the network.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { CARD } from './card.ts';
import { BOUNDS } from './picture.ts';
import type { Size } from './safe-svg.ts';

const FAMILY = 'Pretendard';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha; alpha is 255 everywhere. */
  readonly data: Uint8Array;
}

export type Rasterize = (svg: string, size: Size) => Pixels;

export async function openRasterizer(wasmFile: string, fontFolder: string): Promise<Rasterize> {
  const font = (weight: string) => readFileSync(join(fontFolder, `${FAMILY}-${weight}.otf`));
  const regular = font('Regular');
  const bold = font('Bold');
  // By default V8 compiles every function of resvg anew as soon as it is a little warm, which keeps two processors busy during
  // the first picture and makes it take twice as long. Those that stay hot are still compiled anew: the hundredth is as fast.
  setFlagsFromString('--wasm-tiering-budget=100000000');
  await initWasm(readFileSync(wasmFile));
  return (svg, size) => {
    // resvg reads the fonts anew for each picture, so it gets those only that this picture uses.
    const fontBuffers = !svg.includes('<text')
      ? []
      : /font-weight="(?:bold|[6-9]00)"/.test(svg)
        ? [regular, bold]
        : [regular];
    const resvg = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY, serifFamily: FAMILY },
      fitTo: { mode: 'zoom', value: zoomFor(size) },
      // The card fills the corners too: chats round pictures themselves, and half-transparent colours are dear.
      background: CARD.background,
    });
    try {
      const image = resvg.render();
      const pixels = { width: image.width, height: image.height, data: image.pixels };
      image.free();
      return pixels;
    } finally {
      resvg.free();
    }
  };
}

/** Two pixels a CSS pixel, fewer where that would be more pixels than we draw. */
export function zoomFor({ width, height }: Size): number {
  const across = Math.max(1, BOUNDS.across / width);
  return Math.min(2, across, Math.sqrt(BOUNDS.raster / (width * height)));
}
