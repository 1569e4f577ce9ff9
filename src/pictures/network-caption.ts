// The line below a network: the loss, and what was asked for with its gradient where the drawing has no room to name it.

import { type Quantity, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { lettering, symbolAt, widthOf, widthOfSymbol } from './lettering.ts';
import { gradientOf } from './network-alt.ts';
import { type NetworkPicture, number } from './network-columns.ts';
import { PALETTE, signColour } from './palette.ts';

const HEIGHT = 44;
const PADDING = 12;
const BOLD = { weight: 'bold' } as const;

export function drawCaption(
  picture: NetworkPicture,
  isNamed: (asked: Quantity) => boolean,
  words: Catalog['pictures'],
  left: number,
  top: number,
  width: number,
): { markup: Markup; height: number } {
  const { spec, pass, gradients, wrt } = picture;
  const loss = `${words.loss} = ${number(pass.loss)}`;
  const lossAt = lettering(left + width, top + 30, loss, { ...BOLD, anchor: 'end' });
  if (wrt === undefined || isNamed(wrt)) return { markup: lossAt, height: HEIGHT };
  const symbol = symbolOf(wrt, spec.layers.length);
  const value = ` = ${number(forwardOf(picture, wrt))}`;
  const gradient = gradients && gradientOf(gradients, wrt);
  const feels = gradient === undefined ? undefined : `∂ ${number(gradient)}`;
  const end = left + PADDING + widthOfSymbol(symbol) + widthOf(value, BOLD);
  const gradientAt = end + 24;
  const chip = Math.ceil((feels === undefined ? end : gradientAt + widthOf(feels)) + PADDING - left);
  const frame = { x: left, y: top, width: chip, height: HEIGHT, rx: 10, 'stroke-width': 1.5 };
  const markup = element(
    'g',
    {},
    element('rect', { ...frame, fill: PALETTE.highlight, stroke: PALETTE.highlightEdge }),
    symbolAt(left + PADDING, top + 30, symbol),
    lettering(left + PADDING + widthOfSymbol(symbol), top + 30, value, BOLD),
    feels === undefined ? null : lettering(gradientAt, top + 30, feels, { colour: signColour(gradient ?? 0) }),
    chip + 24 + widthOf(loss, BOLD) <= width ? lossAt : null,
  );
  return { markup, height: HEIGHT };
}

function forwardOf({ spec, pass }: NetworkPicture, asked: Quantity): number {
  switch (asked.kind) {
    case 'x':
      return spec.x[asked.input]!;
    case 'w':
      return spec.layers[asked.layer]!.W[asked.unit]![asked.input]!;
    case 'b':
      return spec.layers[asked.layer]!.b?.[asked.unit] ?? 0;
    case 'z':
      return pass.z[asked.layer]![asked.unit]!;
    case 'h':
      return pass.h[asked.layer]![asked.unit]!;
  }
}
