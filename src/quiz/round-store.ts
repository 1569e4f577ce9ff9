// A round in the store: what it is there, and how one event takes it to its next state, all or nothing: the state, marks,
// totals and the jobs that show it.

import type { Repositories } from '../store/repositories.ts';
import type { StoredAnswer } from '../store/round-answers.ts';
import type { StoredRound } from '../store/rounds.ts';
import type { Store } from '../store/store.ts';
import { serverOf } from './boards.ts';
import type { Pace } from './pace.ts';
import { dueAt, type Effect, type RoundEvent, type StepContext, type Stepped, step } from './round.ts';
import { jobFor } from './round-jobs.ts';
import type { Current, Round, RoundAnswer } from './round-state.ts';

export interface RoundTime {
  readonly now: () => number;
  readonly pace: Pace;
}

export function storedOf(round: Round, { now, pace }: StepContext): StoredRound {
  const { id, platform, place, season, version, phase } = round;
  return {
    id,
    platform,
    placeId: place.id,
    server: serverOf(round),
    season,
    version,
    dueAt: dueAt(round, pace),
    endedAt: phase === 'over' ? now : undefined,
    state: round,
  };
}

/** Only this file writes states, and what is added to them is optional: they are read as they were written. */
export function roundOf({ state }: { readonly state: unknown }): Round {
  return state as Round;
}

export function answerOf({ personId, name, mark, ...answer }: StoredAnswer): RoundAnswer {
  return { ...answer, player: { personId, name }, ...(mark && { mark: mark as NonNullable<RoundAnswer['mark']> }) };
}

export async function answersTo(all: Repositories, round: string, index: number): Promise<RoundAnswer[]> {
  return (await all.roundAnswers.of(round, index)).map(answerOf);
}

/** A question of the round, also one from before. */
export async function questionOf(all: Repositories, round: Round, index: number): Promise<Current | undefined> {
  if (index === round.current.index) return round.current;
  return (await all.rounds.question(round.id, index))?.state as Current | undefined;
}

/** Writes the first state of a round; false where another one is open in its place. */
export function enter(store: Store, begun: Stepped, time: RoundTime): Promise<boolean> {
  return store.transaction(async (all) => {
    const { round, effects } = begun;
    const now = time.now();
    if (!(await all.rounds.begin(storedOf(round, { now, pace: time.pace })))) return false;
    await keepQuestion(all, round);
    await planAll(all, round, effects, now);
    return true;
  });
}

/** The events that something makes of the round as it is held: each is tried in turn. */
export type Decide = (round: Round, all: Repositories) => Promise<readonly RoundEvent[]> | readonly RoundEvent[];

export interface Moved {
  readonly before: Round;
  /** The same as before where no event fitted. */
  readonly round: Round;
}

/** Undefined where there is no such round. */
export function transit(store: Store, id: string, time: RoundTime, decide: Decide): Promise<Moved | undefined> {
  return store.transaction(async (all) => {
    const held = await all.rounds.hold(id);
    if (held === undefined) return undefined;
    const before = roundOf(held);
    const now = time.now();
    const context = { now, pace: time.pace };
    let round = before;
    const effects: Effect[] = [];
    for (const event of await decide(before, all)) {
      const stepped = step(round, event, context);
      if (stepped === undefined) continue;
      round = stepped.round;
      effects.push(...stepped.effects);
      if (['join', 'close', 'next'].includes(event.kind)) await keepQuestion(all, round);
      if (stepped.closed) await all.scores.mark(id, round.current.index, stepped.closed.marks, stepped.closed.counts);
    }
    if (round === before) return { before, round };
    await all.rounds.save(storedOf(round, context));
    await planAll(all, round, effects, now);
    return { before, round };
  });
}

function keepQuestion({ rounds }: Repositories, { id, current }: Round): Promise<void> {
  return rounds.saveQuestion(id, { index: current.index, topic: current.question.topic, state: current });
}

async function planAll({ jobs }: Repositories, round: Round, effects: readonly Effect[], now: number): Promise<void> {
  const planned = new Map(effects.map((effect) => [jobFor(effect, round, now).key, jobFor(effect, round, now)]));
  for (const job of planned.values()) await jobs.plan(job);
}
