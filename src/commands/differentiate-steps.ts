// One derivative step by step: each rule by its name, with what it is used on and what it gives. Computes nothing.

import type { Block, Button, Span } from '../conversation/reply.ts';
import { type DerivativeStep, derivativeSteps } from '../gradient/derivative.ts';
import { slopeDefinition } from '../gradient/derivative-slopes.ts';
import { nodesOf } from '../gradient/formula-tree.ts';
import type { Catalog } from '../language/catalog.ts';
import { showEqual, showNumber } from '../language/numbers.ts';
import { valuesOfRequest } from './differentiate-request.ts';
import { cutPart, type DifferentiateWorked, partialWritten } from './differentiate-worked.ts';
import { valuesText } from './network-request.ts';

/** Rules on one page. */
const PAGE = 6;
const PART = 130;
const MOST_OPTIONS = 25;

/** `page` counts from 0. The derivative is the first of those asked about. */
export function stepBlocks(worked: DifferentiateWorked, page: number, words: Catalog): Block[] {
  const { request, partials } = worked;
  const said = words.differentiate.steps;
  const [partial] = partials;
  if (!partial) return [{ kind: 'text', text: [words.differentiate.constant] }];
  const by = partial.symbol.plain;
  const steps = derivativeSteps(request.formula, partial.symbol.name);
  const from = PAGE * Math.min(page, Math.max(0, Math.ceil(steps.length / PAGE) - 1));
  const shown = steps.slice(from, from + PAGE);
  const isLast = from + shown.length >= steps.length;
  const isWhole = from === 0 && isLast;
  const intro =
    steps.length === 0
      ? said.none({ own: request.own.plain, by })
      : isWhole
        ? said.intro({ count: steps.length, by })
        : said.page({ from: from + 1, to: from + shown.length, count: steps.length });
  const told = shown.flatMap((step, index) => paragraph(step, from + index + 1, by, words));
  return [
    { kind: 'heading', text: said.title({ symbol: partial.of.plain }) },
    { kind: 'text', text: [intro, ...told] },
    ...(isLast ? result(worked, words) : []),
    ...controls(worked, from / PAGE, isLast, words),
  ];
}

function paragraph({ rule, of, gives }: DerivativeStep, number: number, by: string, words: Catalog): Span[] {
  const said = words.differentiate.steps;
  const spans: Span[] = [
    `\n\n${number}. `,
    { style: 'bold', text: said.rules[rule] },
    '\n',
    { style: 'code', text: `∂[${cutPart(of, PART)}]/∂${by}` },
    '\n= ',
    { style: 'code', text: cutPart(gives, PART) },
  ];
  // SELU′ and GELU′ keep their names: then what they are is said.
  const named = nodesOf(gives).find((node) => node.kind === 'call' && node.name.endsWith("'"));
  const slope = named?.kind === 'call' ? slopeDefinition(named.name.slice(0, -1)) : undefined;
  return named === undefined || slope === undefined
    ? spans
    : [...spans, `\n${said.defined({ name: cutPart(named, PART), slope })}`];
}

/** The whole derivative once more, with its number. */
function result({ partials }: DifferentiateWorked, words: Catalog): Block[] {
  const { of, written, value } = partials[0]!;
  const number = value === undefined || written?.plain === showNumber(value) ? '' : ` ${showEqual(value)}`;
  if (written === undefined) return [{ kind: 'text', text: [words.differentiate.tooLong({ symbol: of.plain })] }];
  const intro: Block = { kind: 'text', text: [words.differentiate.steps.together] };
  const plain = `${of.plain} = ${written.plain}`;
  if (written.plain.length > 90) {
    const cut = plain.length <= 400 ? plain : `${plain.slice(0, 399)}…`;
    return [intro, { kind: 'text', text: [{ style: 'code', text: cut + number }] }];
  }
  return [intro, { kind: 'formula', tex: `${of.tex}=${written.tex}`, plain: plain + number }];
}

function controls({ request, partials }: DifferentiateWorked, page: number, isLast: boolean, words: Catalog): Block[] {
  const { change } = words.differentiate;
  const { name } = partials[0]!.symbol;
  const { wrt: _wrt, ...rest } = valuesOfRequest(request);
  const button = (label: string, to: number): Button => ({
    label,
    action: { name: 'differentiate-steps', data: `page=${to} ${valuesText({ ...rest, wrt: name })}` },
  });
  const buttons = [...(isLast ? [] : [button(change.more, page + 1)]), ...(page > 0 ? [button(change.back, 0)] : [])];
  const others = request.names.filter((each) => each.name !== name).slice(0, MOST_OPTIONS);
  return [
    ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'select',
            placeholder: change.stepsBy,
            action: { name: 'differentiate-steps', data: `${valuesText(rest)} wrt=` },
            options: others.map((symbol) => ({ value: symbol.name, label: partialWritten(request.own, symbol).plain })),
          } as const,
        ]),
  ];
}
