// How a derivation is shown: the coach's page or summary with the buttons that lead on, and the form in which one writes.

import { COACH_LEVELS, type Derivation, MOST_MOVES } from '../coach/derivation.ts';
import { coachPage } from '../coach/page.ts';
import { coachResult, coachSummary, practiceOf } from '../coach/summary.ts';
import { withCode } from '../conversation/code-spans.ts';
import type { Block, Button, Form, Message } from '../conversation/reply.ts';
import { lossRule } from '../gradient/losses.ts';
import { nameOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import type { StoredDerivation } from '../store/derivations.ts';
import type { Context } from './command.ts';
import type { Begun, Standing } from './derive-store.ts';
import { argumentsOf, goalOf, type KeptTask, requestOf, taskName } from './derive-task.ts';
import { gradientChoices } from './gradient-choices.ts';
import { RUN_ACTION } from './manifest.ts';
import { widthsOf } from './network-request.ts';

/** Parts where the form belongs from what was typed before. */
export const UNREAD = '|';

type Showing = Pick<Context, 'words' | 'request' | 'messenger'>;

export interface Beside {
  /** What is said first. */
  readonly said?: readonly string[];
  /** What could not be read: it stands in the form again. */
  readonly unread?: string;
  /** Says that one may type here; else only before anything is written. */
  readonly invites?: true;
}

/** Where a derivation stands: to go on with, at its end, or put aside. `said` comes first. */
export function standingMessage(
  { stored, derivation }: Standing,
  all: readonly StoredDerivation[],
  showing: Showing,
  { said = [], unread = '', invites }: Beside = {},
): Message {
  const { words } = showing;
  const first = said.map((text): Block => ({ kind: 'text', text: [text] }));
  if (stored.state === 'aside') return takeUpMessage(stored, derivation, words);
  const over = stored.state === 'ended';
  const full = over && derivation.full && !derivation.done;
  const blocks: Block[] = over
    ? [
        ...first,
        ...(full ? [{ kind: 'text', text: [words.derive.full(MOST_MOVES)] } as const] : []),
        ...coachSummary(derivation, words),
        ...afterwards({ stored, derivation }, all, words),
      ]
    : [
        ...first,
        ...coachPage(derivation, words),
        ...onwards({ stored, derivation }, unread, invites ?? derivation.written.length === 0, showing),
      ];
  return privately(blocks, () => coachResult(derivation));
}

function onwards(
  { stored, derivation }: Standing,
  unread: string,
  invites: boolean,
  { words: { derive }, request, messenger }: Showing,
): Block[] {
  const direct = request.place.kind === 'direct';
  // A single question on the command line has no messenger, and no message follows it.
  const hears = invites && direct && messenger !== undefined;
  const here = `${stored.id}/${stored.version}`;
  const button = (label: string, name: string, data = here): Button => ({
    label,
    action: { name: `derive-${name}`, data },
  });
  const buttons: Button[] = [
    { ...button(derive.write, 'write', unread === '' ? here : `${here}${UNREAD}${unread}`), tone: 'primary' },
    button(derive.hint, 'hint'),
    ...(derivation.now === undefined ? [] : [button(derive.show, 'show')]),
    button(derive.finish, 'finish'),
    ...(direct ? [] : [button(derive.direct, 'direct')]),
  ];
  return [...(hears ? [{ kind: 'text', text: withCode(derive.typeHere) } as const] : []), { kind: 'buttons', buttons }];
}

/** What one may do after the end: the same again, harder, another gradient, or what was put aside. */
function afterwards(
  { stored, derivation }: Standing,
  all: readonly StoredDerivation[],
  { derive, lessons }: Catalog,
): Block[] {
  const { after } = derive;
  const request = requestOf(stored);
  // Harder is for whoever came to the end.
  const next = derivation.done && stored.level < COACH_LEVELS.length ? stored.level + 1 : undefined;
  const [practice] = practiceOf(derivation);
  const aside = all.find(({ state, id }) => state === 'aside' && id !== stored.id);
  const button = (label: string, name: string, data: string): Button => ({ label, action: { name, data } });
  return [
    {
      kind: 'buttons',
      buttons: [
        ...(next === undefined
          ? []
          : [{ ...button(after.nextLevel(next), 'derive-next', stored.id), tone: 'primary' } as const]),
        button(after.again, 'derive-again', stored.id),
        ...(practice
          ? [button(lessons[practice.lesson].name, RUN_ACTION.name, `lesson topic=${practice.lesson}`)]
          : []),
        ...(aside ? [button(after.takeUp(goalOf(aside)), 'derive-open', aside.id)] : []),
        button(after.check, RUN_ACTION.name, `gradient ${argumentsOf(request, 'wrt')}`),
      ],
    },
    {
      kind: 'select',
      placeholder: after.another,
      action: { name: 'derive-another', data: `${stored.id}/` },
      options: gradientChoices(widthsOf(request.spec)),
    },
  ];
}

function takeUpMessage(stored: StoredDerivation, derivation: Derivation, words: Catalog): Message {
  const { aside, question } = words.derive;
  const buttons = [openButton(question.takeUp, stored)];
  return privately(
    [
      { kind: 'text', text: [aside({ aside: taskName(stored, words) })] },
      { kind: 'buttons', buttons },
    ],
    () => coachResult(derivation),
  );
}

/** Another one is open: nothing is begun before the learner says so. */
export function questionMessage({ stored, derivation }: Standing, wanted: KeptTask, words: Catalog): Message {
  const { question } = words.derive;
  const begin = { label: question.begin, action: { name: 'derive-begin', data: `${wanted.level}/${wanted.task}` } };
  const open = { open: taskName(stored, words), lines: derivation.written.length };
  return privately(
    [
      { kind: 'heading', text: question.title },
      { kind: 'text', text: [`${question.text(open)}\n${question.wanted({ wanted: taskName(wanted, words) })}`] },
      { kind: 'buttons', buttons: [{ ...openButton(question.goOn, stored), tone: 'primary' }, begin] },
    ],
    () => coachResult(derivation),
  );
}

/** What gave way is said once. */
export function asideSaid({ aside }: Begun, words: Catalog): string[] {
  return aside && aside.moves.length > 0 ? [words.derive.aside({ aside: taskName(aside, words) })] : [];
}

export function writeForm({ stored, derivation }: Standing, unread: string, { derive }: Catalog): Form {
  const { form } = derive;
  const step = derivation.now === undefined ? undefined : derivation.plan[derivation.now];
  const label = step === undefined ? form.lines : step.kind === 'paths' ? form.paths : form.factor(step.symbol.plain);
  const kind = step === undefined ? 'lines' : 'line';
  const placeholder = step?.kind === 'paths' ? {} : { placeholder: form.names({ names: namesIn(stored) }) };
  return {
    kind: 'form',
    title: form.title,
    fields: [{ name: 'line', label, kind, required: true, ...placeholder, ...(unread !== '' && { value: unread }) }],
    submit: {
      label: form.submit,
      action: { name: 'derive-submit', data: `${stored.id}/${derivation.now ?? ''}` },
    },
  };
}

/** One name of each kind, as they are typed in this network. */
function namesIn(stored: StoredDerivation): string {
  const { spec } = requestOf(stored);
  const depth = spec.layers.length;
  const last = { layer: depth - 1, unit: 0 };
  const names = [
    'x1',
    nameOf({ kind: 'w', ...last, input: 0 }, depth),
    nameOf({ kind: 'z', ...last }, depth),
    nameOf({ kind: 'h', ...last }, depth),
  ];
  return [...names, ...(lossRule(spec.loss).softmax ? ['y1'] : []), 't1'].join(', ');
}

function openButton(label: string, { id }: StoredDerivation): Button {
  return { label, action: { name: 'derive-open', data: id } };
}

function privately(blocks: readonly Block[], result: () => unknown): Message {
  return { kind: 'message', visibility: 'private', placement: 'new', blocks, result };
}
