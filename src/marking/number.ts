// Reads numbers the way people type them. Knows no question: only what a text says, or why it says nothing.

import { readPlainList } from './plain-list.ts';

export type ReadNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: 'not-a-number' | 'too-large' | 'divides-by-zero' }
  /** `1,234` may be a decimal comma or a thousands comma: ask, never guess. */
  | { readonly ok: false; readonly problem: 'ambiguous'; readonly decimal: string; readonly thousands: string };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DECIMAL = /^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e[+-]?\d{1,4})?$/;
const POWER_OF_TEN = /^([^*]{1,400})\*10\^?\(?([+-]?\d{1,4})\)?$/;
const FRACTION = /^([+-]?[\d.]{1,400})\/([\d.]{1,400})$/;

/**
 * Reads one number: `0.12`, `.12`, `12%`, `3/4`, `1e-3`, `1.2×10⁻³`, `1.2×10^-3`, `0,12`, `−5`, full-width `１．５`.
 * A comma that could also part thousands is refused as ambiguous.
 */
export function readNumber(text: string): ReadNumber {
  const typed = plainDigits(text).replace(/\s+/g, '');
  if (!typed.includes(',')) return readPlain(typed);
  const comma = /^([+-]?\d*),(\d*)(e[+-]?\d{1,4}|%)?$/.exec(typed);
  if (!comma) return { ok: false, problem: 'not-a-number' };
  const [, before, after, rest = ''] = comma;
  if (after!.length === 3 && before !== '' && !/^[+-]?0$/.test(before!)) {
    return {
      ok: false,
      problem: 'ambiguous',
      decimal: `${before}.${after}${rest}`,
      thousands: `${before}${after}${rest}`,
    };
  }
  return readPlain(`${before}.${after}${rest}`);
}

export type ReadList =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly part: string; readonly problem: Exclude<ReadNumber, { ok: true }>['problem'] };

/** Reads numbers parted by spaces or commas, so here a comma is never a decimal one. Brackets around are allowed. */
export function readList(text: string): ReadList {
  const plain = readPlainList(text);
  if (plain) return { ok: true, values: plain };
  const parts = plainDigits(text)
    .replace(/^\s*[[(]|[\])]\s*$/g, '')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  const values: number[] = [];
  for (const part of parts) {
    const read = readPlain(part);
    if (!read.ok) return { ok: false, part, problem: read.problem };
    values.push(read.value);
  }
  return { ok: true, values };
}

function readPlain(typed: string): ReadNumber {
  return typed.endsWith('%') ? hundredth(readQuotient(typed.slice(0, -1))) : readQuotient(typed);
}

function readQuotient(typed: string): ReadNumber {
  const fraction = FRACTION.exec(typed);
  if (fraction) return divided(decimal(fraction[1]!), decimal(fraction[2]!));
  const power = POWER_OF_TEN.exec(typed);
  return power ? decimal(`${power[1]}e${power[2]}`) : decimal(typed);
}

function decimal(typed: string): ReadNumber {
  if (!DECIMAL.test(typed)) return { ok: false, problem: 'not-a-number' };
  return finite(Number(typed));
}

function divided(above: ReadNumber, below: ReadNumber): ReadNumber {
  if (!above.ok) return above;
  if (!below.ok) return below;
  return below.value === 0 ? { ok: false, problem: 'divides-by-zero' } : finite(above.value / below.value);
}

function hundredth(read: ReadNumber): ReadNumber {
  return read.ok ? finite(read.value / 100) : read;
}

// −0 reads as 0.
function finite(value: number): ReadNumber {
  return Number.isFinite(value) ? { ok: true, value: value || 0 } : { ok: false, problem: 'too-large' };
}

// Superscripts before NFKC, which would turn `10⁻³` into `10-3`; U+2212 and dashes by hand, which NFKC leaves.
export function plainDigits(text: string): string {
  return text
    .replace(
      /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (run) =>
        `^${[...run].map((char) => (char === '⁻' ? '-' : char === '⁺' ? '+' : SUPERSCRIPTS.indexOf(char))).join('')}`,
    )
    .normalize('NFKC')
    .replace(/[−–—‐‑﹣]/g, '-')
    .replace(/[×·⋅∗]/g, '*')
    .replace(/⁄/g, '/')
    .toLowerCase();
}
