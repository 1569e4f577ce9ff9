// The verdict on a formula in words: headline, what was read, why, a counter-example, the mistakes. Judges nothing.

import { withCode } from '../conversation/code-spans.ts';
import type { Block, Button, Span, Text } from '../conversation/reply.ts';
import { kinksOf } from '../gradient/kinks.ts';
import { differentiate } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, readQuantity, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { showEqual, showNumber } from '../language/numbers.ts';
import type { Counterexample, FormulaVerdict } from '../marking/formula-answer.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { type LessonName, lessonOf } from '../marking/mistake-lesson.ts';
import { brokenLines } from './broken-lines.ts';
import { MARKS, markedPlace, placeIn } from './marked-place.ts';
import { nameExamples, saidName, widthsOf } from './said-name.ts';

/** A verdict with what it takes to say it. */
export interface Judged {
  readonly verdict: FormulaVerdict;
  /** What was typed. */
  readonly typed: string;
  readonly spec: NetworkSpec;
  /** The name of what was asked: `∂L/∂w11`. */
  readonly asked: string;
  /** Figures of the numbers shown. */
  readonly digits?: number;
}

/** Terms of a counter-example beyond this are left out. */
const MOST_VALUES = 8;
const MOST_UNITS = 6;
/** Numbers that differ are shown with so many figures that one sees it, at most these. */
const MOST_DIGITS = 15;

export function verdictHeading({ verdict, spec }: Judged, words: Catalog): string {
  const { heading } = words.verdict;
  switch (verdict.kind) {
    case 'identity':
      return heading[verdict.asked ? 'identity' : 'other'](saidName(verdict.against, spec));
    case 'special-case':
      return heading.specialCase;
    case 'number-only':
      return verdict.alone ? heading.number : heading.numberOnly;
    case 'wrong':
      return heading.wrong(saidName(verdict.against, spec));
    case 'unreadable':
      return heading.unreadable;
  }
}

/** All but the heading and the buttons: the formula as it was read, and what is said of it. */
export function verdictBlocks(judged: Judged, words: Catalog): Block[] {
  const { verdict } = judged;
  const said: Block = { kind: 'text', text: apart(verdictParagraphs(judged, words)) };
  if (verdict.kind === 'unreadable') return [said];
  const { plain, tex } = verdict.read;
  return [{ kind: 'text', text: [words.verdict.read] }, { kind: 'formula', plain, tex: brokenLines(tex) }, said];
}

/** What is said of it, paragraph by paragraph. */
export function verdictParagraphs(judged: Judged, words: Catalog): Text[] {
  const { verdict } = judged;
  if (verdict.kind === 'unreadable') return unreadParagraphs(judged, verdict, words);
  const said = words.verdict;
  const paragraphs: Text[] = [];
  if (!verdict.asked) {
    const [of, asked] = [verdict.against, judged.asked].map((name) => saidName(name, judged.spec)) as [string, string];
    paragraphs.push([said.otherLeft({ of, asked })]);
  }
  paragraphs.push(...reasons(judged, words));
  if ('mistakes' in verdict) paragraphs.push(...mistakeParagraphs(verdict.mistakes, words, verdict.against));
  paragraphs.push(...verdict.doubts.map((doubt): Text => [said.doubts[doubt]]));
  return paragraphs;
}

/** Each mistake by name, and the thought behind it. `against` is what was judged: `∂L/∂w11`. */
export function mistakeParagraphs(mistakes: readonly MistakeId[], words: Catalog, against: string): Text[] {
  return mistakes.map((mistake): Text => {
    const { name, remark } = words.mistakes[mistake];
    const flipped = mistake === 'M8' ? flippedRemark(mistakes, against, words) : undefined;
    const told = flipped ?? remark;
    return ['• ', { style: 'bold', text: name }, told === '' ? '' : `: ${told}`];
  });
}

// The usual remark says that the size is right, and speaks of the error.
function flippedRemark(mistakes: readonly MistakeId[], against: string, words: Catalog): string | undefined {
  const { sign } = words.verdict;
  if (mistakes.length > 1) return against.startsWith('∂L/') ? sign.among : '';
  return against.startsWith('∂L/') ? undefined : sign.factor;
}

/** The lesson that helps against the first of the mistakes; none where none was named. */
export function lessonFor(verdict: FormulaVerdict): LessonName | undefined {
  const mistakes = 'mistakes' in verdict ? verdict.mistakes : [];
  return mistakes[0] && lessonOf[mistakes[0]];
}

/** Sends the lesson to whoever presses it. */
export function lessonButton(lesson: LessonName, words: Catalog): Button {
  return { label: words.lessons[lesson].name, action: { name: 'run', data: `explain topic=${lesson}` } };
}

/** Why a text says nothing: the place marked in it, and what is wrong there. */
export function unreadParagraphs(
  { typed, spec }: Pick<Judged, 'typed' | 'spec'>,
  { problem, at, length }: Omit<Extract<FormulaVerdict, { kind: 'unreadable' }>, 'kind'>,
  words: Catalog,
): Text[] {
  const said = words.verdict.unreadable;
  const isShown = (name: string) => problem !== 'needs-layer' || name.includes('_');
  const names = nameExamples(spec).split(', ').filter(isShown).join(', ');
  const sentence = said[problem]({ part: placeIn(typed, at, length), names });
  if (typed.trim() === '' || problem === 'too-long') return [[sentence]];
  // A mark around all of it would point at nothing.
  if (at === 0 && length >= typed.length) return [[{ style: 'code', text: placeIn(typed, 0, length) }], [sentence]];
  const marked: Span = { style: 'code', text: markedPlace(typed, at, length) };
  return [[marked], [`${sentence} ${said.marks(MARKS)}`]];
}

function reasons({ verdict, spec, digits }: Judged, words: Catalog): Text[] {
  const said = words.verdict;
  switch (verdict.kind) {
    case 'identity':
      return [[said.identity(saidName(verdict.against, spec))]];
    case 'special-case': {
      const target = `(${spec.target.map((t) => showNumber(t, digits)).join(', ')})`;
      const reason = said.constraint[verdict.constraint]({ target, units: sidesOf(spec) });
      return [[reason], [exampleOf(verdict.counterexample, verdict.against, spec, 'elsewhere', digits, words)]];
    }
    case 'number-only': {
      const of = saidName(verdict.against, spec);
      if (verdict.alone)
        return [[said.numbersAlone({ of, value: showEqual(verdict.counterexample.expected, digits) })]];
      const example = exampleOf(verdict.counterexample, verdict.against, spec, 'elsewhere', digits, words);
      return [[`${said.numberOnly} ${example}`]];
    }
    case 'wrong': {
      const paragraphs: Text[] = [[exampleOf(verdict.counterexample, verdict.against, spec, 'here', digits, words)]];
      if (verdict.instead !== undefined) paragraphs.push([said.instead(saidName(verdict.instead, spec))]);
      if (verdict.mistakes.length > 0 || verdict.instead !== undefined) return paragraphs;
      const part = factorOf(verdict.against, spec);
      const apart = part === undefined ? [] : withCode(` ${said.takeApart(part)}`);
      return [...paragraphs, [said.unknown, ...apart]];
    }
    default:
      return [];
  }
}

function exampleOf(
  { values, expected, got }: Counterexample,
  against: string,
  spec: NetworkSpec,
  where: 'here' | 'elsewhere',
  digits: number | undefined,
  words: Catalog,
): string {
  const said = words.verdict;
  const shown = values
    .slice(0, MOST_VALUES)
    .map(({ symbol, value }) => `${symbol.plain} = ${showNumber(value, digits)}`);
  if (values.length > shown.length) shown.push(said.more);
  const figures = figuresThatDiffer(expected, got, digits);
  const example = {
    values: shown.join(', '),
    of: saidName(against, spec),
    expected: showNumber(expected, figures),
  };
  return Number.isFinite(got) ? said[where]({ ...example, got: showNumber(got, figures) }) : said.noValue(example);
}

function figuresThatDiffer(a: number, b: number, least = 6): number {
  let figures = least;
  while (figures < MOST_DIGITS && a !== b && showNumber(a, figures) === showNumber(b, figures)) figures++;
  return figures;
}

/** `z₁ = 1.4, z₂ = 0.15`: the units that have a kink, where they stand. */
function sidesOf(spec: NetworkSpec): string {
  const { z } = differentiate(spec).pass;
  const depth = spec.layers.length;
  const units = spec.layers.flatMap(({ activation }, layer) =>
    kinksOf(activation).length === 0
      ? []
      : z[layer]!.map((value, unit) => `${symbolOf({ kind: 'z', layer, unit }, depth)} = ${showNumber(value, 4)}`),
  );
  return units.length > MOST_UNITS ? [...units.slice(0, MOST_UNITS), '…'].join(', ') : units.join(', ');
}

/** A factor of ∂L/∂w…, ∂L/∂b… or ∂L/∂z… that can be judged by itself: `∂h2_1/∂z2_1`. */
function factorOf(against: string, spec: NetworkSpec): string | undefined {
  const read = readQuantity(against.replace('∂L/∂', ''), widthsOf(spec));
  if (!against.startsWith('∂L/∂') || !read.ok || read.quantity.kind === 'x' || read.quantity.kind === 'h')
    return undefined;
  const { layer, unit } = read.quantity;
  const name = (kind: 'h' | 'z') => nameOf({ kind, layer, unit }, spec.layers.length);
  return `∂${name('h')}/∂${name('z')}`;
}

function apart(paragraphs: readonly Text[]): Text {
  return paragraphs.flatMap((paragraph, at): Text => (at === 0 ? paragraph : ['\n', ...paragraph]));
}
