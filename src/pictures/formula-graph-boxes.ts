// The boxes of a computation graph: what is done, its value, and the gradient in its colour. Knows no layout.

import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import type { GraphNode } from './formula-graph-nodes.ts';
import { LEADING, lettering, widthOf } from './lettering.ts';
import { PALETTE, signColour } from './palette.ts';

/** From left to right boxes are narrow, with three lines; from top to bottom they are flat, with two. */
export type BoxStyle = 'lying' | 'standing';

export interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly isName: boolean;
  readonly isFolded: boolean;
  readonly value: string;
  readonly gradient: string;
  readonly colour: string;
}

export interface GraphBox extends BoxSize {
  readonly x: number;
  readonly y: number;
}

const PADDING = 11;
const SPACE = 14;
const DIGITS = 4;
const BASELINE = 23;
const TOP = 6;

export function boxesOf(nodes: readonly GraphNode[], style: BoxStyle): BoxSize[] {
  return nodes.map(({ label, isName, value, gradient, folded }) => {
    const said = {
      label: folded > 0 ? `${label} …` : label,
      isName,
      isFolded: folded > 0,
      value: showNumber(value, DIGITS),
      gradient: showNumber(gradient, DIGITS),
      colour: signColour(gradient),
    };
    const head = widthOf(said.label, { weight: isName ? 'bold' : 'regular' });
    const number = widthOf(said.value, { weight: 'bold' });
    const back = widthOf(said.gradient) + widthOf('∂ ');
    const width = style === 'lying' ? Math.max(head, number, back) : Math.max(head + SPACE + number, back);
    const lines = style === 'lying' ? 3 : 2;
    return { ...said, width: Math.ceil(Math.max(66, width + 2 * PADDING)), height: lines * LEADING + 2 * TOP + 2 };
  });
}

export function drawGraphBox(box: GraphBox, style: BoxStyle, isAsked: boolean): Markup {
  const { x, y, width, height, label, value, gradient, colour, isName, isFolded } = box;
  const frame = {
    x,
    y,
    width,
    height,
    rx: 10,
    fill: isAsked ? PALETTE.highlight : isName ? PALETTE.band : PALETTE.box,
    stroke: isAsked ? PALETTE.highlightEdge : PALETTE.boxEdge,
    'stroke-width': 1.5,
    'stroke-dasharray': isFolded ? '6 5' : undefined,
  };
  const line = (at: number) => y + TOP + BASELINE + at * LEADING;
  const middle = { x: x + width / 2, anchor: 'middle' } as const;
  const head = { colour: isName ? PALETTE.ink : PALETTE.muted, weight: isName ? 'bold' : 'regular' } as const;
  const back = `∂ ${gradient}`;
  if (style === 'lying') {
    return element(
      'g',
      {},
      element('rect', frame),
      lettering(middle.x, line(0), label, { ...head, anchor: 'middle' }),
      lettering(middle.x, line(1), value, { weight: 'bold', anchor: 'middle' }),
      lettering(middle.x, line(2), back, { colour, anchor: 'middle' }),
    );
  }
  return element(
    'g',
    {},
    element('rect', frame),
    lettering(x + PADDING, line(0), label, head),
    lettering(x + width - PADDING, line(0), value, { weight: 'bold', anchor: 'end' }),
    lettering(x + width - PADDING, line(1), back, { colour, anchor: 'end' }),
  );
}
