// What was typed, in plain characters: Unicode signs and LaTeX commands as the few marks the reader knows. Keeps for each
// character where it came from, so that a fault can be shown in the person's own text.

export interface PlainText {
  readonly text: string;
  /** For each character of `text`, and one past the end, its place in what was typed. */
  readonly at: readonly number[];
}

export type ReadCharacters =
  | ({ readonly ok: true } & PlainText)
  | { readonly ok: false; readonly at: number; readonly length: number };

/** Stands for `\frac` and its kin: two groups in braces follow. */
export const FRACTION = '\uE000';

const SIGNS = new Map<string, string>();
for (const [typed, plain] of [
  ['−–—‐‑﹣', '-'],
  ['×·⋅∗•∙✕', '*'],
  ['÷∕⁄', '/'],
  ['′ʹ’‘´', "'"],
  ['″', "''"],
  ['≤', '<='],
  ['≥', '>='],
  ['√', ' sqrt'],
  ['∑Σ', ' sum'],
  ['ς', 'σ'],
  ['ŷŶ', 'y'],
  // A hat over a letter, marks that wrap code and formulas, direction marks.
  ['\u0302\u0304`$\u200b\u200e\u200f\u2061\u2062', ''],
  ['~', ' '],
] as const) {
  for (const char of typed) SIGNS.set(char, plain);
}

const COMMANDS = new Map<string, string>([
  ...[
    ...['left', 'right', 'big', 'bigl', 'bigr', 'Big', 'Bigl', 'Bigr', 'bigg', 'biggl', 'biggr'],
    ...['displaystyle', 'quad', 'qquad', ',', ';', ':', '!', ' ', '\\', '(', ')', '[', ']'],
  ].map((name): [string, string] => [name, ' ']),
  ...['frac', 'dfrac', 'tfrac', 'cfrac'].map((name): [string, string] => [name, FRACTION]),
  ...['cdot', 'times', 'ast', 'odot'].map((name): [string, string] => [name, '*']),
  ...['vert', 'lvert', 'rvert', 'mid', '|'].map((name): [string, string] => [name, '|']),
  ...['exp', 'ln', 'log', 'sqrt', 'tanh', 'sin', 'cos', 'tan', 'min', 'max', 'sum'].map((name): [string, string] => [
    name,
    ` ${name}`,
  ]),
  ...Object.entries({
    partial: '∂',
    div: '/',
    prime: "'",
    sigma: 'σ',
    Sigma: ' sum',
    eta: 'η',
    alpha: 'α',
    beta: 'β',
    lambda: 'λ',
    theta: 'θ',
    pi: 'π',
    lt: '<',
    gt: '>',
    le: '<=',
    leq: '<=',
    ge: '>=',
    geq: '>=',
    '{': '(',
    '}': ')',
  }),
]);

/** Commands that only dress what stands in their braces. */
const DRESS = new Set(
  'mathrm mathbf mathit mathsf mathbb mathcal boldsymbol operatorname text textrm rm hat widehat bar'.split(' '),
);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const RAISED = '0123456789+-()';

export function readCharacters(typed: string): ReadCharacters {
  const text: string[] = [];
  const at: number[] = [];
  const emit = (plain: string, from: number) => {
    text.push(plain);
    for (let unit = 0; unit < plain.length; unit++) at.push(from);
  };
  // Closing braces of dressing commands: gone with the command.
  const dropped = new Set<number>();
  let i = 0;
  while (i < typed.length) {
    const char = String.fromCodePoint(typed.codePointAt(i)!);
    if (dropped.has(i)) i++;
    else if (char === '\\') {
      const command = /^[a-z]+/i.exec(typed.slice(i + 1, i + 20))?.[0] ?? typed.slice(i + 1, i + 2);
      const end = i + 1 + command.length;
      const inside = DRESS.has(command) ? dressed(typed, end) : undefined;
      const plain = COMMANDS.get(command) ?? (DRESS.has(command) ? '' : undefined);
      if (inside) dropped.add(inside.close);
      else if (plain === undefined) return { ok: false, at: i, length: end - i };
      else emit(plain, i);
      i = inside ? inside.open + 1 : end;
    } else if (SUPERSCRIPTS.includes(char)) {
      const run = runOf(typed, i, SUPERSCRIPTS);
      const plain = [...run].map((c) => RAISED[SUPERSCRIPTS.indexOf(c)]).join('');
      // `⁽²⁾` marks a layer, `²` is a power: brackets keep them apart, and keep `x²3` from becoming x to the 23.
      emit(plain.startsWith('(') ? `^${plain}` : `^{${plain}}`, i);
      i += run.length;
    } else if (SUBSCRIPTS.includes(char)) {
      const run = runOf(typed, i, SUBSCRIPTS);
      emit(`_{${[...run].map((c) => SUBSCRIPTS.indexOf(c)).join('')}}`, i);
      i += run.length;
    } else {
      emit(plainSign(char), i);
      i += char.length;
    }
  }
  return { ok: true, text: text.join(''), at: [...at, typed.length] };
}

// NFKC last: it makes full-width and mathematical letters plain, but would turn `x²` into the second input.
function plainSign(char: string): string {
  const sign = SIGNS.get(char);
  if (sign !== undefined) return sign;
  const normal = char.normalize('NFKC');
  // `½` becomes `1⁄2`.
  if (normal.includes('⁄')) return `(${normal.replace('⁄', '/')})`;
  return [...normal].map((c) => SIGNS.get(c) ?? c).join('');
}

function runOf(typed: string, from: number, chars: string): string {
  let end = from;
  while (end < typed.length && chars.includes(typed[end]!)) end++;
  return typed.slice(from, end);
}

function dressed(typed: string, from: number): { open: number; close: number } | undefined {
  const open = /^ *\{/.exec(typed.slice(from, from + 8))?.[0].length;
  if (open === undefined) return undefined;
  const close = typed.indexOf('}', from + open);
  return close < 0 ? undefined : { open: from + open - 1, close };
}
