// One palette for every picture. Positive and negative differ by hue (blue and orange are told apart with every common
// colour blindness), by dash and by the printed sign: never by colour alone. All text colours reach 4.5:1 on the card.

import { CARD } from '../typeset/card.ts';

export const PALETTE = {
  background: CARD.background,
  ink: CARD.ink,
  muted: '#64616d',
  faint: '#d9d5cc',
  band: '#f1ede3',
  box: '#ffffff',
  boxEdge: '#a7a3ae',
  positive: '#0f5ea8',
  negative: '#b34700',
  zero: '#64616d',
  third: '#6b3fa0',
  fourth: '#1f6f43',
  highlight: '#ffe38f',
  highlightEdge: '#a87600',
} as const;

/** The colour of a gradient, by its sign. */
export function signColour(gradient: number): string {
  return gradient > 0 ? PALETTE.positive : gradient < 0 ? PALETTE.negative : PALETTE.zero;
}

/** Long dashes for negative gradients, so that the sign shows without colour. */
export function signDash(gradient: number): string | undefined {
  return gradient < 0 ? '11 5' : undefined;
}
