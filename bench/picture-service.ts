// G7 and the event loop: what pictures cost the thread that answers people. A picture that was drawn before, the memory of
// those that are kept, and the longest wait of others while thirty are drawn.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Picture } from '../src/typeset/picture.ts';
import { createPictureCache } from '../src/typeset/picture-cache.ts';
import type { Typesetter } from '../src/typeset/typesetter.ts';
import { curve, formula, network } from './drawings.ts';
import { typesetterIn } from './picture-ways.ts';
import { median, percentile, type Row, row, show } from './rows.ts';
import { longestTurn } from './thread-turns.ts';

const AGAIN = 500;
const PICTURES = 30;
const TRIES = 3;
/** None begins later than this after the first. */
const TRIES_MS = 1_500;
const CACHE_MB = 32;
/** How often in a row memory must not shrink before it counts. */
const CALM = 5;

export async function pictureService(root: string): Promise<Row[]> {
  const pictures = typesetterIn(root);
  try {
    const svg = network(1);
    const drawn = await pictures.picture(svg);
    const again = await timesOf(() => pictures.picture(svg));
    const held = await heldByFullCache(drawn);
    return [
      row('G7', 'network again, from the cache, median', median(again), 'ms', 0.2),
      row('', 'network again, from the cache, 99 %', percentile(again, 0.99), 'ms'),
      row(
        'G7',
        `a full cache: ${held.pictures} networks, ${show(held.counted)} MB as it counts`,
        held.mb,
        'MB',
        CACHE_MB,
      ),
      row('', `${PICTURES} drawn: longest wait in the event loop`, await least(pictures, 1000, longestWait), 'ms', 20),
      row('', `${PICTURES} drawn: longest turn of it, CPU time`, await least(pictures, 2000, longestTurn), 'ms', 20),
    ];
  } finally {
    await pictures.stop();
  }
}

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < AGAIN; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

interface Held {
  readonly pictures: number;
  readonly counted: number;
  readonly mb: number;
}

/** What the process grows by, however the cache itself counts: copies of a picture until the first had to go. */
async function heldByFullCache({ png, svg, width, height }: Picture): Promise<Held> {
  const cache = createPictureCache(CACHE_MB * 2 ** 20);
  const before = await used();
  let pictures = 0;
  // A copy of a string is none until its characters are written anew.
  const copy = () => ({ png: png.slice(), svg: Buffer.from(svg).toString(), width, height });
  for (let bytes = -1; cache.bytes > bytes; pictures++) {
    bytes = cache.bytes;
    cache.set(String(pictures), copy());
  }
  const mb = ((await used()) - before) / 2 ** 20;
  // Asked only now: a cache that nobody asks again would be collected before it is weighed.
  return { pictures: pictures - 1, counted: cache.bytes / 2 ** 20, mb };
}

/** Once nothing more is given back: buffers are freed a while after the collection that finds them. */
async function used(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let calm = 0; calm < CALM; calm++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    // Less than a tenth of a megabyte is what the loop itself leaves.
    if (heapUsed + arrayBuffers < least - 1e5) calm = 0;
    least = Math.min(least, heapUsed + arrayBuffers);
  }
  return least;
}

/** The least of several tries, since others use the machine; each draws pictures never seen before. */
async function least(pictures: Typesetter, from: number, measure: (work: () => Promise<void>) => Promise<number>) {
  const end = performance.now() + TRIES_MS;
  const found: number[] = [];
  for (let attempt = 0; attempt < TRIES && (attempt === 0 || performance.now() < end); attempt++) {
    found.push(await measure(() => drawMany(pictures, from + attempt * PICTURES)));
  }
  return Math.min(...found);
}

async function longestWait(work: () => Promise<void>): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await work();
  monitor.disable();
  return monitor.max / 1e6;
}

/** As requests come: each in its own turn of the event loop, none waiting for the picture of another. */
async function drawMany(pictures: Typesetter, from: number): Promise<void> {
  const underWay: Promise<Picture>[] = [];
  for (let turn = from; turn < from + PICTURES; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (turn % 3 === 0) underWay.push(pictures.formula(formula(turn)));
    else underWay.push(pictures.picture(turn % 3 === 1 ? curve(turn) : network(turn)));
  }
  await Promise.all(underWay);
}
