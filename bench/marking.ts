// How formulas are judged: right ones accepted and wrong ones refused at many drawn points, mistakes named, and what a check takes.

import { markFormula } from '../src/marking/formula-answer.ts';
import { allForms } from '../test/marking/forms/all.ts';
import type { Forms } from '../test/marking/forms/forms.ts';
import { median, type Row, row } from './rows.ts';

const SEEDS = 20;

export function marking(): Row[] {
  return allForms.flatMap(measured);
}

function measured({ name, spec, of, right, wrong }: Forms): Row[] {
  const counts = { accepted: 0, refused: 0, named: 0 };
  const times = { right: [] as number[], wrong: [] as number[] };
  for (let seed = 1; seed <= SEEDS; seed++) {
    for (const formula of right) {
      const start = performance.now();
      const { kind } = markFormula(formula, { spec, of }, { seed });
      times.right.push(performance.now() - start);
      if (kind === 'identity') counts.accepted++;
    }
    for (const [formula, mistakes] of wrong) {
      const start = performance.now();
      const verdict = markFormula(formula, { spec, of }, { seed });
      times.wrong.push(performance.now() - start);
      if (verdict.kind === 'identity') continue;
      counts.refused++;
      if ('mistakes' in verdict && verdict.mistakes.join() === mistakes.join()) counts.named++;
    }
  }
  const share = (count: number, of: number) => `${count} of ${of}`;
  return [
    { goal: '', what: `${name}: right forms accepted`, figure: share(counts.accepted, SEEDS * right.length) },
    { goal: '', what: `${name}: wrong forms refused`, figure: share(counts.refused, SEEDS * wrong.length) },
    { goal: '', what: `${name}: with the mistakes named`, figure: share(counts.named, SEEDS * wrong.length) },
    row('', `${name}: check of a right form, median`, 1000 * median(times.right), 'µs'),
    row('', `${name}: check of a wrong form, median`, 1000 * median(times.wrong), 'µs'),
  ];
}
