// A computation graph in words, for those who hear it: each part with its value and its gradient, the whole first.

import { wideFunctions } from '../gradient/formula-functions.ts';
import type { RecordedFormula } from '../gradient/formula-tape.ts';
import { formulaPlain } from '../gradient/formula-text.ts';
import type { Formula } from '../gradient/formula-tree.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';

const LIMIT = 1_000;
const DIGITS = 6;
/** Characters of one part's formula. */
const PART = 60;

export function formulaGraphAlt(recorded: RecordedFormula, words: Catalog['differentiate']['picture']['alt']): string {
  const moving = recorded.nodes.filter(({ varies }) => varies).toReversed();
  const head = words.graph({ formula: short(recorded.nodes.at(-1)!.formula) });
  // Whole parts only: half a number would be a wrong one.
  const told: string[] = [];
  let room = LIMIT - head.length - words.hidden(moving.length).length - 4;
  for (const node of moving) {
    const part = words.node({
      part: short(node.formula),
      value: showNumber(recorded.valueOf(node), DIGITS),
      gradient: showNumber(recorded.gradientOf(node), DIGITS),
    });
    room -= part.length + 2;
    if (room < 0) break;
    told.push(part);
  }
  const left = moving.length - told.length;
  return [head, `${told.join('; ')}.`, ...(left > 0 ? [words.hidden(left)] : [])].join(' ');
}

function short(formula: Formula): string {
  const text = formulaPlain(formula, wideFunctions);
  return text.length <= PART ? text : `${text.slice(0, PART - 1)}…`;
}
