// Real time as commands know it.

import type { Clock } from '../src/commands/command.ts';

export const clock: Clock = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
