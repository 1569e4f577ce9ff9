// The whole gradient matrix of the layer that was asked about, one row a unit.

import type { Block } from '../conversation/reply.ts';
import { layerSymbol, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { inputSymbol, type WorkedOut } from './gradient-question.ts';

const MOST = { rows: 8, columns: 6 };

export function gradientTable({ spec, gradients, request, depth }: WorkedOut, { bias }: Catalog['gradient']): Block {
  const { wrt, digits } = request;
  const layer = wrt.kind === 'x' ? 0 : wrt.layer;
  const rows = gradients.dLdW[layer]!;
  const inputs = shownIndexes(rows[0]!.length, MOST.columns);
  const units = shownIndexes(rows.length, MOST.rows);
  const hasBias = spec.layers[layer]!.b !== null;
  const row = (k: number | undefined) => [
    k === undefined ? '⋮' : `→\u00a0${symbolOf({ kind: 'z', layer, unit: k }, depth)}`,
    ...inputs.map((j) => (k === undefined ? '⋮' : j === undefined ? '…' : showNumber(rows[k]![j]!, digits))),
    ...(hasBias ? [k === undefined ? '⋮' : showNumber(gradients.dLdb[layer]![k]!, digits)] : []),
  ];
  return {
    kind: 'table',
    columns: [
      { title: `∂L/∂${layerSymbol('W', layer, depth)}`, align: 'left' },
      ...inputs.map((j) => ({
        title: j === undefined ? '…' : `${inputSymbol(spec, layer, j)} →`,
        align: 'right' as const,
      })),
      ...(hasBias ? [{ title: `b · ${bias}`, align: 'right' as const }] : []),
    ],
    rows: units.map(row),
  };
}

/** All indexes, or the first ones and the last with `undefined` for those between. */
function shownIndexes(count: number, most: number): (number | undefined)[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return [...Array.from({ length: most - 2 }, (_, index) => index), undefined, count - 1];
}
