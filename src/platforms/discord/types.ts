// What the drawing half and the moving half of the adapter hand each other. Holds no network and draws nothing.

import type { APIMessageTopLevelComponent, RESTAPIAttachment } from '@discordjs/core';
import type { CommandManifest, Request } from '../../conversation/platform.ts';

/** A message's body, the same for a post, an edit and a follow-up. Whoever sends it privately adds the flag. */
export interface MessageBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { parse: never[]; users: string[] };
  /** In an edit, what is not listed here goes. */
  readonly attachments: RESTAPIAttachment[];
}

/** A picture still to be drawn: TeX or SVG, and the name under which the body shows it. */
export interface PictureFile {
  readonly file: string;
  readonly kind: 'formula' | 'picture';
  readonly source: string;
}

/** File `n` of the request that carries `body` is `pictures[n]`. */
export interface DrawnMessage {
  readonly body: MessageBody;
  readonly pictures: readonly PictureFile[];
}

/** What is needed to answer an interaction, whatever was done. */
export interface Origin {
  readonly id: string;
  readonly application: string;
  /** Answers go under it; it lives 15 minutes and stands in no log. */
  readonly token: string;
  readonly language: string;
  /** Undefined where Discord names no channel. */
  readonly channel: { readonly id: string; readonly type: number | undefined } | undefined;
  readonly place: 'server' | 'direct' | 'other';
  /** What the app may do in that channel. */
  readonly permissions: bigint | undefined;
  /** The app is not in this server: a person brought it along, and only five follow-ups are allowed. */
  readonly broughtAlong: boolean;
  /** The message whose button or menu was used, or whose form was sent. */
  readonly pressed: { readonly id: string; readonly private: boolean } | undefined;
}

/** One interaction, read. */
export type Incoming =
  | { readonly kind: 'ping' }
  /** A command, a button, a menu or a form. */
  | { readonly kind: 'act'; readonly origin: Origin; readonly request: Request }
  /** A menu on a message or a person, answered privately. */
  | {
      readonly kind: 'explain';
      readonly origin: Origin;
      readonly request: Request;
      /** In the message stood nothing that could be explained. */
      readonly nothing?: true;
    }
  | { readonly kind: 'complete'; readonly origin: Origin; readonly asked: Asked };

/** What somebody is typing into an argument. */
export interface Asked {
  readonly command: CommandManifest | undefined;
  readonly argument: string;
  readonly typed: string;
  /** The arguments already filled in. */
  readonly values: Readonly<Record<string, string>>;
}
