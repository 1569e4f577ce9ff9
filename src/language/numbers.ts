// Numbers as people read them. Display never feeds back into a computation.

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

interface Digits {
  /** With a true minus sign, never `−0`. */
  readonly mantissa: string;
  /** Power of ten, or undefined where the number is written out. */
  readonly exponent: number | undefined;
  /** Whether the digits shown are all there is: read back they give the same double. */
  readonly exact: boolean;
}

/** `value` at `digits` significant figures: `−0.10335`, `4.53979×10⁻⁵`. */
export function showNumber(value: number, digits = 6): string {
  const { mantissa, exponent } = digitsOf(value, digits);
  return exponent === undefined ? mantissa : `${mantissa}×10${superscript(exponent)}`;
}

/** The same in TeX. */
export function texNumber(value: number, digits = 6): string {
  const { mantissa, exponent } = digitsOf(value, digits);
  const tex = mantissa.replace('−', '-').replace('∞', '\\infty');
  return exponent === undefined ? tex : `${tex}\\times 10^{${exponent}}`;
}

/** `= 1.5` where the digits shown are exact, `≈ 0.802184` where they are rounded. */
export function showEqual(value: number, digits = 6): string {
  return `${isShownExactly(value, digits) ? '=' : '≈'} ${showNumber(value, digits)}`;
}

/** A number written as a factor or a term: a negative one stands in brackets. */
export function bracketed(value: number, text: string): string {
  return value < 0 ? `(${text})` : text;
}

/** Whether the digits shown are the whole number that is held. */
export function isShownExactly(value: number, digits = 6): boolean {
  return digitsOf(value, digits).exact;
}

export function superscript(exponent: number): string {
  return [...String(exponent)].map((char) => SUPERSCRIPTS[char] ?? char).join('');
}

function digitsOf(value: number, digits: number): Digits {
  if (Number.isNaN(value)) return { mantissa: 'NaN', exponent: undefined, exact: true };
  if (!Number.isFinite(value)) return { mantissa: value > 0 ? '∞' : '−∞', exponent: undefined, exact: true };
  if (value === 0) return { mantissa: '0', exponent: undefined, exact: true };
  const [fraction, power] = value.toExponential(digits - 1).split('e') as [string, string];
  const exponent = Number(power);
  const short = trimZeros(fraction);
  const exact = Number(`${short}e${exponent}`) === value;
  const writtenOut = exponent >= -4 && exponent < Math.max(digits, 6);
  const mantissa = writtenOut ? trimZeros(Number(`${short}e${exponent}`).toFixed(decimals(short, exponent))) : short;
  return { mantissa: mantissa.replace('-', '−'), exponent: writtenOut ? undefined : exponent, exact };
}

function decimals(fraction: string, exponent: number): number {
  const places = (fraction.split('.')[1] ?? '').length - exponent;
  return Math.min(100, Math.max(0, places));
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
