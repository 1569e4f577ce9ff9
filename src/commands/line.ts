// Takes a typed line apart: `/backprop gradient x="1.5 -0.5" rate=0.1` → command words and `name=value` pairs.

import { UserError } from '../errors.ts';

export interface Line {
  /** What stands before the first `name=`, in words: command and positional values. */
  readonly words: readonly string[];
  readonly pairs: readonly (readonly [name: string, value: string])[];
}

export const LONGEST_LINE = 8000;
/** What a button of ours stands for may be longer than anyone types: a large network with all its weights. */
export const LONGEST_KEPT = 4_000_000;

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“',
  '‘': '’',
  '「': '」',
  '＂': '＂',
};
const NAME = /(^|\s)(\p{L}[\p{L}\p{N}_-]{0,39})[^\S\n]{0,8}[=＝]/uy;
const MISQUOTED = /[“”„＂]/g;

/**
 * Splits a line. A value runs to the next `name=`; quotes around it are optional unless it contains such a thing itself.
 * @throws UserError when a quote is not closed, a name comes twice or the line is too long.
 */
export function readLine(text: string, most = LONGEST_LINE): Line {
  if (text.length > most) throw new UserError('lineTooLong', { length: text.length, most });
  const starts = namesIn(text);
  const head = text.slice(0, starts[0]?.from ?? text.length);
  const pairs: [string, string][] = [];
  starts.forEach(({ name, valueFrom, value }, index) => {
    if (pairs.some(([known]) => known === name)) throw new UserError('repeatedArgument', { name });
    const end = starts[index + 1]?.from ?? text.length;
    pairs.push([name, value ?? text.slice(valueFrom, end).trim()]);
  });
  return { words: head.split(/\s+/).filter((word) => word !== ''), pairs };
}

interface Start {
  readonly from: number;
  readonly name: string;
  readonly valueFrom: number;
  /** Set where the value is quoted. */
  readonly value: string | undefined;
}

function namesIn(text: string): Start[] {
  const starts: Start[] = [];
  let at = 0;
  while (at < text.length) {
    NAME.lastIndex = at;
    const match = NAME.exec(text);
    if (!match) {
      at = nextGap(text, at);
      continue;
    }
    const name = match[2]!.toLowerCase();
    const valueFrom = skipSpaces(text, NAME.lastIndex);
    const close = QUOTES[text[valueFrom] ?? ''];
    const quoted = close === undefined ? undefined : readQuoted(text, valueFrom, close, name);
    starts.push({ from: match.index, name, valueFrom, value: quoted?.value });
    at = quoted?.end ?? valueFrom;
    // An empty value must not swallow the name that follows.
    if (quoted === undefined && at > NAME.lastIndex) at--;
  }
  return starts;
}

function readQuoted(text: string, open: number, close: string, name: string): { value: string; end: number } {
  let end = text.indexOf(close, open + 1);
  // Phones mix straight and curly quotes: any double quote closes a double one.
  if (end < 0 && close !== "'") {
    MISQUOTED.lastIndex = open + 1;
    end = MISQUOTED.exec(text)?.index ?? text.indexOf('"', open + 1);
  }
  if (end < 0) throw new UserError('unclosedQuote', { name });
  return { value: text.slice(open + 1, end).trim(), end: end + 1 };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function nextGap(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !/\s/.test(text[at]!)) at++;
  return at;
}
