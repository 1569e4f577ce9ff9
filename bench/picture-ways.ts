// Every way to a picture that is measured, by name: ours through the worker, the others on the calling thread.
// The others are loaded when they are opened, so that a fresh process loads the one it draws with.

import { join } from 'node:path';
import { WIDTH } from '../src/pictures/plot.ts';
import type { Picture } from '../src/typeset/picture.ts';
import { createTypesetter, type Typesetter } from '../src/typeset/typesetter.ts';
import { curve, formula, lossCurves, network } from './drawings.ts';

export interface PictureWay {
  /** A PNG, in each turn another. */
  draw(turn: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** `root` is the folder of the program's package.json; its dist/ is built. */
type Open = (root: string) => Promise<PictureWay>;

export const WAYS = {
  formula: ours((pictures, turn) => pictures.formula(formula(turn))),
  curve: ours((pictures, turn) => pictures.picture(curve(turn))),
  lossCurves: ours((pictures, turn) => pictures.picture(lossCurves(turn))),
  network: ours((pictures, turn) => pictures.picture(network(turn))),
  mathjax: async () => mathjax(false),
  mathjaxWithFonts: async () => mathjax(true),
  vega: async (root) => {
    const { vegaCurve } = await import('./peers/vega-curve.ts');
    return here((turn) => vegaCurve(turn, fontsOf(root)));
  },
  chartjs: async (root) => {
    const { chartjsCurve, useFonts } = await import('./peers/chartjs-curve.ts');
    useFonts(fontsOf(root));
    return here(chartjsCurve);
  },
} as const satisfies Record<string, Open>;

export type WayName = keyof typeof WAYS;

/** Slow machines get time: what is wanted here is how long it takes. */
export function typesetterIn(root: string): Typesetter {
  const dist = join(root, 'dist');
  return createTypesetter({
    workerFile: join(dist, 'typeset-worker.js'),
    fontFolder: join(dist, 'fonts'),
    timeLimitMs: 20_000,
    log: (line) => process.stderr.write(`${line}\n`),
  });
}

// Each has a worker of its own, which starts with its first picture.
function ours(draw: (pictures: Typesetter, turn: number) => Promise<Picture>): Open {
  return async (root) => {
    const pictures = typesetterIn(root);
    return { draw: async (turn) => (await draw(pictures, turn)).png, close: () => pictures.stop() };
  };
}

async function mathjax(loadSystemFonts: boolean): Promise<PictureWay> {
  const { mathjaxFormula } = await import('./peers/mathjax-formula.ts');
  return here((turn) => mathjaxFormula(formula(turn), WIDTH, loadSystemFonts));
}

function here(draw: (turn: number) => Uint8Array | Promise<Uint8Array>): PictureWay {
  return { draw: async (turn) => draw(turn), close: async () => {} };
}

function fontsOf(root: string): string[] {
  return ['Regular', 'Bold'].map((weight) => join(root, `dist/fonts/Pretendard-${weight}.otf`));
}
