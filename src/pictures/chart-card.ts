// The card of a chart: its title above, and whatever the chart draws. The drawing is made when it is asked for.

import { card } from '../typeset/card.ts';
import { type Child, drawing } from '../typeset/svg.ts';
import type { Drawn } from './drawn.ts';
import { fitLine, lettering } from './lettering.ts';
import { MARGIN, WIDTH } from './plot.ts';

/** Characters of alternative text. */
const ALT = 1_000;
const TITLE_STYLE = { weight: 'bold' } as const;

export interface ChartContent {
  readonly content: Child;
  readonly bottom: number;
}

/** `draw` is told where below the title it may begin. */
export function chartCard(title: string | undefined, alt: string, draw: (top: number) => ChartContent): Drawn {
  let svg: string | undefined;
  return {
    alt: fitAlt(alt),
    get svg() {
      svg ??= chartSvg(title, draw);
      return svg;
    },
  };
}

function chartSvg(title: string | undefined, draw: (top: number) => ChartContent): string {
  const { content, bottom } = draw(title === undefined ? MARGIN : MARGIN + 42);
  const height = Math.ceil(bottom + MARGIN - 6);
  const heading =
    title === undefined
      ? null
      : lettering(MARGIN, MARGIN + 22, fitLine(title, WIDTH - 2 * MARGIN, TITLE_STYLE), TITLE_STYLE);
  return drawing(WIDTH, height, card(WIDTH, height), heading, content);
}

/** Of a list that is too long, whole entries: half a number would be a wrong one. */
function fitAlt(alt: string): string {
  if (alt.length <= ALT) return alt;
  const head = alt.slice(0, ALT - 2);
  const end = [head.lastIndexOf('; ') + 1, head.lastIndexOf(' ')].find((at) => at > 0);
  return `${head.slice(0, end).replace(/[\ud800-\udbff]$/, '')} …`;
}
