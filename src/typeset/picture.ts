// What typesetting gives and how it refuses; the bounds of a picture. Knows neither MathJax nor workers.

/** `width` and `height` in CSS pixels; the PNG has up to twice as many. */
export interface Picture {
  readonly png: Uint8Array;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export const BOUNDS = {
  /** Characters of TeX. 10,000 take MathJax 1.3 s. */
  tex: 2_000,
  /** Characters of SVG: the largest picture within the other bounds has a third of it. */
  svg: 1_500_000,
  /** CSS pixels a side. */
  side: 2_000,
  /** Raster pixels across: as many as a phone has for a picture 400 wide, and each costs time and bytes. */
  across: 800,
  /** Raster pixels in all; larger pictures are drawn at less than twice their size. */
  raster: 4_000_000,
} as const;

export type TypesetFault =
  /** The input is not something we draw. */
  | 'refused'
  /** It took too long, or the worker died of it. */
  | 'failed'
  /** Too many pictures wait already, or the typesetter was stopped. */
  | 'busy';

export class TypesetError extends Error {
  override readonly name = 'TypesetError';

  constructor(
    readonly fault: TypesetFault,
    message: string,
  ) {
    super(message);
  }
}
