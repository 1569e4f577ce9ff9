// The line below a network: the loss, and where edges have no room for labels the weight asked for with its gradient.

import { type Quantity, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { fitLine, lettering, symbolAt, widthOf, widthOfSymbol } from './lettering.ts';
import { type NetworkPicture, number } from './network-columns.ts';
import { PALETTE, signColour } from './palette.ts';

const HEIGHT = 44;
const PADDING = 12;
const BOLD = { weight: 'bold' } as const;

export function drawCaption(
  { spec, pass, gradients, wrt }: NetworkPicture,
  isLabelled: boolean,
  words: Catalog['pictures'],
  left: number,
  top: number,
  width: number,
): { markup: Markup; height: number } {
  const loss = `${words.loss} = ${number(pass.loss)}`;
  const lossAt = lettering(left + width, top + 30, loss, { ...BOLD, anchor: 'end' });
  if (wrt?.kind !== 'w' || isLabelled) return { markup: lossAt, height: HEIGHT };
  const symbol = symbolOf(wrt, spec.layers.length);
  const weight = ` = ${number(weightAt(spec.layers, wrt))}`;
  const gradient = gradients.dLdW[wrt.layer]![wrt.unit]![wrt.input]!;
  const feels = `∂ ${number(gradient)}`;
  const gradientAt = left + PADDING + widthOfSymbol(symbol) + widthOf(weight, BOLD) + 24;
  const chip = gradientAt + widthOf(feels) + PADDING - left;
  const markup = element(
    'g',
    {},
    element('rect', {
      x: left,
      y: top,
      width: Math.min(chip, width),
      height: HEIGHT,
      rx: 10,
      fill: PALETTE.highlight,
      stroke: PALETTE.highlightEdge,
      'stroke-width': 1.5,
    }),
    symbolAt(left + PADDING, top + 30, symbol),
    lettering(left + PADDING + widthOfSymbol(symbol), top + 30, weight, BOLD),
    lettering(gradientAt, top + 30, fitLine(feels, width, {}), { colour: signColour(gradient) }),
    chip + 24 + widthOf(loss, BOLD) <= width ? lossAt : null,
  );
  return { markup, height: HEIGHT };
}

function weightAt(layers: NetworkPicture['spec']['layers'], at: Extract<Quantity, { kind: 'w' }>): number {
  return layers[at.layer]!.W[at.unit]![at.input]!;
}
