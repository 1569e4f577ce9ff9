// What an activation is called in a question: by its symbol where that is its name in every language.

import { type Activation, activationRule, alphaOf } from '../gradient/activations.ts';
import { showNumber } from '../language/numbers.ts';

export interface ActivationNames {
  readonly sigmoid: string;
  readonly identity: string;
  readonly leaky: (alpha: string) => string;
}

export function activationName(activation: Activation, names: ActivationNames): string {
  switch (activation.name) {
    case 'sigmoid':
      return names.sigmoid;
    case 'identity':
      return names.identity;
    case 'leaky-relu':
      return names.leaky(showNumber(alphaOf(activation)));
    default:
      return activationRule(activation.name).symbol.plain;
  }
}
