// Finds what a request asks for and runs it. The only place that turns errors into replies.

import { mapReplyActions } from '../conversation/actions.ts';
import { withCode } from '../conversation/code-spans.ts';
import { fitForm, fitMessage } from '../conversation/limits.ts';
import type { Messenger } from '../conversation/messenger.ts';
import { plainText } from '../conversation/plain-text.ts';
import type { Handle, Input, Manifest, Request, ShowProgress } from '../conversation/platform.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Action, Block, Message, Reply } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import type { Catalog } from '../language/catalog.ts';
import { type LanguageCode, languageOf, languages } from '../language/index.ts';
import type { RoundHost } from '../quiz/host.ts';
import type { Kept } from '../store/kept.ts';
import type { Store } from '../store/store.ts';
import { type AnyCommand, type Clock, type Context, lineOf, ROOT, type Values } from './command.ts';
import { argumentIn, commandIn, commandNamed, localNames, opensCommand } from './finding.ts';
import { fittingMessenger } from './fitting-messenger.ts';
import { recall, shorten } from './kept-actions.ts';
import { readLine } from './line.ts';
import { manifestOf, RUN_ACTION } from './manifest.ts';
import { nearest } from './nearest.ts';
import { shown } from './readers.ts';
import { spokenLine } from './spoken-line.ts';

/** What to try after a mistake that no command has an example for. */
const EXAMPLE = 'gradient x="1.5 -0.5"';

export interface Router {
  readonly handle: Handle;
  readonly manifest: Manifest;
}

export interface RouterNeeds {
  readonly commands: readonly AnyCommand[];
  readonly kept: Kept;
  readonly store: () => Promise<Store>;
  /** The language chosen for this person or this place; without one the platform's word for the person stands. */
  readonly languageFor?: (request: Request) => Promise<LanguageCode | undefined>;
  readonly messenger?: Messenger;
  /** Plays rounds; absent where nothing can be posted later. */
  readonly rounds?: RoundHost | undefined;
  readonly clock: Clock;
  /** Told of a fault of ours with its reference; must not be given what people typed. */
  readonly log: (reference: string, fault: unknown) => void;
  readonly newReference: () => string;
  /** Told when an answer was longer than every platform allows, and had to be cut. */
  readonly onCut?: (whole: Reply) => void;
}

export function createRouter(needs: RouterNeeds): Router {
  const { commands, kept, store, messenger, clock } = needs;
  const chosen = async (request: Request) =>
    needs.languageFor?.(request).catch((fault: unknown) => {
      // An answer in the platform's language is better than none.
      needs.log(needs.newReference(), fault);
      return undefined;
    });
  const handle: Handle = async (request, show) => {
    const language = (await chosen(request)) ?? languageOf(request.language);
    const words = languages[language];
    const fitted = messenger && fittingMessenger(messenger, kept);
    const context = {
      request,
      language,
      words,
      commands,
      kept,
      store,
      messenger: fitted,
      rounds: needs.rounds,
      clock,
      progress: progressBy(show, kept),
    };
    const reply = await answer(request.input, context).catch((fault: unknown) => {
      if (fault instanceof UserError) return refusalOf(fault, words);
      const reference = needs.newReference();
      needs.log(reference, fault);
      return refusal(words.help.apology(reference), 'fault');
    });
    const fitting = reply.kind === 'form' ? fitForm(reply) : fitMessage(reply);
    if (fitting !== reply) needs.onCut?.(reply);
    return mapReplyActions(fitting, (action) => shorten(action, kept));
  };
  return { handle, manifest: manifestOf(commands) };
}

/** What a command shows on the way keeps the content budget, and its buttons fit. */
function progressBy(show: ShowProgress | undefined, kept: Kept): ShowProgress | undefined {
  if (show === undefined) return undefined;
  return (message) => {
    mapReplyActions(fitMessage(message), (action) => shorten(action, kept)).then(show, () => {});
  };
}

async function answer(input: Input, context: Context): Promise<Reply> {
  switch (input.kind) {
    case 'line':
      return (await heard(input.text, context)) ?? answerLine(input.text, context);
    case 'command': {
      const command = commandNamed(input.name, context.commands);
      return command.run(checkedNames(command, input.values), context);
    }
    case 'action':
      return answerAction(input.action, {}, context);
    case 'submit':
      return answerAction(input.action, input.values, context);
  }
}

/** Between two alone, what names no command goes on with whatever is under way there. */
async function heard(text: string, context: Context): Promise<Reply | undefined> {
  const typed = text.trim();
  const words = typed.split(/\s+/);
  const isCommand = typed.startsWith('/') || words[0]!.toLowerCase() === ROOT || opensCommand(words, context.commands);
  if (context.request.place.kind !== 'direct' || typed === '' || isCommand) return undefined;
  for (const command of context.commands) {
    const reply = await command.hears?.(typed, context);
    if (reply !== undefined) return reply;
  }
  return undefined;
}

/** A line as typed; `/backprop` in front may be left out, and nothing behind it asks for help. */
async function answerLine(text: string, context: Context): Promise<Reply> {
  const line = readLine(
    text
      .trim()
      .replace(new RegExp(`^/?${ROOT}(?=\\s|$)`, 'i'), '')
      .replace(/^\s*\//, ' '),
  );
  const typedNames = line.pairs.map(([name]) => name);
  const { command, rest } = commandIn(line.words.length === 0 ? ['help'] : line.words, typedNames, context.commands);
  const values: Record<string, string> = {};
  for (const [typed, value] of line.pairs) {
    const name = argumentNamed(command, typed);
    if (Object.hasOwn(values, name)) throw new UserError('repeatedArgument', { name }, command.name);
    values[name] = value;
  }
  return command.run({ ...positional(command, rest, values), ...values }, context);
}

function positional(command: AnyCommand, words: readonly string[], values: Values): Values {
  if (words.length === 0) return {};
  const free = Object.entries(command.arguments).filter(
    ([name, spec]) => spec.positional && !Object.hasOwn(values, name),
  );
  const last = free.at(-1);
  if (last?.[1].manyWords && free.length < words.length)
    return positional(command, [...words.slice(0, free.length - 1), words.slice(free.length - 1).join(' ')], values);
  if (free.length < words.length) {
    const example = lineOf(command.name, command.examples[1] ?? '').replace(`/${ROOT} `, '');
    throw new UserError('strayWord', { command: command.name, read: shown(words[free.length]!) }, example);
  }
  return Object.fromEntries(words.map((word, index) => [free[index]![0], word]));
}

function checkedNames(command: AnyCommand, values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([typed, value]) => [argumentNamed(command, typed), value]));
}

/** An argument by its name in any language. @throws UserError with the nearest one. */
function argumentNamed(command: AnyCommand, typed: string): string {
  const found = argumentIn(command, typed);
  if (found !== undefined) return found;
  const known = Object.keys(command.arguments);
  const guess = nearest(typed.normalize('NFC'), [...known, ...known.flatMap((name) => localNames(command, name))]);
  const said = { command: command.name, read: shown(typed), nearest: guess, known };
  throw new UserError('unknownArgument', said, `${command.name} ${command.examples[1] ?? ''}`.trim());
}

async function answerAction(action: Action, submitted: Values, context: Context): Promise<Reply> {
  const data = await recall(action.data, context.kept);
  if (action.name === RUN_ACTION.name) return answerLine(data, context);
  for (const { actions = {} } of context.commands) {
    if (Object.hasOwn(actions, action.name)) return actions[action.name]!.run(data, submitted, context);
  }
  throw new UserError('unknownAction', {}, 'help');
}

/** `unknownArgument` → `unknown-argument`: the stable code of a refusal. */
export function codeOf(phrase: string): string {
  return phrase.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function refusalOf(error: UserError, words: Catalog): Message {
  const phrase = words.errors[error.phrase] as (values: typeof error.values) => string;
  const sentence = withCode(phrase(error.values));
  const example = error.example ?? EXAMPLE;
  const line = `/${ROOT} ${spokenLine(example, words)}`;
  const message = `${plainText(sentence)} ${words.help.try}: ${line}`;
  const blocks: Block[] = [
    { kind: 'text', text: sentence },
    { kind: 'text', text: [`${words.help.try}: `, { style: 'code', text: line }] },
    { kind: 'buttons', buttons: [{ label: words.help.try, action: { name: RUN_ACTION.name, data: example } }] },
  ];
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'new',
    blocks,
    error: { code: codeOf(error.phrase), message },
  };
}
