// Where a derivation stands, as blocks: what the last move earned, the learner's lines, what is asked now. No buttons.

import { withCode } from '../conversation/code-spans.ts';
import type { Block, Text } from '../conversation/reply.ts';
import { nameOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { chainFormula } from './chain-formula.ts';
import { coachPicture } from './coach-picture.ts';
import type { Derivation } from './derivation.ts';
import { networkGiven } from './given.ts';
import { isRight } from './mark-line.ts';
import { linesText } from './said-lines.ts';
import { nameExamples, saidName } from './said-name.ts';
import { keptNames, openNames, outcomeBlocks } from './said-outcome.ts';
import { askedText, hintBlocks } from './said-step.ts';

const PAGE = { lines: 8, characters: 700 } as const;

export function coachPage(derivation: Derivation, words: Catalog): Block[] {
  return [
    { kind: 'heading', text: headingOf(derivation, words) },
    ...outcomeBlocks(derivation, words),
    ...(derivation.task.level === 1 ? stepBlocks(derivation, words) : lineBlocks(derivation, words)),
  ];
}

function headingOf({ task, goal, plan, now, done }: Derivation, { coach: { heading } }: Catalog): string {
  const of = saidName(goal, task.spec);
  if (done) return heading.done(of);
  if (now !== undefined) return heading.step({ of, step: now + 1, steps: plan.length });
  return task.level === 3 ? heading.empty(of) : heading.lines(of);
}

/** Level 1: the chain with its gap, the question, the network. */
function stepBlocks(derivation: Derivation, words: Catalog): Block[] {
  const { plan, now, task, hint } = derivation;
  const chain: Block = { kind: 'formula', ...chainFormula(derivation) };
  if (now === undefined) return [chain];
  const step = plan[now]!;
  const names = step.kind === 'paths' || isPractised(derivation) ? [] : ['\n', ...namesText(derivation, words)];
  return [
    chain,
    { kind: 'text', text: [...askedText(step, task, words), ...names] },
    ...(hint ? hintBlocks(hint, task.spec, words) : []),
    coachPicture(derivation, words),
  ];
}

/** Whoever has written a formula knows how. */
function isPractised({ written }: Derivation): boolean {
  return written.some(({ verdict }) => verdict !== undefined);
}

function namesText({ task: { spec } }: Derivation, { coach }: Catalog): Text {
  const depth = spec.layers.length;
  const names = nameExamples(spec).replace(/[^, ]+/g, '`$&`');
  const layered = depth > 1 ? nameOf({ kind: 'z', layer: 1, unit: 0 }, depth) : undefined;
  return withCode(coach.names({ names, layered }));
}

/** Levels 2 and 3: the network in symbols, the lines so far, what is still to do. */
function lineBlocks(derivation: Derivation, words: Catalog): Block[] {
  const { task, written, hint, done } = derivation;
  const lines: Block[] = written.length === 0 ? [] : [{ kind: 'text', text: linesText(written, PAGE, words) }];
  if (done) return lines;
  const network: Block = { kind: 'formula', ...networkGiven(task.spec) };
  return [
    ...(written.length === 0 ? [network] : [...lines, network]),
    { kind: 'text', text: nextText(derivation, words) },
    ...(hint ? hintBlocks(hint, task.spec, words) : []),
    ...(written.length === 0 ? [coachPicture(derivation, words)] : []),
  ];
}

function nextText(derivation: Derivation, words: Catalog): Text {
  const { task, goal, written, plan } = derivation;
  const { coach } = words;
  const of = saidName(goal, task.spec);
  const kept = keptNames(plan.at(-1)!, derivation);
  const stay = kept ? withCode(` ${coach.mayStay(kept)}`) : [];
  if (written.length === 0) {
    const typed = plan.find(({ kind }) => kind === 'slope' || kind === 'error')?.goal.replaceAll('∂', 'd') ?? goal;
    const first =
      task.level === 2 ? [`${coach.first.lines(of)} ${coach.next.begin}`] : withCode(coach.first.empty({ of, typed }));
    return [...first, ...stay, '\n', ...namesText(derivation, words)];
  }
  const last = written.findLast(({ about }) => about === goal);
  if (!last) return [coach.next.aside(of), ...stay];
  if (!isRight(last.mark)) return [coach.next.wrong, ...stay];
  return [coach.next.open(openNames(last, plan.at(-1)!.keeps, derivation)), ...stay];
}
