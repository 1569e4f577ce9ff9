// Reads examples as people type them: `0 0: 0; 0 1: 1; 1 0: 1; 1 1: 0`, input before the colon, target behind it.

import { UserError } from '../errors.ts';
import type { Example } from '../gradient/data-sets.ts';
import { listOf, shown } from './readers.ts';

const MOST_EXAMPLES = 200;
const MOST_NUMBERS = 16;
const EXAMPLE = 'train data="0 0: 0; 0 1: 1; 1 0: 1; 1 1: 0"';

/** @throws UserError about the first example that cannot be used. */
export function readExamples(typed: string): readonly Example[] {
  const rows = typed
    .replaceAll('；', ';')
    .replaceAll('：', ':')
    .split(/[;\n]/)
    .filter((row) => row.trim() !== '');
  if (rows.length === 0) throw new UserError('emptyArgument', { name: 'data' }, EXAMPLE);
  if (rows.length > MOST_EXAMPLES)
    throw new UserError('exampleCount', { got: rows.length, most: MOST_EXAMPLES }, EXAMPLE);
  const examples = rows.map((row, index) => readExample(row, index + 1));
  const [first] = examples as [Example, ...Example[]];
  examples.forEach(({ x, target }, index) => {
    if (x.length === first.x.length && target.length === first.target.length) return;
    const got = { inputs: x.length, targets: target.length };
    const wanted = { inputs: first.x.length, targets: first.target.length };
    throw new UserError('exampleShape', { number: index + 1, got, wanted }, EXAMPLE);
  });
  return examples;
}

function readExample(row: string, number: number): Example {
  const parts = row.split(':');
  if (parts.length !== 2) throw new UserError('notAnExample', { number, read: shown(row.trim()) }, EXAMPLE);
  const [x, target] = parts.map((part) => listOf('data', part.trim(), EXAMPLE)) as [
    readonly number[],
    readonly number[],
  ];
  if (x.length > MOST_NUMBERS || target.length > MOST_NUMBERS)
    throw new UserError('exampleWidth', { number, most: MOST_NUMBERS }, EXAMPLE);
  return { x, target };
}
