// The usual list, plain decimals in ASCII such as `1.5 -0.5`, in one pass. Anything else is left to the careful reader.

/** 10⁰ … 10²²: the powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** A whole number of so many digits is below 2⁵³, so a double holds it exactly. */
const MOST_DIGITS = 15;

const SPACE = 32;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * The numbers, or undefined where a part is not a short plain decimal.
 * Exact digits divided by an exact power of ten are rounded once, so the result is the double nearest to the decimal.
 * Source: W. D. Clinger, How to read floating point numbers accurately, PLDI 1990.
 */
export function readPlainList(text: string): number[] | undefined {
  const values: number[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === COMMA) {
      at++;
      continue;
    }
    const negative = code === MINUS;
    if (negative) at++;
    let whole = 0;
    let digits = 0;
    let decimals = -1;
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at);
      if (next === POINT && decimals < 0) decimals = 0;
      else if (next >= ZERO && next <= ZERO + 9) {
        whole = 10 * whole + (next - ZERO);
        digits++;
        if (decimals >= 0) decimals++;
      } else if (next === SPACE || next === COMMA) break;
      else return undefined;
    }
    if (digits === 0 || digits > MOST_DIGITS) return undefined;
    const size = decimals > 0 ? whole / POWERS[decimals]! : whole;
    values.push(negative && size !== 0 ? -size : size);
  }
  return values;
}
