// What a question must keep to be fair: judged on any question, whatever its type. Draws nothing and asks nothing.

import type { Answer, Asked } from './question.ts';

/** Two numbers that a marker must tell apart differ by at least so much of the larger. Source: teaching.md section 4. */
export const APART = 0.05;
const LONGEST_OPTION = 75;

/** Whether two numbers are so far apart that neither rounding nor tolerance confuses them. */
export function areApart(a: number, b: number): boolean {
  return Math.abs(a - b) >= APART * Math.max(Math.abs(a), Math.abs(b)) && a !== b;
}

/** `numbers` without those too near to `right` or to an earlier one. */
export function apartFrom<T extends { readonly value: number }>(right: number, numbers: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of numbers)
    if (Number.isFinite(one.value) && [right, ...kept.map(({ value }) => value)].every((v) => areApart(v, one.value)))
      kept.push(one);
  return kept;
}

/** What is unfair about a question; nothing where it may be asked. */
export function problemsOf({ answer, prompt, solution }: Asked): string[] {
  const problems = answerProblems(answer);
  if (prompt.trim() === '') problems.push('it asks nothing');
  if (solution.point.trim() === '' || solution.text.trim() === '') problems.push('its solution says nothing');
  return problems;
}

function answerProblems(answer: Answer): string[] {
  switch (answer.kind) {
    case 'choice':
    case 'several':
      return choiceProblems(answer);
    case 'order':
      return orderProblems(answer);
    case 'number':
      return numberProblems(answer);
    case 'formula':
      return answer.mistakes.length === 0 ? ['no mistake is named'] : [];
  }
}

function choiceProblems({ kind, options }: Extract<Answer, { kind: 'choice' | 'several' }>): string[] {
  const problems: string[] = [];
  const right = options.filter(({ correct }) => correct).length;
  if (kind === 'choice' ? right !== 1 : right === 0 || right === options.length) problems.push(`${right} are right`);
  if (options.length < (kind === 'choice' ? 2 : 3) || options.length > 5) problems.push(`${options.length} options`);
  if (new Set(options.map(({ text }) => text)).size < options.length) problems.push('two options read the same');
  if (options.some(({ text }) => text.length > LONGEST_OPTION)) problems.push('an option is too long');
  const stated = options.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return [...problems, ...nearPairs(stated)];
}

function orderProblems({ parts, mistakes }: Extract<Answer, { kind: 'order' }>): string[] {
  const problems: string[] = [];
  if (parts.length < 3 || parts.length > 6) problems.push(`${parts.length} parts`);
  if (new Set(parts).size < parts.length) problems.push('two parts read the same');
  const inOrder = parts.map((_, at) => at);
  const orders = mistakes.map(({ order }) => order.join(''));
  if (orders.includes(inOrder.join(''))) problems.push('the right order counts as a mistake');
  if (mistakes.some(({ order }) => [...order].sort().join('') !== inOrder.join(''))) problems.push('no order at all');
  if (new Set(orders).size < orders.length) problems.push('two mistakes are one order');
  return problems;
}

function numberProblems({ value, mistakes }: Extract<Answer, { kind: 'number' }>): string[] {
  if (!Number.isFinite(value)) return ['the answer is no number'];
  const problems = mistakes.length === 0 ? ['no mistake is named'] : [];
  return [...problems, ...nearPairs([value, ...mistakes.map((mistake) => mistake.value)])];
}

function nearPairs(values: readonly number[]): string[] {
  return values.flatMap((a, at) =>
    values.slice(at + 1).flatMap((b) => (areApart(a, b) ? [] : [`${a} and ${b} are too near`])),
  );
}
