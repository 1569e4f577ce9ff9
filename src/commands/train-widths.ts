// How many layers and units are trained: as a network says that was given, by `depth` and `units`, or as the preset has them.

import { UserError } from '../errors.ts';
import type { Example } from '../gradient/data-sets.ts';
import type { Widths } from '../gradient/notation.ts';
import type { Values } from './command.ts';
import { MOST_LAYERS, MOST_UNITS, readNet } from './network-arguments.ts';
import { widthsOf } from './network-request.ts';
import { wholeOf } from './readers.ts';
import type { PresetName } from './train-presets.ts';
import { refuseUnfit, type Start } from './train-start.ts';

interface Usual {
  readonly hidden: number;
  readonly depth: number;
}

export const USUAL_UNITS = 6;

/** @throws UserError */
export function readTrainedWidths(
  values: Values,
  preset: PresetName | undefined,
  known: Usual,
  example: Example,
  start: Start | undefined,
): Widths {
  const { x, target } = example;
  if (start !== undefined || values.net !== undefined) {
    for (const name of ['depth', 'units'] as const)
      if (values[name] !== undefined) throw new UserError('netAndShape', { name }, 'train xor net=2-4-1');
  }
  if (start !== undefined) {
    const widths = widthsOf(start.spec);
    refuseUnfit(widths, example, widths.join('-'));
    return widths;
  }
  if (preset === 'article') {
    for (const name of ['net', 'depth', 'units'] as const)
      if (values[name] !== undefined) throw new UserError('fixedNetwork', { name }, 'train xor depth=3');
    return [x.length, target.length];
  }
  if (values.net !== undefined) {
    const widths = readNet(values.net);
    refuseUnfit(widths, example, widths.join('-'));
    return widths;
  }
  const depth = wholeOf(values, 'depth', { least: 1, most: MOST_LAYERS, fallback: known.depth }, 'train xor depth=3');
  const range = { least: 1, most: MOST_UNITS, fallback: known.hidden || USUAL_UNITS };
  const units = wholeOf(values, 'units', range, 'train xor units=8');
  return [x.length, ...Array.from({ length: depth - 1 }, () => units), target.length];
}

/** `depth` and `units` where they say it, else `net`; nothing that is as the preset has it. */
export function widthsValues(widths: Widths, known: Usual): Values {
  const depth = widths.length - 1;
  const hidden = widths.slice(1, -1);
  if (hidden.some((units) => units !== hidden[0])) return { net: widths.join('-') };
  const usual = known.hidden || USUAL_UNITS;
  return {
    ...(depth !== known.depth && { depth: String(depth) }),
    ...(depth > 1 && hidden[0] !== usual && { units: String(hidden[0]) }),
  };
}
