// Cases of the kinds `mlp` and `seed`: a layered network shown one example, perhaps trained on it.

import { z } from 'zod';
import type { Activation } from '../../../src/gradient/activations.ts';
import { afterStep } from '../../../src/gradient/descent.ts';
import { type Differentiated, differentiate, slopeOf } from '../../../src/gradient/network.ts';
import type { LayerSpec, NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { type Case, type Found, indexed } from './case.ts';
import { plainStep, stepThroughUpdatedWeights } from './steps.ts';

const vector = z.array(z.number());
const matrix = z.array(vector);
const layerSchema = z.object({
  W: z.union([matrix, z.literal('w')]),
  b: z.union([vector, z.literal('b')]),
  activation: z.string(),
});
const mlpSchema = z.object({ layers: z.array(layerSchema), loss: z.enum(['half_sse', 'output', 'ce']) });
const mlpInputs = z.object({
  x: vector,
  target: vector.default([1]),
  w: z.number().optional(),
  b: z.number().optional(),
  learning_rate: z.number().optional(),
  update_bias: z.boolean().default(true),
  steps: z.number().default(1),
  epochs: z.number().optional(),
  hidden_delta_uses: z.string().optional(),
});
type MlpInputs = z.infer<typeof mlpInputs>;

const lossNames = { half_sse: 'half-sse', output: 'output', ce: 'softmax-ce' } as const;
const activationNames: Record<string, Activation> = {
  sigmoid: { name: 'sigmoid' },
  relu: { name: 'relu' },
  leaky_relu: { name: 'leaky-relu' },
  identity: { name: 'identity' },
  // Softmax belongs to the loss here, so the layer before it gives plain logits.
  softmax: { name: 'identity' },
};

export function mlp({ network, inputs }: Case): Found {
  const given = mlpInputs.parse(inputs);
  const spec = specOf(mlpSchema.parse(network), given);
  const before = differentiate(spec);
  const found = everything(spec, before);
  if (given.epochs) return { ...found, ...training(spec, given.learning_rate!, given.epochs) };
  if (!given.learning_rate) return found;
  const step = given.hidden_delta_uses ? stepThroughUpdatedWeights : plainStep;
  let last = { spec, hidden: before.gradients.dLdz[0]! };
  for (let n = 0; n < given.steps; n++) last = step(last.spec, given.learning_rate, given.update_bias);
  return { ...found, ...indexed('delta1', last.hidden), ...afterwards(spec, last.spec) };
}

export function seed({ network, inputs }: Case): Found {
  const { W, activation } = z.object({ W: matrix, activation: z.string() }).parse(network);
  const { x, target } = z.object({ x: vector, target: vector }).parse(inputs);
  const layers: LayerSpec[] = [{ W, b: null, activation: activationNames[activation]! }];
  const spec: NetworkSpec = { layers, loss: 'softmax-ce', x, target };
  const here = differentiate(spec);
  return {
    ...everything(spec, here),
    ...indexed('h', here.pass.h[0]!),
    ...indexed('y', here.pass.y!),
    ...indexed('dLdh', here.gradients.dLdh[0]!),
    ...indexed(
      'slope',
      W.map((_, k) => slopeOf(spec, here.pass, 0, k)),
    ),
  };
}

function specOf({ layers, loss }: z.infer<typeof mlpSchema>, { x, target, w, b }: MlpInputs): NetworkSpec {
  return {
    layers: layers.map((layer) => ({
      W: layer.W === 'w' ? [[w!]] : layer.W,
      b: layer.b === 'b' ? [b!] : layer.b,
      activation: activationNames[layer.activation]!,
    })),
    loss: lossNames[loss],
    x,
    target,
  };
}

function everything(spec: NetworkSpec, { pass, gradients }: Differentiated): Found {
  const found: Found = { L: pass.loss, error: spec.target[0]! - pass.h.at(-1)![0]!, ...indexed('dx', gradients.dLdx) };
  spec.layers.forEach((_, l) => {
    const n = l + 1;
    const output = l === spec.layers.length - 1 && pass.y ? pass.y : pass.h[l]!;
    Object.assign(found, indexed(`z${n}`, pass.z[l]!), indexed(`a${n}`, output));
    Object.assign(found, indexed(`delta${n}`, gradients.dLdz[l]!), indexed(`dLda${n}`, gradients.dLdh[l]!));
    Object.assign(found, indexed(`db${n}`, gradients.dLdb[l]!));
    gradients.dLdW[l]!.forEach((row, k) => {
      Object.assign(found, indexed(`dW${n}[${k}]`, row));
    });
  });
  return found;
}

function afterwards(before: NetworkSpec, after: NetworkSpec): Found {
  const { pass } = differentiate(after);
  const found: Found = { 'L+': pass.loss, L_final: pass.loss };
  after.layers.forEach(({ W }, l) => {
    Object.assign(found, indexed(`a${l + 1}_final`, pass.h[l]!));
    W.forEach((row, k) => {
      Object.assign(found, indexed(`W${l + 1}+[${k}]`, row));
      Object.assign(
        found,
        indexed(
          `step${l + 1}[${k}]`,
          row.map((w, j) => w - before.layers[l]!.W[k]![j]!),
        ),
      );
    });
  });
  return found;
}

function training(spec: NetworkSpec, rate: number, epochs: number): Found {
  const output = (at: NetworkSpec) => differentiate(at).pass.h[0]![0]!;
  const found: Found = { a_initial: output(spec) };
  let at = spec;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    at = afterStep(at, differentiate(at), rate);
    found[`a_${epoch}`] = output(at);
  }
  return { ...found, a_final: output(at) };
}
