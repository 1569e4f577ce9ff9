// What a question says of a network of any shape: its widths, its layers in symbols, the loss as people write it.

import { activationRule } from '../../gradient/activations.ts';
import { type LossName, lossRule } from '../../gradient/losses.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { layerSymbol } from '../../gradient/notation.ts';

/** `2-3-2` */
export function shapeText({ layers, x }: NetworkSpec): string {
  return [x.length, ...layers.map(({ W }) => W.length)].join('-');
}

/** `z⁽²⁾ = W⁽²⁾h⁽¹⁾, h⁽²⁾ = tanh(z⁽²⁾), y = softmax(h⁽²⁾), L = −Σ tₖ ln yₖ`: the last layer and what follows it. */
export function lastLayerText(spec: NetworkSpec): string {
  const depth = spec.layers.length;
  const last = depth - 1;
  const [z, W, h] = ['z', 'W', 'h'].map((letter) => layerSymbol(letter, last, depth)) as [string, string, string];
  const input = last === 0 ? 'x' : layerSymbol('h', last - 1, depth);
  const f = activationRule(spec.layers[last]!.activation.name).symbol.plain;
  const softmax = lossRule(spec.loss).softmax ? [`y = softmax(${h})`] : [];
  return [`${z} = ${W}${input}`, `${h} = ${f}(${z})`, ...softmax, `L = ${lossText(spec.loss, h)}`].join(', ');
}

/** `h` stands for the outputs, with its layer. */
function lossText(loss: LossName, h: string): string {
  const k = `${h}ₖ`;
  const texts: Readonly<Record<LossName, string>> = {
    'softmax-ce': '−Σ tₖ ln yₖ',
    'bce-logits': `1/n · Σ [ln(1 + exp ${k}) − tₖ${k}]`,
    bce: `−1/n · Σ [tₖ ln ${k} + (1 − tₖ) ln(1 − ${k})]`,
    'half-sse': `½ Σ (${k} − tₖ)²`,
    mse: `1/n · Σ (${k} − tₖ)²`,
    l1: `1/n · Σ |${k} − tₖ|`,
    huber: `1/n · Σ huber(${k} − tₖ), δ = 1`,
    hinge: `1/n · Σ max(0, 1 − tₖ${k})`,
    output: `Σ tₖ${k}`,
  };
  return texts[loss];
}
