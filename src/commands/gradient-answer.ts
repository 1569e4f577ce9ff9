// Puts a worked-out gradient into blocks: number, factors, formula, picture, check; then the rest. Computes nothing.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block, Text } from '../conversation/reply.ts';
import { layerSymbol, subscript, symbolOf, type Widths } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { bracketed, showEqual, showNumber } from '../language/numbers.ts';
import { drawNetwork } from '../pictures/graph.ts';
import { gradientFormula } from './gradient-formula.ts';
import { gradientNotes } from './gradient-notes.ts';
import type { Factor, WorkedOut } from './gradient-question.ts';
import { gradientTable } from './gradient-table.ts';
import { widthsOf } from './network-request.ts';

type Fields = Extract<Block, { kind: 'fields' }>['fields'];

/** Which lesson each factor belongs to. Source: sections 4-1, 4-2 and 4-3 of the article. */
const LESSON = { input: 1, slope: 2, error: 3 } as const;
/** Layers and numbers a forward pass shows before it is shortened. */
const SHOWN = { layers: 4, values: 6 };

/** The blocks of an answer. `changed` says first what a button changed, where one did. */
export function gradientAnswer(worked: WorkedOut, words: Catalog, changed?: Fields[number]): Block[] {
  const { request, spec, pass, gradients } = worked;
  const { digits } = request;
  const factors = worked.factors.map((factor) => factorField(factor, digits, words));
  const drawn = drawNetwork({ spec, pass, gradients, wrt: request.wrt }, words.pictures);
  const top: Fields = changed ? [changed, ...factors] : factors;
  return [
    { kind: 'heading', text: `∂L/∂${worked.symbol.plain} ${showEqual(worked.value, digits)}` },
    ...(top.length > 0 ? [{ kind: 'fields', fields: top } as const] : []),
    { kind: 'formula', ...gradientFormula(worked, words.gradient) },
    pictureBlock(pictureName(widthsOf(spec)), drawn),
    {
      kind: 'text',
      text: [[pathsLine(worked, words), checkLine(worked, words)].filter((line) => line !== '').join('\n')],
    },
    { kind: 'fields', fields: forwardFields(worked, words) },
    gradientTable(worked, words.gradient),
    { kind: 'text', text: gradientNotes(worked, words.gradient) },
  ];
}

/** A file name: `network-2-3-2`, or for a deep one `network-32-to-32-in-64-layers`. */
function pictureName(widths: Widths): string {
  const shape =
    widths.length <= 8 ? widths.join('-') : `${widths[0]}-to-${widths.at(-1)}-in-${widths.length - 1}-layers`;
  return `network-${shape}`;
}

function factorField(
  { role, derivative, formula, value }: Factor,
  digits: number,
  { gradient }: Catalog,
): Fields[number] {
  const name = `${gradient[role]} · ${gradient.lesson(LESSON[role])}`;
  return {
    name,
    value: [`${derivative.plain} = ${formula.plain} `, { style: 'bold', text: showEqual(value, digits) }],
  };
}

function pathsLine({ paths, pathsThrough, request, depth }: WorkedOut, { gradient }: Catalog): string {
  if (paths.length < 2) return '';
  const { wrt, digits } = request;
  const total = paths.reduce((sum, term) => sum + term.value, 0);
  const shown = paths.slice(0, 4).map((term) => bracketed(term.value, showNumber(term.value, digits)));
  const terms = shown.join(' + ') + (paths.length > shown.length ? ' + …' : '');
  const sum = showEqual(total, digits);
  const of = wrt.kind === 'x' ? symbolOf(wrt, depth) : symbolOf({ kind: 'h', layer: wrt.layer, unit: wrt.unit }, depth);
  if (pathsThrough === 'layer') return gradient.paths({ of, count: paths.length, terms, sum });
  const outputs = paths.map((term) => `y${subscript(term.through + 1)}`);
  const through = outputs.length <= 4 ? outputs : [outputs[0]!, '…', outputs.at(-1)!];
  return gradient.softmaxPaths({ of, through, terms, sum });
}

function checkLine({ check }: WorkedOut, { gradient }: Catalog): string {
  const { worstRelativeError, passed, compared, total, atKink } = check;
  if (compared === 0) return gradient.nothingToCheck;
  const worst = showNumber(worstRelativeError, 2);
  const said = passed ? gradient.checked({ worst, compared, total }) : gradient.checkFailed({ worst });
  return said + (atKink > 0 ? gradient.atKink(atKink) : '');
}

function forwardFields({ spec, pass, request, depth }: WorkedOut, words: Catalog): Fields {
  const { digits } = request;
  const line = (name: string, values: readonly number[]) => ({ name, value: [vector(values, digits)] as Text });
  const layers = pass.z.flatMap((z, l) => [
    line(layerSymbol('z', l, depth), z),
    line(layerSymbol('h', l, depth), pass.h[l]!),
  ]);
  const most = 2 * SHOWN.layers;
  const kept =
    layers.length <= most
      ? layers
      : [...layers.slice(0, most / 2), { name: '⋮', value: ['⋮'] }, ...layers.slice(-most / 2)];
  return [
    line('x', spec.x),
    ...kept,
    ...(pass.y ? [line('y = softmax(h)', pass.y)] : []),
    line(`t · ${words.gradient.target}`, spec.target),
    { name: `L · ${words.gradient.loss}`, value: [`${spec.loss} ${showEqual(pass.loss, digits)}`] },
  ];
}

function vector(values: readonly number[], digits: number): string {
  const shown = values.slice(0, SHOWN.values).map((value) => showNumber(value, digits));
  return `(${shown.join(', ')}${values.length > shown.length ? `, … ${values.length}` : ''})`;
}
