// A step of the way in words: what is asked, what its answer means, and the hints about it. Judges nothing.

import { withCode } from '../conversation/code-spans.ts';
import type { Block, Text } from '../conversation/reply.ts';
import { lossRule, type Written } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { layerSymbol } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import type { DerivationTask, Hint } from './derivation.ts';
import { activationGiven, lossGiven, softmaxGiven, sumGiven } from './given.ts';
import type { PlanStep } from './plan-step.ts';
import { saidName } from './said-name.ts';

/** The question, and what is given for it. */
export function askedText(step: PlanStep, { spec, of }: DerivationTask, { coach }: Catalog): Text {
  const told = step.told === undefined ? [] : [`${coach.told(step.told)} `];
  const given = givenOf(step, spec, of.kind === 'w' ? of.input : undefined);
  const more = given === '' ? [] : [`\n${coach.given(given)}`];
  return [...told, { style: 'bold', text: question(step, spec, coach) }, ...more, ...mayStay(step, spec, coach)];
}

function question(step: PlanStep, spec: NetworkSpec, coach: Catalog['coach']): string {
  const { ask } = coach;
  if (step.kind === 'paths') {
    const from = endsSaid(step, spec).by;
    return isOutput(step, spec) ? ask.outputs({ from }) : ask.paths({ from, layer: step.layer + 2 });
  }
  const v = endsSaid(step, spec);
  return step.kind === 'error' && lossRule(spec.loss).softmax ? ask.softmaxError(v) : ask[step.kind](v);
}

/** What ∂L/∂z of the next layer is called, where an answer may leave it as it is. */
function mayStay({ keeps }: PlanStep, spec: NetworkSpec, { mayStay: said }: Catalog['coach']): Text {
  const [first] = keeps;
  if (first === undefined) return [];
  const typed = first.replaceAll('∂', 'd');
  return withCode(`\n${said({ names: indexed(saidName(first, spec), keeps.length), typed })}`);
}

/** `∂L/∂z⁽²⁾ₖ` for several units. */
export function indexed(name: string, count: number): string {
  return count > 1 ? name.replace(/[₀-₉]+$/u, 'ₖ') : name;
}

export function meaningOf(step: PlanStep, spec: NetworkSpec, { coach: { meaning } }: Catalog): string {
  if (step.kind === 'paths' && isOutput(step, spec)) return meaning.outputs;
  return step.kind === 'error' && lossRule(spec.loss).softmax ? meaning.softmaxError : meaning[step.kind];
}

/** The hint, and at the third grade the step itself. */
export function hintBlocks({ grade, step }: Hint, spec: NetworkSpec, { coach: { hint } }: Catalog): Block[] {
  const said = grade === 1 ? partOf(step, spec, hint.part) : grade === 2 ? ruleOf(step, spec, hint.rule) : undefined;
  const shown = step.kind === 'paths' ? hint.shownPaths(step.answer.plain) : hint.shown;
  const text: Text = [{ style: 'bold', text: `${hint.head(grade)} · ` }, said ?? shown];
  if (grade !== 3 || step.kind === 'paths') return [{ kind: 'text', text }];
  // What is shown in short is to be typed in full.
  const typed: Text = step.isShort ? ['\n', { style: 'code', text: step.model }] : [];
  return [
    { kind: 'text', text: [...text, ...typed] },
    { kind: 'formula', ...stepWritten(step) },
  ];
}

/** `∂h₁/∂z₁ = h₁·(1 − h₁)` */
export function stepWritten({ symbol, answer }: PlanStep): Written {
  return { plain: `${symbol.plain} = ${answer.plain}`, tex: `${symbol.tex}=${answer.tex}` };
}

function partOf(step: PlanStep, spec: NetworkSpec, part: Catalog['coach']['hint']['part']): string {
  if (step.kind !== 'paths') return part[step.kind](endsSaid(step, spec));
  const from = endsSaid(step, spec).by;
  return isOutput(step, spec) ? part.outputs : part.paths({ from, layer: step.layer + 2 });
}

function ruleOf(step: PlanStep, spec: NetworkSpec, rule: Catalog['coach']['hint']['rule']): string {
  if (step.kind === 'paths') return isOutput(step, spec) ? rule.outputs : rule.paths;
  if (step.kind === 'error' && lossRule(spec.loss).softmax) return rule.softmaxError;
  const said = rule[step.kind === 'sum' && isOutput(step, spec) ? 'outputSum' : step.kind];
  return typeof said === 'string' ? said : said(endsSaid(step, spec));
}

/** What is differentiated by what, as they read. */
export function endsSaid({ goal, symbol }: PlanStep, spec: NetworkSpec): { what: string; of: string; by: string } {
  const [of = '', by = ''] = saidName(goal, spec).slice(1).split('/∂');
  return { what: symbol.plain, of, by };
}

function givenOf(step: PlanStep, spec: NetworkSpec, input: number | undefined): string {
  const { layer, unit } = step;
  switch (step.kind) {
    case 'probability':
    case 'error':
      return lossGiven(spec);
    case 'softmax':
      return softmaxGiven(spec, unit);
    case 'slope':
      return activationGiven(spec, layer, unit);
    case 'through':
      return sumGiven(spec, layer + 1, 0, unit);
    case 'input':
      return sumGiven(spec, layer, unit, input);
    case 'bias':
      return sumGiven(spec, layer, unit);
    case 'paths':
      return isOutput(step, spec) ? `y = softmax(${layerSymbol('h', layer, spec.layers.length)})` : '';
    default:
      return '';
  }
}

function isOutput({ layer }: PlanStep, { layers }: NetworkSpec): boolean {
  return layer === layers.length - 1;
}
