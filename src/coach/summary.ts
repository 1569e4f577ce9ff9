// A derivation at its end, as blocks: the learner's own lines with their marks, what went wrong where, what to practise.

import type { Block, Text } from '../conversation/reply.ts';
import type { Written } from '../gradient/losses.ts';
import { nameOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { type LessonName, lessonOf } from '../marking/mistake-lesson.ts';
import { chainFormula } from './chain-formula.ts';
import type { Derivation, PlannedStep } from './derivation.ts';
import type { StepKind } from './plan-step.ts';
import { linesText } from './said-lines.ts';
import { saidName } from './said-name.ts';
import { endsSaid, stepWritten } from './said-step.ts';

const SUMMARY = { lines: 14, characters: 1000 } as const;
/** Slips told one by one; the rest stand in the list. */
const MOST_SLIPS = 6;
const MOST_LESSONS = 4;

export interface Practice {
  readonly mistake?: MistakeId;
  readonly lesson: LessonName;
}

/** The lesson behind each kind of step. */
const LESSONS: Readonly<Record<StepKind, LessonName>> = {
  paths: 'chain-rule',
  probability: 'softmax-cross-entropy',
  softmax: 'softmax-cross-entropy',
  error: 'error',
  slope: 'activation-slope',
  through: 'chain-rule',
  sum: 'chain-rule',
  input: 'input-scale',
  bias: 'fully-connected',
  whole: 'together',
};

export function coachSummary(derivation: Derivation, words: Catalog): Block[] {
  const { task, goal, done, written } = derivation;
  const { coach } = words;
  const of = saidName(goal, task.spec);
  const lines = written.length === 0 ? [coach.summary.noLines] : linesText(written, SUMMARY, words);
  return [
    { kind: 'heading', text: done ? coach.heading.done(of) : coach.heading.open(of) },
    { kind: 'text', text: creditText(derivation, words) },
    { kind: 'text', text: [{ style: 'bold', text: coach.summary.lines }, '\n', ...lines] },
    ...wrongBlocks(derivation, words),
    ...wayBlocks(derivation, words),
    ...practiceBlocks(derivation, words),
  ];
}

function creditText({ credit, plan }: Derivation, { coach: { summary } }: Catalog): Text {
  const shown = plan.filter(isShown).length;
  const steps = shown > 0 ? [` ${summary.shown(shown)}`] : [];
  return [{ style: 'bold', text: summary.credit(credit) }, ...steps, ` ${summary.free}`];
}

function isShown({ state, hinted }: PlannedStep): boolean {
  return state === 'shown' || hinted === 3;
}

function wrongBlocks({ task, written, plan }: Derivation, words: Catalog): Block[] {
  const { summary } = words.coach;
  const slips = written.flatMap(({ mark, mistakes }, at) =>
    mark === 'slip' || mark === 'special-case'
      ? [summary.slip({ line: at + 1, mistakes: mistakes.map((mistake) => words.mistakes[mistake].name) })]
      : [],
  );
  const shown = plan
    .filter(isShown)
    .map((step) =>
      step.kind === 'paths' ? summary.shownPaths(endsSaid(step, task.spec).by) : summary.shownStep(step.symbol.plain),
    );
  const told = [...slips.slice(-MOST_SLIPS), ...shown];
  if (told.length === 0) return written.length === 0 ? [] : [{ kind: 'text', text: [summary.noSlip] }];
  return [{ kind: 'text', text: [{ style: 'bold', text: summary.wrong }, ...told.map((each) => `\n• ${each}`)] }];
}

/** What came out; or, where the learner gave up, the way there. */
function wayBlocks(derivation: Derivation, { coach: { summary } }: Catalog): Block[] {
  const { task, plan, done } = derivation;
  if (done) return task.level === 1 ? [{ kind: 'formula', ...chainFormula(derivation) }] : [];
  const rows = plan.filter(({ kind }) => kind !== 'paths').map(stepWritten);
  return [
    { kind: 'text', text: [summary.way] },
    { kind: 'formula', ...stacked(rows) },
  ];
}

function stacked(rows: readonly Written[]): Written {
  return {
    plain: rows.map(({ plain }) => plain).join('\n'),
    tex: `\\begin{aligned}${rows.map(({ tex }) => tex.replace('=', '&=')).join('\\\\[6pt]')}\\end{aligned}`,
  };
}

function practiceBlocks(derivation: Derivation, words: Catalog): Block[] {
  const lessons = [...new Set(practiceOf(derivation).map(({ lesson }) => lesson))].slice(0, MOST_LESSONS);
  if (lessons.length === 0) return [];
  const named = lessons.map((lesson) => words.lessons[lesson].name).join(', ');
  return [{ kind: 'text', text: [words.coach.summary.practise(named)] }];
}

/** What to practise, what came up first leading; each once. */
export function practiceOf({ written, plan }: Derivation): readonly Practice[] {
  const found = new Map<string, Practice>();
  const add = (practice: Practice) => {
    const key = `${practice.mistake ?? ''} ${practice.lesson}`;
    if (!found.has(key)) found.set(key, practice);
  };
  for (const { mark, mistakes, step } of written) {
    if (mark !== 'slip' && mark !== 'special-case') continue;
    for (const mistake of mistakes) add({ mistake, lesson: lessonOf[mistake] });
    // A slip without a name still has a place.
    if (mistakes.length === 0 && step !== undefined) add({ lesson: LESSONS[plan[step]!.kind] });
  }
  for (const step of plan.filter(isShown)) add({ lesson: LESSONS[step.kind] });
  return [...found.values()];
}

/** The derivation as plain data, for programs. What nobody has found or been shown is not in it. */
export function coachResult(derivation: Derivation): unknown {
  const { task, goal, plan, now, written, hint, last, done, full, credit } = derivation;
  return {
    of: nameOf(task.of, task.spec.layers.length),
    goal,
    level: task.level,
    done,
    full,
    credit,
    steps: plan.map((step, at) => ({
      kind: step.kind,
      goal: step.goal,
      state: at === now ? 'asked' : step.state,
      hinted: step.hinted,
      ...((step.state !== 'open' || step.hinted === 3) && { answer: step.model }),
    })),
    lines: written.map(({ text, about, mark, mistakes, since }) => ({
      text,
      about,
      mark,
      mistakes,
      ...(since !== undefined && { since: since + 1 }),
    })),
    ...(hint && { hint: { grade: hint.grade, about: hint.step.goal } }),
    ...(last && { last: last.kind }),
    practice: practiceOf(derivation),
  };
}
