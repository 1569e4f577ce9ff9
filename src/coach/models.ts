// For each factor one right answer as one would type it. Every text here can be read back by the formula reader.

import { type Activation, activationRule, alphaOf } from '../gradient/activations.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity } from '../gradient/notation.ts';

/** ∂L/∂h of an output. */
export function errorModel({ layers, loss, target }: NetworkSpec, unit: number): string {
  const depth = layers.length;
  const h = nameOf({ kind: 'h', layer: depth - 1, unit }, depth);
  const [y, t] = [`y${unit + 1}`, `t${unit + 1}`];
  const mean = (text: string) => (target.length === 1 ? text : `${asFactor(text)}/${target.length}`);
  switch (loss) {
    case 'softmax-ce':
      return sumsToOne(target) ? `${y} - ${t}` : `sum(t)*${y} - ${t}`;
    case 'bce-logits':
      return mean(`${y} - ${t}`);
    case 'bce':
      return mean(`(${h} - ${t})/(${h}*(1 - ${h}))`);
    case 'half-sse':
      return `${h} - ${t}`;
    case 'mse':
      return mean(`2*(${h} - ${t})`);
    case 'l1':
      return mean(`sign(${h} - ${t})`);
    case 'huber':
      return mean(`max(-1, min(1, ${h} - ${t}))`);
    case 'hinge':
      return mean(`-${t}*(${t}*${h} < 1)`);
    case 'output':
      return t;
  }
}

/** f′(z), written out where people know it by heart. */
export function slopeModel(activation: Activation, z: string, h: string): string {
  const { symbol } = activationRule(activation.name);
  switch (activation.name) {
    case 'identity':
      return '1';
    case 'sigmoid':
      return `${h}*(1 - ${h})`;
    case 'tanh':
      return `1 - ${h}^2`;
    case 'relu':
      return `1[${z} > 0]`;
    case 'leaky-relu':
      return `1[${z} > 0] + ${alphaOf(activation)}*1[${z} <= 0]`;
    case 'elu':
      return `1[${z} > 0] + ${alphaOf(activation)}*exp(${z})*1[${z} <= 0]`;
    case 'hardtanh':
      return `1[${z} > -1]*1[${z} < 1]`;
    case 'softplus':
      return `sigmoid(${z})`;
    case 'silu':
      return `sigmoid(${z})*(1 + ${z}*(1 - sigmoid(${z})))`;
    case 'softsign':
      return `1/(1 + |${z}|)^2`;
    default:
      return `${symbol.plain}'(${z})`;
  }
}

export function slopeModelAt({ layers }: NetworkSpec, layer: number, unit: number): string {
  const name = (kind: 'z' | 'h') => nameOf({ kind, layer, unit }, layers.length);
  return slopeModel(layers[layer]!.activation, name('z'), name('h'));
}

/** A sum, a quotient or a negative in brackets, so that it can stand in a product. */
export function asFactor(text: string): string {
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if ('([|'.includes(char) && !(char === '|' && depth > 0)) depth++;
    else if (')]|'.includes(char)) depth--;
    else if (depth === 0 && ('+/'.includes(char) || (char === '-' && (at === 0 || text[at + 1] === ' '))))
      return `(${text})`;
  }
  return text;
}

/** `a*b`, ones left out. */
export function productModel(factors: readonly string[]): string {
  const told = factors.filter((factor) => factor !== '1');
  if (told.length === 0) return '1';
  return told.length === 1 ? told[0]! : told.map(asFactor).join('*');
}

/** Σ_k w_kj·∂L/∂z_k over the next layer, with each ∂L/∂z as `delta` says it. */
export function sumModel(
  { layers }: NetworkSpec,
  layer: number,
  unit: number,
  delta: (through: number) => string,
): string {
  const next = layer + 1;
  return layers[next]!.W.map((_, through) => {
    const w: Quantity = { kind: 'w', layer: next, unit: through, input: unit };
    return productModel([nameOf(w, layers.length), delta(through)]);
  }).join(' + ');
}

/** ∂L/∂z of any unit with nothing left to differentiate; undefined where that would be longer than `most`. */
export function deltaModel(spec: NetworkSpec, layer: number, unit: number, most: number): string | undefined {
  const known = new Map<string, string | undefined>();
  const errorOf = (at: number, k: number): string | undefined => {
    if (at === spec.layers.length - 1) return errorModel(spec, k);
    let length = 0;
    for (let through = 0; through < spec.layers[at + 1]!.W.length; through++) {
      const delta = deltaOf(at + 1, through);
      length += delta?.length ?? most;
      if (length >= most) return undefined;
    }
    return sumModel(spec, at, k, (through) => deltaOf(at + 1, through)!);
  };
  const deltaOf = (at: number, k: number): string | undefined => {
    const name = `${at},${k}`;
    if (!known.has(name)) {
      const error = errorOf(at, k);
      const text =
        error === undefined ? undefined : productModel([error, ...(at < 0 ? [] : [slopeModelAt(spec, at, k)])]);
      known.set(name, text !== undefined && text.length < most ? text : undefined);
    }
    return known.get(name);
  };
  return deltaOf(layer, unit);
}

function sumsToOne(target: readonly number[]): boolean {
  return Math.abs(target.reduce((sum, t) => sum + t, 0) - 1) < 1e-9;
}
