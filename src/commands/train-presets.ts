// What `train` knows by name: data, network and pace, chosen so that each shows what it is there for.

import type { ActivationName } from '../gradient/activations.ts';
import { ARTICLE } from '../gradient/article.ts';
import type { Chance } from '../gradient/chance.ts';
import { and, type Example, spiral, twoMoons, xor } from '../gradient/data-sets.ts';
import type { LossName } from '../gradient/losses.ts';

export interface Preset {
  readonly examples: (chance: Chance) => readonly Example[];
  /** Units of each hidden layer, and how many weight layers there are. */
  readonly hidden: number;
  readonly depth: number;
  readonly activation: ActivationName;
  readonly loss: LossName;
  readonly rate: number;
  readonly steps: number;
}

export const presets = {
  /** The article's network on its one example: the loss has a floor. */
  article: {
    examples: () => [{ x: ARTICLE.x, target: ARTICLE.target }],
    hidden: 0,
    depth: 1,
    activation: 'sigmoid',
    loss: ARTICLE.loss,
    rate: 0.5,
    steps: 1000,
  },
  and: { examples: and, hidden: 0, depth: 1, activation: 'sigmoid', loss: 'bce-logits', rate: 1, steps: 500 },
  xor: { examples: xor, hidden: 4, depth: 2, activation: 'tanh', loss: 'bce-logits', rate: 0.5, steps: 1000 },
  'two-moons': {
    examples: (chance) => twoMoons(60, chance),
    hidden: 8,
    depth: 3,
    activation: 'tanh',
    loss: 'bce-logits',
    rate: 0.5,
    steps: 1000,
  },
  spiral: {
    examples: () => spiral(60),
    hidden: 12,
    depth: 3,
    activation: 'tanh',
    loss: 'bce-logits',
    rate: 0.5,
    steps: 2000,
  },
  /** Many narrow layers: with sigmoids the first ones hardly learn. */
  'deep-chain': {
    examples: (chance) => twoMoons(40, chance),
    hidden: 8,
    depth: 9,
    activation: 'sigmoid',
    loss: 'bce-logits',
    rate: 0.1,
    steps: 1000,
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as PresetName[];

/** Other words for them, as people write. */
export const PRESET_ALIASES: Readonly<Record<string, PresetName>> = {
  moons: 'two-moons',
  deep: 'deep-chain',
  vanishing: 'deep-chain',
  글: 'article',
  나선: 'spiral',
  '두-반달': 'two-moons',
  '깊은-사슬': 'deep-chain',
  반달: 'two-moons',
  사슬: 'deep-chain',
  '글의-네트워크': 'article',
};
