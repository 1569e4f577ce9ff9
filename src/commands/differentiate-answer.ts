// Puts a differentiated formula into blocks: symbols, numbers, graph, check, a table of every name. Computes nothing.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block, BlockOf, Span } from '../conversation/reply.ts';
import type { FormulaKink } from '../gradient/formula-kinks.ts';
import type { Catalog } from '../language/catalog.ts';
import { isShownExactly, showEqual, showNumber, texNumber } from '../language/numbers.ts';
import { drawFormula } from '../pictures/formula-graph.ts';
import {
  cutPart,
  type DifferentiateWorked,
  type Partial,
  type WorkedNumbers,
  written,
} from './differentiate-worked.ts';

/** A formula of more characters is no picture that a phone can show, and stands as text. */
const TYPESET = 90;
/** Derivatives shown whole; the table has the numbers of all. */
const MOST_SHOWN = 4;
/** Characters of a derivative that stands as text. */
const MOST_TEXT = 320;
const MOST_ROWS = 12;
const MOST_KINKS = 3;
const HEADING = 140;

/** The blocks of an answer, but for its buttons. */
export function differentiateAnswer(worked: DifferentiateWorked, words: Catalog): Block[] {
  const { request, partials, numbers } = worked;
  const shown = partials.slice(0, MOST_SHOWN);
  const typeset = shown.filter(({ written: text }) => text !== undefined && text.plain.length <= TYPESET);
  const asText = shown
    .filter((partial) => !typeset.includes(partial))
    .flatMap((partial) => longPartial(partial, words));
  return [
    { kind: 'heading', text: headingOf(worked, words) },
    formulaBlock(worked, typeset),
    ...(asText.length === 0 ? [] : [{ kind: 'text', text: asText } as const]),
    ...(numbers && request.names.length > 0
      ? [
          pictureBlock(
            'computation-graph',
            drawFormula(
              { recorded: numbers.recorded, asked: request.wrt?.map(({ name }) => name) ?? [] },
              words.differentiate.picture,
            ),
          ),
        ]
      : []),
    ...notesBlock(worked, words),
    ...(numbers && request.names.length > 0 ? [tableOf(worked, numbers, words)] : []),
  ];
}

function headingOf({ request, partials, numbers }: DifferentiateWorked, { differentiate: said }: Catalog): string {
  const own = request.own.plain;
  if (request.names.length === 0) return said.constantHeading({ own, value: showEqual(numbers!.value) });
  if (!numbers) return said.symbolicHeading({ own });
  const gradients = partials.map(({ of, value }) => `${of.plain} ${showEqual(value!)}`);
  const all = request.wrt ? gradients : [`${own} ${showEqual(numbers.value)}`, ...gradients];
  let heading = all[0]!;
  for (const [at, next] of all.entries()) {
    if (at === 0) continue;
    if (heading.length + next.length > HEADING) return `${heading}, …`;
    heading += `, ${next}`;
  }
  return heading;
}

/** `f = tanh(w·x + b)² ≈ 0.819293`, and a line for each derivative. */
function formulaBlock({ request, numbers }: DifferentiateWorked, partials: readonly Partial[]): BlockOf<'formula'> {
  const whole = written(request.formula);
  const isLong = whole.plain.length > TYPESET;
  const { own } = request;
  const lines = [
    line(own, isLong ? undefined : whole, numbers?.value),
    ...partials.map(({ of, written: text, value }) => line(of, text, value)),
  ];
  return {
    kind: 'formula',
    tex: `\\begin{aligned}${lines.map(({ tex }) => tex).join('\\\\[6pt]')}\\end{aligned}`,
    plain: [
      ...(isLong ? [`${own.plain} = ${cutPart(request.formula, MOST_TEXT)}`] : []),
      ...lines.map(({ plain }) => plain),
    ].join('\n'),
  };
}

interface Texts {
  readonly plain: string;
  readonly tex: string;
}

function line(left: Texts, formula: Texts | undefined, value: number | undefined): Texts {
  const sign =
    value !== undefined && isShownExactly(value) ? { tex: '=', plain: '=' } : { tex: '\\approx ', plain: '≈' };
  // `∂f/∂b = 1` needs no second `= 1`.
  const isSame = formula !== undefined && value !== undefined && formula.plain === showNumber(value);
  const number =
    value === undefined || isSame
      ? undefined
      : { tex: sign.tex + texNumber(value), plain: `${sign.plain} ${showNumber(value)}` };
  return {
    tex: `${left.tex}&${formula ? `=${formula.tex}` : ''}${number?.tex ?? ''}`,
    plain: [left.plain, formula && `= ${formula.plain}`, number?.plain].filter((part) => part !== undefined).join(' '),
  };
}

/** A derivative too long to be typeset, as text with its number. */
function longPartial({ of, written: text, value }: Partial, { differentiate: said }: Catalog): Span[] {
  if (text === undefined) return [`${said.tooLong({ symbol: of.plain })}\n`];
  const number = value === undefined ? '' : ` ${showEqual(value)}`;
  if (text.plain.length <= MOST_TEXT) return [{ style: 'code', text: `${of.plain} = ${text.plain}${number}` }, '\n'];
  const head = `${of.plain} = ${text.plain.slice(0, MOST_TEXT - 1)}…${number}`;
  return [{ style: 'code', text: head }, `\n${said.longer({ symbol: of.plain, length: text.plain.length })}\n`];
}

function notesBlock(worked: DifferentiateWorked, words: Catalog): Block[] {
  const { request, partials, numbers } = worked;
  const said = words.differentiate;
  const lines = [
    request.names.length === 0 ? said.constant : '',
    partials.length > MOST_SHOWN && !numbers ? said.moreNames(partials.length - MOST_SHOWN) : '',
    numbers && request.names.length > 0 ? checkLine(numbers, words) : '',
    ...(numbers?.kinks ?? []).slice(0, MOST_KINKS).map((kink) => kinkLine(kink, words)),
    request.unused.length > 0 ? said.unused(request.unused) : '',
    ...request.doubts.map((doubt) => words.verdict.doubts[doubt]),
  ].filter((each) => each !== '');
  const text: Span[] = lines.length > 0 ? [lines.join('\n')] : [];
  if (!numbers && request.names.length > 0) {
    const argument = words.commands.differentiate.arguments.at.name;
    const example = `${argument}="${request.names.map(({ name }) => `${name}=1`).join(' ')}"`;
    text.push(`${lines.length > 0 ? '\n' : ''}${said.howToGetNumbers} `, { style: 'code', text: example });
  }
  return text.length > 0 ? [{ kind: 'text', text }] : [];
}

function checkLine({ check }: WorkedNumbers, { gradient: said, differentiate }: Catalog): string {
  const { worstRelativeError, passed, compared, total, atKink } = check;
  if (compared === 0) return said.nothingToCheck;
  const worst = showNumber(worstRelativeError, 2);
  if (passed && total === 1) return differentiate.checkedOne({ worst });
  const line = passed ? said.checked({ worst, compared, total }) : said.checkFailed({ worst });
  return line + (atKink > 0 ? said.atKink(atKink) : '');
}

function kinkLine({ node, kind, at, used }: FormulaKink, { differentiate: { kink: said } }: Catalog): string {
  const where = cutPart(node.formula);
  if (kind === 'jump') return said.jump({ where });
  if (kind === 'bend') return said.bend({ where, point: showNumber(at), used: showNumber(used[0]!) });
  return said.tie({ where, used: used.map((share) => showNumber(share, 3)).join(' : ') });
}

function tableOf({ request }: DifferentiateWorked, numbers: WorkedNumbers, words: Catalog): Block {
  const said = words.differentiate;
  // Where one was asked about, another may have no gradient at all.
  const gradient = (value: number) => (Number.isFinite(value) ? showNumber(value) : '–');
  const rows = request.names
    .slice(0, MOST_ROWS)
    .map(({ name, plain }) => [
      plain,
      showNumber(request.at.get(name)!),
      gradient(numbers.gradients.get(name) ?? Number.NaN),
    ]);
  if (request.names.length > rows.length) rows.push([said.moreNames(request.names.length - rows.length), '', '']);
  return {
    kind: 'table',
    columns: [
      { title: said.columns.name, align: 'left' },
      { title: said.columns.value, align: 'right' },
      { title: `∂${request.own.plain}/∂…`, align: 'right' },
    ],
    rows,
  };
}
