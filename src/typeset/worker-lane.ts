// One worker, one request at a time, a time limit on each. A worker that hangs or dies costs the request it was at, no other.
// Knows nothing of caching.

import { Worker } from 'node:worker_threads';
import { type Picture, TypesetError } from './picture.ts';
import type { TypesetAnswer, TypesetRequest, WorkerSettings } from './protocol.ts';

export interface LaneOptions extends WorkerSettings {
  readonly workerFile: string;
  /** For one picture, once the worker is up. */
  readonly timeLimitMs: number;
  readonly log: (line: string) => void;
}

export interface WorkerLane {
  /** Starts the worker before it is needed. */
  warm(): void;
  draw(request: TypesetRequest): Promise<Picture>;
  stop(): Promise<void>;
}

interface Job {
  readonly request: TypesetRequest;
  readonly resolve: (picture: Picture) => void;
  readonly reject: (error: TypesetError) => void;
}

const START_LIMIT_MS = 10_000;
const MAX_WAITING = 200;
// Bounds what MathJax can grow to; a picture within the bounds takes less than a tenth. The wasm memory of resvg is not
// counted here: its bound is the size of the raster and of the SVG text.
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

export function createWorkerLane(options: LaneOptions): WorkerLane {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let ready = false;
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function start(): void {
    const { workerFile, fontFolder, wasmFile } = options;
    const started = new Worker(workerFile, { workerData: { fontFolder, wasmFile }, resourceLimits: MEMORY, env: {} });
    worker = started;
    ready = false;
    started.on('message', (answer: TypesetAnswer) => started === worker && heard(answer));
    started.on('error', (error) => lost(started, error.message));
    started.on('exit', (code) => lost(started, `exit code ${code}`));
    limit(START_LIMIT_MS, 'the worker did not start');
  }

  function heard(answer: TypesetAnswer): void {
    clearTimeout(timer);
    if (answer.kind === 'ready') ready = true;
    else if (current !== undefined) {
      const job = current;
      current = undefined;
      if (answer.kind === 'done') job.resolve(answer.picture);
      else job.reject(new TypesetError(answer.fault, answer.message));
    }
    next();
  }

  function next(): void {
    if (worker === undefined && waiting.length > 0 && !stopped) start();
    if (worker === undefined) return;
    if (ready && current === undefined && waiting.length > 0) {
      current = waiting.shift()!;
      limit(options.timeLimitMs, 'took too long');
      worker.postMessage(current.request);
    }
    // The process may end when nobody waits, also while a worker that was warmed is still starting.
    if (current === undefined && waiting.length === 0) worker.unref();
    else worker.ref();
  }

  function limit(ms: number, reason: string): void {
    const watched = worker;
    timer = setTimeout(() => {
      void watched?.terminate();
      if (watched !== undefined) lost(watched, reason);
    }, ms);
    // The worker itself is what keeps the process alive while somebody waits.
    timer.unref();
  }

  // A worker that never came up would not come up for the next in line either: then all are refused, and the next request
  // after them tries anew. Otherwise only the job it was at is lost.
  function lost(which: Worker, reason: string): void {
    if (which !== worker) return;
    clearTimeout(timer);
    worker = undefined;
    if (!stopped) options.log(`typesetting worker lost: ${reason}`);
    const dead = ready ? [current] : [current, ...waiting.splice(0)];
    current = undefined;
    ready = false;
    for (const job of dead) job?.reject(new TypesetError(stopped ? 'busy' : 'failed', reason));
    next();
  }

  return {
    warm() {
      if (worker === undefined && !stopped) start();
      next();
    },
    draw(request) {
      if (stopped) return Promise.reject(new TypesetError('busy', 'stopped'));
      if (waiting.length >= MAX_WAITING) return Promise.reject(new TypesetError('busy', 'too many pictures wait'));
      return new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        next();
      });
    },
    async stop() {
      stopped = true;
      for (const job of waiting.splice(0)) job.reject(new TypesetError('busy', 'stopped'));
      const running = worker;
      if (running !== undefined) lost(running, 'stopped');
      await running?.terminate();
    },
  };
}
