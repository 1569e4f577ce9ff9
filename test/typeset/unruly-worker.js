// A worker that does what its input says: hang, die, eat memory or draw. For what no input makes the real one do.

import { parentPort } from 'node:worker_threads';

const eaten = [];

parentPort.on('message', ({ source }) => {
  if (source.startsWith('hang')) for (;;);
  if (source.startsWith('die')) process.exit(7);
  if (source.startsWith('throw')) throw new Error('thrown');
  if (source.startsWith('eat')) for (;;) eaten.push(Array.from({ length: 1e5 }, (_, at) => ({ at })));
  const picture = { png: Uint8Array.of(1), svg: source, width: 1, height: 1 };
  parentPort.postMessage({ kind: 'done', picture });
});
parentPort.postMessage({ kind: 'ready' });
