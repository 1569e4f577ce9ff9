// How long this thread works between two turns of its event loop: its own CPU time, not what it waits for a processor.

import { existsSync, readFileSync } from 'node:fs';

// Linux: nanoseconds on a processor come first. Source: Documentation/scheduler/sched-stats.rst.
const STATISTICS = `/proc/self/task/${process.pid}/schedstat`;

/** The longest turn in milliseconds of CPU while `work` is under way; 0 where the system does not tell it this way. */
export async function longestTurn(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = cpuMs();
  let isDone = false;
  const turn = () => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  turn();
  return longest;
}

function cpuMs(): number {
  return existsSync(STATISTICS) ? Number(readFileSync(STATISTICS, 'utf8').split(' ')[0]) / 1e6 : 0;
}
