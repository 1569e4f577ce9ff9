// 교훈의 글, 주제별로.

import type { Catalog } from '../../catalog.ts';
import { activation } from './activation.ts';
import { activationSlope } from './activation-slope.ts';
import { chainRule } from './chain-rule.ts';
import { error } from './error.ts';
import { fullyConnected } from './fully-connected.ts';
import { inputScale } from './input-scale.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { together } from './together.ts';

export const lessons: Catalog['lessons'] = {
  'chain-rule': chainRule,
  'fully-connected': fullyConnected,
  activation,
  'softmax-cross-entropy': softmaxCrossEntropy,
  'input-scale': inputScale,
  'activation-slope': activationSlope,
  error,
  together,
};
