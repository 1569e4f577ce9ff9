// Q6: all of ∂L/∂W at once, δ·xᵀ: rows are units, columns are inputs.

import { pick, shuffled } from '../../gradient/chance.ts';
import { type Differentiated, differentiate, slopeOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { subscript } from '../../gradient/notation.ts';
import type { Catalog } from '../../language/catalog.ts';
import { type Formula, product } from '../../language/number-formulas.ts';
import { showEqual, showNumber, texNumber } from '../../language/numbers.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawNetwork as networkPicture } from '../../pictures/graph.ts';
import { askedPicture } from '../asked-picture.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { forwardTexts } from '../forward-texts.ts';
import { areApart } from '../guards.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS, matrixText, vectorText } from '../number-lists.ts';
import { placed } from '../placed-options.ts';
import type { Choice, QuestionType } from '../question.ts';
import { drawNetwork } from '../random-network.ts';
import { productText, rightPieces } from '../written-mistakes.ts';

type Matrix = readonly (readonly number[])[];

/** M10 here is the whole matrix transposed. M12 is left out: for two classes it is M8. */
const WRONG = ['M1', 'M3', 'M8', 'M10', 'M13', 'M14'] as const satisfies readonly MistakeId[];
type Wrong = (typeof WRONG)[number];

interface Given {
  readonly network: NetworkSpec;
  /** Which mistakes are offered first. */
  readonly wrong: readonly Wrong[];
  readonly order: readonly number[];
}

const OPTIONS = 4;

export const gradientMatrix: QuestionType<Given> = {
  name: 'gradient-matrix',
  level: 3,
  topics: ['together'],
  draw(chance) {
    const target = pick(['one-hot', 'soft'] as const, chance);
    const network = drawNetwork(chance, { target }) ?? drawNetwork(chance);
    return network && { network, wrong: shuffled(WRONG, chance), order: drawPlaces(OPTIONS, chance) };
  },
  ask({ network, wrong, order }, words) {
    const say = words.questions['gradient-matrix'];
    const worked = differentiate(network);
    const right = worked.gradients.dLdW[0]!;
    const delta = worked.gradients.dLdz[0]!;
    const options = distinct(right, wrong, network, worked).map(({ mistake, matrix }): Choice => {
      const { unit, input } = firstApart(right, matrix)!;
      const { error, slope, input: x } = rightPieces(network, { unit, input });
      return {
        text: matrixText(matrix),
        correct: false,
        mistake,
        because: say.wrong({
          entry: `w${subscript(unit + 1)}${subscript(input + 1)}`,
          found: showNumber(matrix[unit]![input]!, GIVEN_DIGITS),
          right: `${productText([error, slope, x])} ${showEqual(right[unit]![input]!, GIVEN_DIGITS)}`,
          remark: mistake === 'M10' ? say.transposed : words.mistakes[mistake].remark,
        }),
      };
    });
    const point = say.point({ delta: vectorText(delta), x: vectorText(network.x), matrix: matrixText(right) });
    return {
      topic: 'together',
      prompt: say.prompt(forwardTexts(network, worked)),
      picture: askedPicture(network, words),
      network,
      answer: {
        kind: 'choice',
        options: placed({ text: matrixText(right), correct: true, because: point }, options, order),
      },
      solution: {
        point,
        text: say.way(deltaTexts(network, worked)),
        formula: outerProduct(delta, network.x, right),
        picture: named('network', pictureOf(network, worked, words)),
      },
    };
  },
};

function wrongMatrix(mistake: Wrong, spec: NetworkSpec, { pass, gradients }: Differentiated): Matrix {
  const { x } = spec;
  const error = gradients.dLdh[0]!;
  const delta = gradients.dLdz[0]!;
  const slope = (unit: number) => slopeOf(spec, pass, 0, unit);
  const whole = delta.reduce((sum, one) => sum + one, 0);
  const rules: Readonly<Record<Wrong, (unit: number, input: number) => number>> = {
    M1: (k, j) => error[k]! * x[j]!,
    M3: (k, j) => error[k]! * pass.h[0]![k]! * x[j]!,
    M8: (k, j) => -delta[k]! * x[j]!,
    M10: (k, j) => delta[j]! * x[k]!,
    M13: (k, j) => error[k]! * slope(1 - k) * x[j]!,
    M14: (_, j) => whole * x[j]!,
  };
  return error.map((_, unit) => x.map((_, input) => rules[mistake](unit, input)));
}

/** Those that differ clearly from the right one and from each other. */
function distinct(right: Matrix, wrong: readonly Wrong[], network: NetworkSpec, worked: Differentiated) {
  const kept: { mistake: Wrong; matrix: Matrix }[] = [];
  for (const mistake of wrong) {
    const matrix = wrongMatrix(mistake, network, worked);
    if ([right, ...kept.map((one) => one.matrix)].every((other) => firstApart(other, matrix))) {
      kept.push({ mistake, matrix });
    }
  }
  return kept;
}

function firstApart(a: Matrix, b: Matrix): { unit: number; input: number } | undefined {
  for (const [unit, row] of a.entries())
    for (const [input, value] of row.entries()) if (areApart(value, b[unit]![input]!)) return { unit, input };
  return undefined;
}

/** `(−0.434) · 0.159` and what it is, of each unit. */
function deltaTexts(network: NetworkSpec, { pass, gradients }: Differentiated) {
  const deltas = gradients.dLdh[0]!.map((error, unit) => {
    const factors = product([error, slopeOf(network, pass, 0, unit)], GIVEN_DIGITS).plain;
    return `${factors} ${showEqual(gradients.dLdz[0]![unit]!, GIVEN_DIGITS)}`;
  });
  return { first: deltas[0]!, second: deltas[1]! };
}

function outerProduct(delta: readonly number[], x: readonly number[], right: Matrix): Formula {
  const tex = (rows: Matrix) =>
    `\\begin{pmatrix}${rows.map((row) => row.map((value) => texNumber(value, GIVEN_DIGITS)).join('&')).join('\\\\')}\\end{pmatrix}`;
  return {
    tex: `\\begin{aligned}\\frac{\\partial L}{\\partial W}=\\delta x^{\\top}&=${tex(delta.map((one) => [one]))}${tex([x])}\\\\[4pt]&=${tex(right)}\\end{aligned}`,
    plain: `∂L/∂W = δ·xᵀ = ${matrixText(delta.map((one) => [one]))} · ${matrixText([x])} = ${matrixText(right)}`,
  };
}

function pictureOf(spec: NetworkSpec, { pass, gradients }: Differentiated, words: Catalog) {
  return networkPicture({ spec, pass, gradients }, words.pictures);
}
