// How the three factors of ∂L/∂w are written for this network: error, slope and input, each in TeX and plain text.

import { activationRule } from './activations.ts';
import { lossRule, type Written } from './losses.ts';
import type { NetworkSpec } from './network-spec.ts';
import { type Quantity, subscript, symbolOf, texOf } from './notation.ts';

/** `h⁽¹⁾₂` and `h^{(1)}_{2}`. */
export function written(quantity: Quantity, depth: number): Written {
  return { tex: texOf(quantity, depth), plain: symbolOf(quantity, depth) };
}

/** ∂L/∂h_k as a formula: of the loss for the last layer, else the sum over the paths through the next layer. */
export function errorWritten(spec: NetworkSpec, layer: number, unit: number): Written {
  const depth = spec.layers.length;
  if (layer < depth - 1) return pathSumWritten(spec, layer, unit);
  const rule = lossRule(spec.loss);
  const sum = spec.target.reduce((total, t) => total + t, 0);
  const form = Math.abs(sum - 1) > 1e-12 && rule.errorForAnySum ? rule.errorForAnySum : rule.error;
  const index = unit + 1;
  const h = written({ kind: 'h', layer, unit }, depth);
  const tex = form.tex.replaceAll('@h', h.tex).replaceAll('@t', `t_{${index}}`).replaceAll('@y', `y_{${index}}`);
  const plain = form.plain
    .replaceAll('@h', h.plain)
    .replaceAll('@t', `t${subscript(index)}`)
    .replaceAll('@y', `y${subscript(index)}`);
  const n = spec.target.length;
  return rule.reduction === 'mean' && n > 1
    ? { tex: `\\tfrac{1}{${n}}(${tex})`, plain: `(1/${n})(${plain})` }
    : { tex, plain };
}

/** f′(z_k) as a formula: `σ′(z₁)`. */
export function slopeWritten(spec: NetworkSpec, layer: number, unit: number): Written {
  const z = written({ kind: 'z', layer, unit }, spec.layers.length);
  const { symbol } = activationRule(spec.layers[layer]!.activation.name);
  return { tex: `${symbol.tex}'(${z.tex})`, plain: `${symbol.plain}′(${z.plain})` };
}

/** What a weight multiplies: x_j in the first layer, else h_j of the layer before. */
export function inputWritten(spec: NetworkSpec, layer: number, input: number): Written {
  return written(inputOf(layer, input), spec.layers.length);
}

export function inputOf(layer: number, input: number): Quantity {
  return layer === 0 ? { kind: 'x', input } : { kind: 'h', layer: layer - 1, unit: input };
}

function pathSumWritten(spec: NetworkSpec, layer: number, unit: number): Written {
  const depth = spec.layers.length;
  const next = layer + 1;
  const units = spec.layers[next]!.W.length;
  const term = (k: number): Written => {
    const w = written({ kind: 'w', layer: next, unit: k, input: unit }, depth);
    const z = written({ kind: 'z', layer: next, unit: k }, depth);
    return { tex: `${w.tex}\\tfrac{\\partial L}{\\partial ${z.tex}}`, plain: `${w.plain}·∂L/∂${z.plain}` };
  };
  const shown =
    units <= 3
      ? Array.from({ length: units }, (_, k) => term(k))
      : [term(0), { tex: '\\cdots', plain: '…' }, term(units - 1)];
  return { tex: shown.map((t) => t.tex).join('+'), plain: shown.map((t) => t.plain).join(' + ') };
}
