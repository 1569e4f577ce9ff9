// Who may steer a round, and what steering does to it: skip, pause, resume, go on, stop.

import type { Repositories } from '../store/repositories.ts';
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
  /** `over` also where there never was such a round. */
  | { readonly kind: 'not-yours' | 'over' };

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
    return this.#steer(id, who, () => [{ kind: 'pause' }]);
  }

  /** A round that waits after a silence is anybody's to go on with. */
  resume(id: string, who: Who): Promise<SteerResult> {
    return this.#steer(
      id,
      who,
      () => [{ kind: 'resume' }],
      ({ pausedAs }) => pausedAs?.why === 'silence',
    );
  }

  stop(id: string, who: Who): Promise<SteerResult> {
    return this.#steer(id, who, () => [{ kind: 'stop' }]);
  }

  /** Ends the question at `index`, or goes on from its answer to the next one. */
  async next(id: string, index: number, who: Who): Promise<SteerResult> {
    const decide = await this.#onwards(id, index, 'host');
    return this.#steer(id, who, decide, ({ pausedAs }) => pausedAs?.why === 'silence');
  }

  /** The host and who manages skip; everybody else votes. After the answer is told, skipping goes on to the next one. */
  async skip(id: string, index: number, who: Who): Promise<SkipResult> {
    const onwards = await this.#onwards(id, index, 'skipped');
    let isPlaying = true;
    let needed = 0;
    const moved = await transit(this.#needs.store, id, this.#needs, async (round, all) => {
      if (index !== round.current.index || round.phase === 'over') return [];
      if (round.host.personId === who.personId || who.mayManage === true) return onwards(round, all);
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
    isAnybodys: (round: Round) => boolean = () => false,
  ): Promise<SteerResult> {
    let may = true;
    const moved = await transit(this.#needs.store, id, this.#needs, (round, all) => {
      may = maySteer(round, who) || isAnybodys(round);
      return may ? decide(round, all) : [];
    });
    if (moved === undefined || moved.before.phase === 'over') return { kind: 'over' };
    if (!may) return { kind: 'not-yours' };
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

export function maySteer({ host }: Round, { personId, mayManage }: Who): boolean {
  return host.personId === personId || mayManage === true;
}

async function playersOf(round: Round, all: Repositories): Promise<Set<string>> {
  return new Set([...round.standings.map(({ personId }) => personId), ...(await all.roundAnswers.players(round.id))]);
}
