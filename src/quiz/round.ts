// The state machine of a round: what one event makes of it, and what is to be done then. Pure: time, chance and answers
// are handed in, and an event that does not fit the state changes nothing.

import { type Closing, closeQuestion, type PersonMark } from './close-question.ts';
import { isLast, joining } from './duel.ts';
import { LOST_SHARE, type Pace } from './pace.ts';
import type { Current, Player, Round } from './round-state.ts';
import { isTimed } from './scoring.ts';

export type RoundEvent =
  /** Somebody wants to be the second of a duel. */
  | { readonly kind: 'join'; readonly player: Player }
  | ({ readonly kind: 'close'; readonly index: number } & Omit<Closing, 'at'>)
  /** `question` is the one at index + 1; none where that was the last. */
  | { readonly kind: 'next'; readonly index: number; readonly question: Current | undefined }
  | { readonly kind: 'skip-vote'; readonly index: number; readonly personId: string }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' }
  /** The question was not there for `lostMs` of its time. */
  | { readonly kind: 'cut-short'; readonly index: number; readonly lostMs: number; readonly tell: boolean }
  /** Its channel cannot be reached any more. */
  | { readonly kind: 'lost' };

/** What is to be done, by whoever runs effects. `at` is when. */
export type Effect =
  | { readonly kind: 'post' | 'edit'; readonly index: number }
  | { readonly kind: 'close' | 'next' | 'half-time'; readonly index: number; readonly at: number }
  | { readonly kind: 'expire'; readonly at: number }
  | { readonly kind: 'invite' | 'recovered' | 'end' | 'tell-host' };

export interface Stepped {
  readonly round: Round;
  readonly effects: readonly Effect[];
  /** Set when a question was closed: the marks to be written, and whether they count beyond the round. */
  readonly closed?: { readonly marks: readonly PersonMark[]; readonly counts: boolean };
}

export interface StepContext {
  readonly now: number;
  readonly pace: Pace;
}

/** Undefined where the event changes nothing: it comes too late, too early or twice. */
export function step(round: Round, event: RoundEvent, context: StepContext): Stepped | undefined {
  if (round.phase === 'over') return undefined;
  if ('index' in event && event.index !== round.current.index) return undefined;
  if (round.phase === 'gathering') return gathering(round, event, context);
  switch (event.kind) {
    case 'join':
      return undefined;
    case 'close':
      return isOpen(round) ? close(round, event, context) : undefined;
    case 'next':
      return isOpen(round) ? undefined : next(round, event.question, context);
    case 'skip-vote':
      return vote(round, event.personId);
    case 'pause':
      return round.phase === 'paused' ? undefined : pause(round, context);
    case 'resume':
      return round.phase === 'paused' ? resume(round, context) : undefined;
    case 'stop':
      return over(round, 'stopped');
    case 'cut-short':
      return cutShort(round, event, context);
    case 'lost':
      return lost(round);
  }
}

/** A round as it begins: its first question is asked at once, in a duel once there are two. */
export function begin(
  round: Omit<Round, 'phase' | 'standings' | 'topics' | 'version' | 'askedTypes'>,
  context: StepContext,
): Stepped {
  const begun: Round = { ...round, phase: 'asking', askedTypes: [], standings: [], topics: {}, version: 0 };
  if (round.duel === undefined) return asking(begun, round.current, context);
  const waits: Round = { ...begun, phase: 'gathering', current: { ...round.current, deadline: undefined } };
  return changed(waits, [{ kind: 'invite' }, { kind: 'expire', at: round.duel.opensUntil }]);
}

/** Before a duel has its two, nothing is asked that could be answered or ended. */
function gathering(round: Round, event: RoundEvent, context: StepContext): Stepped | undefined {
  switch (event.kind) {
    case 'join':
      return joining(round, event.player) === 'joined' ? joined(round, event.player, context) : undefined;
    case 'stop':
      return changed({ ...round, phase: 'over', endedAs: 'nobody-came' }, [{ kind: 'end' }]);
    case 'lost':
      return lost(round);
    default:
      return undefined;
  }
}

function joined(round: Round, player: Player, context: StepContext): Stepped {
  const { now } = context;
  const duel = { ...round.duel!, players: [...round.duel!.players, player], won: [0, 0] };
  const deadline = now + round.settings.seconds * 1000;
  return asking({ ...round, duel }, { ...round.current, askedAt: now, timedFrom: now, deadline }, context);
}

/** More than half of those who play, and never one alone. */
export function votesToSkip(players: number): number {
  return Math.max(2, Math.floor(players / 2) + 1);
}

/** When it goes on by itself: closes its question, once answers given in time have arrived, or asks the next one. */
export function dueAt({ phase, current, nextAt }: Round, { graceMs }: Pace): number | undefined {
  if (phase === 'revealed') return nextAt;
  return phase === 'asking' && current.deadline !== undefined ? current.deadline + graceMs : undefined;
}

export function isOpen({ phase, current, pausedAs }: Round): boolean {
  return current.outcome === undefined && (phase === 'asking' || pausedAs?.phase === 'asking');
}

function changed(round: Round, effects: readonly Effect[]): Stepped {
  return { round: { ...round, version: round.version + 1 }, effects };
}

function asking(round: Round, current: Current, context: StepContext, before: readonly Effect[] = []): Stepped {
  const { nextAt: _, pausedAs: __, ...rest } = round;
  const asked: Round = { ...rest, phase: 'asking', current, askedTypes: [...round.askedTypes, current.question.type] };
  return changed(asked, [...before, { kind: 'post', index: current.index }, ...waiting(asked, context)]);
}

/** What ends the waiting of a round: its clock, or where it has none the day on which it is given up. */
export function waiting(round: Round, { now, pace }: StepContext): Effect[] {
  const at = dueAt(round, pace);
  if (at === undefined) return [{ kind: 'expire', at: now + pace.idleMs }];
  return [{ kind: round.phase === 'asking' ? 'close' : 'next', index: round.current.index, at }];
}

function close(round: Round, event: Omit<Closing, 'at'>, context: StepContext): Stepped {
  const { now, pace } = context;
  const { marks, counts, ...became } = closeQuestion(round, { ...event, at: now });
  const { pausedAs: _, ...rest } = round;
  const closed: Round = { ...rest, ...became, phase: 'revealed' };
  const { index } = closed.current;
  const isSilent = event.why === 'time' && event.answers.length === 0 && !isLast(closed);
  const revealed: Round = isSilent
    ? { ...closed, phase: 'paused', pausedAs: { phase: 'revealed', left: 0, why: 'silence' } }
    : { ...closed, nextAt: isTimed(closed.settings.mode) ? now + pauseAfter(closed, pace) : undefined };
  const half: Effect[] = isHalfTime(closed) && !isSilent ? [{ kind: 'half-time', index, at: now + pace.revealMs }] : [];
  const stepped = changed(revealed, [{ kind: 'edit', index }, ...half, ...waiting(revealed, context)]);
  return { ...stepped, closed: { marks, counts } };
}

function pauseAfter(round: Round, { revealMs, halfTimeMs }: Pace): number {
  return isHalfTime(round) ? revealMs + halfTimeMs : revealMs;
}

/** A short round has none. */
const LEAST_FOR_HALF_TIME = 4;

/** In a duel each answer tells how it stands. */
export function isHalfTime({ settings, current, duel }: Round): boolean {
  const { questions } = settings;
  return duel === undefined && questions >= LEAST_FOR_HALF_TIME && current.index + 1 === Math.ceil(questions / 2);
}

function next(round: Round, question: Current | undefined, context: StepContext): Stepped {
  if (isLast(round) || question === undefined) return over(round, 'finished');
  if (isDecided(round)) return over(round, 'one-left');
  return asking(round, question, context, [{ kind: 'edit', index: round.current.index }]);
}

/** Of those who played a survival round, one is left. */
function isDecided({ settings, standings }: Round): boolean {
  const left = standings.filter(({ outAfter }) => outAfter === undefined);
  return settings.mode === 'survival' && standings.length > 1 && left.length === 1;
}

function vote(round: Round, personId: string): Stepped | undefined {
  const { current } = round;
  if (current.skips.includes(personId)) return undefined;
  const voted = { ...round, current: { ...current, skips: [...current.skips, personId] } };
  return changed(voted, [{ kind: 'edit', index: current.index }]);
}

function pause(round: Round, context: StepContext): Stepped {
  const { current, nextAt, ...rest } = round;
  const { index, deadline } = current;
  const until = isOpen(round) ? deadline : nextAt;
  const paused: Round = {
    ...rest,
    phase: 'paused',
    pausedAs: {
      phase: isOpen(round) ? 'asking' : 'revealed',
      left: until === undefined ? undefined : Math.max(0, until - context.now),
      why: 'asked',
    },
    current: { ...current, deadline: undefined },
  };
  return changed(paused, [{ kind: 'edit', index }, ...waiting(paused, context)]);
}

function resume(round: Round, context: StepContext): Stepped | undefined {
  const { pausedAs, ...rest } = round;
  if (pausedAs === undefined) return undefined;
  const { phase, left } = pausedAs;
  const until = left === undefined ? undefined : context.now + left;
  const resumed: Round =
    phase === 'asking'
      ? { ...rest, phase, current: timedAgain(rest, until, context) }
      : { ...rest, phase, nextAt: until };
  return changed(resumed, [{ kind: 'edit', index: round.current.index }, ...waiting(resumed, context)]);
}

/** What is left of the time counts on from where it stopped. */
function timedAgain({ current, settings }: Round, deadline: number | undefined, { now }: StepContext): Current {
  const timedFrom = deadline === undefined ? now : deadline - settings.seconds * 1000;
  return { ...current, deadline, timedFrom };
}

/** A question that lost more than a third of its time has all of it again. */
function cutShort(
  round: Round,
  { lostMs, tell }: Extract<RoundEvent, { kind: 'cut-short' }>,
  context: StepContext,
): Stepped | undefined {
  const { current, phase, settings } = round;
  const totalMs = settings.seconds * 1000;
  if (phase !== 'asking' || current.deadline === undefined || current.outcome !== undefined) return undefined;
  if (lostMs <= totalMs * LOST_SHARE) return undefined;
  const again: Round = { ...round, current: timedAgain(round, context.now + totalMs, context) };
  const told: Effect[] = tell ? [{ kind: 'recovered' }] : [];
  return changed(again, [...told, { kind: 'edit', index: current.index }, ...waiting(again, context)]);
}

function lost(round: Round): Stepped {
  return changed({ ...round, phase: 'over', endedAs: 'lost' }, [{ kind: 'tell-host' }]);
}

function over(round: Round, endedAs: NonNullable<Round['endedAs']>): Stepped {
  const { nextAt: _, pausedAs: __, ...rest } = round;
  const ended: Round = { ...rest, phase: 'over', endedAs };
  return changed(ended, [{ kind: 'edit', index: round.current.index }, { kind: 'end' }]);
}
