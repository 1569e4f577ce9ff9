// The reader of formulas against text that nobody meant: random pieces and forms with a few characters changed. Nothing may hang,
// throw or take long, and what was read must print as something that reads the same.

import { type Chance, seededChance } from '../../src/gradient/chance.ts';
import { readFormula } from '../../src/gradient/formula.ts';
import { formulaWritten } from '../../src/gradient/formula-text.ts';
import { networkVocabulary } from '../../src/marking/network-names.ts';
import { allForms } from './forms/all.ts';

const PIECES = [
  ...['x1', 'w11', 'h', 'h1', 'z1', 'y1', 't1', 'V11', 'w2_11', 'o1', 'b1', 'L', 'η', 'α', 'e', 'd'],
  ...['(', ')', '[', ']', '{', '}', '|', '+', '-', '*', '/', '^', '**', ',', '=', '>', '<=', '_', "'", '.', '%', ' '],
  ...[
    'σ',
    "σ'",
    'exp',
    'max',
    'softmax',
    'ln',
    '√',
    'Σt',
    '∂L/∂',
    'dL/d',
    '∂h1/∂z1',
    '1[',
    '×',
    '·',
    '−',
    '²',
    '⁻¹',
    '₁',
    '½',
  ],
  ...[
    '\\frac',
    '\\left(',
    '\\partial',
    '\\mathrm{',
    '\\',
    '2',
    '0.5',
    '1e',
    '1e9',
    '😀',
    '\u0302',
    '기울기',
    'ŷ₁',
    '１',
    'ﷺ',
    '\ud835',
  ],
];

export interface Fuzzed {
  readonly strings: number;
  readonly read: number;
  readonly thrown: number;
  /** Read, printed, and then read as something else. */
  readonly changed: number;
  /** CPU time of the slowest, its least of three. */
  readonly slowestMs: number;
}

export function fuzzFormulas(strings: number, seed = 1): Fuzzed {
  const chance = seededChance(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!;
  const forms = allForms.map(({ spec, right, wrong }) => ({
    vocabulary: networkVocabulary(spec),
    texts: [...right, ...wrong.map(([text]) => text)],
  }));
  let [read, thrown, changed, slowestMs] = [0, 0, 0, 0];
  for (let i = 0; i < strings; i++) {
    const { vocabulary, texts } = pick(forms);
    const text = i % 2 === 0 ? pieces(chance) : mutated(pick(texts), chance);
    const once = () => readFormula(text, vocabulary);
    try {
      const start = performance.now();
      const typed = once();
      const took = performance.now() - start;
      if (took > slowestMs) slowestMs = Math.max(slowestMs, Math.min(took, leastCpu(once)));
      if (!typed.ok) continue;
      read++;
      const { plain, tex } = formulaWritten(typed.tree, vocabulary.functions);
      for (const printed of [plain, tex].filter(({ length }) => length <= 2000)) {
        const again = readFormula(printed, vocabulary, { length: 2000 });
        // Printing may nest deeper than what was typed; that is refused by name.
        if (again.ok ? JSON.stringify(again.tree) !== JSON.stringify(typed.tree) : again.problem !== 'too-deep')
          changed++;
      }
    } catch {
      thrown++;
    }
  }
  return { strings, read, thrown, changed, slowestMs };
}

function pieces(chance: Chance): string {
  return Array.from({ length: 1 + Math.floor(chance() * 60) }, () => PIECES[Math.floor(chance() * PIECES.length)]).join(
    '',
  );
}

const SIGNS = ['+', '-', '*', '/', '^', '·'];
const NAMES = ['x1', 'h1', 'z1', 'y1', 't1', 'L', 'e', '2', '0.5', '(x1+y1)', "σ'(h1)", 'ln(y1)', '|t1|'];

/** A few changes: a character deleted, doubled, replaced by a piece or moved, or a name or a sign by another. */
function mutated(form: string, chance: Chance): string {
  let text = form;
  const another = (list: readonly string[]) => list[Math.floor(chance() * list.length)]!;
  const replaced = (pattern: RegExp, list: readonly string[]) => {
    const found = [...text.matchAll(pattern)];
    const one = found[Math.floor(chance() * found.length)];
    return one ? text.slice(0, one.index) + another(list) + text.slice(one.index + one[0].length) : text;
  };
  for (let turns = 1 + Math.floor(chance() * 3); turns > 0; turns--) {
    const at = Math.floor(chance() * text.length);
    const changes = [
      () => replaced(/[a-z]\d+/g, NAMES),
      () => replaced(/[a-z]\d+/g, NAMES),
      () => replaced(/[+\-*/·]/g, SIGNS),
      () => replaced(/[+\-*/·]/g, SIGNS),
      () => text.slice(0, at) + text.slice(at + 1),
      () => text.slice(0, at) + text.slice(at, at + 1) + text.slice(at),
      () => text.slice(0, at) + another(PIECES) + text.slice(at + 1),
      () => text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
    ];
    text = changes[Math.floor(chance() * changes.length)]!();
  }
  return text;
}

// Collections and other work on the machine are not the reader's.
function leastCpu(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
