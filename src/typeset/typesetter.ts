// The way to pictures from the main thread: remembers what was drawn and what cannot be, draws nothing itself.

import { dirname, join } from 'node:path';
import { BOUNDS, type Picture, TypesetError, type TypesetFault } from './picture.ts';
import { createPictureCache, keyOf } from './picture-cache.ts';
import type { TypesetRequest } from './protocol.ts';
import { createWorkerLane } from './worker-lane.ts';

export interface TypesetterOptions {
  /** dist/typeset-worker.js */
  readonly workerFile: string;
  readonly fontFolder: string;
  /** Beside the worker where not given. */
  readonly wasmFile?: string;
  /** Start the worker at once rather than at the first picture. */
  readonly warm?: boolean;
  readonly timeLimitMs?: number;
  /** One line for the operator; never holds what was to be drawn. */
  readonly log?: (line: string) => void;
}

export interface Typesetter {
  /** Each rejects with a TypesetError; the caller then shows the plain text. */
  formula(tex: string): Promise<Picture>;
  picture(svg: string): Promise<Picture>;
  formulaSvg(tex: string): Promise<string>;
  stop(): Promise<void>;
}

/** Counted by the pictures themselves; what stands around them is a megabyte more. */
const CACHE_BYTES = 30 * 1024 * 1024;
const REMEMBERED_FAILURES = 500;

interface Failure {
  readonly error: TypesetError;
  readonly times: number;
}

/** How often the same input is tried: a machine under load gets a second chance, what kills workers not a third. */
const CHANCES: Readonly<Record<TypesetFault, number>> = { refused: 1, failed: 2, busy: Number.POSITIVE_INFINITY };

export function createTypesetter(options: TypesetterOptions): Typesetter {
  const lane = createWorkerLane({
    workerFile: options.workerFile,
    fontFolder: options.fontFolder,
    wasmFile: options.wasmFile ?? join(dirname(options.workerFile), 'resvg.wasm'),
    timeLimitMs: options.timeLimitMs ?? 2_000,
    log: options.log ?? (() => {}),
  });
  const cache = createPictureCache(CACHE_BYTES);
  const failures = new Map<string, Failure>();
  const underWay = new Map<string, Promise<Picture>>();
  if (options.warm === true) lane.warm();

  function draw(request: TypesetRequest): Promise<Picture> {
    if (request.source.length > (request.kind === 'formula' ? BOUNDS.tex : BOUNDS.svg))
      return Promise.reject(new TypesetError('refused', `${request.source.length} characters`));
    const key = keyOf(request);
    const made = cache.get(key);
    if (made !== undefined) return Promise.resolve(made);
    const failed = failures.get(key);
    if (failed !== undefined && failed.times >= CHANCES[failed.error.fault]) return Promise.reject(failed.error);
    const already = underWay.get(key);
    if (already !== undefined) return already;
    const drawing = lane.draw(request).then(
      (picture) => {
        underWay.delete(key);
        cache.set(key, picture);
        return picture;
      },
      (error: TypesetError) => {
        underWay.delete(key);
        rememberFailure(key, error);
        throw error;
      },
    );
    underWay.set(key, drawing);
    return drawing;
  }

  function rememberFailure(key: string, error: TypesetError): void {
    failures.set(key, { error, times: (failures.get(key)?.times ?? 0) + 1 });
    if (failures.size > REMEMBERED_FAILURES) failures.delete(failures.keys().next().value!);
  }

  return {
    formula: (tex) => draw({ kind: 'formula', source: tex }),
    picture: (svg) => draw({ kind: 'picture', source: svg }),
    formulaSvg: async (tex) => (await draw({ kind: 'formula', source: tex })).svg,
    stop: () => lane.stop(),
  };
}
