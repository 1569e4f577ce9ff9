// How exactly a number was typed: how many figures, and what half a unit of the last one is worth.

import { plainDigits } from './number.ts';

export interface TypedDigits {
  /** Significant figures: `0.10` has two, `0.1` one. */
  readonly figures: number;
  /** One unit of the last digit typed: 0.01 for `0.10`. */
  readonly unit: number;
}

// Sign, digits with a point or a decimal comma, and a power of ten or a percent sign.
const DECIMAL = /^[+-]?(\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,4})|\*10\^?\{?\(?([+-]?\d{1,4})\)?\}?|(%))?$/;

/** Undefined for a fraction or a formula, whose digits say nothing of how exact it is. */
export function typedDigits(text: string): TypedDigits | undefined {
  const typed = plainDigits(text).replace(/\s+/g, '');
  const [, whole = '', decimals = '', e, power, percent] = DECIMAL.exec(typed) ?? [];
  const digits = whole + decimals;
  if (digits === '') return undefined;
  const exponent = Number(e ?? power ?? (percent ? -2 : 0));
  return { figures: digits.replace(/^0+/, '').length, unit: 10 ** (exponent - decimals.length) };
}
