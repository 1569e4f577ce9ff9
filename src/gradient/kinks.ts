// Where the pass met a point that has no derivative, and what was used there instead.

import { type Activation, activationRule, alphaOf } from './activations.ts';
import { lossRule } from './losses.ts';
import type { NetworkSpec, Pass } from './network-spec.ts';

export interface Kink {
  /** Counts from 0; a kink of the loss has layer −1 and the output as unit. */
  readonly layer: number;
  readonly unit: number;
  /** What is not differentiable: an activation or the loss, by name. */
  readonly of: string;
  /** The slope that was used. */
  readonly used: number;
}

/** The points where an activation has no derivative: none where α = 1 gives both sides the same slope. */
export function kinksOf(activation: Activation): readonly number[] {
  const rule = activationRule(activation.name);
  return rule.alpha !== undefined && alphaOf(activation) === 1 ? [] : (rule.kinks ?? []);
}

/** Every kink met exactly. */
export function kinksMet(spec: NetworkSpec, pass: Pass): Kink[] {
  const met: Kink[] = [];
  spec.layers.forEach(({ activation }, layer) => {
    const kinks = kinksOf(activation);
    const { slope } = activationRule(activation.name);
    pass.z[layer]!.forEach((z, unit) => {
      if (!kinks.includes(z)) return;
      met.push({ layer, unit, of: activation.name, used: slope(z, pass.h[layer]![unit]!, alphaOf(activation)) });
    });
  });
  const { kinkDistance } = lossRule(spec.loss);
  if (kinkDistance) {
    pass.h.at(-1)!.forEach((h, unit) => {
      if (kinkDistance(h, spec.target[unit]!) === 0) met.push({ layer: -1, unit, of: spec.loss, used: 0 });
    });
  }
  return met;
}

/** The first value of the pass that is not finite: where an overflow or a loss outside its domain began. */
export interface NotFinite {
  readonly quantity: 'z' | 'h' | 'loss';
  readonly layer: number;
  readonly unit: number;
}

export function firstNotFinite(pass: Pass): NotFinite | undefined {
  for (let layer = 0; layer < pass.z.length; layer++) {
    for (const quantity of ['z', 'h'] as const) {
      const unit = pass[quantity][layer]!.findIndex((value) => !Number.isFinite(value));
      if (unit >= 0) return { quantity, layer, unit };
    }
  }
  return Number.isFinite(pass.loss) ? undefined : { quantity: 'loss', layer: -1, unit: 0 };
}
