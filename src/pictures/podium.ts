// The end of a round: the first three on their steps, then others by line, points and accuracy side by side.

import type { Catalog } from '../language/catalog.ts';
import { isDrawable } from '../typeset/measure.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { type ChartContent, chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { fitLine, lettering, SMALL, TEXT, widthOf } from './lettering.ts';
import { PALETTE } from './palette.ts';
import { MARGIN, WIDTH } from './plot.ts';

export interface Placed {
  readonly name: string;
  /** From 1; equal points share a place. */
  readonly place: number;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
}

export interface PodiumPicture {
  /** Best first. */
  readonly placed: readonly Placed[];
  readonly title: string;
  /** One line below everybody, such as the weakest lesson. */
  readonly note?: string;
}

/** From left to right: second, first, third. */
const STEPS = [
  { at: 1, height: 132, fill: PALETTE.band },
  { at: 0, height: 184, fill: PALETTE.highlight },
  { at: 2, height: 96, fill: PALETTE.band },
] as const;
const MOST_LINES = 7;
const GAP = 12;
const ROW = 44;
const NAME_STYLE = { weight: 'bold' } as const;
const SMALL_STYLE = { size: SMALL } as const;
const MUTED_STYLE = { size: SMALL, colour: PALETTE.muted } as const;
const NUMERAL_STYLE = { size: 44, weight: 'bold', anchor: 'middle' } as const;

export function drawPodium({ placed, title, note }: PodiumPicture, words: Catalog['charts']): Drawn {
  const said = placed.map((one) => words.alt.placed({ ...one, name: one.name.trim() || '–' }));
  const alt = words.alt.podium({ title, placed: said, note: note ?? '' });
  return chartCard(title, alt, (top) => {
    const steps = drawSteps(placed, words, top);
    const rest = drawRest(placed.slice(STEPS.length), words, steps.bottom + GAP);
    if (note === undefined) return { content: [steps.content, rest.content], bottom: rest.bottom };
    const line = fitLine(note, WIDTH - 2 * MARGIN, SMALL_STYLE);
    return {
      content: [steps.content, rest.content, lettering(MARGIN, rest.bottom + 30, line, SMALL_STYLE)],
      bottom: rest.bottom + 40,
    };
  });
}

function drawSteps(placed: readonly Placed[], words: Catalog['charts'], top: number): ChartContent {
  const tallest = Math.max(...STEPS.map(({ height }) => height));
  const bottom = top + 72 + tallest;
  const width = (WIDTH - 2 * MARGIN - 2 * GAP) / STEPS.length;
  const content = STEPS.map(({ at, height, fill }, index) => {
    const one = placed[at];
    const x = MARGIN + index * (width + GAP);
    const middle = x + width / 2;
    const y = bottom - height;
    const box = element('path', {
      d: `M${x} ${bottom}V${y + 12}q0 -12 12 -12H${x + width - 12}q12 0 12 12V${bottom}Z`,
      fill,
      stroke: at === 0 ? PALETTE.highlightEdge : PALETTE.boxEdge,
      'stroke-width': at === 0 ? 3 : 1.5,
    });
    if (one === undefined) return element('g', { opacity: 0.4 }, box);
    const name = fitLine(drawable(one.name), width - 12, NAME_STYLE);
    const points = words.points(one.points);
    return element(
      'g',
      {},
      box,
      lettering(middle, y - 40, name, { ...NAME_STYLE, anchor: 'middle' }),
      lettering(middle, y - 12, points, { ...SMALL_STYLE, anchor: 'middle' }),
      lettering(middle, y + 50, String(one.place), NUMERAL_STYLE),
      lettering(middle, y + 82, accuracyOf(one, words), { ...MUTED_STYLE, colour: PALETTE.ink, anchor: 'middle' }),
    );
  });
  return { content, bottom };
}

function drawRest(placed: readonly Placed[], words: Catalog['charts'], top: number): ChartContent {
  const shown = placed.slice(0, MOST_LINES);
  const lines = shown.map((one, index) => drawLine(one, words, top + index * ROW));
  const left = placed.length - shown.length;
  const bottom = top + shown.length * ROW;
  if (left === 0) return { content: lines, bottom };
  return { content: [lines, lettering(MARGIN, bottom + 30, words.more(left), MUTED_STYLE)], bottom: bottom + 40 };
}

function drawLine(one: Placed, words: Catalog['charts'], y: number): Markup {
  const accuracy = accuracyOf(one, words);
  const points = words.points(one.points);
  const right = WIDTH - MARGIN;
  const columns = [right - 170, right];
  const room = columns[0]! - widthOf(points, SMALL_STYLE) - MARGIN - 60;
  const baseline = y + 30;
  return element(
    'g',
    {},
    element('path', { d: `M${MARGIN} ${y}H${right}`, stroke: PALETTE.faint, 'stroke-width': 1.5 }),
    lettering(MARGIN + 28, baseline, String(one.place), { ...NAME_STYLE, anchor: 'end' }),
    lettering(MARGIN + 44, baseline, fitLine(drawable(one.name), room, { size: TEXT }), { size: TEXT }),
    lettering(columns[0]!, baseline, points, { ...SMALL_STYLE, anchor: 'end' }),
    lettering(columns[1]!, baseline, accuracy, { ...MUTED_STYLE, anchor: 'end' }),
  );
}

function accuracyOf({ right, answered }: Placed, words: Catalog['charts']): string {
  return words.rightOf({ right, answered });
}

/** A name without what the font has no shape for, such as emoji. */
function drawable(name: string): string {
  const kept = [...name.normalize('NFC')].filter(isDrawable).join('').replace(/\s+/g, ' ').trim();
  return kept === '' ? '–' : kept;
}
