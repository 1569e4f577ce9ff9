// G5, G6 and G8: how long a picture takes, warm and at first, and its size, beside what others make of the same.

import { type PictureWay, WAYS, type WayName } from './picture-ways.ts';
import { several, untilEnd } from './process.ts';
import { inTurnsAwaited, type Rates, ratioOf } from './rounds.ts';
import { median, type Row, row, show } from './rows.ts';

const TURN_MS = 150;
const WARM_MS = 8_000;
/** For the first pictures of one kind: once is enough where that takes longer. */
const FIRST_MS = 1_000;
const FIRSTS = 3;
/** What others draw has to be about as high, or it is another picture. */
const ALIKE = 0.25;

type EachWay<Value> = Readonly<Record<WayName, Value>>;

/** `root` as for ofProcess; `firstPicture` is the bundle of first-picture.ts. */
export async function pictures(root: string, firstPicture: string): Promise<Row[]> {
  const { rates, pngs } = await warm(root);
  expectAlike(pngs.formula, pngs.mathjax);
  expectAlike(pngs.curve, pngs.vega);
  expectAlike(pngs.curve, pngs.chartjs);
  const time = (name: WayName) => 1000 / median(rates[name]);
  const kb = (name: WayName) => pngs[name].length / 1024;
  const own = (goal: string, what: string, name: WayName, ms?: number, size?: number): Row[] => [
    row(goal, `${what}, warm`, time(name), 'ms', ms),
    row(goal, `${what}, PNG`, kb(name), 'KB', size),
  ];
  // Of pictures in the same time: half of the time is twice the rate.
  const beside = (warm: Row, name: WayName, other: WayName, to: string, atLeast: number, floor: number): Row => {
    const { goal, what, figure } = warm;
    return { goal, what, figure, ratio: { value: ratioOf(rates[name], rates[other]), to, atLeast, floor } };
  };
  const peer = (what: string, name: WayName) => row('', `${what}, warm, ${show(kb(name))} KB`, time(name), 'ms');
  // One that no goal speaks of: the ratio stands with its name.
  const another = (what: string, name: WayName, mine: WayName): Row =>
    peer(`${what} (ours ${show(ratioOf(rates[mine], rates[name]))} × as fast)`, name);
  const worker = async (goal: string, what: string, name: WayName, ms?: number) => {
    const times = await several(() => firstOf(name, root), FIRSTS, FIRST_MS);
    return row(goal, `${what}, first of a fresh worker`, median(times), 'ms', ms);
  };
  const start = async (goal: string, what: string, name: WayName, ms?: number) => {
    const times = await several(() => untilEnd([firstPicture, root, name]), FIRSTS, FIRST_MS);
    return row(goal, `${what}, a fresh process, start to end`, median(times), 'ms', ms);
  };
  const formula = own('G5', 'formula', 'formula', 10, 12);
  const chart = own('G6', 'chart, sigmoid and slope', 'curve', 20, 12);
  return [
    ...formula,
    beside(formula[0]!, 'formula', 'mathjax', 'MathJax + resvg', 2, 0.35),
    await worker('', 'formula', 'formula'),
    await start('G8', 'formula', 'formula', 350),
    peer('MathJax + resvg', 'mathjax'),
    another('the same looking for fonts', 'mathjaxWithFonts', 'formula'),
    await start('', 'MathJax + resvg', 'mathjax'),
    ...chart,
    beside(chart[0]!, 'curve', 'vega', 'vega-lite + resvg', 1 / 0.3, 0.8 / 0.3),
    await start('G8', 'chart, sigmoid and slope', 'curve', 350),
    peer('vega-lite + resvg', 'vega'),
    await start('', 'vega-lite + resvg', 'vega'),
    another('Chart.js + canvas', 'chartjs', 'curve'),
    await start('', 'Chart.js + canvas', 'chartjs'),
    ...own('G6', 'chart, loss curves', 'lossCurves', 20, 12),
    ...own('', 'network', 'network'),
    await worker('G8', 'network', 'network', 400),
  ];
}

async function warm(root: string): Promise<{ rates: Rates<WayName>; pngs: EachWay<Uint8Array> }> {
  const opened = await Promise.all(Object.entries(WAYS).map(async ([name, open]) => [name, await open(root)] as const));
  const ways = Object.fromEntries(opened) as EachWay<PictureWay>;
  try {
    const drawn = opened.map(async ([name, way]) => [name, await way.draw(1)] as const);
    const pngs = Object.fromEntries(await Promise.all(drawn)) as EachWay<Uint8Array>;
    // The first run of each is its second picture: none is drawn twice.
    const works = Object.fromEntries(opened.map(([name, way]) => [name, (run: number) => way.draw(run + 1)]));
    return { rates: await inTurnsAwaited(works as EachWay<PictureWay['draw']>, TURN_MS, WARM_MS), pngs };
  } finally {
    await Promise.all(Object.values(ways).map((way) => way.close()));
  }
}

/** From a worker that is not there yet to the picture. */
async function firstOf(name: WayName, root: string): Promise<number> {
  const start = performance.now();
  const way = await WAYS[name](root);
  await way.draw(1);
  const ms = performance.now() - start;
  await way.close();
  return ms;
}

/** @throws when two pictures are not the same to look at: other pixels across, or far from as high. */
function expectAlike(ours: Uint8Array, theirs: Uint8Array): void {
  const [mine, other] = [sizeOf(ours), sizeOf(theirs)];
  if (mine.width !== other.width || Math.abs(other.height / mine.height - 1) > ALIKE)
    throw new Error(`${other.width} × ${other.height} pixels are not like ours, ${mine.width} × ${mine.height}`);
}

// Source: PNG Specification (Third Edition), W3C 2025, 5.3 and 11.2.1: IHDR comes first, width and height lead it.
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
