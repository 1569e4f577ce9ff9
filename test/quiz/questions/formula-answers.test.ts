// Questions answered by a formula: the model is an identity, every wrong formula is judged wrong with its own mistake.

import { describe, expect, it } from 'vitest';
import { markFormula } from '../../../src/marking/formula-answer.ts';
import type { Answer, Asked } from '../../../src/quiz/question.ts';
import { overSeeds } from './over-seeds.ts';

type FormulaAnswer = Extract<Answer, { kind: 'formula' }>;

function formulaOf({ answer }: Asked): FormulaAnswer {
  if (answer.kind !== 'formula') throw new Error(`${answer.kind} is no formula`);
  return answer;
}

const judge = (text: string, { network, of }: FormulaAnswer) => markFormula(text, { spec: network, of });
/** Judging is costly: so many of the first questions. */
const JUDGED = 30;

describe.each(['derive', 'repair-line'])('%s', (name) => {
  const asked = overSeeds(name).slice(0, JUDGED);

  it('has a model that is right whatever the numbers', () => {
    for (const question of asked) {
      const answer = formulaOf(question);
      expect(judge(answer.model, answer)).toMatchObject({ kind: 'identity', asked: true });
    }
  });

  it('judges each wrong formula wrong, with its own mistake and no other', () => {
    const seen = new Set<string>();
    for (const question of asked) {
      const answer = formulaOf(question);
      for (const { text, mistake } of answer.mistakes) {
        const verdict = judge(text, answer);
        // A ReLU that is on has slope 1: there a forgotten slope is right for this side alone.
        const kinds = answer.network.layers[0]!.activation.name === 'relu' ? ['wrong', 'special-case'] : ['wrong'];
        expect(kinds, `${text} in ${question.prompt}`).toContain(verdict.kind);
        expect('mistakes' in verdict && verdict.mistakes, text).toEqual([mistake]);
        seen.add(mistake);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  it('is asked about every kind of activation', () => {
    const names = asked.map((question) => formulaOf(question).network.layers[0]!.activation.name);
    expect(new Set(names)).toEqual(new Set(['sigmoid', 'tanh', 'relu']));
  });
});

describe('derive', () => {
  const FORMS: Readonly<Record<string, (k: number, j: number) => readonly string[]>> = {
    sigmoid: (k, j) => [
      `x${j}*(y${k}-t${k})*h${k}*(1-h${k})`,
      `dL/dw${k}${j} = -(t${k}-y${k})σ'(z${k})x${j}`,
      `(e^h${k}/(e^h1+e^h2) - t${k}) * exp(-z${k})/(1+exp(-z${k}))^2 * x${j}`,
      `∂L/∂h${k}·h${k}(1-h${k})·x${j}`,
    ],
    tanh: (k, j) => [`(y${k}-t${k})(1-tanh(z${k})^2)x${j}`, `(y${k}-t${k})(1-h${k})(1+h${k})x${j}`],
    relu: (k, j) => [`(y${k}-t${k})*(z${k}>0)*x${j}`, `(y${k}-t${k})*relu'(z${k})*x${j}`],
  };

  it('accepts other ways to write the same', () => {
    for (const question of overSeeds('derive').slice(0, JUDGED)) {
      const answer = formulaOf(question);
      const { of } = answer;
      if (of.kind !== 'w') throw new Error('derive asks for a weight');
      const forms = FORMS[answer.network.layers[0]!.activation.name]!(of.unit + 1, of.input + 1);
      for (const form of forms) expect(judge(form, answer), form).toMatchObject({ kind: 'identity', asked: true });
    }
  });
});

describe('repair-line', () => {
  const asked = overSeeds('repair-line').slice(0, JUDGED);

  it('shows one wrong line, which is judged wrong as it stands, and right lines beside it', () => {
    for (const question of asked) {
      const answer = formulaOf(question);
      const [lines, right] = [question.formula!, question.solution.formula!].map(({ plain }) =>
        plain.split('\n').map((line) => line.replace(/^\(\d\) /, '')),
      ) as [string[], string[]];
      const changed = lines.filter((line, at) => line !== right[at]);
      expect(changed).toHaveLength(1);
      expect(judge(changed[0]!, answer)).toMatchObject({ asked: true });
      expect(judge(changed[0]!, answer).kind).not.toBe('identity');
      // Every right line is right of what stands on its left.
      for (const line of right) expect(judge(line, answer).kind).toBe('identity');
      expect(right).toContain(`${changed[0]!.split(' = ')[0]} = ${answer.model}`);
    }
  });

  it('asks about each of the three lines, and about hidden layers too', () => {
    expect(new Set(asked.map((question) => formulaOf(question).of.kind))).toEqual(new Set(['h', 'z', 'w']));
    expect(new Set(asked.map((question) => formulaOf(question).network.layers.length))).toEqual(new Set([1, 2]));
  });

  it('does not take a repaired line for another one', () => {
    for (const question of asked) {
      const answer = formulaOf(question);
      for (const line of question.solution.formula!.plain.split('\n')) {
        const text = line.replace(/^\(\d\) /, '');
        expect(judge(text, answer)).toMatchObject({ asked: text.endsWith(` = ${answer.model}`) });
      }
    }
  });
});
