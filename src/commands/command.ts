// What a subcommand is. The same definition gives text grammar, help, completion and, on Discord, typed options.

import type { Messenger } from '../conversation/messenger.ts';
import type { Request, ShowProgress } from '../conversation/platform.ts';
import type { Reply, Visibility } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import type { LanguageCode } from '../language/index.ts';
import type { RoundHost } from '../quiz/host.ts';
import type { Kept } from '../store/kept.ts';
import type { Store } from '../store/store.ts';

export type CommandName = keyof Catalog['commands'];
export type ArgumentName<N extends CommandName> = keyof Catalog['commands'][N]['arguments'] & string;

/** Arguments as typed, by name. Each command reads its own. */
export type Values = Readonly<Record<string, string>>;

export interface Argument {
  /** A person comes as a mention, `<@id>` or `<@id|name>`, where one can be picked; as text elsewhere. */
  readonly type: 'text' | 'whole' | 'number' | 'person';
  /** May be typed without `name=`. */
  readonly positional?: boolean;
  /** Typed without `name=` it takes all words that are left: `lesson chain rule`. */
  readonly manyWords?: boolean;
  readonly choices?: readonly string[];
  /** How a choice is called in a language, where it does not stand for itself. */
  readonly choiceName?: (choice: string, words: Catalog) => string;
  /** Better choices once other arguments are filled in; undefined where those say nothing. */
  readonly choicesGiven?: (values: Values) => readonly string[] | undefined;
  /** Other values than the choices are allowed too. */
  readonly open?: boolean;
}

/** Time as a command may know it. */
export interface Clock {
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** Lets everything else that waits run first. */
  readonly pause: () => Promise<void>;
}

/** What a command may use besides its arguments. */
export interface Context {
  readonly request: Request;
  readonly language: LanguageCode;
  readonly words: Catalog;
  readonly commands: readonly AnyCommand[];
  readonly kept: Kept;
  /** Opened when it is first asked for: most answers need none. */
  readonly store: () => Promise<Store>;
  readonly messenger: Messenger | undefined;
  /** Absent where nothing can be posted later. */
  readonly rounds: RoundHost | undefined;
  readonly clock: Clock;
  /** Shows how far a long answer is; absent where the platform cannot. */
  readonly progress: ShowProgress | undefined;
}

/** What happens when one of the command's own buttons, menus or forms comes back. */
export interface ActionHandler {
  readonly visibility: Visibility;
  readonly opensForm: boolean;
  readonly run: (data: string, submitted: Values, context: Context) => Reply | Promise<Reply>;
}

export interface Command<N extends CommandName> {
  readonly name: N;
  readonly arguments: { readonly [A in ArgumentName<N>]: Argument };
  readonly visibility: Visibility;
  readonly opensForm: boolean;
  /** Its first word alone asks for it too, where that can be typed: `settings` reads as `settings show`. */
  readonly standsForGroup?: boolean;
  /** Offered in the menu of a person, who is handed over in this argument. */
  readonly personMenu?: { readonly argument: ArgumentName<N>; readonly label: (words: Catalog) => string };
  /** What may stand after the command's name; each works as it is. The first is offered after a mistake. */
  readonly examples: readonly string[];
  readonly run: (values: Values, context: Context) => Reply | Promise<Reply>;
  /** A line that is typed to the bot alone and names no command may be meant for this one; undefined where it is not. */
  readonly hears?: (text: string, context: Context) => Promise<Reply | undefined>;
  /** By action name, which starts with the command's. */
  readonly actions?: Readonly<Record<string, ActionHandler>>;
}

/** Any command, once its own argument names no longer matter. */
export interface AnyCommand extends Omit<Command<CommandName>, 'name' | 'arguments' | 'personMenu'> {
  readonly name: CommandName;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly personMenu?: { readonly argument: string; readonly label: (words: Catalog) => string };
}

/** The line that runs a command: `/backprop gradient x="1 2"`. */
export function lineOf(name: string, rest: string): string {
  return `/${ROOT} ${name}${rest === '' ? '' : ` ${rest}`}`;
}

export const ROOT = 'backprop';
