// Each form judged as it should be: no right one refused, no wrong one accepted, the mistake named.

import { describe, expect, test } from 'vitest';
import { readFormula } from '../../src/gradient/formula.ts';
import { formulaWritten } from '../../src/gradient/formula-text.ts';
import { markFormula } from '../../src/marking/formula-answer.ts';
import { networkVocabulary } from '../../src/marking/network-names.ts';
import { allForms } from './forms/all.ts';

describe.each(allForms)('$name', ({ spec, of, right, wrong }) => {
  test.each(right)('right: %s', (formula) => {
    expect(markFormula(formula, { spec, of })).toMatchObject({ kind: 'identity', asked: true });
  });

  test.each(wrong.map(([formula, mistakes, constraint]) => ({ formula, mistakes, constraint })))(
    'wrong: $formula',
    ({ formula, mistakes, constraint }) => {
      const kind = constraint ? { kind: 'special-case', constraint } : { kind: 'wrong' };
      expect(markFormula(formula, { spec, of })).toMatchObject({ ...kind, mistakes });
    },
  );

  test('and the same at whatever points they are compared', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const kindOf = (formula: string) => markFormula(formula, { spec, of }, { seed }).kind;
      for (const formula of right) expect(kindOf(formula), `${formula}, seed ${seed}`).toBe('identity');
      for (const [formula, , constraint] of wrong) {
        expect(kindOf(formula), `${formula}, seed ${seed}`).toBe(constraint ? 'special-case' : 'wrong');
      }
    }
  });

  test('what is echoed, typed again, is the same formula', () => {
    const vocabulary = networkVocabulary(spec);
    for (const formula of [...right, ...wrong.map(([text]) => text)]) {
      const read = readFormula(formula, vocabulary);
      const verdict = markFormula(formula, { spec, of });
      if (!read.ok || verdict.kind === 'unreadable') throw new Error(formula);
      expect(verdict.read).toEqual(formulaWritten(read.tree, vocabulary.functions));
      for (const echo of [verdict.read.plain, verdict.read.tex]) {
        expect(readFormula(echo, vocabulary, { length: 2000 }), echo).toMatchObject({ ok: true, tree: read.tree });
      }
    }
  });
});
