// What a round has to do later, as jobs. A key names round, question or version, and effect: none happens twice.

import type { PlannedJob } from '../store/job-plan.ts';
import type { Effect } from './round.ts';
import type { Round } from './round-state.ts';

export const ROUND_JOBS = {
  post: 'round-post',
  edit: 'round-edit',
  count: 'round-count',
  close: 'round-close',
  next: 'round-next',
  'half-time': 'round-half-time',
  expire: 'round-expire',
  recovered: 'round-recovered',
  end: 'round-end',
  'tell-host': 'round-tell-host',
  invite: 'round-invite',
} as const satisfies Record<Effect['kind'] | 'count', string>;

export type RoundJobKind = keyof typeof ROUND_JOBS;

/** What every job of a round carries. */
export interface RoundJobData {
  readonly round: string;
  readonly index: number;
  readonly version: number;
  /** As they were at half-time: its message may be late, but never about something else. */
  readonly standings?: Round['standings'];
}

export function jobFor(effect: Effect, { id, version, current, standings }: Round, now: number): PlannedJob {
  const index = 'index' in effect ? effect.index : current.index;
  const at = 'at' in effect ? effect.at : now;
  const kind = ROUND_JOBS[effect.kind];
  const then = effect.kind === 'half-time' ? { standings } : {};
  const data: RoundJobData = { round: id, index, version, ...then };
  return { key: `${kind}:${id}:${turnOf(effect, version)}`, kind, at, data };
}

/** What makes one effect of a kind another than the next one. */
function turnOf(effect: Effect, version: number): string {
  switch (effect.kind) {
    case 'post':
    case 'half-time':
      return `${effect.index}`;
    case 'edit':
      return `${effect.index}:${version}`;
    case 'close':
    case 'next':
      // By its moment: when that moves, the job at the old one finds nothing to do.
      return `${effect.index}:${effect.at}`;
    case 'expire':
    case 'recovered':
      return `${version}`;
    case 'invite':
    case 'end':
    case 'tell-host':
      return 'once';
  }
}

/**
 * The answer count of a question, shown at the end of the stretch of time that `now` lies in, or of the next one where
 * that is near: an answer must be safe in the store before the job that counts it looks.
 */
export function countJob({ id, version, current }: Round, now: number, countMs: number): PlannedJob {
  const stretch = Math.floor((now + countMs / 4) / countMs) + 1;
  const data: RoundJobData = { round: id, index: current.index, version };
  const key = `${ROUND_JOBS.count}:${id}:${current.index}:${stretch}`;
  return { key, kind: ROUND_JOBS.count, at: stretch * countMs, data };
}

/** The same at once, when everybody has answered who can. */
export function lastCountJob({ id, version, current }: Round, now: number): PlannedJob {
  const data: RoundJobData = { round: id, index: current.index, version };
  return { key: `${ROUND_JOBS.count}:${id}:${current.index}:last`, kind: ROUND_JOBS.count, at: now, data };
}
