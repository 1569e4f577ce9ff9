// Takes an answer: whether it counts, and that it is kept, in one transaction with the question that it belongs to.

import { languages } from '../language/index.ts';
import type { Repositories } from '../store/repositories.ts';
import { askQuestion, type Question } from './draw.ts';
import { readGiven } from './given-answer.ts';
import { readTyped, type UnreadText } from './mark-answer.ts';
import type { Answer } from './question.ts';
import { type Attempt, elapsed, type Judgement, judge } from './round-answer.ts';
import { countJob, lastCountJob } from './round-jobs.ts';
import type { Round, RoundAnswer } from './round-state.ts';
import { answerOf, type RoundTime, roundOf } from './round-store.ts';

export interface GivenAnswer {
  readonly round: string;
  readonly index: number;
  readonly person: { readonly id: string; readonly name: string };
  /** Option ids joined by spaces, or what was typed. */
  readonly given: string;
  /** When the person acted, by the platform's clock. */
  readonly at: number;
}

export interface AnswerResult {
  /** `over` where the round has ended, or never was. */
  readonly kind: Judgement | 'over';
  /** The round with the question it was judged against. */
  readonly round?: Round;
  /** What stands now, where anything does. */
  readonly stands?: RoundAnswer;
  /** How a typed answer was read, in plain text. */
  readonly read?: string;
  /** Why a typed answer could not be read. */
  readonly unread?: UnreadText;
}

/** Rounds as they were last read, by version: a question with thousands of answers reads its round once. */
export interface RoundCache {
  of(all: Repositories, id: string): Promise<Round | undefined>;
}

export interface Answering extends RoundTime {
  readonly rounds: RoundCache;
  readonly counts: PlannedCounts;
}

/** Which counts this process has planned: the first answer of a stretch of time plans for all of it. */
export class PlannedCounts {
  readonly #last = new Map<string, string>();

  has(round: string, key: string): boolean {
    return this.#last.get(round) === key;
  }

  /** Once it is safe in the store. */
  add(round: string, key: string): void {
    if (this.#last.size >= MOST_ROUNDS) this.#last.clear();
    this.#last.set(round, key);
  }
}

export interface Taken {
  readonly result: AnswerResult;
  /** The count that was planned with it. */
  readonly count?: string;
}

export async function takeAnswer(
  all: Repositories,
  { round: id, index, person, given, at }: GivenAnswer,
  { now, pace, rounds, counts }: Answering,
): Promise<Taken> {
  const round = await rounds.of(all, id);
  if (round === undefined) return { result: { kind: 'over' } };
  const previous = await all.roundAnswers.get(id, index, person.id);
  const stands = previous && answerOf(previous);
  const read = readFor(round, index, given);
  const attempt: Attempt = { index, personId: person.id, given: read.given, at };
  const kind = judge(round, stands, attempt);
  const result = { kind, round, ...read.told };
  if (kind !== 'accepted' && kind !== 'changed') return { result: { ...result, ...(stands && { stands }) } };
  const account = await all.accounts.of({ platform: round.platform, personId: person.id });
  const team = stands ? stands.team : await teamFor(all, round, person.id);
  const answer = {
    personId: person.id,
    name: person.name,
    account,
    given: read.given!,
    at,
    afterMs: elapsed(round.current, at),
    changes: stands ? stands.changes + 1 : 0,
    ...(team !== undefined && { team }),
  };
  await all.roundAnswers.write(id, index, answer);
  // The two of a duel wait for nobody else.
  if (round.duel && (await all.roundAnswers.count(id, index)) >= round.duel.players.length)
    await all.jobs.plan(lastCountJob(round, now()));
  const job = countJob(round, now(), pace.countMs);
  if (!counts.has(id, job.key)) await all.jobs.plan(job);
  return { result: { ...result, stands: answerOf(answer) }, count: job.key };
}

/** Questions as they were asked: asking draws pictures, and a question may have thousands of answers. */
const asked = new WeakMap<Question, Answer>();

function answerIn({ current: { question }, settings }: Round): Answer {
  const known = asked.get(question) ?? askQuestion(question, languages[settings.language]).answer;
  asked.set(question, known);
  return known;
}

/** What was given, as it is kept; and for typed text, how it was read. Of no use for another question than the open one. */
function readFor(round: Round, index: number, typed: string) {
  const { current } = round;
  if (index !== current.index) return { given: undefined, told: {} };
  const answer = answerIn(round);
  const given = readGiven(answer.kind, current.shown, typed);
  if (given === undefined || (answer.kind !== 'number' && answer.kind !== 'formula')) return { given, told: {} };
  const read = readTyped(answer, given);
  return read.ok ? { given, told: { read: read.read } } : { given: undefined, told: { unread: read.unread } };
}

/** The team somebody plays for: the one they had, or the smaller one. */
async function teamFor(all: Repositories, round: Round, personId: string): Promise<0 | 1 | undefined> {
  const { id, settings, standings } = round;
  if (settings.mode !== 'team') return undefined;
  const known = standings.find((one) => one.personId === personId)?.team;
  if (known !== undefined) return known;
  const [first, second] = await all.roundAnswers.teams(id);
  return first <= second ? 0 : 1;
}

/** At most so many rounds are held ready: thousands may be open and idle. */
const MOST_ROUNDS = 100;

export class RoundsInMemory implements RoundCache {
  readonly #known = new Map<string, Round>();

  async of(all: Repositories, id: string): Promise<Round | undefined> {
    const held = await all.rounds.share(id);
    if (held === undefined) {
      this.#known.delete(id);
      return undefined;
    }
    const known = this.#known.get(id);
    if (known?.version === held.version) return known;
    const stored = await all.rounds.get(id);
    if (stored === undefined) return undefined;
    const round = roundOf(stored);
    this.#known.delete(id);
    this.#known.set(id, round);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_ROUNDS) break;
      this.#known.delete(oldest);
    }
    return round;
  }
}
