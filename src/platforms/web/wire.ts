// What travels between the web server and its page: plain data, types only. Holds no secret and no Action.

import type { CommandManifest } from '../../conversation/platform.ts';
import type { Column, FormField, Option, Text } from '../../conversation/reply.ts';

export interface WireAuthor {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** A button or a menu is pressed by its `press`, an opaque name the server gave it: a page cannot make one up. */
export type WireBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'formula'; readonly image: string; readonly plain: string }
  | {
      readonly kind: 'picture';
      readonly image: string;
      readonly alt: string;
      /** In CSS pixels, so that its room is kept while it loads. A formula's is known only once it is drawn. */
      readonly size?: { readonly width: number; readonly height: number };
      /** Covered until the reader uncovers it. */
      readonly spoiler?: true;
    }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly name: string; readonly value: Text }[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly WireButton[] }
  | {
      readonly kind: 'select';
      readonly placeholder: string;
      readonly press: string;
      readonly options: readonly Option[];
    };

export interface WireButton {
  readonly label: string;
  readonly press: string;
  readonly tone?: 'primary' | 'danger';
}

export interface WireMessage {
  readonly id: string;
  /** Position in its place: history is read back from here. */
  readonly order: number;
  readonly place: string;
  readonly at: number;
  readonly author: WireAuthor;
  /** Said in a channel, yet shown to this reader alone. */
  readonly privately: boolean;
  /** The bot is still at work; the answer takes this message's place. */
  readonly thinking: boolean;
  readonly blocks: readonly WireBlock[];
}

export interface WireForm {
  readonly id: string;
  /** The act that asked for it: only the tab that acted opens the form. */
  readonly act: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly submit: string;
}

export interface WirePlace {
  readonly id: string;
  readonly kind: 'channel' | 'direct';
}

export interface WirePerson {
  readonly id: string;
  readonly name: string;
  readonly online: boolean;
}

export interface WireManifest {
  readonly root: string;
  readonly commands: readonly CommandManifest[];
}

export interface Snapshot {
  readonly me: { readonly id: string; readonly name: string };
  readonly places: readonly WirePlace[];
  readonly people: readonly WirePerson[];
  readonly manifest: WireManifest;
  readonly messages: readonly WireMessage[];
  /** Places that hold more than was sent. */
  readonly earlier: readonly string[];
}

export type WireEvent =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  /** New, or changed where the id is known. */
  | { readonly kind: 'message'; readonly message: WireMessage }
  | { readonly kind: 'gone'; readonly id: string; readonly place: string }
  | { readonly kind: 'people'; readonly people: readonly WirePerson[] }
  | { readonly kind: 'form'; readonly form: WireForm }
  /** An act has been answered, in whatever way. */
  | { readonly kind: 'done'; readonly act: string };

export type Act =
  | { readonly id: string; readonly kind: 'line'; readonly place: string; readonly text: string }
  | {
      readonly id: string;
      readonly kind: 'press';
      readonly message: string;
      readonly press: string;
      /** The option chosen, for a menu. */
      readonly value?: string | undefined;
    }
  | {
      readonly id: string;
      readonly kind: 'submit';
      readonly form: string;
      readonly values: Readonly<Record<string, string>>;
    };

export type Refusal =
  | 'malformed'
  | 'no-session'
  | 'token'
  | 'name'
  | 'name-taken'
  | 'full'
  | 'expired'
  | 'too-fast'
  | 'too-large'
  | 'forbidden'
  | 'not-found';

export interface Joined {
  readonly secret: string;
  readonly person: { readonly id: string; readonly name: string };
}
