// The texts of the lessons, by topic.

import { activation } from './activation.ts';
import { activationSlope } from './activation-slope.ts';
import { chainRule } from './chain-rule.ts';
import { error } from './error.ts';
import { fullyConnected } from './fully-connected.ts';
import { inputScale } from './input-scale.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { together } from './together.ts';

export const lessons = {
  'chain-rule': chainRule,
  'fully-connected': fullyConnected,
  activation,
  'softmax-cross-entropy': softmaxCrossEntropy,
  'input-scale': inputScale,
  'activation-slope': activationSlope,
  error,
  together,
};
