// Levels 2 and 3: a line about the goal goes on from the one before it; one about something else stands by itself.

import type { Outcome } from './derivation.ts';
import { type Ledger, sameText } from './ledger.ts';
import { isNumber, isRight, mistakesOf, type Read } from './mark-line.ts';
import { isPartOf } from './stations.ts';

/** Writes the line down; gives an outcome where there was no line to write. */
export function takeLine(ledger: Ledger, text: string): Outcome | undefined {
  const read = ledger.judge.read(text, ledger.goal);
  if (!read.ok) return { kind: 'unreadable', text, verdict: read.verdict };
  const { verdict, line } = read;
  if (!verdict.asked) return takeAside(ledger, text, read);
  const { before } = ledger;
  if (before && sameText(before.line.text, text)) return { kind: 'duplicate', text };
  const judged = ledger.judge.chainLine(text, read, before);
  ledger.written.push(judged);
  // A number alone is no formula to go on from.
  if (isNumber(line.tree)) return undefined;
  const known = isRight(judged.mark) ? [] : [...(before?.known ?? []), ...judged.mistakes];
  const { tree, partials } = line;
  ledger.before = { line: judged, at: ledger.written.length - 1, known, tree, partials };
  const { keeps } = ledger.plan[ledger.end]!;
  ledger.done = isRight(judged.mark) && line.partials.every((name) => keeps.includes(name));
  return undefined;
}

function takeAside(ledger: Ledger, text: string, read: Read): Outcome | undefined {
  const { verdict } = read;
  const { spec } = ledger.task;
  const step = ledger.plan.find(({ goal, kind }) => goal === verdict.against && kind !== 'paths');
  // Whoever derives freely may leave what they like for another line.
  const mark = ledger.judge.factorMark(read, step && { ...step, keeps: read.line.partials });
  if (ledger.isRepeated(text, undefined, mark)) return { kind: 'duplicate', text };
  const about = verdict.against;
  ledger.written.push({ text, read: verdict.read, about, mark, mistakes: mistakesOf(verdict), verdict });
  if (mark !== 'right') return undefined;
  for (const [at, { goal }] of ledger.plan.entries()) {
    const isLeft = read.line.partials.some((partial) => isPartOf(goal, partial, spec));
    if (isPartOf(goal, about, spec) && !isLeft) ledger.found.add(at);
  }
  return undefined;
}
