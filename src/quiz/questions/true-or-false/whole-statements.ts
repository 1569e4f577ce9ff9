// Statements about the chain as a whole, and about the step that is made with it.

import { pick } from '../../../gradient/chance.ts';
import { afterStep } from '../../../gradient/descent.ts';
import { differentiate, weightIndexes } from '../../../gradient/network.ts';
import type { NetworkSpec } from '../../../gradient/network-spec.ts';
import { symbolOf } from '../../../gradient/notation.ts';
import { showNumber } from '../../../language/numbers.ts';
import { wrongGradients } from '../../../marking/misconceptions.ts';
import { drawTenths, oneHot, withoutNoise } from '../../drawn-numbers.ts';
import { areApart } from '../../guards.ts';
import { GIVEN_DIGITS, vectorText } from '../../number-lists.ts';
import { drawNetwork } from '../../random-network.ts';
import { type Statement, told } from './statement.ts';

const show = (value: number) => showNumber(value, GIVEN_DIGITS);
const W11 = { layer: 0, unit: 0, input: 0 };

const fork: Statement<{ first: number; second: number }> = {
  name: 'fork',
  topic: 'chain-rule',
  draw(chance) {
    const [first, second] = drawTenths(2, 2, chance) as [number, number];
    const sum = first + second;
    return areApart(first * second, sum) && areApart(second, sum) && Math.abs(sum) > 0.05
      ? { first, second }
      : undefined;
  },
  /** a feeds two linear units whose own gradients are the two paths: ∂L/∂x of such a layer. */
  holds({ first, second }) {
    const spec: NetworkSpec = {
      layers: [{ W: [[first], [second]], b: null, activation: { name: 'identity' } }],
      ...{ loss: 'half-sse', x: [1], target: [first - 1, second - 1] },
    };
    return !areApart(differentiate(spec).gradients.dLdx[0]!, first + second);
  },
  tell({ first, second }, words) {
    const values = {
      ...{ first: show(first), second: show(second), sum: show(withoutNoise(first + second)) },
      product: show(withoutNoise(first * second)),
    };
    return told(words.questions['true-or-false'].fork, values, [[false, 'M27'], [true]]);
  },
};

interface Update {
  readonly network: NetworkSpec;
  readonly rate: number;
}

function updated({ network, rate }: Update) {
  const value = (id: string) =>
    wrongGradients(network, W11, { learningRate: rate }).find((w) => w.mistake === id)!.value;
  return { truth: differentiate(network).gradients.dLdW[0]![0]![0]!, moved: value('M37'), skipped: value('M36') };
}

const updatedWeights: Statement<Update> = {
  name: 'updated-weights',
  topic: 'chain-rule',
  draw(chance) {
    const sigmoid = () => ({
      W: [drawTenths(2, 1, chance), drawTenths(2, 1, chance)],
      b: null,
      activation: { name: 'sigmoid' as const },
    });
    const network: NetworkSpec = {
      ...{ layers: [sigmoid(), sigmoid()], loss: 'half-sse', x: drawTenths(2, 2, chance) },
      target: oneHot(2, Math.floor(chance() * 2)),
    };
    const rate = pick([0.5, 1, 2, 5], chance);
    const { truth, moved } = updated({ network, rate });
    return areApart(truth, moved) && Math.abs(truth) > 1e-3 ? { network, rate } : undefined;
  },
  holds: (facts) => !areApart(updated(facts).truth, updated(facts).moved),
  tell(facts, words) {
    const { truth, moved, skipped } = updated(facts);
    const values = { rate: show(facts.rate), truth: show(truth), moved: show(moved), skipped: show(skipped) };
    return told(
      words.questions['true-or-false'].updatedWeights,
      values,
      [
        [true, 'M37'],
        [false, 'M36'],
      ],
      facts.network,
    );
  },
};

interface Step {
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly input: number;
  readonly rate: number;
}

function stepOf({ network, unit, input, rate }: Step) {
  const worked = differentiate(network);
  const at = (spec: NetworkSpec) => spec.layers[0]!.W[unit]![input]!;
  const doubled = afterStep(network, worked, 2 * rate);
  return {
    w: at(network),
    g: worked.gradients.dLdW[0]![unit]![input]!,
    after: at(afterStep(network, worked, rate)),
    afterDouble: at(doubled),
  };
}

const downhill: Statement<Step> = {
  name: 'downhill',
  topic: 'together',
  draw(chance) {
    const network = drawNetwork(chance);
    const places = network && weightIndexes(network).filter(({ unit, input }) => isFalling(network, unit, input));
    if (!network || places!.length === 0) return undefined;
    const { unit, input } = pick(places!, chance);
    return { network, unit, input, rate: pick([0.2, 0.5, 1, 2], chance) };
  },
  holds: (step) => stepOf(step).after > stepOf(step).w,
  tell(step, words) {
    const { w, g, after } = stepOf(step);
    const values = {
      w: show(w),
      g: show(g),
      rate: show(step.rate),
      by: show(after - w),
      after: show(after),
      ...nameOf(step),
    };
    return told(words.questions['true-or-false'].downhill, values, [[false, 'M32'], [true]]);
  },
};

/** A negative weight with a negative gradient: who looks at its sign alone goes the wrong way. */
function isFalling(network: NetworkSpec, unit: number, input: number): boolean {
  const { w, g } = stepOf({ network, unit, input, rate: 1 });
  return g < -0.02 && w < 0;
}

function nameOf({ unit, input }: Step) {
  return { weight: symbolOf({ kind: 'w', layer: 0, unit, input }, 1) };
}

const rate: Statement<Step> = {
  name: 'rate',
  topic: 'together',
  draw(chance) {
    const network = drawNetwork(chance);
    return network && { network, unit: 0, input: 0, rate: pick([0.05, 0.1, 0.2, 0.5], chance) };
  },
  /** The gradient is the same, and the step twice as long. */
  holds(step) {
    const { w, after, afterDouble } = stepOf(step);
    return !areApart(afterDouble - w, 2 * (after - w));
  },
  tell(step, words) {
    const { w, g, after, afterDouble } = stepOf(step);
    const values = {
      ...{ rate: show(step.rate), twice: show(2 * step.rate), g: show(g), doubled: show(2 * g), ...nameOf(step) },
      ...{ step: show(after - w), longer: show(afterDouble - w) },
    };
    return told(words.questions['true-or-false'].rate, values, [[false, 'M30'], [true]]);
  },
};

const twins: Statement<NetworkSpec> = {
  name: 'twins',
  topic: 'together',
  draw(chance) {
    const [row, out] = [drawTenths(2, 1, chance), drawTenths(2, 1, chance)];
    const network: NetworkSpec = {
      layers: [
        { W: [row, row], b: null, activation: { name: 'sigmoid' } },
        { W: out.map((v) => [v, v]), b: null, activation: { name: 'identity' } },
      ],
      ...{ loss: 'softmax-ce', x: drawTenths(2, 2, chance), target: oneHot(2, Math.floor(chance() * 2)) },
    };
    return Math.abs(differentiate(network).gradients.dLdW[0]![0]![0]!) > 1e-3 ? network : undefined;
  },
  /** Whether they have parted after a few steps. */
  holds(network) {
    let now = network;
    for (let step = 0; step < 5; step++) now = afterStep(now, differentiate(now), 1);
    const [first, second] = now.layers[0]!.W as [readonly number[], readonly number[]];
    return first.some((w, input) => areApart(w, second[input]!));
  },
  tell(network, words) {
    const [first, second] = differentiate(network).gradients.dLdW[0]! as [readonly number[], readonly number[]];
    const values = {
      ...{ row: vectorText(network.layers[0]!.W[0]!), out: vectorText(network.layers[1]!.W.map(([v]) => v!)) },
      ...{ first: vectorText(first), second: vectorText(second) },
    };
    return told(
      words.questions['true-or-false'].twins,
      values,
      [
        [true, 'M54'],
        [false, 'M54'],
      ],
      network,
    );
  },
};

export const wholeStatements = [fork, updatedWeights, downhill, rate, twins] as const;
