// The opaque card every picture stands on, so that it reads the same on dark and on light pages. Knows no content.

import type { Markup } from './svg.ts';
import { element } from './svg.ts';

export const CARD = { background: '#fffdf8', ink: '#1c1b22', radius: 12 } as const;

export function card(width: number, height: number): Markup {
  return element('rect', { width, height, rx: CARD.radius, fill: CARD.background });
}
