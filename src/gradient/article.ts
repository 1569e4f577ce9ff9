// The network that the article differentiates, at the point where this project shows it. Lessons and defaults begin here.

import type { NetworkSpec } from './network-spec.ts';

/** Two inputs, two sigmoid units, softmax and cross entropy, at the reference point; no bias. Source: the article. */
export const ARTICLE: NetworkSpec = {
  layers: [
    {
      W: [
        [0.8, -0.4],
        [0.3, 0.6],
      ],
      b: null,
      activation: { name: 'sigmoid' },
    },
  ],
  loss: 'softmax-ce',
  x: [1.5, -0.5],
  target: [1, 0],
};
