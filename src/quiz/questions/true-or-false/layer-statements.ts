// Statements about the links of the chain: the layer, the activation, softmax and cross entropy.

import { activationAt, activationRule, alphaOf } from '../../../gradient/activations.ts';
import { type Chance, pick } from '../../../gradient/chance.ts';
import { kinksOf } from '../../../gradient/kinks.ts';
import { differentiate, factorsOf, lossOf } from '../../../gradient/network.ts';
import type { NetworkSpec } from '../../../gradient/network-spec.ts';
import { showNumber } from '../../../language/numbers.ts';
import { drawProbabilities, drawSoftTarget } from '../../drawn-numbers.ts';
import { areApart } from '../../guards.ts';
import { GIVEN_DIGITS, vectorText } from '../../number-lists.ts';
import { outputHead, softmaxHead } from '../../output-head.ts';
import { drawNetwork } from '../../random-network.ts';
import { type Statement, told } from './statement.ts';

const show = (value: number) => showNumber(value, GIVEN_DIGITS);
const W12 = { layer: 0, unit: 0, input: 1 };

/** The network with one weight replaced. */
function withWeight(network: NetworkSpec, unit: number, input: number, value: number): NetworkSpec {
  const layers = network.layers.map((layer) => ({
    ...layer,
    W: layer.W.map((row, k) => row.map((w, j) => (k === unit && j === input ? value : w))),
  }));
  return { ...network, layers };
}

const largerWeight: Statement<NetworkSpec> = {
  name: 'larger-weight',
  topic: 'fully-connected',
  draw: (chance) => drawNetwork(chance, { asked: W12 }),
  holds(network) {
    const slope = (spec: NetworkSpec) => factorsOf(spec, differentiate(spec), W12).factors.input;
    return slope(network) !== slope(withWeight(network, 0, 1, 2 * network.layers[0]!.W[0]![1]!));
  },
  tell(network, words) {
    const w = network.layers[0]!.W[0]![1]!;
    const values = { x: show(network.x[1]!), w: show(w), twice: show(2 * w) };
    return told(words.questions['true-or-false'].largerWeight, values, [
      [true, 'M9'],
      [false, 'M11'],
    ]);
  },
};

const otherUnit: Statement<NetworkSpec> = {
  name: 'other-unit',
  topic: 'fully-connected',
  draw: (chance) => drawNetwork(chance),
  holds(network) {
    const moved = withWeight(network, 1, 0, network.layers[0]!.W[1]![0]! + 1);
    return differentiate(moved).pass.z[0]![0] !== differentiate(network).pass.z[0]![0];
  },
  tell(network, words) {
    const [first, second] = network.layers[0]!.W as [readonly number[], readonly number[]];
    const values = { x: show(network.x[0]!), w11: show(first[0]!), w12: show(first[1]!), w21: show(second[0]!) };
    return told(words.questions['true-or-false'].otherUnit, values, [[true], [false, 'M10']]);
  },
};

const steepest: Statement<{ near: number; far: number }> = {
  name: 'steepest',
  topic: 'activation',
  draw: (chance) => ({ near: pick([-0.6, -0.3, 0.2, 0.4, 0.6], chance), far: pick([2, 2.5, 3, 3.5, 4], chance) }),
  holds: ({ near, far }) =>
    activationAt({ name: 'sigmoid' }, far).slope < activationAt({ name: 'sigmoid' }, near).slope,
  tell({ near, far }, words) {
    const [flat, steep] = [far, near].map((z) => activationAt({ name: 'sigmoid' }, z));
    const values = {
      ...{ near: show(near), far: show(far), hNear: show(steep!.h), hFar: show(flat!.h) },
      ...{ slopeNear: show(steep!.slope), slopeFar: show(flat!.slope) },
      ...{ restNear: show(1 - steep!.h), restFar: show(1 - flat!.h) },
    };
    return told(words.questions['true-or-false'].steepest, values, [
      [false, 'M3'],
      [true, 'M5'],
    ]);
  },
};

const ALPHAS = [0.01, 0.1, 0.2] as const;

const kink: Statement<{ alpha: number }> = {
  name: 'kink',
  topic: 'activation',
  // 0 is the plain ReLU.
  draw: (chance) => ({ alpha: chance() < 0.5 ? 0 : pick(ALPHAS, chance) }),
  holds(facts) {
    const activation = kinkActivation(facts);
    return kinksOf(activation).includes(0) && activationAt(activation, 0).slope === facts.alpha;
  },
  tell(facts, words) {
    const activation = kinkActivation(facts);
    const { slope } = activationRule(activation.name);
    const at = (z: number) => slope(z, z, alphaOf(activation));
    const values = {
      name: facts.alpha === 0 ? 'ReLU' : `leaky ReLU (α = ${showNumber(facts.alpha)})`,
      ...{ left: showNumber(at(-1)), right: showNumber(at(1)), used: showNumber(at(0)) },
    };
    return told(words.questions['true-or-false'].kink, values, [[false, 'M49'], [true]]);
  },
};

function kinkActivation({ alpha }: { alpha: number }) {
  return alpha === 0 ? ({ name: 'relu' } as const) : ({ name: 'leaky-relu', alpha } as const);
}

/** ∂L/∂h₁ by the path through y₁ alone. */
function onePathOf({ target }: Head, y: readonly number[]): number {
  return (-target[0]! / y[0]!) * y[0]! * (1 - y[0]!);
}

interface Head {
  readonly y: readonly number[];
  readonly target: readonly number[];
}

const onePath: Statement<Head> = {
  name: 'one-path',
  topic: 'softmax-cross-entropy',
  draw(chance) {
    const head = { y: drawProbabilities(2, chance), target: chance() < 0.5 ? [0, 1] : drawSoftTarget(2, chance) };
    const whole = differentiate(softmaxHead(head.y, head.target)).gradients.dLdh[0]![0]!;
    return areApart(whole, onePathOf(head, head.y)) && Math.abs(whole) > 0.02 ? head : undefined;
  },
  holds: ({ y, target }) => {
    const whole = differentiate(softmaxHead(y, target)).gradients.dLdh[0]![0]!;
    return !areApart(onePathOf({ y, target }, y), whole);
  },
  tell({ y, target }, words) {
    const whole = differentiate(softmaxHead(y, target)).gradients.dLdh[0]![0]!;
    const one = onePathOf({ y, target }, y);
    const values = {
      ...{ y: vectorText(y), t: vectorText(target), one: show(one), whole: show(whole), rest: show(whole - one) },
      stop: show(-target[0]! / y[0]!),
    };
    return told(words.questions['true-or-false'].onePath, values, [
      [true, 'M15'],
      [false, 'M16'],
    ]);
  },
};

interface Logits {
  readonly h: readonly number[];
  readonly target: readonly number[];
}

/** ln Σeʰ − Σt·h, without the Σt in front. */
function withoutSum({ h, target }: Logits): number {
  return (
    Math.log(h.reduce((sum, each) => sum + Math.exp(each), 0)) - h.reduce((sum, each, k) => sum + target[k]! * each, 0)
  );
}

function drawLogits(chance: Chance): number[] {
  return [pick([0.3, 0.4, 0.6, 0.8], chance), pick([0.2, 0.5, 0.7, 0.9], chance)];
}

const sumHolds = (logits: Logits) => !areApart(withoutSum(logits), lossOf(outputHead(logits.h, logits.target)));

function sumValues(logits: Logits) {
  const { h, target } = logits;
  return {
    t: vectorText(target),
    sum: show(target.reduce((total, t) => total + t, 0)),
    h: vectorText(h),
    without: show(withoutSum(logits)),
    loss: show(lossOf(outputHead(h, target))),
  };
}

const sumOfTargets: Statement<Logits> = {
  name: 'sum-of-targets',
  topic: 'softmax-cross-entropy',
  draw(chance) {
    const logits = { h: drawLogits(chance), target: [pick([0.7, 0.8, 0.9], chance), pick([0.5, 0.6, 0.8], chance)] };
    return sumHolds(logits) ? undefined : logits;
  },
  holds: sumHolds,
  tell: (logits, words) =>
    told(words.questions['true-or-false'].sumOfTargets, sumValues(logits), [[true, 'M44'], [false]]),
};

const softTarget: Statement<Logits> = {
  name: 'soft-target',
  topic: 'softmax-cross-entropy',
  draw(chance) {
    const share = pick([0.6, 0.7, 0.8, 0.9], chance);
    return { h: drawLogits(chance), target: [share, Number((1 - share).toFixed(1))] };
  },
  holds: sumHolds,
  tell: (logits, words) =>
    told(words.questions['true-or-false'].softTarget, sumValues(logits), [[false], [true, 'M44']]),
};

export const layerStatements = [largerWeight, otherUnit, steepest, kink, onePath, sumOfTargets, softTarget] as const;
