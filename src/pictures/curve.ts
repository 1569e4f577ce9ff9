// Activations over z: the function and its slope one below the other, with the point where a unit stands.

import { type Activation, activationAt, activationRule, activationText } from '../gradient/activations.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { chartCard } from './chart-card.ts';
import { type Piece, piecesOf, slopePieces } from './curve-pieces.ts';
import type { Drawn } from './drawn.ts';
import { drawLegend } from './legend.ts';
import { lettering, SMALL } from './lettering.ts';
import { PALETTE } from './palette.ts';
import {
  type Axis,
  indent,
  line,
  MARGIN,
  niceTicks,
  type Plot,
  plot,
  type Range,
  rangeOf,
  tenth,
  WIDTH,
} from './plot.ts';
import { seriesLegend, strokeOf, styleOf } from './series.ts';

export interface CurvePicture {
  /** One to four activations. */
  readonly curves: readonly { readonly activation: Activation; readonly label?: string }[];
  /** Where the point stands. */
  readonly at: number;
  readonly show: 'function' | 'slope' | 'both';
  /** What is shown of z; widened where `at` lies outside. */
  readonly range?: Range;
  readonly title?: string;
}

const HEIGHT = { one: 250, two: 150 } as const;
const DIGITS = 4;
/** Of a tangent to each side, as far as the plot goes. */
const REACH = 62;

export function drawCurve(picture: CurvePicture, words: Catalog['charts']): Drawn {
  return chartCard(picture.title, altOf(picture, words), (top) => drawPanels(picture, words, top));
}

function drawPanels(picture: CurvePicture, words: Catalog['charts'], top: number): { content: Markup; bottom: number } {
  const { curves, show, at } = picture;
  const range = rangeShown(picture);
  const names = curves.map(nameOf);
  const legend = names.length > 1 ? drawLegend(seriesLegend(names), MARGIN, top - 8, WIDTH - 2 * MARGIN) : undefined;
  let y = top + (legend ? legend.height : 0);
  const height = show === 'both' ? HEIGHT.two : HEIGHT.one;
  const where = lettering(WIDTH - MARGIN - 8, y + 22, `z = ${showNumber(at, DIGITS)}`, {
    size: SMALL,
    weight: 'bold',
    anchor: 'end',
  });
  const kinds = show === 'both' ? (['function', 'slope'] as const) : [show];
  const panels = kinds.map((what) => panelOf(picture, what, range, words));
  // Both begin at the same place, so that the point stands on one line.
  const left = Math.max(...panels.map(({ axis }) => indent(axis)));
  const drawn = panels.map((panel, index) => {
    const { markup, bottom } = drawPanel(picture, panel, range, y, height, index === panels.length - 1, left);
    y = bottom;
    return markup;
  });
  return { content: element('g', {}, legend?.markup ?? null, where, drawn), bottom: y };
}

interface Panel {
  readonly what: 'function' | 'slope';
  /** Of each curve. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly values: readonly number[];
  readonly axis: Axis;
}

function panelOf({ curves, at }: CurvePicture, what: Panel['what'], range: Range, words: Catalog['charts']): Panel {
  const make = what === 'function' ? piecesOf : slopePieces;
  const pieces = curves.map(({ activation }) => make(activation, range));
  const values = curves.map(({ activation }) => activationAt(activation, at)[what === 'function' ? 'h' : 'slope']);
  const heights = [...pieces.flat().flatMap(({ points }) => points.map(([, value]) => value)), ...values, 0];
  const symbol = curves.length === 1 ? activationRule(curves[0]!.activation.name).symbol.plain : 'f';
  const title = what === 'function' ? `${symbol}(z)` : words.slope(`${symbol}′(z)`);
  const yRange = rangeOf(heights);
  return { what, pieces, values, axis: { range: yRange, ticks: niceTicks(yRange, 3), title } };
}

function drawPanel(
  { curves, at }: CurvePicture,
  { what, pieces, values, axis }: Panel,
  range: Range,
  top: number,
  height: number,
  numbered: boolean,
  left: number,
): { markup: Markup; bottom: number } {
  const ground = plot(top, height, { range, ticks: numbered ? niceTicks(range, 7) : [] }, axis, left);
  const lines = pieces.flatMap((parts, index) => parts.map((piece) => drawPiece(piece, ground, index)));
  const bottom = numbered ? ground.bottom : ground.base + 14;
  // A unit that left the finite numbers stands nowhere; the corner and the alternative text say so.
  if (!Number.isFinite(at)) return { markup: element('g', {}, ground.markup, lines), bottom };
  const guide = element('path', {
    d: `M${tenth(ground.x(at))} ${ground.top}V${ground.base}`,
    stroke: PALETTE.boxEdge,
    'stroke-width': 2,
    'stroke-dasharray': '3 5',
  });
  const frame = { ground, range, yRange: axis.range };
  const standing = [...curves.keys()].filter((index) => Number.isFinite(values[index]!));
  const tangents = what === 'function' ? standing.map((index) => tangent(curves[index]!.activation, at, frame)) : [];
  const points = standing.map((index) => pointAt(at, values[index]!, ground, index, values.length === 1));
  return { markup: element('g', {}, ground.markup, guide, lines, tangents, points), bottom };
}

function drawPiece({ points, ends }: Piece, ground: Plot, index: number): Markup {
  const style = styleOf(index);
  const d = line(points.map(([z, value]) => [ground.x(z), ground.y(value)]));
  const dots = ends.map(({ at: [z, value], closed }) =>
    element('circle', {
      cx: tenth(ground.x(z)),
      cy: tenth(ground.y(value)),
      r: 6,
      fill: closed ? style.stroke : PALETTE.background,
      stroke: style.stroke,
      'stroke-width': 3,
    }),
  );
  return element('g', {}, element('path', { d, ...strokeOf(style) }), dots);
}

interface Frame {
  readonly ground: Plot;
  readonly range: Range;
  readonly yRange: Range;
}

/** A short piece of the straight line that touches the curve at z; at a kink there is none. */
function tangent(activation: Activation, z: number, { ground, range, yRange }: Frame): Markup | null {
  if (activationRule(activation.name).kinks?.includes(z)) return null;
  const { x, y, left, right, top, base } = ground;
  const { h: value, slope } = activationAt(activation, z);
  // Across the whole plot: beside 1e300 a step of 1 is no step.
  const run = right - left;
  const rise = (top - base) * slope * (halfWidth(range) / halfWidth(yRange));
  const angle = Math.atan2(rise, run);
  const [cx, cy] = [x(z), y(value)];
  const [back, ahead] = [cx - left, right - cx].map((room) => Math.min(REACH, room / Math.cos(angle))) as [
    number,
    number,
  ];
  return element('path', {
    d: line([
      [cx - back * Math.cos(angle), cy - back * Math.sin(angle)],
      [cx + ahead * Math.cos(angle), cy + ahead * Math.sin(angle)],
    ]),
    fill: 'none',
    stroke: PALETTE.highlightEdge,
    'stroke-width': 4,
    'stroke-linecap': 'round',
  });
}

function pointAt(z: number, value: number, ground: Plot, index: number, isWritten: boolean): Markup {
  const [cx, cy] = [ground.x(z), ground.y(value)];
  const isRight = cx > (ground.left + ground.right) / 2;
  const dot = element('circle', {
    cx: tenth(cx),
    cy: tenth(cy),
    r: 8,
    fill: PALETTE.highlight,
    stroke: styleOf(index).stroke,
    'stroke-width': 4,
  });
  if (!isWritten) return dot;
  const below = cy - 16 < ground.top + 14;
  const text = lettering(cx + (isRight ? -14 : 14), below ? cy + 34 : cy - 14, showNumber(value, DIGITS), {
    weight: 'bold',
    anchor: isRight ? 'end' : 'start',
    halo: true,
  });
  return element('g', {}, dot, text);
}

function rangeShown({ range: [low, high] = [-6, 6], at }: CurvePicture): Range {
  if (!Number.isFinite(at) || (at >= low && at <= high)) return [low, high];
  const [least, most] = rangeOf([low, high, at]);
  return at < low ? [least, high] : [low, most];
}

// Halved: the whole width may be beyond all numbers.
function halfWidth([low, high]: Range): number {
  return high / 2 - low / 2;
}

function nameOf({ activation, label }: CurvePicture['curves'][number]): string {
  return label ?? activationText(activation);
}

function altOf(picture: CurvePicture, words: Catalog['charts']): string {
  const { curves, at, show } = picture;
  const [low, high] = rangeShown(picture).map((value) => showNumber(value, 2));
  const points = curves.map((curve) => {
    const { h, slope } = activationAt(curve.activation, at);
    const parts = [
      ...(show === 'slope' ? [] : [`f(z) = ${showNumber(h)}`]),
      ...(show === 'function' ? [] : [`f′(z) = ${showNumber(slope)}`]),
    ];
    return `${curves.length > 1 ? `${nameOf(curve)}: ` : ''}z = ${showNumber(at)}, ${parts.join(', ')}`;
  });
  return words.alt.curve({ name: curves.map(nameOf).join(', '), range: `${low} … ${high}`, points });
}
