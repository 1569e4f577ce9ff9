// Networks like the article's, with numbers one can still compute by hand, at which no catalogued mistake looks right.

import { type Chance, pick } from '../gradient/chance.ts';
import { differentiate, factorsOf, type WeightIndex } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { areApart } from './guards.ts';

/** ±0.1 … ±2. */
const INPUTS = tenths(20);
/** ±0.1 … ±1. */
const WEIGHTS = tenths(10);
/** A gradient nearer to 0 says nothing to a learner. */
const LEAST_GRADIENT = 0.005;

export interface NetworkWishes {
  /** Units of the layer, which are the classes too. */
  readonly units?: number;
  readonly inputs?: number;
  /** One class is right, or the target is spread over the classes. */
  readonly target?: 'one-hot' | 'soft';
  /** The weight that the question asks about: w₁₁ where nothing is said. */
  readonly asked?: WeightIndex;
}

const W11: WeightIndex = { layer: 0, unit: 0, input: 0 };

/** One layer of sigmoid units, softmax and cross entropy. Undefined where a mistake could not be told from the truth. */
export function drawNetwork(chance: Chance, wishes: NetworkWishes = {}): NetworkSpec | undefined {
  const { units = 2, inputs = 2, target = 'one-hot', asked = W11 } = wishes;
  const x = drawn(inputs, INPUTS, chance);
  const W = Array.from({ length: units }, () => drawn(inputs, WEIGHTS, chance));
  const spec: NetworkSpec = {
    layers: [{ W, b: null, activation: { name: 'sigmoid' } }],
    loss: 'softmax-ce',
    x,
    target: target === 'soft' ? softTarget(units, chance) : oneHot(units, chance),
  };
  return tellsApart(spec, asked) ? spec : undefined;
}

/** Source: teaching.md section 4: x₁ ∉ {1, x₂, w₁₁}, w₁₁ ≠ 1, |z| apart by 5 %, |∂L/∂w| ≥ 0.005. */
function tellsApart(spec: NetworkSpec, asked: WeightIndex): boolean {
  const worked = differentiate(spec);
  const input = spec.x[asked.input]!;
  const weight = spec.layers[0]!.W[asked.unit]![asked.input]!;
  const others = spec.x.filter((_, at) => at !== asked.input);
  if (Math.abs(input) === 1 || Math.abs(weight) === 1 || input === weight || others.includes(input)) return false;
  const sizes = worked.pass.z[0]!.map(Math.abs);
  if (sizes.some((size, at) => at !== asked.unit && !areApart(size, sizes[asked.unit]!))) return false;
  return Math.abs(factorsOf(spec, worked, asked).value) >= LEAST_GRADIENT;
}

function drawn(count: number, from: readonly number[], chance: Chance): number[] {
  return Array.from({ length: count }, () => pick(from, chance));
}

function oneHot(units: number, chance: Chance): number[] {
  const right = Math.floor(chance() * units);
  return Array.from({ length: units }, (_, unit) => (unit === right ? 1 : 0));
}

/** Tenths that sum to 1, none of them 0. */
function softTarget(units: number, chance: Chance): number[] {
  const parts = Array.from({ length: units }, () => 1);
  for (let left = 10 - units; left > 0; left--) parts[Math.floor(chance() * units)]! += 1;
  return parts.map((part) => part / 10);
}

function tenths(most: number): number[] {
  return Array.from({ length: most }, (_, at) => (at + 1) / 10).flatMap((size) => [size, -size]);
}
