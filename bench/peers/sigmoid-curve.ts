// The data of the chart that others draw too: the sigmoid and its slope over z, where a unit stands, its tangent.

import { sigmoid } from '../../src/gradient/activations.ts';
import { WIDTH } from '../../src/pictures/plot.ts';
import { curve, pointIn, TITLE } from '../drawings.ts';

export interface Panel {
  readonly name: string;
  readonly line: readonly Place[];
  readonly tangent: readonly Place[];
  readonly point: Place;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What ours takes, in pixels. */
export const SIZE = { width: WIDTH, height: Number(/ height="(\d+)"/.exec(curve(1))?.[1]) } as const;

const POINTS = 200;

export function sigmoidCurve(turn: number): { readonly title: string; readonly panels: readonly Panel[] } {
  const at = pointIn(turn);
  const slope = (z: number) => sigmoid(z) * (1 - sigmoid(z));
  const line = (f: (z: number) => number) =>
    Array.from({ length: POINTS }, (_, index) => {
      const x = -6 + (12 * index) / (POINTS - 1);
      return { x, y: f(x) };
    });
  const tangent = [at - 1, at + 1].map((x) => ({ x, y: sigmoid(at) + slope(at) * (x - at) }));
  return {
    title: TITLE,
    panels: [
      { name: 'σ(z)', line: line(sigmoid), tangent, point: { x: at, y: sigmoid(at) } },
      { name: '기울기 σ′(z)', line: line(slope), tangent: [], point: { x: at, y: slope(at) } },
    ],
  };
}
