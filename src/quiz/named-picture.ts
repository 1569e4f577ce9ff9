// A drawing with the name its file gets; it stays undrawn until it is asked for.

import type { Drawn } from '../pictures/drawn.ts';

export type NamedPicture = Drawn & { readonly name: string };

export function named(name: string, drawn: Drawn): NamedPicture {
  return {
    name,
    alt: drawn.alt,
    get svg() {
      return drawn.svg;
    },
  };
}
