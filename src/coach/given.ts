// What is given at each step, in symbols that every language reads: the loss, the activation, the sum that makes z.

import { type Activation, activationRule, alphaOf } from '../gradient/activations.ts';
import { lossRule, type Written } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { layerSymbol, type Quantity, subscript, symbolOf } from '../gradient/notation.ts';
import { showNumber } from '../language/numbers.ts';

/** Terms of a sum beyond this are left out. */
const MOST_TERMS = 3;

/** `L = −Σ tₖ ln yₖ, y = softmax(h)` */
export function lossGiven({ loss, layers, target }: NetworkSpec): string {
  const h = layerSymbol('h', layers.length - 1, layers.length);
  const mean = target.length === 1 ? '' : `(1/${target.length})`;
  const of = (term: string) => (target.length === 1 ? term.replaceAll('ₖ', '₁') : `Σ ${term}`);
  const entropy = (p: string) => `L = −${mean}${of(`(tₖ ln ${p} + (1 − tₖ) ln(1 − ${p}))`)}`;
  switch (loss) {
    case 'softmax-ce':
      return `L = −${of('tₖ ln yₖ')}, y = softmax(${h})`;
    case 'bce-logits':
      return `${entropy('yₖ')}, y = σ(${h})`;
    case 'bce':
      return entropy(`${h}ₖ`);
    case 'half-sse':
      return `L = ½${of(`(${h}ₖ − tₖ)²`)}`;
    case 'mse':
      return `L = ${mean}${of(`(${h}ₖ − tₖ)²`)}`;
    case 'l1':
      return `L = ${mean}${of(`|${h}ₖ − tₖ|`)}`;
    case 'huber':
      return `L = ${mean}${of(`huber(${h}ₖ − tₖ)`)}, huber(d) = ½d² (|d| < 1), |d| − ½ (|d| ≥ 1)`;
    case 'hinge':
      return `L = ${mean}${of(`max(0, 1 − tₖ${h}ₖ)`)}`;
    case 'output':
      return `L = ${of(`tₖ${h}ₖ`)}`;
  }
}

/** `h₁ = σ(z₁) = 1/(1 + e^(−z₁))` */
export function activationGiven({ layers }: NetworkSpec, layer: number, unit: number): string {
  const [h, z] = (['h', 'z'] as const).map((kind) => symbolOf({ kind, layer, unit }, layers.length)) as [
    string,
    string,
  ];
  const { activation } = layers[layer]!;
  const { symbol } = activationRule(activation.name);
  const full = writtenOut(activation, z);
  return `${h} = ${symbol.plain}(${z})${full === undefined ? '' : ` = ${full}`}`;
}

function writtenOut(activation: Activation, z: string): string | undefined {
  const alpha = showNumber(alphaOf(activation));
  switch (activation.name) {
    case 'sigmoid':
      return `1/(1 + e^(−${z}))`;
    case 'relu':
      return `max(0, ${z})`;
    case 'leaky-relu':
      return `${z} (${z} > 0), ${alpha}·${z} (${z} ≤ 0)`;
    case 'elu':
      return `${z} (${z} > 0), ${alpha}·(e^${z} − 1) (${z} ≤ 0)`;
    case 'softplus':
      return `ln(1 + e^${z})`;
    case 'silu':
      return `${z}·σ(${z})`;
    case 'hardtanh':
      return `max(−1, min(1, ${z}))`;
    case 'softsign':
      return `${z}/(1 + |${z}|)`;
    default:
      return undefined;
  }
}

/** `z₁ = w₁₁x₁ + w₁₂x₂ + b₁` */
export function sumGiven({ layers }: NetworkSpec, layer: number, unit: number, asked?: number): string {
  const depth = layers.length;
  const { W, b } = layers[layer]!;
  const back = (input: number): Quantity =>
    layer === 0 ? { kind: 'x', input } : { kind: 'h', layer: layer - 1, unit: input };
  const term = (input: number) => symbolOf({ kind: 'w', layer, unit, input }, depth) + symbolOf(back(input), depth);
  const count = W[unit]!.length;
  const all = Array.from({ length: count }, (_, input) => input);
  const shown = count <= MOST_TERMS ? all : [...new Set([0, asked ?? 0, count - 1])].sort((a, c) => a - c);
  const terms = shown.flatMap((input, at) =>
    at > 0 && input > shown[at - 1]! + 1 ? ['…', term(input)] : [term(input)],
  );
  const bias = b ? [symbolOf({ kind: 'b', layer, unit }, depth)] : [];
  return `${symbolOf({ kind: 'z', layer, unit }, depth)} = ${[...terms, ...bias].join(' + ')}`;
}

/** `y₁ = e^h₁ / Σ e^hₖ` */
export function softmaxGiven({ layers }: NetworkSpec, output: number): string {
  const depth = layers.length;
  const h = symbolOf({ kind: 'h', layer: depth - 1, unit: output }, depth);
  return `y${subscript(output + 1)} = e^${h} / Σ e^${layerSymbol('h', depth - 1, depth)}ₖ`;
}

/** The whole network, from input to loss. */
export function networkGiven(spec: NetworkSpec): Written {
  const { layers, loss } = spec;
  const depth = layers.length;
  const tex = (letter: string, layer: number) => (layer < 0 ? 'x' : `${letter}${depth > 1 ? `^{(${layer + 1})}` : ''}`);
  const plain = (letter: string, layer: number) => (layer < 0 ? 'x' : layerSymbol(letter, layer, depth));
  const rows = layers.map(({ b, activation }, layer): Written => {
    const { symbol, name } = { ...activationRule(activation.name), name: activation.name };
    const row = (of: typeof tex, f: string) => {
      const z = `${of('z', layer)} = ${of('W', layer)}${of('h', layer - 1)}${b ? ` + ${of('b', layer)}` : ''}`;
      const h = `${of('h', layer)} = ${name === 'identity' ? of('z', layer) : `${f}(${of('z', layer)})`}`;
      return [z, h] as const;
    };
    return { tex: row(tex, symbol.tex).join(',\\quad '), plain: row(plain, symbol.plain).join(', ') };
  });
  const end: Written = lossRule(loss).softmax
    ? { tex: `y = \\mathrm{softmax}(${tex('h', depth - 1)}),\\quad L = -\\sum_k t_k\\ln y_k`, plain: lossGiven(spec) }
    : { tex: lossRule(loss).tex, plain: lossGiven(spec) };
  const all = [...rows, end];
  return {
    tex: `\\begin{gathered}${all.map((row) => row.tex).join('\\\\[4pt]')}\\end{gathered}`,
    plain: all.map((row) => row.plain).join('\n'),
  };
}
