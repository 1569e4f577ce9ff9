// Finds a network, or numbers of one, in what somebody wrote, and gives the line that differentiates it. Runs nothing.

import { languageCodes, languages } from './index.ts';

type Name = keyof (typeof languages)['en']['commands']['gradient']['arguments'];

const NUMBER = String.raw`[-+−]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`;
const LIST = new RegExp(`^${NUMBER}(?:[\\s,;|]+${NUMBER})*$`, 'i');
const ALONE = new RegExp(`^${NUMBER}$`, 'i');

/** What a value must look like to be meant for us: `loss = 0.57` in a conversation is no choice of a loss. */
const LOOKS: Readonly<Record<Name, RegExp>> = {
  net: /^\d{1,2}(?:\s*[-–→x]\s*\d{1,2})+$/i,
  x: LIST,
  w: LIST,
  b: LIST,
  target: LIST,
  activation: /^[a-z][a-z-]+(?:\([\d.]+\))?(?:[\s,]+[a-z][a-z-]+(?:\([\d.]+\))?)*$/i,
  loss: /^[a-z][a-z0-9-]+$/i,
  rate: ALONE,
  wrt: /^[a-z]\d?_?[\d_]+$/i,
  digits: /^\d{1,2}$/,
  seed: /^\d{1,10}$/,
};

/** One of these makes it a question about a network; of inputs and weights it takes more than one. */
const TELLING: readonly Name[] = ['net', 'x', 'w', 'wrt'];
const isTelling = (name: Name, value: string) => TELLING.includes(name) && !ALONE.test(value);

const NAMES = new Map(
  (Object.keys(LOOKS) as Name[]).flatMap((name) =>
    [name, ...languageCodes.map((code) => languages[code].commands.gradient.arguments[name].name)].map(
      (word) => [word, name] as const,
    ),
  ),
);
const COMMANDS = ['gradient', ...languageCodes.map((code) => languages[code].commands.gradient.name)];

const COMMAND = new RegExp(
  `/backprop (?:${COMMANDS.join('|')})(?![\\p{L}\\p{N}-])(?::\\d+>)?((?:[^\\S\\r\\n][^\\r\\n\u2028\u2029\`]*)?)`,
  'iu',
);
const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}_])(${[...NAMES.keys()].join('|')})\\s{0,3}[=＝]\\s{0,3}(?:["“„']([^"“”'\\n]*)["”“']|(\\[[\\[\\]\\d\\s.,;e+−-]*\\])|([^\\s"“”'\`]+(?:[ ,;|]+${NUMBER}(?![\\p{L}\\d]))*))`,
  'giu',
);
const MATRIX = /\[\s*\[[\d\s.,;e+−-]+\](?:\s*,?\s*\[[\d\s.,;e+−-]+\])*\s*\]/giu;
const TEX_MATRIX = /\\begin\{[bp]matrix\}([\d\s.&\\e+−-]+)\\end\{[bp]matrix\}/giu;
const SPOKEN = /(?<![\d-])(\d{1,2}(?:-\d{1,2}){1,8})(?=[\s-]*(?:net|mlp|신경망|네트워크))/iu;

const LONGEST = 8000;

/** A line such as `gradient net=2-3-2`, or undefined where nothing of the kind stands in `text`. */
export function gradientLineIn(text: string): string | undefined {
  const read = text.slice(0, LONGEST).normalize('NFC');
  const command = COMMAND.exec(read);
  if (command) return `gradient${command[1]!.includes('=') ? command[1]!.trimEnd() : ''}`;
  const pairs = pairsIn(read);
  const matrix = pairs.has('w') ? undefined : matrixIn(read);
  if (matrix !== undefined) pairs.set('w', matrix);
  const spoken = SPOKEN.exec(read)?.[1];
  if (spoken !== undefined && !pairs.has('net') && !pairs.has('w')) pairs.set('net', spoken);
  if (![...pairs].some(([name, value]) => isTelling(name, value))) return undefined;
  return ['gradient', ...[...pairs].map(([name, value]) => `${name}="${value}"`)].join(' ');
}

function pairsIn(text: string): Map<Name, string> {
  const pairs = new Map<Name, string>();
  for (const [, word, quoted, bracketed, bare] of text.matchAll(PAIR)) {
    const name = NAMES.get(word!.toLowerCase())!;
    const value =
      bracketed === undefined ? (quoted ?? bare!).replace(/^\(|[.,;:!?)\]]+$/g, '').trim() : rowsOf(bracketed);
    if (LOOKS[name].test(value) && !pairs.has(name)) pairs.set(name, value);
  }
  return pairs;
}

/** Matrices whose shapes fit one behind the other are the layers of one network; otherwise the first is. */
function matrixIn(text: string): string | undefined {
  const tex = [...text.matchAll(TEX_MATRIX)].map(([, inside]) => inside!.replaceAll('\\\\', ';').replaceAll('&', ' '));
  const found = [...[...text.matchAll(MATRIX)].map(([matrix]) => rowsOf(matrix)), ...tex.map(tidy)].filter((rows) =>
    LIST.test(rows),
  );
  if (found.length === 0) return undefined;
  const chained = found.every((rows, layer) => layer === 0 || widthOf(rows) === heightOf(found[layer - 1]!));
  return chained ? found.join(' | ') : found[0];
}

/** `[[0.8, -0.4], [0.3, 0.6]]` as `0.8 -0.4; 0.3 0.6`. */
function rowsOf(brackets: string): string {
  return tidy(brackets.replace(/\]\s*,?\s*\[/g, ';').replace(/[[\]]/g, ' '));
}

function tidy(rows: string): string {
  return rows
    .split(';')
    .map((row) =>
      row
        .split(/[\s,]+/)
        .filter((number) => number !== '')
        .join(' '),
    )
    .filter((row) => row !== '')
    .join('; ');
}

function heightOf(rows: string): number {
  return rows.split(';').length;
}

function widthOf(rows: string): number {
  return rows.split(';')[0]!.trim().split(' ').length;
}
