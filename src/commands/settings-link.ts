// `/backprop settings link`: a one-time code here, entered on another platform, makes one account of both.

import type { Form, Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import { CODE_MS } from '../store/accounts.ts';
import { type Command, type Context, lineOf } from './command.ts';
import { shown } from './readers.ts';
import { platformNames, settingsMessage } from './settings-message.ts';
import { spokenLine } from './spoken-line.ts';
import { whoAsks } from './who.ts';

const MINUTE_MS = 60_000;

export const settingsLink: Command<'settings link'> = {
  name: 'settings link',
  arguments: { code: { type: 'text', positional: true, manyWords: true } },
  visibility: 'private',
  opensForm: false,
  examples: [''],
  run: ({ code = '' }, context) => (code.trim() === '' ? offer(context) : enter(code, context)),
  actions: {
    'settings-link': { visibility: 'private', opensForm: false, run: (_data, _submitted, context) => offer(context) },
    'settings-link-form': {
      visibility: 'private',
      opensForm: true,
      run: (_data, _submitted, { words }) => form(words),
    },
    'settings-link-enter': {
      visibility: 'private',
      opensForm: false,
      run: (_data, { code = '' }, context) => enter(code, context),
    },
  },
};

async function offer(context: Context): Promise<Message> {
  const { words } = context;
  const { settings } = words;
  const { code, until } = await (await context.store()).accounts.offer(whoAsks(context));
  const inParts = `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;
  const line = spokenLine(`settings link code=${inParts}`, words);
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'new',
    blocks: [
      { kind: 'heading', text: settings.linkTitle },
      { kind: 'text', text: [settings.linkHow] },
      { kind: 'text', text: [{ style: 'code', text: lineOf(line, '') }] },
      { kind: 'text', text: [settings.linkUntil, { moment: until, show: 'relative' }] },
      {
        kind: 'buttons',
        buttons: [{ label: settings.enter, action: { name: 'settings-link-form', data: '' } }],
      },
    ],
    result: () => ({ code, until }),
  };
}

function form({ settings }: Context['words']): Form {
  return {
    kind: 'form',
    title: settings.linkForm,
    fields: [{ name: 'code', label: settings.linkField, kind: 'line', required: true }],
    submit: { label: settings.linkSubmit, action: { name: 'settings-link-enter', data: '' } },
  };
}

async function enter(typed: string, context: Context): Promise<Message> {
  const joined = await (await context.store()).accounts.join(whoAsks(context), typed);
  if (joined.ok)
    return settingsMessage(context, ({ platforms }, words) =>
      words.settings.joined({ platforms: platformNames(platforms, words) }),
    );
  if (joined.reason === 'too-often')
    throw new UserError('linkTooOften', { minutes: CODE_MS / MINUTE_MS }, 'settings show');
  if (joined.reason === 'own') throw new UserError('linkOwn', {}, 'settings show');
  throw new UserError('linkUnknown', { read: shown(typed) }, 'settings link');
}
