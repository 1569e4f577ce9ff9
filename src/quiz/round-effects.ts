// Does what a round has planned. Each handler reads the round again and does nothing where it has moved on, so that a job
// that comes late, early in another process or twice does no harm.

import { PlatformError, type PlatformRefusal } from '../errors.ts';
import { languageCodes, languages } from '../language/index.ts';
import type { Job, JobHandler, JobHandlers, Once } from '../store/jobs.ts';
import { askQuestion } from './draw.ts';
import { isDuel, isLast } from './duel.ts';
import { dueAt, isOpen, type RoundEvent } from './round.ts';
import { countJob, ROUND_JOBS, type RoundJobData, type RoundJobKind } from './round-jobs.ts';
import { type PostNeeds, RoundPosts } from './round-posts.ts';
import { askNext, type QuestionNeeds } from './round-question.ts';
import type { Outcome, Round } from './round-state.ts';
import { answersTo, type Decide, type RoundTime, roundOf, transit } from './round-store.ts';
import { asTheyWish } from './shown-names.ts';

/** What drawing a question needs. */
export interface DrawNeeds extends Omit<QuestionNeeds, 'now'> {
  readonly now: () => number;
}

export interface EffectNeeds extends PostNeeds, RoundTime, DrawNeeds {}

/** Closes the question that is open, with the answers there are while the round is held. */
export function closing(why: Outcome['why'], index: number): Decide {
  return async (round, all) => {
    if (index !== round.current.index || !isOpen(round)) return [];
    const asked = askQuestion(round.current.question, languages[round.settings.language]);
    return [{ kind: 'close', index, why, asked, answers: await answersTo(all, round.id, index) }];
  };
}

/** Goes on from a question: to the next one, drawn here before anything is held, or to the end. */
export function goingOn(round: Round, { now, ...needs }: DrawNeeds): RoundEvent {
  const { index } = round.current;
  return {
    kind: 'next',
    index,
    question: isLast(round) ? undefined : askNext(round, index + 1, { ...needs, now: now() }),
  };
}

/** What each job does, by the kind that it is planned under. */
export function roundHandlers(needs: EffectNeeds): JobHandlers {
  const effects = new RoundEffects(needs);
  const kinds = Object.keys(ROUND_JOBS) as RoundJobKind[];
  const handlerOf =
    (kind: RoundJobKind): JobHandler =>
    (job, once) =>
      effects.run(kind, job, once);
  return Object.fromEntries(kinds.map((kind) => [ROUND_JOBS[kind], handlerOf(kind)]));
}

class RoundEffects {
  readonly #needs: EffectNeeds;
  readonly #posts: RoundPosts;

  constructor(needs: EffectNeeds) {
    this.#needs = needs;
    this.#posts = new RoundPosts(needs);
  }

  async run(kind: RoundJobKind, job: Job, once: Once): Promise<void> {
    const data = job.data as RoundJobData;
    const stored = await this.#needs.store.rounds.get(data.round);
    if (stored === undefined) return;
    const round = roundOf(stored);
    try {
      await this.#run(kind, { job, data, round, once });
    } catch (fault) {
      if (!isLost(fault)) throw fault;
      await transit(this.#needs.store, round.id, this.#needs, () => [{ kind: 'lost' }]);
    }
  }

  #run(kind: RoundJobKind, { job, data, round, once }: Run): Promise<unknown> {
    // By the clock that found the job due: ours may be a little behind it.
    const now = Math.max(this.#needs.now(), job.at);
    switch (kind) {
      case 'post':
        return this.#post(round, data.index, once);
      case 'edit':
        return this.#posts.edit(round.id, data.index);
      case 'count':
        return this.#count(round, data.index);
      case 'close':
        return this.#close(round, data.index, now);
      case 'next':
        return this.#next(round, data.index, now);
      case 'half-time':
        return this.#halfTime(round, data.standings ?? round.standings);
      case 'expire':
        return transit(this.#needs.store, round.id, this.#needs, ({ version }) =>
          version === data.version ? [{ kind: 'stop' }] : [],
        );
      case 'invite':
        return this.#invite(round);
      case 'recovered':
        return this.#posts.say(round, `recovered:${data.version}`, this.#needs.messages.recovered(round));
      case 'end':
        return this.#end(round);
      case 'tell-host':
        return this.#tellHost(round);
    }
  }

  /** A question that came into the channel so late that much of its time is over begins when it is there. */
  async #post(round: Round, index: number, once: Once): Promise<void> {
    await this.#posts.post(round.id, index, once);
    const now = this.#needs.now();
    await transit(this.#needs.store, round.id, this.#needs, ({ current }) => [
      { kind: 'cut-short', index, lostMs: now - current.timedFrom, tell: false },
    ]);
  }

  async #count(round: Round, index: number): Promise<void> {
    if (index !== round.current.index || !isOpen(round)) return;
    const { store, pace, now } = this.#needs;
    const waited = await this.#allAnsweredFor(round);
    // In a duel nothing can be changed: there is nothing to wait for.
    if (waited !== undefined && (isDuel(round) || waited >= pace.settleMs)) {
      await transit(store, round.id, this.#needs, closing('all-answered', index));
      return;
    }
    await this.#posts.edit(round.id, index);
    if (waited !== undefined) await store.jobs.plan(countJob(round, now(), pace.countMs));
  }

  /** How long ago the last of all who play answered; undefined while one has not, and where nobody has played yet. */
  async #allAnsweredFor({ id, current, standings, duel }: Round): Promise<number | undefined> {
    const { roundAnswers } = this.#needs.store;
    const playing = duel?.players ?? standings.filter(({ outAfter }) => outAfter === undefined);
    if (playing.length === 0 || (await roundAnswers.count(id, current.index)) < playing.length) return undefined;
    const answers = await roundAnswers.of(id, current.index);
    const answered = new Set(answers.map(({ personId }) => personId));
    if (!playing.every(({ personId }) => answered.has(personId))) return undefined;
    return this.#needs.now() - Math.max(...answers.map(({ at }) => at));
  }

  async #close(round: Round, index: number, now: number): Promise<void> {
    const due = (held: Round) => (dueAt(held, this.#needs.pace) ?? Number.POSITIVE_INFINITY) <= now;
    const close = closing('time', index);
    await transit(this.#needs.store, round.id, this.#needs, (held, all) =>
      held.phase === 'asking' && due(held) ? close(held, all) : [],
    );
  }

  async #next(round: Round, index: number, now: number): Promise<void> {
    if (index !== round.current.index || round.phase !== 'revealed') return;
    const event = goingOn(round, this.#needs);
    await transit(this.#needs.store, round.id, this.#needs, ({ phase, nextAt }) =>
      phase === 'revealed' && nextAt !== undefined && nextAt <= now ? [event] : [],
    );
  }

  /** The final standings make it idle. */
  async #halfTime(round: Round, standings: Round['standings']): Promise<void> {
    if (round.phase === 'over') return;
    const shown = await asTheyWish({ ...round, standings }, this.#needs.store.boardNames);
    await this.#posts.say(round, 'half-time', this.#needs.messages.halfTime(shown));
  }

  async #invite(round: Round): Promise<void> {
    const shown = await asTheyWish(round, this.#needs.store.boardNames);
    await this.#posts.say(round, 'invitation', this.#needs.messages.invitation(shown));
  }

  async #end(round: Round): Promise<void> {
    const shown = await asTheyWish(round, this.#needs.store.boardNames);
    await this.#posts.say(round, 'end', this.#needs.messages.end(shown));
  }

  async #tellHost(round: Round): Promise<void> {
    const { store, messages } = this.#needs;
    const chosen = await store.people.get({ platform: round.platform, personId: round.host.personId });
    const language = languageCodes.find((code) => code === chosen.language) ?? round.settings.language;
    try {
      await this.#posts.tellHost(round, messages.lost(round, language));
    } catch (fault) {
      // They take no direct messages, or are gone: nobody is left to be told.
      if (refusalOf(fault) === undefined) throw fault;
    }
  }
}

interface Run {
  readonly job: Job;
  readonly data: RoundJobData;
  readonly round: Round;
  readonly once: Once;
}

function isLost(fault: unknown): boolean {
  const reason = refusalOf(fault);
  return reason === 'gone' || reason === 'forbidden';
}

function refusalOf(fault: unknown): PlatformRefusal | undefined {
  return fault instanceof PlatformError ? fault.reason : undefined;
}
