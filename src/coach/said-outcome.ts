// What the last move came to, in words: right and what it means, where it went wrong, what could not be read.

import type { Block, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { showEqual } from '../language/numbers.ts';
import type { FormulaVerdict } from '../marking/formula-answer.ts';
import { valuesAt } from '../marking/manifold.ts';
import type { Derivation, WrittenLine } from './derivation.ts';
import type { PlanStep } from './plan-step.ts';
import { readLine } from './read-line.ts';
import { saidName } from './said-name.ts';
import { indexed, meaningOf } from './said-step.ts';
import { mistakeParagraphs, unreadParagraphs, verdictHeading, verdictParagraphs } from './said-verdict.ts';

export function outcomeBlocks(derivation: Derivation, words: Catalog): Block[] {
  const paragraphs = outcomeParagraphs(derivation, words);
  if (paragraphs.length === 0) return [];
  return [{ kind: 'text', text: paragraphs.flatMap((each, at): Text => (at === 0 ? each : ['\n', ...each])) }];
}

function outcomeParagraphs(derivation: Derivation, words: Catalog): Text[] {
  const { last, plan, task } = derivation;
  const { coach } = words;
  switch (last?.kind) {
    case 'written':
      return writtenParagraphs(derivation, last.from, words);
    case 'unreadable':
      return [
        [{ style: 'bold', text: words.verdict.heading.unreadable }],
        ...unreadParagraphs({ typed: last.text, spec: task.spec }, last.verdict, words),
      ];
    case 'not-a-list':
      return [[coach.notAList(countOf(plan[derivation.now ?? 0]!))]];
    case 'duplicate':
      return [[coach.duplicate]];
    case 'skipped':
      return [[skippedSaid(plan[last.step]!, coach), ` ${meaningOf(plan[last.step]!, task.spec, words)}`]];
    case 'nothing-to-skip':
      return [[coach.nothingToSkip]];
    case 'over':
      return [[coach.over]];
    default:
      return [];
  }
}

function countOf({ model }: PlanStep): number {
  return model.split(' ').length;
}

function skippedSaid(step: PlanStep, coach: Catalog['coach']): string {
  return step.kind === 'paths'
    ? coach.skippedPaths(step.answer.plain)
    : coach.skipped({ what: step.symbol.plain, answer: step.answer.plain });
}

/** Of several lines at once the marks stand in the list; here the last one is spoken about. */
function writtenParagraphs(derivation: Derivation, from: number, words: Catalog): Text[] {
  const at = derivation.written.length - 1;
  const line = derivation.written[at];
  if (!line || at < from) return [];
  return derivation.task.level === 1
    ? stepParagraphs(derivation, line, words)
    : lineParagraphs(derivation, line, at, words);
}

function stepParagraphs(derivation: Derivation, line: WrittenLine, words: Catalog): Text[] {
  const { plan, task } = derivation;
  const { spec } = task;
  const { coach } = words;
  const step = line.step === undefined ? undefined : plan[line.step];
  if (line.mark === 'unfinished') return [[coach.unfinished(openNames(line, step?.keeps ?? [], derivation))]];
  if (line.mark !== 'right') {
    if (!line.verdict)
      return [[{ style: 'bold', text: coach.pathsMissing }], ...mistakeParagraphs(line.mistakes, words, line.about)];
    return wrongParagraphs(line, step?.goal ?? line.about, derivation, words);
  }
  if (!step) return [[coach.right.beside(saidName(line.about, spec))]];
  if (!line.verdict && step.kind === 'whole')
    return [[coach.right.atOnce(step.symbol.plain)], [meaningOf(step, spec, words)]];
  return [[rightSaid(step, derivation, coach), ` ${meaningOf(step, spec, words)}`]];
}

/** With the number that it is here, where it is one. */
function rightSaid(step: PlanStep, { task: { spec } }: Derivation, { right }: Catalog['coach']): string {
  const value = step.kind === 'paths' ? undefined : valuesAt(spec).get(step.goal);
  return value === undefined ? right.plain : right.value({ what: step.symbol.plain, value: showEqual(value) });
}

function lineParagraphs(derivation: Derivation, line: WrittenLine, at: number, words: Catalog): Text[] {
  const { spec } = derivation.task;
  const { coach } = words;
  const number = at + 1;
  switch (line.mark) {
    case 'right':
      return line.about === derivation.goal
        ? [[coach.right.line(number)]]
        : [[coach.right.aside({ line: number, of: saidName(line.about, spec) })]];
    case 'back':
      return [[coach.right.back(number)]];
    case 'follow-through':
      return [[coach.follows({ line: number, since: (line.since ?? 0) + 1 })]];
    case 'unfinished':
      return [[coach.unfinished(openNames(line, [], derivation))]];
    default: {
      const [first = [], ...rest] = wrongParagraphs(line, line.about, derivation, words);
      const [head] = first;
      const said = typeof head === 'object' && 'text' in head ? head.text : '';
      return [[{ style: 'bold', text: coach.line({ line: number, said }) }], ...rest];
    }
  }
}

/** The verdict in full: headline in bold, why, and the mistakes by name. */
function wrongParagraphs(line: WrittenLine, asked: string, { task: { spec } }: Derivation, words: Catalog): Text[] {
  // The left side is how one says what a line is about: here it is no surprise.
  const judged = { verdict: spokenVerdict(line), typed: line.text, spec, asked };
  return [[{ style: 'bold', text: verdictHeading(judged, words) }], ...verdictParagraphs(judged, words)];
}

/** With the mistakes that are new in this line; once one has a name, what else the formula would fit is no help. */
function spokenVerdict({ verdict, mistakes }: WrittenLine): FormulaVerdict {
  const spoken = { ...verdict!, asked: true };
  if (spoken.kind !== 'wrong') return 'mistakes' in spoken ? { ...spoken, mistakes } : spoken;
  const { instead, ...rest } = spoken;
  return { ...rest, mistakes, ...(instead !== undefined && mistakes.length === 0 && { instead }) };
}

/** The derivatives that are still to be written out, as they read. */
export function openNames(line: WrittenLine, keeps: readonly string[], { task: { spec } }: Derivation): string {
  const open = (readLine(line.text, spec)?.partials ?? []).filter((name) => !keeps.includes(name));
  return open
    .map((name) => saidName(name, spec))
    .slice(0, 4)
    .join(', ');
}

/** `∂L/∂z⁽²⁾ₖ`, where the last step may leave it. */
export function keptNames(
  { keeps }: PlanStep,
  { task: { spec } }: Derivation,
): { names: string; typed: string } | undefined {
  const [first] = keeps;
  return first === undefined
    ? undefined
    : { names: indexed(saidName(first, spec), keeps.length), typed: first.replaceAll('∂', 'd') };
}
