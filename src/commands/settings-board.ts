// `/backprop settings board`: how boards and standings call whoever asks, those of before too.

import type { Block, Form, Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import type { Catalog } from '../language/catalog.ts';
import { shownName } from '../quiz/shown-names.ts';
import type { BoardName } from '../store/board-names.ts';
import type { Command, Context } from './command.ts';
import { nameOf } from './readers.ts';
import { readBoardName } from './settings-board-name.ts';
import { whoAsks } from './who.ts';

const SHOWN_AS = ['own', 'hidden'] as const;
type ShownAs = (typeof SHOWN_AS)[number];

const ALIASES: Readonly<Record<string, ShownAs>> = {
  me: 'own',
  myself: 'own',
  'my-own-name': 'own',
  'own-name': 'own',
  hide: 'hidden',
  somebody: 'hidden',
  anonymous: 'hidden',
  '내-이름': 'own',
  내이름: 'own',
  본명: 'own',
  숨김: 'hidden',
  숨기기: 'hidden',
  누군가: 'hidden',
  익명: 'hidden',
};

export const settingsBoard: Command<'settings board'> = {
  name: 'settings board',
  arguments: {
    as: {
      type: 'text',
      positional: true,
      choices: SHOWN_AS,
      choiceName: (choice, { settings }) => settings.boardAs[choice as ShownAs],
    },
    name: { type: 'text' },
  },
  visibility: 'private',
  opensForm: false,
  // The first stands in `help` for everybody to press: it changes nothing.
  examples: ['', 'name=Fox', 'hidden', 'own'],
  run: ({ as, name }, context) => {
    if (as !== undefined && name !== undefined) throw new UserError('boardNameOrAs', {}, 'settings board name=Fox');
    if (name !== undefined) return change({ alias: readBoardName(name) }, context);
    return as === undefined ? boardMessage(context) : change(chosenBy(as), context);
  },
  actions: {
    'settings-board': {
      visibility: 'private',
      opensForm: false,
      run: (_data, _typed, context) => boardMessage(context),
    },
    'settings-board-as': {
      visibility: 'private',
      opensForm: false,
      run: async (data, _typed, context) => ({ ...(await change(chosenBy(data), context)), placement: 'replace' }),
    },
    'settings-board-form': { visibility: 'private', opensForm: true, run: (_data, _typed, { words }) => form(words) },
    'settings-board-name': {
      visibility: 'private',
      opensForm: false,
      run: (_data, { name = '' }, context) => change({ alias: readBoardName(name) }, context),
    },
  },
};

function chosenBy(typed: string): BoardName | undefined {
  return nameOf('as', typed, SHOWN_AS, ALIASES, 'settings board name="Fox"') === 'own' ? undefined : 'hidden';
}

/** What somebody chose, without making an account for whoever only looks. */
export async function boardNameOf(context: Context): Promise<BoardName | undefined> {
  const { accounts, boardNames } = await context.store();
  const account = await accounts.find(whoAsks(context));
  return account === undefined ? undefined : boardNames.get(account);
}

async function change(chosen: BoardName | undefined, context: Context): Promise<Message> {
  const store = await context.store();
  await store.transaction(async ({ accounts, boardNames }) => {
    const person = whoAsks(context);
    if (chosen === undefined && (await accounts.find(person)) === undefined) return;
    await boardNames.set(await accounts.of(person), chosen);
  });
  const { settings } = context.words;
  if (chosen === undefined) return boardMessage(context, settings.boardNowOwn);
  return boardMessage(context, chosen === 'hidden' ? settings.boardNowHidden : settings.boardNowAlias(chosen.alias));
}

/** How it is now, with controls to change it; `said` tells what was done. */
async function boardMessage(context: Context, said?: string): Promise<Message> {
  const { words, request } = context;
  const { settings } = words;
  const chosen = await boardNameOf(context);
  const name = shownName(request.person.name, chosen, words);
  const done: Block[] = said === undefined ? [] : [{ kind: 'text', text: [said] }];
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'new',
    blocks: [
      { kind: 'heading', text: settings.boardTitle },
      ...done,
      { kind: 'fields', fields: [{ name: settings.boardField, value: [name] }] },
      { kind: 'text', text: [settings.boardHow] },
      {
        kind: 'buttons',
        buttons: [
          { label: settings.boardChoose, action: { name: 'settings-board-form', data: '' } },
          ...(chosen === 'hidden' ? [] : [as('hidden', settings.boardHide)]),
          ...(chosen === undefined ? [] : [as('own', settings.boardUnhide)]),
        ],
      },
    ],
    result: () => (chosen === 'hidden' ? { as: 'hidden' } : { as: chosen === undefined ? 'own' : 'name', name }),
  };
}

function as(data: ShownAs, label: string) {
  return { label, action: { name: 'settings-board-as', data } } as const;
}

function form({ settings }: Catalog): Form {
  return {
    kind: 'form',
    title: settings.boardForm,
    fields: [{ name: 'name', label: settings.boardLabel, kind: 'line', required: true }],
    submit: { label: settings.boardSubmit, action: { name: 'settings-board-name', data: '' } },
  };
}
