// Cases of the kinds `activation`, `function`, `loss`, `expression` and `program`: single functions and formulas on a tape.

import { z } from 'zod';
import { type Activation, type ActivationName, activationRule, alphaOf } from '../../../src/gradient/activations.ts';
import type { LossName } from '../../../src/gradient/losses.ts';
import { Tape } from '../../../src/gradient/tape.ts';
import { type Case, type Found, indexed } from './case.ts';

const vector = z.array(z.number());
const params = z.object({ alpha: z.number().optional(), gamma: z.number().optional() });

export function activation({ network, inputs }: Case): Found {
  const given = z.object({ name: z.string(), params: params.default({}) }).parse(network);
  const [, name, inName] = /^([a-z_]+)(?:\(([\d.]+)\))?$/.exec(given.name)!;
  const alpha = inName === undefined ? given.params.alpha : Number(inName);
  const found: Found = {};
  vector.parse(inputs.x).forEach((x, i) => {
    const [f, slope] = activationAt(name!.replace('_', '-'), x, alpha, given.params.gamma);
    Object.assign(found, { [`y[${i}]`]: f, [`f(${x})`]: f, [`f'(${x})`]: slope });
  });
  return found;
}

function activationAt(name: string, x: number, alpha: number | undefined, gamma: number | undefined): [number, number] {
  // The core's SELU has the constants of its paper; other constants are γ·ELU_α, built from ops.
  if (name === 'selu' && alpha === 2) {
    const tape = new Tape();
    const z = tape.leaf(x);
    const y = tape.binary('multiply', tape.leaf(gamma!), tape.apply('elu', z, alpha));
    tape.backward(y);
    return [tape.value(y), tape.gradient(z)];
  }
  const rule = activationRule(name as ActivationName);
  const full: Activation =
    alpha === undefined ? { name: name as ActivationName } : { name: name as ActivationName, alpha };
  const f = rule.f(x, alphaOf(full));
  return [f, rule.slope(x, f, alphaOf(full))];
}

export function scalarFunction({ id, network, inputs }: Case): Found {
  if (network.f === 'softmax') return indexed('p', softmax(vector.parse(inputs.z)));
  if (id === 'jax-sum-logistic')
    return indexed(
      'd',
      vector.parse(inputs.x).map((x) => activationAt('sigmoid', x, undefined, undefined)[1]),
    );
  return tanhDerivatives(z.number().parse(inputs.x));
}

function softmax(logits: readonly number[]): number[] {
  const tape = new Tape();
  const h = tape.leaves(logits);
  const loss = tape.loss(h, tape.leaves(logits.map((_, k) => (k === 0 ? 1 : 0))), logits.length, 'softmax-ce');
  return logits.map((_, k) => tape.value(loss + 1 + k));
}

// The core differentiates once; the higher derivatives are those of the slope written out: 1−T², then −2T(1−T²).
function tanhDerivatives(x: number): Found {
  const tape = new Tape();
  const z = tape.leaf(x);
  const T = tape.apply('tanh', z);
  const slope = tape.binary('subtract', tape.leaf(1), tape.binary('multiply', T, T));
  const second = tape.binary('multiply', tape.leaf(-2), tape.binary('multiply', T, slope));
  const [d1, d2, d3] = [T, slope, second].map((of) => {
    tape.backward(of);
    return tape.gradient(z);
  }) as [number, number, number];
  const { f } = activationRule('tanh');
  return { d1, d2, d3, 'central_difference_h1e-4': (f(x + 1e-4, 0) - f(x - 1e-4, 0)) / 2e-4 };
}

export function loss({ id, inputs }: Case): Found {
  const row = (key: string) => vector.parse(inputs[key]);
  const oneHot = (like: readonly number[], target: number) => like.map((_, k) => (k === target ? 1 : 0));
  switch (id) {
    case 'cs231n-hinge-margin-10':
      return { L: multiclassHinge(row('scores'), z.number().parse(inputs.target_index), 10) };
    case 'dlfs-loss-values': {
      const target = row('target');
      const [good, bad] = [row('y_good'), row('y_bad')];
      return {
        ce_good: softenedCrossEntropy(good, target),
        ce_bad: softenedCrossEntropy(bad, target),
        halfsse_good: lossAt('half-sse', good, target).L,
        halfsse_bad: lossAt('half-sse', bad, target).L,
      };
    }
    case 'd2l-cross-entropy':
    case 'keras-categorical-crossentropy': {
      const rows = z.array(vector).parse(inputs.y_hat ?? inputs.y_pred);
      // softmax(ln p) = p, so logits ln p give the cross entropy of p itself.
      const each = rows.map((p, i) => lossAt('softmax-ce', p.map(Math.log), oneHot(p, row('target_index')[i]!)).L);
      const sum = each.reduce((a, b) => a + b, 0);
      return { ...indexed('l', each), sum, mean: sum / each.length };
    }
    case 'ce-gradient-uniform-logits': {
      const logits = row('z');
      return indexed('dz', lossAt('softmax-ce', logits, oneHot(logits, z.number().parse(inputs.target_index))).dLdh);
    }
    case 'keras-bce-from-logits':
      return { L: lossAt('bce-logits', row('z'), row('target')).L };
    case 'keras-mse-mae':
      return {
        mse: lossAt('mse', row('mse_pred'), row('mse_true')).L,
        mae: lossAt('l1', row('mae_pred'), row('mae_true')).L,
      };
    default:
      return {};
  }
}

function lossAt(name: LossName, outputs: readonly number[], targets: readonly number[]): { L: number; dLdh: number[] } {
  const tape = new Tape();
  const h = tape.leaves(outputs);
  const L = tape.loss(h, tape.leaves(targets), outputs.length, name);
  tape.backward(L);
  return { L: tape.value(L), dLdh: outputs.map((_, k) => tape.gradient(h + k)) };
}

function multiclassHinge(scores: readonly number[], target: number, margin: number): number {
  const tape = new Tape();
  const leaves = scores.map((score) => tape.leaf(score));
  const [zero, reach] = [tape.leaf(0), tape.leaf(margin)];
  const terms = leaves
    .filter((_, j) => j !== target)
    .map((other) =>
      tape.binary('max', zero, tape.binary('add', tape.binary('subtract', other, leaves[target]!), reach)),
    );
  return tape.value(terms.reduce((sum, term) => tape.binary('add', sum, term)));
}

function softenedCrossEntropy(y: readonly number[], target: readonly number[]): number {
  const tape = new Tape();
  const terms = y.map((p, k) => {
    const log = tape.unary('log', tape.binary('add', tape.leaf(p), tape.leaf(1e-7)));
    return tape.binary('multiply', tape.leaf(-target[k]!), log);
  });
  return tape.value(terms.reduce((sum, term) => tape.binary('add', sum, term)));
}
