// Reads single arguments of a command: numbers, lists, names. Each refusal says what was read and what is wanted.

import { UserError } from '../errors.ts';
import { type ReadNumber, readList, readNumber } from '../marking/number.ts';
import type { Values } from './command.ts';
import { nearest } from './nearest.ts';

/** A text is shown back at most this long. */
const SHOWN = 60;

/** What was typed, in one short line without characters that hide or turn what stands around them. */
export function shown(text: string): string {
  const line = text
    .slice(0, 4 * SHOWN)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}`]/gu, '�');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly fallback: number;
}

/** One number within a range. @throws UserError */
export function numberOf(values: Values, name: string, { least, most, fallback }: Range, example: string): number {
  const typed = values[name];
  if (typed === undefined) return fallback;
  const read = readNumber(typed);
  if (!read.ok) throw refusal(name, typed, typed, read, example, false);
  if (read.value < least || read.value > most)
    throw new UserError('outOfRange', { name, read: shown(typed), least, most }, example);
  return read.value;
}

/** One whole number within a range. @throws UserError */
export function wholeOf(values: Values, name: string, range: Range, example: string): number {
  const value = numberOf(values, name, range, example);
  if (!Number.isInteger(value)) {
    throw new UserError(
      'notWhole',
      { name, read: shown(values[name] ?? ''), least: range.least, most: range.most },
      example,
    );
  }
  return value;
}

/** Numbers parted by spaces or commas. @throws UserError */
export function listOf(name: string, typed: string, example: string): readonly number[] {
  const read = readList(typed);
  if (!read.ok) throw refusal(name, typed, read.part, read as ReadNumber, example, true);
  if (read.values.length === 0) throw new UserError('emptyArgument', { name }, example);
  return read.values;
}

/** One of a closed list of names, by itself or by an alias. @throws UserError with the nearest match. */
export function nameOf<T extends string>(
  argument: string,
  typed: string,
  known: readonly T[],
  aliases: Readonly<Record<string, T>>,
  example: string,
): T {
  const word = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
  const exact = known.find((name) => name === word) ?? (Object.hasOwn(aliases, word) ? aliases[word] : undefined);
  if (exact !== undefined) return exact;
  const close = nearest(word, [...known, ...Object.keys(aliases)]);
  const guess = close !== undefined && Object.hasOwn(aliases, close) ? aliases[close] : close;
  // An example with several names stays as it is: the guess alone would not do.
  const tried = guess === undefined ? example : example.replace(/=[\w-]+$/, `=${guess}`);
  throw new UserError('unknownName', { name: argument, read: shown(typed), nearest: guess, known }, tried);
}

function refusal(
  name: string,
  typed: string,
  part: string,
  read: ReadNumber,
  example: string,
  many: boolean,
): UserError {
  const said = { name, read: shown(typed), part: shown(part) };
  const notANumber = () => new UserError('notANumber', { ...said, many }, example);
  if (read.ok) return notANumber();
  if (read.problem === 'ambiguous') {
    return new UserError('ambiguousNumber', { ...said, decimal: read.decimal, thousands: read.thousands }, example);
  }
  if (read.problem === 'too-large') return new UserError('numberTooLarge', said, example);
  if (read.problem === 'divides-by-zero') return new UserError('dividesByZero', said, example);
  return notANumber();
}
