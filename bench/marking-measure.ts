// What the judging of formulas is measured by: right and wrong forms over many draws, mistakes that were planted. Prints nothing.

import { readFormula } from '../src/gradient/formula.ts';
import { evaluate } from '../src/gradient/formula-value.ts';
import type { NetworkSpec } from '../src/gradient/network-spec.ts';
import { nameOf, type Quantity } from '../src/gradient/notation.ts';
import { diagnose } from '../src/marking/diagnosis.ts';
import { agree, firstDifference } from '../src/marking/equivalence.ts';
import { markFormula } from '../src/marking/formula-answer.ts';
import { pointsOf } from '../src/marking/manifold.ts';
import { networkVocabulary } from '../src/marking/network-names.ts';
import { type Forms, W11 } from '../test/marking/forms/forms.ts';
import { isFound, type Plant, plants } from '../test/marking/plants.ts';
import { type writtenFactors, writtenPlants } from '../test/marking/written-plants.ts';
import { median } from './rows.ts';

/** So far from the first seed is the second, which is asked before anything is called wrong: as `markFormula` has it. */
const SECOND = 2 ** 32;

export interface Acceptance {
  readonly right: number;
  readonly wrong: number;
  readonly seeds: number;
  /** Judgements of right forms that refused, and of wrong forms that accepted. */
  readonly refused: number;
  readonly accepted: number;
}

/** Each form against the truth at the points of each seed; the points are drawn once for all forms. */
export function acceptance({ spec, of, right, wrong }: Forms, seeds: number): Acceptance {
  const vocabulary = networkVocabulary(spec);
  const name = `∂L/∂${nameOf(of, spec.layers.length)}`;
  const read = (formula: string) => {
    const typed = readFormula(formula, vocabulary);
    if (!typed.ok) throw new Error(`${formula}: ${typed.problem}`);
    return typed.tree;
  };
  const rightTrees = right.map(read);
  const wrongTrees = wrong.map(([formula]) => read(formula));
  let [refused, accepted] = [0, 0];
  for (let seed = 1; seed <= seeds; seed++) {
    const first = pointsOf(spec, seed);
    const second = pointsOf(spec, seed + SECOND);
    const isRight = (tree: (typeof rightTrees)[number]) =>
      [first, second].some(
        (points) =>
          !firstDifference(
            points,
            (point) => evaluate(tree, point, vocabulary.functions),
            (point) => point.get(name) ?? Number.NaN,
          ),
      );
    refused += rightTrees.filter((tree) => !isRight(tree)).length;
    accepted += wrongTrees.filter(isRight).length;
  }
  return { right: right.length, wrong: wrong.length, seeds, refused, accepted };
}

export interface Naming {
  readonly judged: number;
  /** Named exactly as it was planted by hand. */
  readonly named: number;
  /** Right forms of which a mistake was named all the same. */
  readonly invented: number;
  readonly microseconds: { readonly right: number; readonly wrong: number };
}

/** Whole verdicts, as a learner gets them. */
export function naming({ spec, of, right, wrong }: Forms, seeds: number): Naming {
  let [judged, named, invented] = [0, 0, 0];
  const times = { right: [] as number[], wrong: [] as number[] };
  const mark = (formula: string, seed: number, into: number[]) => {
    const start = performance.now();
    const verdict = markFormula(formula, { spec, of }, { seed });
    into.push(1000 * (performance.now() - start));
    return verdict;
  };
  for (let seed = 1; seed <= seeds; seed++) {
    for (const formula of right) {
      const verdict = mark(formula, seed, times.right);
      if ('mistakes' in verdict && verdict.mistakes.length > 0) invented++;
    }
    for (const [formula, mistakes] of wrong) {
      const verdict = mark(formula, seed, times.wrong);
      judged++;
      if ('mistakes' in verdict && verdict.mistakes.join() === mistakes.join()) named++;
    }
  }
  return { judged, named, invented, microseconds: { right: median(times.right), wrong: median(times.wrong) } };
}

/** Mistakes written out as people write them, through the whole way from text to verdict; only the exact names count. */
export function writtenPlanting(factors: (typeof writtenFactors)[number], seeds: number): Planting {
  const counted = (count: number) => {
    const planted = writtenPlants(factors, count);
    let named = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      for (const { text, mistakes } of planted) {
        const verdict = markFormula(text, { spec: factors.spec, of: W11 }, { seed });
        const found = 'mistakes' in verdict ? [...verdict.mistakes] : [];
        if (found.sort().join() === [...mistakes].sort().join()) named++;
      }
    }
    return { planted: planted.length * seeds, named };
  };
  return { single: counted(1), double: counted(2) };
}

export interface Planting {
  readonly single: { readonly planted: number; readonly named: number };
  readonly double: { readonly planted: number; readonly named: number };
}

/** At most so many of a seed's plants are asked, spread over all of them. */
const MOST_PLANTS = 150;

/** Mistakes planted one and two at a time; one that is the same function as others counts as named by either. */
export function planting(spec: NetworkSpec, of: Quantity, seeds: number): Planting {
  const single = { planted: 0, named: 0 };
  const double = { planted: 0, named: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const one = plants(spec, of, seed, 1);
    const two = plants(spec, of, seed, 2).planted;
    for (const [counts, planted, twins] of [
      [single, one.planted, one.planted],
      [double, two, [...two, ...one.planted]],
    ] as const) {
      const step = Math.ceil(planted.length / MOST_PLANTS);
      for (const plant of planted.filter((_, index) => index % step === 0)) {
        const same = ({ values }: Plant) => values.every((value, p) => agree(value, plant.values[p]!, 1e-8));
        counts.planted++;
        if (isFound(diagnose(one.points, of, plant.values), plant, twins.filter(same))) counts.named++;
      }
    }
  }
  return { single, double };
}
