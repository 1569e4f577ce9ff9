// Statements about the three lessons: input, slope, error.

import { activationAt } from '../../../gradient/activations.ts';
import { pick } from '../../../gradient/chance.ts';
import { differentiate, lossOf } from '../../../gradient/network.ts';
import type { NetworkSpec } from '../../../gradient/network-spec.ts';
import { showNumber } from '../../../language/numbers.ts';
import { oneHot } from '../../drawn-numbers.ts';
import { areApart } from '../../guards.ts';
import { GIVEN_DIGITS, matrixText, vectorText } from '../../number-lists.ts';
import { outputHead } from '../../output-head.ts';
import { drawNetwork } from '../../random-network.ts';
import { type Statement, told } from './statement.ts';

const show = (value: number) => showNumber(value, GIVEN_DIGITS);
const gradientOf = (network: NetworkSpec, input = 0) => differentiate(network).gradients.dLdW[0]![0]![input]!;

/** By how much ∂L/∂w₁₁ is multiplied when x₁ is doubled, with all that follows. */
function doublingRatio(network: NetworkSpec): number {
  const [first, ...rest] = network.x as [number, ...number[]];
  return gradientOf({ ...network, x: [2 * first, ...rest] }) / gradientOf(network);
}

const doubleInput: Statement<NetworkSpec> = {
  name: 'double-input',
  topic: 'input-scale',
  draw(chance) {
    const network = drawNetwork(chance);
    return network && areApart(doublingRatio(network), 2) && areApart(doublingRatio(network), 1) ? network : undefined;
  },
  holds: (network) => !areApart(doublingRatio(network), 2),
  tell(network, words) {
    const { x, target, layers } = network;
    const values = {
      ...{ x: vectorText(x), W: matrixText(layers[0]!.W), t: vectorText(target) },
      ...{ ratio: show(doublingRatio(network)), from: show(gradientOf(network)) },
      to: show(doublingRatio(network) * gradientOf(network)),
    };
    return told(words.questions['true-or-false'].doubleInput, values, [[true], [false, 'M11']], network);
  },
};

const zeroInput: Statement<NetworkSpec> = {
  name: 'zero-input',
  topic: 'input-scale',
  draw(chance) {
    const network = drawNetwork(chance);
    return network && { ...network, x: [network.x[0]!, 0] };
  },
  holds: (network) => gradientOf(network, 1) === 0,
  tell(network, words) {
    const { gradients } = differentiate(network);
    const values = {
      ...{ x: vectorText(network.x), w: show(network.layers[0]!.W[0]![1]!) },
      ...{ delta: show(gradients.dLdz[0]![0]!), other: show(gradientOf(network)) },
    };
    return told(words.questions['true-or-false'].zeroInput, values, [[false, 'M11'], [true]]);
  },
};

/** The steepest that a sigmoid is. */
const STEEPEST = activationAt({ name: 'sigmoid' }, 0).slope;

const depth: Statement<{ layers: number }> = {
  name: 'depth',
  topic: 'activation-slope',
  draw: (chance) => ({ layers: pick([2, 3, 4, 5, 6, 8], chance) }),
  // Elsewhere it is flatter: ±z of a fine row is asked.
  holds: () =>
    Array.from({ length: 2001 }, (_, at) => (at - 1000) / 100).every(
      (z) => activationAt({ name: 'sigmoid' }, z).slope <= STEEPEST,
    ),
  tell({ layers }, words) {
    const values = { layers, steepest: show(STEEPEST), bound: show(STEEPEST ** layers) };
    return told(words.questions['true-or-false'].depth, values, [[true], [false, 'M6']]);
  },
};

const deadUnit: Statement<{ z: number; error: number }> = {
  name: 'dead-unit',
  topic: 'activation-slope',
  draw: (chance) => ({ z: pick([-0.2, -0.7, -1.2, -2, -3], chance), error: pick([-0.9, -0.8, 0.7, 0.8, 0.9], chance) }),
  holds: ({ z, error }) => error * activationAt({ name: 'relu' }, z).slope + 0 === 0,
  tell({ z, error }, words) {
    const values = { z: show(z), error: show(error) };
    return told(words.questions['true-or-false'].deadUnit, values, [
      [false, 'M50'],
      [true, 'M51'],
    ]);
  },
};

// A matter of record, not of computation: A. Krizhevsky, I. Sutskever, G. Hinton, ImageNet classification with deep
// convolutional neural networks, NIPS 2012, names ReLU beside data, two GPUs, augmentation and dropout.
const alexnet: Statement<Record<string, never>> = {
  name: 'alexnet',
  topic: 'activation-slope',
  draw: () => ({}),
  holds: () => false,
  tell: (_, words) => told(words.questions['true-or-false'].alexnet, {}, [[true], [false]]),
};

/** The loss with the best that sigmoid outputs can come near: 1 for the right class, 0 for the others. */
function floorOf(classes: number): number {
  return lossOf(outputHead(oneHot(classes, 0), oneHot(classes, 0)));
}

const reachable: Statement<{ classes: number }> = {
  name: 'reachable',
  topic: 'error',
  draw: (chance) => ({ classes: pick([2, 3, 4, 5, 10], chance) }),
  holds: ({ classes }) => floorOf(classes) <= 0,
  tell({ classes }, words) {
    const values = {
      classes,
      floor: show(floorOf(classes)),
      even: show(Math.log(classes)),
      most: show(Math.exp(-floorOf(classes))),
    };
    return told(words.questions['true-or-false'].reachable, values, [[true], [false]]);
  },
};

/** ∂L/∂z of a sigmoid output with target 1, behind cross entropy and behind ½(y − t)². */
function backOf(z: number): { entropy: number; squared: number; difference: number; slope: number } {
  const { h, slope } = activationAt({ name: 'sigmoid' }, z);
  const at = (spec: NetworkSpec) => differentiate(spec).gradients.dLdz[0]![0]!;
  return {
    entropy: at(outputHead([z], [1], 'bce-logits')),
    squared: at(outputHead([z], [1], 'half-sse', { name: 'sigmoid' })),
    difference: h - 1,
    slope,
  };
}

const confident: Statement<{ z: number }> = {
  name: 'confident',
  topic: 'error',
  draw: (chance) => ({ z: pick([-2, -3, -4, -5, -6], chance) }),
  holds: ({ z }) => Math.abs(backOf(z).entropy) > Math.abs(backOf(z).squared),
  tell({ z }, words) {
    const { entropy, squared, difference, slope } = backOf(z);
    const values = {
      ...{ z: show(z), entropy: show(entropy), squared: show(squared) },
      ...{ difference: show(difference), slope: show(slope) },
    };
    return told(words.questions['true-or-false'].confident, values, [
      [true, 'M24'],
      [false, 'M38'],
    ]);
  },
};

export const lessonStatements = [doubleInput, zeroInput, depth, deadUnit, alexnet, reachable, confident] as const;
