// Which trainings are under way in this process: each can be cancelled by whoever began it, and nobody holds too many.

import { UserError } from '../errors.ts';

const MOST_EACH = 2;

interface UnderWay {
  readonly owner: string;
  cancelled: boolean;
}

// One for the process, as the processor is that they share.
const underWay = new Map<string, UnderWay>();

export interface RunTicket {
  readonly isCancelled: () => boolean;
  readonly end: () => void;
}

/** @throws UserError when this person has as many under way as one may. */
export function begin(id: string, owner: string): RunTicket {
  const own = [...underWay.values()].filter((run) => run.owner === owner).length;
  if (own >= MOST_EACH) throw new UserError('tooManyRuns', { most: MOST_EACH }, 'train and');
  const run: UnderWay = { owner, cancelled: false };
  underWay.set(id, run);
  return { isCancelled: () => run.cancelled, end: () => underWay.delete(id) };
}

/** Whether it will stop; it is over already, or somebody else’s, where not. */
export function cancel(id: string, owner: string): 'stopping' | 'over' | 'not-yours' {
  const run = underWay.get(id);
  if (run === undefined) return 'over';
  if (run.owner !== owner) return 'not-yours';
  run.cancelled = true;
  return 'stopping';
}
