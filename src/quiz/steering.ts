// Who may steer a round, and what steering does to it: skip, pause, resume, go on, stop.

import type { Repositories } from '../store/repositories.ts';
import { isDuel, isPlayer } from './duel.ts';
import { isOpen, type RoundEvent, votesToSkip } from './round.ts';
import { closing, type EffectNeeds, goingOn } from './round-effects.ts';
import type { Round } from './round-state.ts';
import { type Decide, roundOf, transit } from './round-store.ts';

/** Somebody who wants something of a round. */
export interface Who {
  readonly personId: string;
  /** Of the server where the round is. Where nobody has that right, the host alone steers. */
  readonly mayManage?: boolean | undefined;
}

export type SteerResult =
  | { readonly kind: 'done'; readonly round: Round }
  /** It is so already, or the question has changed meanwhile. */
  | { readonly kind: 'unchanged'; readonly round: Round }
  /** `not-alone` where one of a duel would take the open question from the other; `over` also for what never was a round. */
  | { readonly kind: 'not-yours' | 'not-alone' | 'over' };

export type SkipResult =
  | { readonly kind: 'skipped' | 'unchanged'; readonly round: Round }
  | { readonly kind: 'voted'; readonly round: Round; readonly votes: number; readonly needed: number }
  /** Only who has answered in this round may vote. */
  | { readonly kind: 'not-playing' | 'over' };

export class Steering {
  readonly #needs: EffectNeeds;

  constructor(needs: EffectNeeds) {
    this.#needs = needs;
  }

  pause(id: string, who: Who): Promise<SteerResult> {
    return this.#steer(id, who, () => [{ kind: 'pause' }], { besideOther: false });
  }

  /** A round that waits after a silence is anybody's to go on with. */
  resume(id: string, who: Who): Promise<SteerResult> {
    return this.#steer(id, who, () => [{ kind: 'resume' }], {
      isAnybodys: ({ pausedAs }) => pausedAs?.why === 'silence',
    });
  }

  stop(id: string, who: Who): Promise<SteerResult> {
    return this.#steer(id, who, () => [{ kind: 'stop' }]);
  }

  /** Ends the question at `index`, or goes on from its answer to the next one. */
  async next(id: string, index: number, who: Who): Promise<SteerResult> {
    const decide = await this.#onwards(id, index, 'host');
    const isAnybodys = ({ pausedAs }: Round) => pausedAs?.why === 'silence';
    return this.#steer(id, who, decide, { isAnybodys, besideOther: false });
  }

  /** The host and who manages skip; everybody else votes. After the answer is told, skipping goes on to the next one. */
  async skip(id: string, index: number, who: Who): Promise<SkipResult> {
    const onwards = await this.#onwards(id, index, 'skipped');
    let isPlaying = true;
    let needed = 0;
    const moved = await transit(this.#needs.store, id, this.#needs, async (round, all) => {
      if (index !== round.current.index || round.phase === 'over') return [];
      if (maySteer(round, who) && !isContested(round, who)) return onwards(round, all);
      const players = await playersOf(round, all);
      isPlaying = players.has(who.personId);
      needed = votesToSkip(players.size);
      if (!isPlaying) return [];
      const vote: RoundEvent = { kind: 'skip-vote', index, personId: who.personId };
      const skips = new Set([...round.current.skips, who.personId]);
      return skips.size >= needed ? [vote, ...(await onwards(round, all))] : [vote];
    });
    if (moved === undefined || moved.before.phase === 'over') return { kind: 'over' };
    if (!isPlaying) return { kind: 'not-playing' };
    const { before, round } = moved;
    if (round === before) return { kind: 'unchanged', round };
    if (isOpen(before) !== isOpen(round) || before.current.index !== round.current.index || round.phase === 'over')
      return { kind: 'skipped', round };
    return { kind: 'voted', round, votes: round.current.skips.length, needed };
  }

  async #steer(
    id: string,
    who: Who,
    decide: Decide,
    { isAnybodys = () => false, besideOther = true }: Reach = {},
  ): Promise<SteerResult> {
    let may = true;
    let alone = true;
    const moved = await transit(this.#needs.store, id, this.#needs, (round, all) => {
      may = maySteer(round, who) || isAnybodys(round);
      alone = besideOther || !isContested(round, who);
      return may && alone ? decide(round, all) : [];
    });
    if (moved === undefined || moved.before.phase === 'over') return { kind: 'over' };
    if (!may) return { kind: 'not-yours' };
    if (!alone) return { kind: 'not-alone' };
    return { kind: moved.round === moved.before ? 'unchanged' : 'done', round: moved.round };
  }

  /** What ends the question at `index` or leaves it. The next one is drawn now: while the round is held, others wait. */
  async #onwards(id: string, index: number, why: 'host' | 'skipped'): Promise<Decide> {
    const stored = await this.#needs.store.rounds.get(id);
    const seen = stored && roundOf(stored);
    const event = seen && !isOpen(seen) && seen.phase !== 'over' ? goingOn(seen, this.#needs) : undefined;
    const close = closing(why, index);
    return (round, all) => {
      if (index !== round.current.index) return [];
      if (isOpen(round)) return close(round, all);
      return event === undefined ? [] : [event];
    };
  }
}

/** How far a way of steering reaches. */
interface Reach {
  readonly isAnybodys?: (round: Round) => boolean;
  /** Whether one of a duel may do it while the other one thinks. */
  readonly besideOther?: boolean;
}

/** In a duel both of them: neither is the other's host. */
export function maySteer(round: Round, { personId, mayManage }: Who): boolean {
  return round.host.personId === personId || mayManage === true || (isDuel(round) && isPlayer(round, personId));
}

/** Whether an open question is between this person and another one, who must not lose it to a button. */
function isContested(round: Round, { personId }: Who): boolean {
  return isDuel(round) && isOpen(round) && isPlayer(round, personId);
}

async function playersOf(round: Round, all: Repositories): Promise<Set<string>> {
  if (round.duel) return new Set(round.duel.players.map(({ personId }) => personId));
  return new Set([...round.standings.map(({ personId }) => personId), ...(await all.roundAnswers.players(round.id))]);
}
