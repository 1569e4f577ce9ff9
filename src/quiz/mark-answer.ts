// Marks one answer to one question: right or not, and if not, which thought is behind it. Knows no round and no points.

import { showNumber } from '../language/numbers.ts';
import { type FormulaVerdict, markFormula } from '../marking/formula-answer.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { markNumber, type NumericHint, type NumericVerdict } from '../marking/numeric-answer.ts';
import { optionsOf } from './given-answer.ts';
import { areApart } from './guards.ts';
import type { Answer, Choice } from './question.ts';
import type { Current } from './round-state.ts';

export interface AnswerMark {
  readonly right: boolean;
  readonly mistake?: MistakeId;
  /** Why it is right, or where the thought goes wrong; in the language of the question. */
  readonly because?: string;
  /** What was read of a typed answer, in plain text. */
  readonly read?: string;
  /** How a wrong number is related to the right one, where no mistake of the catalogue is. */
  readonly hint?: NumericHint;
}

/** `given` as readGiven gave it. */
export function markAnswer(answer: Answer, shown: Current['shown'], given: string): AnswerMark {
  switch (answer.kind) {
    case 'choice':
      return markChoice(answer.options[optionsOf(shown, given)[0]!]!);
    case 'several':
      return markSeveral(answer.options, optionsOf(shown, given));
    case 'order':
      return markOrder(answer, optionsOf(shown, given));
    case 'number':
      return markTypedNumber(answer, given);
    case 'formula':
      return markTypedFormula(answer, given);
  }
}

/** Why a typed answer says nothing. */
export type UnreadText =
  | { readonly problem: Exclude<Unreadable['problem'], 'ambiguous'> }
  | { readonly problem: 'ambiguous'; readonly decimal: string; readonly thousands: string }
  /** `at` and `length` mark the place in the text. */
  | { readonly problem: UnreadFormula['problem']; readonly at: number; readonly length: number };

type Unreadable = Extract<NumericVerdict, { kind: 'unreadable' }>;
type UnreadFormula = Extract<FormulaVerdict, { kind: 'unreadable' }>;

export type ReadText =
  | { readonly ok: true; readonly read: string }
  | { readonly ok: false; readonly unread: UnreadText };

/** What a typed answer was read as, without a word on whether it is right. */
export function readTyped(answer: Extract<Answer, { kind: 'number' | 'formula' }>, given: string): ReadText {
  const verdict = answer.kind === 'number' ? markNumber(given, { value: answer.value }) : formulaVerdict(answer, given);
  if (verdict.kind === 'unreadable') {
    const { kind: _, ...unread } = verdict;
    return { ok: false, unread };
  }
  return { ok: true, read: typeof verdict.read === 'number' ? showNumber(verdict.read) : verdict.read.plain };
}

function markChoice({ correct, mistake, because }: Choice): AnswerMark {
  return { right: correct, because, ...(mistake !== undefined && { mistake }) };
}

/** Right where each option was judged rightly; otherwise the first one that was not tells why. */
function markSeveral(options: readonly Choice[], chosen: readonly number[]): AnswerMark {
  const wrong = options.find(({ correct }, at) => correct !== chosen.includes(at));
  return wrong === undefined ? { right: true } : { ...markChoice(wrong), right: false };
}

function markOrder({ mistakes }: Extract<Answer, { kind: 'order' }>, order: readonly number[]): AnswerMark {
  if (order.every((part, at) => part === at)) return { right: true };
  const known = mistakes.find((mistake) => mistake.order.join() === order.join());
  if (known === undefined) return { right: false };
  return { right: false, because: known.because, ...(known.mistake !== undefined && { mistake: known.mistake }) };
}

type NumberAnswer = Extract<Answer, { kind: 'number' }>;

/** Rounding on the way is no mistake: three figures in each step are off by up to 2 %. Source: teaching.md section 5.3. */
function markTypedNumber({ value, mistakes }: NumberAnswer, given: string): AnswerMark {
  const named = mistakes.flatMap(({ value, mistake }) => (mistake === undefined ? [] : [{ value, mistake }]));
  const verdict = markNumber(given, { value, mistakes: named });
  if (verdict.kind === 'unreadable') return { right: false };
  const read = showNumber(verdict.read);
  if (verdict.kind === 'right' || verdict.kind === 'rounding') return { right: true, read };
  const thought = mistakes.find(({ value, mistake }) =>
    verdict.kind === 'mistake' ? mistake === verdict.mistake : !areApart(value, verdict.read),
  );
  return {
    right: false,
    read,
    ...(verdict.kind === 'mistake' && { mistake: verdict.mistake }),
    ...(verdict.kind === 'near' && { hint: verdict.hint }),
    ...(thought && { because: thought.because }),
  };
}

type FormulaAnswer = Extract<Answer, { kind: 'formula' }>;

function formulaVerdict({ network, of }: FormulaAnswer, given: string): FormulaVerdict {
  return markFormula(given, { spec: network, of });
}

function markTypedFormula(answer: FormulaAnswer, given: string): AnswerMark {
  const verdict = formulaVerdict(answer, given);
  if (verdict.kind === 'unreadable') return { right: false };
  const read = verdict.read.plain;
  // What is right for another quantity, named on the left, answers another question.
  if (verdict.kind === 'identity') return { right: verdict.asked, read };
  const [mistake] = verdict.mistakes;
  if (mistake === undefined) return { right: false, read };
  const thought = answer.mistakes.find((one) => one.mistake === mistake);
  return { right: false, read, mistake, ...(thought && { because: thought.because }) };
}
