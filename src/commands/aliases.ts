// Other names that people use for activations and losses.

import type { ActivationName } from '../gradient/activations.ts';
import type { LossName } from '../gradient/losses.ts';

export const ACTIVATION_ALIASES: Readonly<Record<string, ActivationName>> = {
  linear: 'identity',
  none: 'identity',
  logistic: 'sigmoid',
  leakyrelu: 'leaky-relu',
  lrelu: 'leaky-relu',
  swish: 'silu',
  'hard-tanh': 'hardtanh',
  'soft-plus': 'softplus',
  'soft-sign': 'softsign',
  항등: 'identity',
  시그모이드: 'sigmoid',
  하이퍼볼릭탄젠트: 'tanh',
  렐루: 'relu',
  리키렐루: 'leaky-relu',
};

export const LOSS_ALIASES: Readonly<Record<string, LossName>> = {
  softmax: 'softmax-ce',
  ce: 'softmax-ce',
  crossentropy: 'softmax-ce',
  'cross-entropy': 'softmax-ce',
  'softmax-cross-entropy': 'softmax-ce',
  'bce-with-logits': 'bce-logits',
  'half-mse': 'half-sse',
  sse: 'half-sse',
  l2: 'mse',
  mae: 'l1',
  'smooth-l1': 'huber',
  교차엔트로피: 'softmax-ce',
  '교차-엔트로피': 'softmax-ce',
  평균제곱오차: 'mse',
};
