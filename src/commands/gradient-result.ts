// A gradient answer as plain data with full double precision, for programs: `ask --json` prints it.

import { activationText } from '../gradient/activations.ts';
import { factorsOf, weightIndexes } from '../gradient/network.ts';
import { nameOf } from '../gradient/notation.ts';
import type { WorkedOut } from './gradient-question.ts';

/** Layers in order; `h` are the layer outputs; `y` the probabilities when the loss has softmax. `b` is null without bias. */
export function gradientResult(worked: WorkedOut) {
  const { spec, pass, gradients, request, step, check, depth } = worked;
  return {
    network: {
      layers: spec.layers.map(({ W, b, activation }) => ({ W, b, activation: activationText(activation) })),
      loss: spec.loss,
      x: spec.x,
      target: spec.target,
    },
    wrt: nameOf(request.wrt, depth),
    value: worked.value,
    pass,
    gradients,
    factors: weightIndexes(spec).map((at) => {
      const { factors, value } = factorsOf(spec, worked, at);
      return { weight: nameOf({ kind: 'w', ...at }, depth), ...factors, value };
    }),
    step: {
      rate: request.rate,
      W: step.spec.layers.map((layer) => layer.W),
      b: step.spec.layers.map((layer) => layer.b),
      loss: step.loss,
    },
    check: { worstRelativeError: check.worstRelativeError, passed: check.passed },
  };
}
