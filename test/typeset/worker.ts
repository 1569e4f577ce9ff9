// The built worker and the fonts, for tests that draw for real.

import { fileURLToPath } from 'node:url';
import { createTypesetter, type TypesetterOptions } from '../../src/typeset/typesetter.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

export const wasmFile = path('dist/resvg.wasm');
export const fontFolder = path('assets/fonts');
export const unrulyWorker = path('test/typeset/unruly-worker.js');

export function realTypesetter(options: Partial<TypesetterOptions> = {}) {
  return createTypesetter({ workerFile: path('dist/typeset-worker.js'), fontFolder, ...options });
}
