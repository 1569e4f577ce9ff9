// What an outage cost: a running process writes that it lives, and the next one gives back the time in which none did.

import { waiting } from './round.ts';
import type { EffectNeeds } from './round-effects.ts';
import { jobFor } from './round-jobs.ts';
import type { Current } from './round-state.ts';
import { roundOf, transit } from './round-store.ts';

/**
 * Gives its time again to each question that lost too much of it since the last sign of life, and plans again what is
 * overdue. Before any job runs: a deadline of the outage must not close what nobody could answer. Where another process
 * lived on, nothing was lost.
 */
export async function recover(needs: EffectNeeds): Promise<void> {
  const { store, now } = needs;
  // Where no process lived long enough to write one, no question has been there for longer than the outage.
  const silentSince = (await store.rounds.lastBeat()) ?? 0;
  for (const id of await store.rounds.due(silentSince, Number.MAX_SAFE_INTEGER))
    await transit(store, id, needs, ({ current }) => [
      { kind: 'cut-short', index: current.index, lostMs: lostOf(current, silentSince, now()), tell: true },
    ]);
  await planOverdue(needs);
}

/** How much of the time of a question lies in an outage. */
function lostOf({ timedFrom, deadline }: Current, from: number, to: number): number {
  return Math.max(0, Math.min(to, deadline ?? to) - Math.max(from, timedFrom));
}

/** A job that was given up, such as one whose process was killed again and again, must not leave a round standing. */
async function planOverdue({ store, now, pace }: EffectNeeds): Promise<void> {
  for (const id of await store.rounds.due(0, now())) {
    const stored = await store.rounds.get(id);
    if (stored === undefined) continue;
    const round = roundOf(stored);
    const effects = waiting(round, { now: now(), pace });
    for (const effect of effects) await store.jobs.plan(jobFor(effect, round, now()));
  }
}

/** Writes the sign until the answer is called. */
export function keepAlive({ store, now, pace }: EffectNeeds, log: (fault: unknown) => void): () => Promise<void> {
  let turn = Promise.resolve();
  const sign = () => {
    turn = turn.then(() => store.rounds.beat(now())).catch(log);
  };
  sign();
  const timer = setInterval(sign, pace.beatMs);
  return async () => {
    clearInterval(timer);
    await turn;
  };
}
