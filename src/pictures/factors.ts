// The chain rule as a picture: factors in boxes, multiplied into their product; beside what each was before a change.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { fitLine, lettering, SMALL, widthOf } from './lettering.ts';
import { PALETTE, signColour } from './palette.ts';
import { MARGIN, WIDTH } from './plot.ts';

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

const SIGN = 36;
const ROW = 34;
const NUMBER = 27;
const DIGITS = 4;
const ALT_DIGITS = 6;

export function drawFactors({ factors, product, title }: FactorsPicture, words: Catalog['charts']): Drawn {
  const boxes = [...factors, { ...product, name: words.product }];
  return chartCard(title, altOf(factors, boxes.at(-1)!, words), (top) => {
    const compares = boxes.some(({ before }) => before !== undefined);
    const width = (WIDTH - 2 * MARGIN - SIGN * (boxes.length - 1)) / boxes.length;
    const height = 24 + ROW * (compares ? 5 : 3);
    const content = boxes.map((box, index) => {
      const x = MARGIN + index * (width + SIGN);
      const isProduct = index === boxes.length - 1;
      const sign = index === 0 ? null : operator(isProduct ? '=' : '×', x - SIGN / 2, top + height / 2);
      return [sign, drawBox(box, x, top, width, height, isProduct)];
    });
    return { content, bottom: top + height };
  });
}

function drawBox(box: FactorBox, x: number, y: number, width: number, height: number, isProduct: boolean): Markup {
  const { name, symbol, value, before } = box;
  const inner = width - 16;
  const middle = x + width / 2;
  const changed = before !== undefined && ratioText(before, value) !== ratioText(1, 1);
  const row = (index: number) => y + 12 + ROW * index + 24;
  const small = { size: SMALL, colour: PALETTE.muted, anchor: 'middle' } as const;
  const text = showNumber(value, DIGITS);
  const number = {
    size: fitSize(text, inner),
    weight: 'bold',
    anchor: 'middle',
    colour: isProduct ? signColour(value) : PALETTE.ink,
  } as const;
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
    lettering(middle, row(0), fitLine(name, inner, { size: SMALL }), { ...small, colour: PALETTE.ink }),
    lettering(middle, row(1), fitLine(symbol, inner, { size: SMALL }), small),
    before === undefined
      ? lettering(middle, row(2), text, number)
      : [
          lettering(middle, row(2), `${fitLine(showNumber(before, DIGITS), inner - 26, { size: SMALL })} ↓`, small),
          lettering(middle, row(3), text, number),
          lettering(middle, row(4), ratioText(before, value), { ...small, colour: PALETTE.ink }),
        ],
  );
}

function operator(sign: string, x: number, y: number): Markup {
  return lettering(x, y + 10, sign, { size: 30, anchor: 'middle' });
}

function fitSize(text: string, width: number): number {
  const wide = widthOf(text, { size: NUMBER, weight: 'bold' });
  return wide <= width ? NUMBER : Math.max(SMALL - 2, Math.floor((NUMBER * width) / wide));
}

/** `× 0.642`; from or to 0 there is no ratio to speak of. */
function ratioText(before: number, value: number): string {
  const ratio = value / before;
  return before === 0 || !Number.isFinite(ratio) ? (before === value ? '× 1' : '–') : `× ${showNumber(ratio, 3)}`;
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
