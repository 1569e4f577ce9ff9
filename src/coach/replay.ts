// A derivation worked out from what the learner did. Pure: the same moves always come to the same.

import { takeLine } from './chain-lines.ts';
import { creditOf } from './credit.ts';
import {
  type CoachMove,
  type Derivation,
  type DerivationTask,
  type HintGrade,
  LONGEST_LINE,
  MOST_MOVES,
  type Outcome,
  type PlannedStep,
} from './derivation.ts';
import { hintPlace } from './hint-place.ts';
import { Ledger } from './ledger.ts';
import { linesOf } from './read-line.ts';
import { takeAnswer } from './step-answers.ts';

export function derivationOf(task: DerivationTask, moves: readonly CoachMove[]): Derivation {
  const replay = new Replay(task);
  for (const move of moves.slice(0, MOST_MOVES)) replay.take(move);
  return replay.derivation(moves.length >= MOST_MOVES);
}

/** The same before and after each of `more`: in one go, because every line costs its marking. */
export function derivationsAlong(
  task: DerivationTask,
  moves: readonly CoachMove[],
  more: readonly CoachMove[],
): readonly [Derivation, ...Derivation[]] {
  const replay = new Replay(task);
  const known = moves.slice(0, MOST_MOVES);
  for (const move of known) replay.take(move);
  const before = replay.derivation(moves.length >= MOST_MOVES);
  const after = more.slice(0, MOST_MOVES - known.length).map((move, at) => {
    replay.take(move);
    return replay.derivation(moves.length + at + 1 >= MOST_MOVES);
  });
  return [before, ...after];
}

class Replay {
  private readonly ledger: Ledger;
  /** For each step of the plan the highest hint taken. */
  private readonly hinted: (0 | HintGrade)[];
  private hint: { readonly at: number; readonly grade: HintGrade } | undefined;
  private last: Outcome | undefined;

  constructor(private readonly task: DerivationTask) {
    this.ledger = new Ledger(task);
    this.hinted = this.ledger.plan.map(() => 0);
  }

  take(move: CoachMove): void {
    this.last = this.ledger.done ? { kind: 'over' } : this.outcome(move);
    if (this.hint && (this.ledger.done || this.hint.at !== this.place())) this.hint = undefined;
  }

  derivation(full: boolean): Derivation {
    const { ledger, task } = this;
    const plan = ledger.plan.map((step, at): PlannedStep => {
      const state = ledger.shown.has(at) ? 'shown' : ledger.isFound(at) ? 'found' : 'open';
      return { ...step, state, hinted: this.hinted[at]! };
    });
    return {
      task,
      goal: ledger.goal,
      plan,
      ...(task.level === 1 && !ledger.done && { now: ledger.firstWaiting() }),
      written: [...ledger.written],
      ...(this.hint && { hint: { grade: this.hint.grade, step: ledger.plan[this.hint.at]! } }),
      ...(this.last && { last: this.last }),
      done: ledger.done,
      full,
      credit: creditOf(task.level, plan, ledger.written, ledger.done),
    };
  }

  private outcome(move: CoachMove): Outcome {
    switch (move.kind) {
      case 'line':
        return this.takeText(move.text);
      case 'hint':
        return this.takeHint();
      case 'skip':
        return this.skip();
    }
  }

  private takeText(text: string): Outcome {
    if (text.length > LONGEST_LINE) {
      const length = text.length - LONGEST_LINE;
      return {
        kind: 'unreadable',
        text,
        verdict: { kind: 'unreadable', problem: 'too-long', at: LONGEST_LINE, length },
      };
    }
    const from = this.ledger.written.length;
    for (const line of linesOf(text, this.task.spec)) {
      const stopped = this.task.level === 1 ? takeAnswer(this.ledger, line) : takeLine(this.ledger, line);
      if (stopped) return stopped;
      if (this.ledger.done) break;
    }
    return { kind: 'written', from };
  }

  private takeHint(): Outcome {
    const at = this.place();
    const grade = Math.min(3, this.hinted[at]! + 1) as HintGrade;
    this.hinted[at] = grade;
    this.hint = { at, grade };
    return { kind: 'hint' };
  }

  private skip(): Outcome {
    if (this.task.level !== 1) return { kind: 'nothing-to-skip' };
    const step = this.ledger.firstWaiting();
    this.ledger.settle(step, this.ledger.shown);
    return { kind: 'skipped', step };
  }

  /** The step that a hint would be about. */
  private place(): number {
    const { ledger } = this;
    return this.task.level === 1
      ? ledger.firstWaiting()
      : hintPlace(ledger.plan, ledger.before, (at) => ledger.isFound(at));
  }
}
