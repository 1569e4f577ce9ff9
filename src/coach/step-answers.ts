// Level 1: what was typed is an answer to the step asked now, or to the one that its left side names.

import type { LineMark, Outcome } from './derivation.ts';
import type { Ledger } from './ledger.ts';
import { mistakesOf, type Read } from './mark-line.ts';
import { readPaths } from './read-paths.ts';

/** Writes the line down; gives an outcome where there was no line to write. */
export function takeAnswer(ledger: Ledger, text: string): Outcome | undefined {
  const now = ledger.firstWaiting();
  const asked = ledger.plan[now]!;
  if (asked.kind === 'paths' && !text.includes('=')) return takePaths(ledger, text, now);
  const read = ledger.judge.read(text, asked.goal);
  if (!read.ok) return { kind: 'unreadable', text, verdict: read.verdict };
  const { verdict } = read;
  if (isWholeAtOnce(ledger, read, now)) {
    const about = ledger.plan[ledger.end]!.goal;
    ledger.written.push({ text, read: verdict.read, about, mark: 'right', mistakes: [], step: ledger.end });
    ledger.settle(ledger.end, ledger.found);
    return undefined;
  }
  const at = asked.kind === 'paths' && read.line.left === undefined ? undefined : stepNamed(ledger, read, now);
  const mark = ledger.judge.factorMark(read, at === undefined ? undefined : ledger.plan[at]);
  if (ledger.isRepeated(text, at, mark)) return { kind: 'duplicate', text };
  const place = at === undefined ? {} : { step: at };
  ledger.written.push({
    ...{ text, read: verdict.read, about: verdict.against, mark, mistakes: mistakesOf(verdict), verdict },
    ...place,
  });
  if (mark === 'right' && at !== undefined) ledger.settle(at, ledger.found);
  return undefined;
}

/** The place in the plan; none where the left side names something beside the way. */
function stepNamed(ledger: Ledger, { line: { left } }: Read, now: number): number | undefined {
  const { plan } = ledger;
  if (left === undefined || (left === plan[now]!.goal && plan[now]!.kind !== 'paths')) return now;
  const named = plan.findIndex(({ goal, kind }, at) => goal === left && kind !== 'paths' && ledger.isWaiting(at));
  return named < 0 ? undefined : named;
}

/** Whoever writes the whole gradient, whatever was asked, need not be asked for its factors. */
function isWholeAtOnce({ plan, end, task }: Ledger, { verdict, line }: Read, now: number): boolean {
  if (now === end || line.left !== undefined || verdict.kind !== 'wrong' || verdict.instead === undefined) return false;
  const { goal, keeps } = plan[end]!;
  const names = task.of.kind === 'b' ? [goal, goal.replace('∂b', '∂z')] : [goal];
  return names.includes(verdict.instead) && line.partials.every((name) => keeps.includes(name));
}

function takePaths(ledger: Ledger, text: string, at: number): Outcome | undefined {
  const { model, goal, layer } = ledger.plan[at]!;
  const count = model.split(' ').length;
  const units = readPaths(text, count);
  if (!units) return { kind: 'not-a-list', text };
  const list = units.map((unit) => unit + 1).join(', ');
  const mark: LineMark = units.length === count ? 'right' : 'slip';
  if (ledger.isRepeated(text, at, mark)) return { kind: 'duplicate', text };
  const read = { plain: list, tex: `\\text{${list}}` };
  // Behind a softmax the path through its own class alone is the diagonal.
  const mistake = layer === ledger.task.spec.layers.length - 1 ? 'M15' : 'M34';
  ledger.written.push({ text, read, about: goal, mark, mistakes: mark === 'right' ? [] : [mistake], step: at });
  if (mark === 'right') ledger.settle(at, ledger.found);
  return undefined;
}
