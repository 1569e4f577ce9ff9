// The host of all rounds of a process: starts them, takes answers, lets people steer and tells how things stand. What
// people see is drawn elsewhere and posted by jobs; each outcome is a value.

import type { Place } from '../conversation/place.ts';
import { type LanguageCode, languages } from '../language/index.ts';
import type { JobHandlers } from '../store/jobs.ts';
import { type AnswerResult, type GivenAnswer, PlannedCounts, RoundsInMemory, takeAnswer } from './answering.ts';
import { seasonOf } from './boards.ts';
import { askQuestion } from './draw.ts';
import { isDuel } from './duel.ts';
import { type JoinResult, joinDuel } from './joining.ts';
import { type AnswerMark, markAnswer } from './mark-answer.ts';
import { PACE, type Pace } from './pace.ts';
import { keepAlive, recover } from './recovery.ts';
import { begin, type Stepped } from './round.ts';
import { type EffectNeeds, roundHandlers } from './round-effects.ts';
import { askNext } from './round-question.ts';
import type { Invited, Player, Round, RoundAnswer, RoundSettings } from './round-state.ts';
import { answerOf, enter, questionOf, roundOf } from './round-store.ts';
import { Steering } from './steering.ts';

export interface HostNeeds extends Omit<EffectNeeds, 'pace'> {
  /** The usual one if left out. */
  readonly pace?: Pace;
  /** Where a server lives, for the months of its seasons; without it they begin at midnight UTC. */
  readonly timeZoneOf?: (platform: string, server: string) => Promise<string>;
  readonly log: (reference: string, fault: unknown) => void;
}

export interface RoundPlace {
  readonly platform: string;
  readonly place: Place;
  readonly server: string | undefined;
}

export interface StartResult {
  readonly kind: 'started' | 'already-running';
  readonly round: Round;
}

/** The round with a question in `current`, its answers counted. */
export interface Seen {
  readonly round: Round;
  readonly answered: number;
}

export type MineResult =
  /** `not-yet` while the question is open, `over` where there is no such question. */
  | { readonly kind: 'none' | 'not-yet'; readonly round: Round }
  | { readonly kind: 'over' }
  | {
      readonly kind: 'mine';
      /** With the question that was asked for in `current`. */
      readonly round: Round;
      readonly answer: RoundAnswer;
      /** In the language asked for: why it is right, or the thought behind it, where that is known. */
      readonly because: string | undefined;
      /** How a wrong number is related to the right one, where that tells more. */
      readonly hint: AnswerMark['hint'];
    };

/** Characters of ids: a button carries the round's, nobody sees the secret. */
const ROUND_ID = 12;
const SECRET = 32;

export class RoundHost {
  readonly steering: Steering;
  readonly #needs: EffectNeeds & HostNeeds;
  readonly #rounds = new RoundsInMemory();
  readonly #counts = new PlannedCounts();
  #stopSigns: (() => Promise<void>) | undefined;

  constructor(needs: HostNeeds) {
    const paced = { ...needs, pace: needs.pace ?? PACE };
    this.#needs = paced;
    this.steering = new Steering(paced);
  }

  /**
   * Begins a round and asks its first question, or waits for the second player of a duel: whoever comes, or who is
   * invited. Where a round is open already, that one is given.
   */
  async start(settings: RoundSettings, where: RoundPlace, host: Player, invited?: Invited): Promise<StartResult> {
    const { store } = this.#needs;
    const begun = await this.#begin(settings, where, host, invited);
    while (!(await enter(store, begun, this.#needs))) {
      const open = await store.rounds.openIn(where.platform, where.place.id);
      if (open !== undefined) return { kind: 'already-running', round: roundOf(open) };
      // The one that was in the way has just ended.
    }
    return { kind: 'started', round: begun.round };
  }

  /** Somebody wants to be the second of a duel. */
  join(id: string, player: Player): Promise<JoinResult> {
    return joinDuel(this.#needs.store, this.#needs, id, player);
  }

  /** Once this answers, the answer is safe: whatever happens, it counts as it was judged, once. */
  async answer(given: GivenAnswer): Promise<AnswerResult> {
    const answering = { ...this.#needs, rounds: this.#rounds, counts: this.#counts };
    const { result, count } = await this.#needs.store.transaction((all) => takeAnswer(all, given, answering));
    if (count !== undefined) this.#counts.add(given.round, count);
    return result;
  }

  /** The round that is open in a place. */
  async status({ platform, place }: Pick<RoundPlace, 'platform' | 'place'>): Promise<Seen | undefined> {
    const { store } = this.#needs;
    const open = await store.rounds.openIn(platform, place.id);
    if (open === undefined) return undefined;
    const round = roundOf(open);
    return { round, answered: await store.roundAnswers.count(round.id, round.current.index) };
  }

  /** A round with one of its questions in `current`, also one that has ended. */
  async find(id: string, index: number): Promise<Round | undefined> {
    const { store } = this.#needs;
    const stored = await store.rounds.get(id);
    const round = stored && roundOf(stored);
    const current = round && (await questionOf(store, round, index));
    return current && { ...round, current };
  }

  /** What somebody answered to a question, and why that was right or wrong; only once the question is closed. */
  async mine(id: string, index: number, personId: string, language: LanguageCode): Promise<MineResult> {
    const round = await this.find(id, index);
    if (round === undefined) return { kind: 'over' };
    if (round.current.outcome === undefined) return { kind: 'not-yet', round };
    const stored = await this.#needs.store.roundAnswers.get(id, index, personId);
    if (stored === undefined) return { kind: 'none', round };
    const asked = askQuestion(round.current.question, languages[language]);
    const { because, hint } = markAnswer(asked.answer, round.current.shown, stored.given);
    return { kind: 'mine', round, answer: answerOf(stored), because, hint };
  }

  /**
   * Makes good for an outage, and shows from then on that we live. Before anybody can answer, so that nobody is told to be
   * late for a question that has its time again; `work` sees to it where nothing was done before.
   */
  async ready(): Promise<void> {
    if (this.#stopSigns !== undefined) return;
    await recover(this.#needs);
    this.#stopSigns = keepAlive(this.#needs, (fault) => this.#needs.log('rounds', fault));
  }

  /** Does the jobs of rounds with those of `others`. The answer ends it, after what has begun. */
  async work(others: JobHandlers = {}): Promise<() => Promise<void>> {
    await this.ready();
    const stopJobs = await this.#needs.store.jobs.work({ ...others, ...roundHandlers(this.#needs) });
    return async () => {
      await stopJobs();
      await this.#stopSigns?.();
      this.#stopSigns = undefined;
    };
  }

  async #begin(settings: RoundSettings, where: RoundPlace, host: Player, invited?: Invited): Promise<Stepped> {
    const { now, newId, pace, timeZoneOf } = this.#needs;
    const timeZone = (await timeZoneOf?.(where.platform, where.server ?? where.place.id)) ?? 'UTC';
    const startedAt = now();
    const secret = newId(SECRET);
    const current = askNext({ secret, settings, askedTypes: [] }, 0, { ...this.#needs, now: startedAt });
    const season = seasonOf(startedAt, timeZone);
    const asked = { ...(invited && { invited }), opensUntil: startedAt + pace.gatherMs };
    const duel = isDuel({ settings }) && { duel: { players: [host], won: [0], ...asked } };
    const opening = { ...where, id: newId(ROUND_ID), secret, settings, host, startedAt, season, current, ...duel };
    return begin(opening, { now: startedAt, pace });
  }
}
