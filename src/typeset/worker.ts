// The worker's entry: TeX or SVG in, picture out. Whatever goes wrong in here, the bot itself goes on.

import { parentPort, workerData } from 'node:worker_threads';
import { TypesetError } from './picture.ts';
import { encodePng } from './png.ts';
import type { TypesetAnswer, TypesetRequest, WorkerSettings } from './protocol.ts';
import { openRasterizer } from './raster.ts';
import { inspectSvg } from './safe-svg.ts';
import { typesetFormula } from './tex.ts';

const port = parentPort!;
const settings = workerData as WorkerSettings;
const rasterize = await openRasterizer(settings.wasmFile, settings.fontFolder);

async function draw({ kind, source }: TypesetRequest): Promise<TypesetAnswer> {
  try {
    const svg = kind === 'formula' ? await typesetFormula(source) : source;
    const size = inspectSvg(svg);
    const png = encodePng(rasterize(svg, size));
    return { kind: 'done', picture: { png, svg, ...size } };
  } catch (error) {
    const fault = error instanceof TypesetError ? error.fault : 'refused';
    return { kind: 'not-done', fault, message: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', async (request: TypesetRequest) => port.postMessage(await draw(request)));
port.postMessage({ kind: 'ready' } satisfies TypesetAnswer);
