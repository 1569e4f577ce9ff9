// What the end of a question does to a round: its outcome, everybody's mark, and where they stand then. Pure.

import { takers, withTaken } from './duel.ts';
import { optionsOf } from './given-answer.ts';
import { markAnswer } from './mark-answer.ts';
import type { Asked } from './question.ts';
import type { Current, Duel, Outcome, Round, RoundAnswer, RoundMark, Standing } from './round-state.ts';
import { isTimed, pointsFor } from './scoring.ts';

/** A mark with whom it belongs to and what it adds beyond the round. */
export interface PersonMark extends RoundMark {
  readonly personId: string;
  readonly name: string;
  readonly boardPoints: number;
}

export interface Closed {
  readonly current: Current & { readonly outcome: Outcome };
  readonly standings: readonly Standing[];
  readonly topics: Round['topics'];
  readonly duel?: Duel;
  readonly marks: readonly PersonMark[];
  /** Whether it counts beyond the round. */
  readonly counts: boolean;
}

export interface Closing {
  readonly why: Outcome['why'];
  readonly at: number;
  /** The question in any language: what is right does not depend on it. */
  readonly asked: Asked;
  readonly answers: readonly RoundAnswer[];
}

export function closeQuestion(round: Round, { why, at, asked, answers: given }: Closing): Closed {
  const { current, settings, topics } = round;
  const answers = inOrder(given);
  const counts = why !== 'skipped';
  const inCompany = new Set(answers.map(({ account }) => account)).size > 1;
  const marked = markAll(round, asked, answers);
  const before = new Map(round.standings.map((one) => [one.personId, one]));
  const marks: PersonMark[] = [];
  for (const { answer, right, mistake } of marked) {
    const { personId, name } = answer.player;
    const standing = before.get(personId) ?? newcomer(answer);
    const earned = counts ? pointsFor(right, timingOf(round, answer)) : 0;
    const points = Math.max(-standing.points, earned);
    // Alone, nobody could have been better: what counts for all is only what was won in company.
    const boardPoints = inCompany ? Math.max(-standing.boardPoints, earned) : 0;
    before.set(personId, counts ? scored(standing, name, right, points, boardPoints) : standing);
    marks.push({ personId, name, right, points, boardPoints, ...(mistake !== undefined && { mistake }) });
  }
  const rightOnes = marked.filter(({ right }) => right);
  const { topic } = current.question;
  const known = topics[topic] ?? { right: 0, answered: 0 };
  const sum = { right: known.right + rightOnes.length, answered: known.answered + answers.length };
  const all = [...before.values()];
  const taken = round.duel && counts ? takers(round.duel, marked) : [];
  const duel = round.duel && withTaken(round.duel, taken);
  const told = duel && { duel: { taken, won: duel.won } };
  return {
    current: { ...current, skips: [], outcome: { ...outcomeOf(round, asked, marked, why, at), ...told } },
    ...(duel && { duel }),
    standings: settings.mode === 'survival' && counts ? survivors(all, marks, current.index) : all,
    topics: counts && answers.length > 0 ? { ...topics, [topic]: sum } : topics,
    marks,
    counts,
  };
}

interface Marked {
  readonly answer: RoundAnswer;
  readonly right: boolean;
  readonly mistake?: RoundMark['mistake'];
}

/** Whoever acted first comes first, on every machine and after every restart. */
function inOrder(answers: readonly RoundAnswer[]): RoundAnswer[] {
  return [...answers].sort((a, b) => a.at - b.at || (a.player.personId < b.player.personId ? -1 : 1));
}

/** The same answer is marked once, however many gave it: a formula takes a moment. */
function markAll({ current }: Round, asked: Asked, answers: readonly RoundAnswer[]): Marked[] {
  const known = new Map<string, Omit<Marked, 'answer'>>();
  return answers.map((answer) => {
    const mark = known.get(answer.given) ?? markAnswer(asked.answer, current.shown, answer.given);
    known.set(answer.given, mark);
    return { answer, right: mark.right, ...(mark.mistake !== undefined && { mistake: mark.mistake }) };
  });
}

function timingOf({ settings, current }: Round, { afterMs }: RoundAnswer) {
  if (!isTimed(settings.mode)) return undefined;
  return { afterMs, readMs: current.readMs, totalMs: settings.seconds * 1000 };
}

function newcomer({ player, team }: RoundAnswer): Standing {
  const nothing = { points: 0, boardPoints: 0, right: 0, answered: 0, streak: 0 };
  return { ...player, ...nothing, ...(team !== undefined && { team }) };
}

function scored(before: Standing, name: string, right: boolean, points: number, boardPoints: number): Standing {
  return {
    ...before,
    name,
    points: before.points + points,
    boardPoints: before.boardPoints + boardPoints,
    right: before.right + (right ? 1 : 0),
    answered: before.answered + 1,
    streak: right ? before.streak + 1 : 0,
  };
}

/** Out is who was wrong or silent. Where that would be everybody who was left, nobody is. */
function survivors(standings: readonly Standing[], marks: readonly PersonMark[], index: number): Standing[] {
  const right = new Set(marks.filter((mark) => mark.right).map(({ personId }) => personId));
  const survives = (one: Standing) => one.outAfter === undefined && right.has(one.personId);
  if (!standings.some(survives)) return [...standings];
  return standings.map((one) => (one.outAfter !== undefined || survives(one) ? one : { ...one, outAfter: index }));
}

function outcomeOf(
  { current, settings }: Round,
  { answer }: Asked,
  marked: readonly Marked[],
  why: Outcome['why'],
  closedAt: number,
): Outcome {
  const mistakes: Record<string, number> = {};
  for (const { mistake } of marked) if (mistake !== undefined) mistakes[mistake] = (mistakes[mistake] ?? 0) + 1;
  const [first] = marked.filter(({ right }) => right).sort((a, b) => a.answer.afterMs - b.answer.afterMs);
  return {
    closedAt,
    why,
    answered: marked.length,
    right: marked.filter(({ right }) => right).length,
    chosen:
      answer.kind === 'choice' || answer.kind === 'several' ? chosenOf(current, answer.options.length, marked) : [],
    mistakes,
    fastest:
      first !== undefined && isTimed(settings.mode) && why !== 'skipped'
        ? { ...first.answer.player, ms: first.answer.afterMs }
        : undefined,
  };
}

/** How many chose each option. */
function chosenOf({ shown }: Current, options: number, marked: readonly Marked[]): number[] {
  const chosen = Array.from({ length: options }, () => 0);
  for (const { answer } of marked) for (const option of optionsOf(shown, answer.given)) chosen[option]! += 1;
  return chosen;
}
