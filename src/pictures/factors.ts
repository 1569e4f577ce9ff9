// The chain rule as a picture: factors in boxes, multiplied into their product; beside what each was before a change.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { type ChartContent, chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { fitLine, type LetteringStyle, lettering, SMALL, widthOf } from './lettering.ts';
import { PALETTE, signColour } from './palette.ts';
import { MARGIN, WIDTH } from './plot.ts';
import { shownPositions } from './shown.ts';

export interface FactorBox {
  readonly name: string;
  /** Such as `σ′(z₁)`. */
  readonly symbol: string;
  readonly value: number;
  readonly before?: number;
}

export interface FactorsPicture {
  readonly factors: readonly FactorBox[];
  readonly product: Omit<FactorBox, 'name'>;
  readonly title?: string;
}

/** Boxes: the first ones, the last factor and the product; what is left out between shows as `…`. */
const MOST = 20;
const MOST_A_ROW = 5;
const SIGN = 36;
const GAP = 16;
const ROW = 34;
const ALT_DIGITS = 6;
/** The smallest a number is written. */
const LEAST = 18;
const SMALL_STYLE = { size: SMALL } as const;
const NUMBER_STYLE = { size: 27, weight: 'bold' } as const;

export function drawFactors({ factors, product, title }: FactorsPicture, words: Catalog['charts']): Drawn {
  const boxes = [...factors, { ...product, name: words.product }];
  return chartCard(title, altOf(factors, boxes.at(-1)!, words), (top) => drawRows(boxes, top));
}

/** One row where all fit, else rows that each begin with the sign that goes on. */
function drawRows(boxes: readonly FactorBox[], top: number): ChartContent {
  const shown = shownPositions(boxes.length, MOST, [boxes.length - 2]);
  const rows = Math.ceil(shown.length / MOST_A_ROW);
  const aRow = Math.ceil(shown.length / rows);
  const indent = rows === 1 ? 0 : SIGN;
  const width = (WIDTH - 2 * MARGIN - indent + SIGN) / aRow - SIGN;
  const height = 24 + ROW * (boxes.some(({ before }) => before !== undefined) ? 5 : 3);
  const content = shown.map((position, index) => {
    const x = MARGIN + indent + (index % aRow) * (width + SIGN);
    const y = top + Math.floor(index / aRow) * (height + GAP);
    const isProduct = position === boxes.length - 1;
    const sign = position - 1 !== shown[index - 1] ? '…' : isProduct ? '=' : '×';
    return [
      index === 0 ? null : lettering(x - SIGN / 2, y + height / 2 + 10, sign, { size: 30, anchor: 'middle' }),
      drawBox(boxes[position]!, x, y, width, height, isProduct),
    ];
  });
  return { content, bottom: top + rows * (height + GAP) - GAP };
}

function drawBox(box: FactorBox, x: number, y: number, width: number, height: number, isProduct: boolean): Markup {
  const { name, symbol, value, before } = box;
  const inner = width - 16;
  const middle = x + width / 2;
  const changed = before !== undefined && ratioText(before, value) !== ratioText(1, 1);
  const row = (index: number, text: string, style: LetteringStyle) =>
    lettering(middle, y + 12 + ROW * index + 24, text, { ...style, anchor: 'middle' });
  const small = (show: (digits: number) => string) => fitNumber(show, inner, SMALL_STYLE);
  const number = fitNumber((digits) => showNumber(value, digits), inner, NUMBER_STYLE);
  const numberStyle = { ...NUMBER_STYLE, size: number.size, colour: isProduct ? signColour(value) : PALETTE.ink };
  const muted = { ...SMALL_STYLE, colour: PALETTE.muted };
  const was = small((digits) => `${showNumber(before ?? 0, digits)} ↓`);
  const ratio = small((digits) => ratioText(before ?? 0, value, Math.min(3, digits)));
  return element(
    'g',
    {},
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 12,
      fill: changed ? PALETTE.highlight : PALETTE.box,
      stroke: changed ? PALETTE.highlightEdge : PALETTE.boxEdge,
      'stroke-width': isProduct ? 3 : 1.5,
    }),
    row(0, fitLine(name, inner, SMALL_STYLE), SMALL_STYLE),
    row(1, fitLine(symbol, inner, SMALL_STYLE), muted),
    before === undefined
      ? row(2, number.text, numberStyle)
      : [
          row(2, was.text, { ...muted, size: was.size }),
          row(3, number.text, numberStyle),
          row(4, ratio.text, { size: ratio.size }),
        ],
  );
}

/** As many digits, as large as there is room for: a number may be rounded, never cut. */
function fitNumber(show: (digits: number) => string, width: number, style: LetteringStyle & { readonly size: number }) {
  const tries = [4, 3, 2, 1].map((digits) => {
    const text = show(digits);
    return { text, size: Math.min(style.size, Math.floor((style.size * width) / widthOf(text, style))) };
  });
  return tries.find(({ size }) => size >= LEAST) ?? { ...tries.at(-1)!, size: LEAST };
}

/** `× 0.642`; from 0 to a number, or over more powers of ten than a double has, there is no ratio to speak of. */
function ratioText(before: number, value: number, digits = 3): string {
  if (before === value) return '× 1';
  const ratio = value / before;
  return Number.isFinite(ratio) && (ratio !== 0 || value === 0) ? `× ${showNumber(ratio, digits)}` : '–';
}

function altOf(factors: readonly FactorBox[], product: FactorBox, words: Catalog['charts']): string {
  const told = (box: FactorBox) => {
    const value = `${box.symbol} = ${showNumber(box.value, ALT_DIGITS)}`;
    return box.before === undefined
      ? value
      : words.alt.changed({
          value,
          before: showNumber(box.before, ALT_DIGITS),
          ratio: ratioText(box.before, box.value),
        });
  };
  const parts = factors.map((box) => `${box.name} ${told(box)}`);
  return words.alt.factors({ factors: parts, product: told(product) });
}
