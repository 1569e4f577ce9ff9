// The network picture in words, for those who hear it: the same numbers, fewer of them where there are too many to listen to.

import { activationText } from '../gradient/activations.ts';
import { gradientSize } from '../gradient/gradient-size.ts';
import type { Gradients, NetworkSpec } from '../gradient/network-spec.ts';
import { type Quantity, subscript, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { isFull, type NetworkPicture, number } from './network-columns.ts';

const LIMIT = 1_000;

export function networkAlt(picture: NetworkPicture, words: Catalog['pictures']['alt']): string {
  const { spec, pass, gradients, wrt } = picture;
  const depth = spec.layers.length;
  const widths = widthsOf(picture);
  const activations = [...new Set(spec.layers.map(({ activation }) => activationText(activation)))].join(', ');
  const net = { widths, activations, loss: spec.loss };
  const sentences = [gradients ? words.network(net) : words.forwardNetwork(net)];
  if (isFull(picture)) sentences.push(words.forward(forwardValues(picture)));
  sentences.push(words.loss(number(pass.loss)));
  if (!gradients) return cut(sentences.join(' '));
  if (wrt !== undefined) sentences.push(words.asked(symbolOf(wrt, depth), number(gradientOf(gradients, wrt))));
  if (isFull(picture)) sentences.push(words.gradients(gradientValues(spec, gradients)));
  else sentences.push(words.layers(...firstAndLastSize(gradients)));
  return cut(sentences.join(' '));
}

// `2-3-2`; of a deep network only the ends, with the number of layers between them.
function widthsOf({ spec }: NetworkPicture): string {
  const widths = [spec.x.length, ...spec.layers.map(({ W }) => W.length)];
  const left = widths.length - 6;
  if (left <= 2) return widths.join('-');
  return [...widths.slice(0, 3), `(${left})`, ...widths.slice(-3)].join('-');
}

function forwardValues({ spec, pass }: NetworkPicture): string {
  const depth = spec.layers.length;
  const values = [...spec.x.map((value, index) => `x${subscript(index + 1)} = ${number(value)}`)];
  pass.h.forEach((layer, at) => {
    layer.forEach((h, unit) => {
      values.push(`${symbolOf({ kind: 'z', layer: at, unit }, depth)} = ${number(pass.z[at]![unit]!)}`);
      values.push(`${symbolOf({ kind: 'h', layer: at, unit }, depth)} = ${number(h)}`);
    });
  });
  pass.y?.forEach((value, index) => {
    values.push(`y${subscript(index + 1)} = ${number(value)}`);
  });
  spec.target.forEach((value, index) => {
    values.push(`t${subscript(index + 1)} = ${number(value)}`);
  });
  return values.join(', ');
}

function gradientValues(spec: NetworkSpec, gradients: Gradients): string {
  const depth = spec.layers.length;
  return gradients.dLdW
    .flatMap((rows, layer) =>
      rows.flatMap((row, unit) =>
        row.map((value, input) => `∂L/∂${symbolOf({ kind: 'w', layer, unit, input }, depth)} = ${number(value)}`),
      ),
    )
    .join(', ');
}

function firstAndLastSize({ dLdW }: Gradients): [string, string] {
  return [number(gradientSize(dLdW[0]!)), number(gradientSize(dLdW.at(-1)!))];
}

/** ∂L/∂ of anything one can ask for. */
export function gradientOf(gradients: Gradients, asked: Quantity): number {
  switch (asked.kind) {
    case 'x':
      return gradients.dLdx[asked.input]!;
    case 'w':
      return gradients.dLdW[asked.layer]![asked.unit]![asked.input]!;
    case 'b':
      return gradients.dLdb[asked.layer]![asked.unit]!;
    case 'z':
      return gradients.dLdz[asked.layer]![asked.unit]!;
    case 'h':
      return gradients.dLdh[asked.layer]![asked.unit]!;
  }
}

// At a comma, so that no number is cut in two and read as another.
function cut(text: string): string {
  if (text.length <= LIMIT) return text;
  const end = text.lastIndexOf(',', LIMIT - 2);
  return `${text.slice(0, end > 0 ? end : LIMIT - 1)} …`;
}
