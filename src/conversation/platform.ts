// The contract of a platform: it turns what a person does into a Request, draws the Reply, and lends a Messenger.

import type { Messenger } from './messenger.ts';
import type { Place } from './place.ts';
import type { Action, Message, Person, Reply, Visibility } from './reply.ts';

export type Input =
  /** A line as typed, with or without the leading `/backprop`. */
  | { readonly kind: 'line'; readonly text: string }
  /** A command whose options the platform has already taken apart. */
  | { readonly kind: 'command'; readonly name: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'submit'; readonly action: Action; readonly values: Readonly<Record<string, string>> };

/** One thing a person did. */
export interface Request {
  /** Unique on the platform; the same act delivered twice has the same id. */
  readonly id: string;
  readonly platform: string;
  readonly person: Person;
  readonly place: Place;
  /** The server or workspace that the place belongs to; absent in direct messages and where there are none. */
  readonly server?: string | undefined;
  /** May change how things are there for everybody. Absent where the platform knows no such right: whoever is there may. */
  readonly mayManage?: boolean | undefined;
  /** The person's language as a BCP 47 tag, such as `ko` or `en-US`. */
  readonly language: string;
  /** When the person acted, in Unix milliseconds, by the platform's clock. */
  readonly at: number;
  readonly input: Input;
}

/** In which of our languages somebody, or whoever manages the place, wants to be answered; undefined where nobody chose. */
export type LanguageFor = (
  asked: Pick<Request, 'platform' | 'person' | 'place' | 'server'>,
) => Promise<string | undefined>;

/** Shows a message in the place where the reply will stand, until it does. */
export type ShowProgress = (message: Message) => void;

/** `progress` is absent where a platform has nothing to show it with. */
export type Handle = (request: Request, progress?: ShowProgress) => Promise<Reply>;

/** A text in every language we speak, by language code. */
export type Localized = Readonly<Record<string, string>>;

export interface ArgumentManifest {
  readonly name: string;
  readonly names: Localized;
  readonly descriptions: Localized;
  /** Where a platform lets one pick a `person`, that is handed over as `<@id>` or `<@id|name>`; elsewhere it is text. */
  readonly type: 'text' | 'whole' | 'number' | 'person';
  /** A positional argument may be typed without `name=`. */
  readonly positional: boolean;
  /** Values to offer. With `open` others are allowed too (autocomplete rather than a closed choice). */
  readonly choices: readonly string[];
  /** How each choice is called, where it does not stand for itself. */
  readonly choiceNames?: Readonly<Record<string, Localized>>;
  /** Better values to offer, once others are filled in. Undefined where those say nothing. */
  readonly choicesGiven?: (values: Readonly<Record<string, string>>) => readonly string[] | undefined;
  readonly open: boolean;
}

export interface CommandManifest {
  /** Words after the root, such as `gradient` or `quiz start`. */
  readonly name: string;
  readonly names: Localized;
  readonly descriptions: Localized;
  readonly arguments: readonly ArgumentManifest[];
  readonly visibility: Visibility;
  readonly opensForm: boolean;
  /** It can be asked about a person, privately, where a platform has a menu for people: this argument names them. */
  readonly personMenu?: { readonly argument: string; readonly names: Localized };
  /** Complete lines that work as they stand. */
  readonly examples: readonly string[];
}

/** Declared up front: a platform must choose private or public, and open a form, before the work is done. */
export interface ActionManifest {
  readonly name: string;
  readonly visibility: Visibility;
  readonly opensForm: boolean;
}

export interface Manifest {
  readonly root: string;
  readonly commands: readonly CommandManifest[];
  readonly actions: readonly ActionManifest[];
}

export interface PlatformLimits {
  /** Characters in one message. */
  readonly message: number;
  readonly blocks: number;
}

export interface Platform {
  readonly name: string;
  readonly limits: PlatformLimits;
  readonly messenger: Messenger;
  start(handle: Handle, manifest: Manifest): Promise<void>;
  stop(): Promise<void>;
}
