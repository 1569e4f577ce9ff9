// A checked answer as a message: the verdict, which network it was about, and the ways on. The right formula stands behind a
// button.

import { nameExamples, saidName } from '../coach/said-name.ts';
import { numberHeading, numberParagraphs } from '../coach/said-number.ts';
import { lessonButton, lessonFor, verdictBlocks, verdictHeading } from '../coach/said-verdict.ts';
import type { Block, Button, Message, Text } from '../conversation/reply.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { type LessonName, lessonOf } from '../marking/mistake-lesson.ts';
import { askedOf, type Checked } from './check-answer.ts';
import { checkResult } from './check-result.ts';
import { argumentsOf } from './derive-task.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { RUN_ACTION } from './manifest.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { activationsText, type NetworkRequest, widthsOf } from './network-request.ts';

/** Parts the network, in whose line it never stands, from what was typed. */
const TYPED = '¦';
/** Numbers of a vector that are shown. */
const SHOWN = 6;

/** What a button stands for: the network, the gradient, and the try so far. */
export function readTry(data: string): { request: NetworkRequest; typed: string } {
  const end = data.indexOf(TYPED);
  const line = end < 0 ? data : data.slice(0, end);
  const request = readNetworkRequest(Object.fromEntries(readLine(line, LONGEST_KEPT).pairs));
  return { request, typed: end < 0 ? '' : data.slice(end + 1) };
}

/** Nothing was answered yet: what is asked, and the form. */
export function questionMessage(request: NetworkRequest, words: Catalog): Message {
  const { check: said } = words;
  const of = askedOf(request);
  return {
    ...privately([
      { kind: 'heading', text: said.asks(saidName(of, request.spec)) },
      {
        kind: 'text',
        text: [said.write(nameExamples(request.spec)), '\n', ...aboutNetwork(request.spec, words)],
      },
      { kind: 'buttons', buttons: [{ ...formButton(request, '', said.buttons.answer), tone: 'primary' }] },
    ]),
    result: () => ({ of }),
  };
}

export function checkedMessage(request: NetworkRequest, checked: Checked, words: Catalog): Message {
  return {
    ...privately([
      ...verdictOf(request, checked, words),
      { kind: 'text', text: aboutNetwork(request.spec, words) },
      { kind: 'buttons', buttons: buttons(request, checked, words) },
    ]),
    result: () => checkResult(checked),
  };
}

function verdictOf({ spec }: NetworkRequest, { asked, typed, verdict, derived }: Checked, words: Catalog): Block[] {
  if (verdict.as === 'formula') {
    const judged = { verdict: verdict.of, typed, spec, asked };
    return [{ kind: 'heading', text: verdictHeading(judged, words) }, ...verdictBlocks(judged, words)];
  }
  const { value } = derived;
  const judged = { verdict: verdict.of, typed, asked, shown: saidName(asked, spec), value };
  const paragraphs = numberParagraphs(judged, words);
  return [
    { kind: 'heading', text: numberHeading(judged, words) },
    { kind: 'text', text: paragraphs.flatMap((each, at): Text => (at === 0 ? each : ['\n', ...each])) },
  ];
}

function buttons(request: NetworkRequest, checked: Checked, words: Catalog): Button[] {
  const { check: said, derive } = words;
  const { verdict, typed } = checked;
  const way = { label: said.buttons.derivation, action: { name: 'check-derivation', data: tryData(request, '') } };
  if (isRight(checked)) return [way];
  const again: Button = { ...formButton(request, typed, said.buttons.again), tone: 'primary' };
  if (verdict.of.kind === 'unreadable') return [again, way];
  const lesson = lessonAgainst(verdict);
  const self = { label: derive.self, action: { name: RUN_ACTION.name, data: `derive ${argumentsOf(request, 'of')}` } };
  return [again, ...(lesson ? [lessonButton(lesson, words)] : []), way, self];
}

function isRight({ verdict }: Checked): boolean {
  return verdict.as === 'formula'
    ? verdict.of.kind === 'identity' && verdict.of.asked
    : verdict.of.kind === 'right' || verdict.of.kind === 'rounding';
}

function lessonAgainst(verdict: Checked['verdict']): LessonName | undefined {
  if (verdict.as === 'formula') return lessonFor(verdict.of);
  return verdict.of.kind === 'mistake' ? lessonOf[verdict.of.mistake] : undefined;
}

function formButton(request: NetworkRequest, typed: string, label: string): Button {
  return { label, action: { name: 'check-form', data: tryData(request, typed) } };
}

function tryData(request: NetworkRequest, typed: string): string {
  return `${argumentsOf(request, 'wrt')}${TYPED}${typed}`;
}

function aboutNetwork(spec: NetworkSpec, words: Catalog): Text {
  const network = words.check.network({
    net: widthsOf(spec).join('-'),
    activation: activationsText(spec),
    loss: spec.loss,
    x: vector(spec.x),
    target: vector(spec.target),
  });
  return [`${network} ${words.gradient.convention}`];
}

function vector(values: readonly number[]): string {
  const shown = values.slice(0, SHOWN).map((value) => showNumber(value));
  return `(${shown.join(', ')}${values.length > shown.length ? `, … ${values.length}` : ''})`;
}

function privately(blocks: readonly Block[]): Message {
  return { kind: 'message', visibility: 'private', placement: 'new', blocks };
}
