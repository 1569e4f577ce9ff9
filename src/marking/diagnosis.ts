// Which mistakes turn the right gradient into what was answered: factor by factor, fewest mistakes first.

import type { Quantity } from '../gradient/notation.ts';
import { type Candidate, factorsAt } from './candidates.ts';
import { agree } from './equivalence.ts';
import type { MistakeId } from './mistake-id.ts';
import type { NetworkValues } from './network-values.ts';

/** At most so many at once: beyond that an explanation says little. */
const MOST = 4;
/** Wider than where formulas are compared: these products are made in another order. */
const RELATIVE = 1e-8;
/** Below this a value is what is left of a difference of equals. */
const NOTHING = 1e-9;

/**
 * The smallest set of mistakes that gives `answer` (its value at each point) in place of ∂L/∂of; empty where none was found.
 * Twins are told apart by number: where two mistakes are one function, the lower one is named.
 */
export function diagnose(points: readonly NetworkValues[], of: Quantity, answer: readonly number[]): MistakeId[] {
  if (!answer.every(Number.isFinite)) return [];
  const { error, slope, input, delta } = factorsAt(points, of);
  // Of zeros only those that one mistake makes by itself: behind a softmax the errors sum to 0.
  if (isNothing(answer))
    return [...(error.find((e) => e.mistakes.length === 1 && isNothing(e.values))?.mistakes ?? [])];
  const search = new Search(answer);
  const tails = search.sorted(products(input, scalesAt(points)));
  for (const d of delta) search.product([d], tails);
  for (const e of error) for (const s of slope) search.product([e, s], tails);
  if (of.kind === 'w' || of.kind === 'b') {
    // M27: the factors added. A bias has no input to add.
    const simple = error.filter(({ mistakes }) => mistakes.length < 2);
    const inputs = of.kind === 'w' ? input.map((i) => [i]) : [[]];
    for (const e of simple) for (const s of slope) for (const i of inputs) search.sum([e, s, ...i]);
    for (const after of newWeights(points, of.layer, of.unit, of.kind === 'w' ? of.input : undefined))
      search.sum([after]);
  }
  return search.found();
}

/** The same for a derivative that is the product of these factors, each a list of readings with the right one first. */
export function diagnoseProduct(
  points: readonly NetworkValues[],
  factors: readonly (readonly Candidate[])[],
  answer: readonly number[],
): MistakeId[] {
  if (!answer.every(Number.isFinite)) return [];
  if (isNothing(answer)) {
    const zero = factors.flat().find(({ mistakes, values }) => mistakes.length === 1 && isNothing(values));
    return [...(zero?.mistakes ?? [])];
  }
  const search = new Search(answer);
  const [first = [], ...rest] = factors;
  // Where the sign has a thought of its own, it is not just flipped.
  const ownSign = first.some(({ mistakes }) => mistakes[0] === 'M17');
  const scales = plainScales(points).filter(({ mistakes }) => !ownSign || mistakes[0] !== 'M8');
  search.product([], search.sorted([...rest, scales].reduce(products, first)));
  if (factors.length > 1) {
    for (const parts of first.flatMap((a) => rest.flat().map((b) => [a, b]))) search.sum(parts);
  }
  return search.found();
}

function isNothing(values: readonly number[]): boolean {
  return values.every((value) => Math.abs(value) < NOTHING);
}

class Search {
  private best: { readonly mistakes: readonly MistakeId[]; readonly rank: number } | undefined;
  /** The point that tells most. It alone is asked first: nearly all are refused there. */
  private readonly leading: number;
  private readonly goal: number;

  constructor(private readonly answer: readonly number[]) {
    this.leading = answer.reduce((best, value, p) => (Math.abs(value) > Math.abs(answer[best]!) ? p : best), 0);
    this.goal = answer[this.leading]!;
  }

  sorted(candidates: readonly Candidate[]): readonly Candidate[] {
    return [...candidates].sort((a, b) => a.values[this.leading]! - b.values[this.leading]!);
  }

  /** The product of `heads` and any of `tails`, which are sorted: the one that fits is looked up, not tried. */
  product(heads: readonly Candidate[], tails: readonly Candidate[]): void {
    let head = 1;
    for (const { values } of heads) head *= values[this.leading]!;
    if (!(Math.abs(head) > 0)) return;
    const wanted = this.goal / head;
    const slack = RELATIVE * Math.abs(wanted);
    for (let i = firstFrom(tails, this.leading, wanted - slack); i < tails.length; i++) {
      const tail = tails[i]!;
      if (!(tail.values[this.leading]! <= wanted + slack)) return;
      this.offer([...heads, tail], (a, b) => a * b, []);
    }
  }

  /** Parts added. More than one part is M27. */
  sum(parts: readonly Candidate[]): void {
    let total = 0;
    for (const { values } of parts) total += values[this.leading]!;
    if (agree(total, this.goal, RELATIVE)) this.offer(parts, (a, b) => a + b, parts.length > 1 ? ['M27'] : []);
  }

  found(): MistakeId[] {
    return [...new Set(this.best?.mistakes ?? [])].sort((a, b) => number(a) - number(b));
  }

  /** Kept if it gives the answer everywhere and is shorter than what was found before; no mistake at all is shortest. */
  private offer(
    parts: readonly Candidate[],
    join: (a: number, b: number) => number,
    extra: readonly MistakeId[],
  ): void {
    const mistakes = [...parts.flatMap((part) => part.mistakes), ...extra];
    if (mistakes.length > MOST) return;
    const rank = mistakes.length * 1000 + mistakes.reduce((sum, id) => sum + number(id), 0);
    if (this.best && this.best.rank <= rank) return;
    const everywhere = this.answer.every((value, p) =>
      agree(parts.map(({ values }) => values[p]!).reduce(join), value, RELATIVE),
    );
    if (everywhere) this.best = { mistakes, rank };
  }
}

const number = (id: MistakeId) => Number(id.slice(1));

/** The first of the sorted that is not below. */
function firstFrom(sorted: readonly Candidate[], point: number, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.values[point]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function products(left: readonly Candidate[], right: readonly Candidate[]): Candidate[] {
  return left.flatMap((a) =>
    right.map((b) => ({
      mistakes: [...a.mistakes, ...b.mistakes],
      values: a.values.map((value, p) => value * b.values[p]!),
    })),
  );
}

/** What stands in front of the whole product. */
function scalesAt(points: readonly NetworkValues[]): Candidate[] {
  const outputs = points[0]!.spec.target.length;
  const constant = (mistakes: readonly MistakeId[], by: number): Candidate => ({
    mistakes,
    values: points.map(() => by),
  });
  const sizes = [
    constant([], 1),
    constant(['M25'], 2),
    ...(outputs > 1 ? [constant(['M26'], 1 / outputs)] : []),
    { mistakes: ['M30'] as const, values: points.map((point) => point.learningRate) },
    constant(['M45'], 1 / Math.LN10),
    constant(['M45'], 1 / Math.LN2),
  ];
  return products(sizes, [constant([], 1), constant(['M8'], -1)]);
}

/** In front of a factor that is no gradient of the loss: nothing that loss or step could put there. */
function plainScales(points: readonly NetworkValues[]): Candidate[] {
  const constant = (mistakes: readonly MistakeId[], by: number): Candidate => ({
    mistakes,
    values: points.map(() => by),
  });
  return [constant([], 1), constant(['M8'], -1), constant(['M25'], 2)];
}

/** M31: the weight after the step in place of its gradient; with M32 if the step climbs, with M33 if η is missing. */
function newWeights(
  points: readonly NetworkValues[],
  layer: number,
  unit: number,
  input: number | undefined,
): Candidate[] {
  const after = (mistakes: readonly MistakeId[], by: (rate: number) => number): Candidate => ({
    mistakes,
    values: points.map((point) => {
      const { W, b } = point.spec.layers[layer]!;
      const { dLdW, dLdb } = point.run.gradients;
      const held = input === undefined ? (b?.[unit] ?? 0) : W[unit]![input]!;
      const gradient = input === undefined ? dLdb[layer]![unit]! : dLdW[layer]![unit]![input]!;
      return held + by(point.learningRate) * gradient;
    }),
  });
  return [after(['M31'], (rate) => -rate), after(['M31', 'M32'], (rate) => rate), after(['M31', 'M33'], () => -1)];
}
