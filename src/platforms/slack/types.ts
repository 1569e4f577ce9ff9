// What the drawing half and the moving half of the adapter hand each other. Holds no network and draws nothing.

import type { KnownBlock } from '@slack/types';
import type { Request } from '../../conversation/platform.ts';
import type { ChartBlock } from './chart.ts';

/** A block in a message; in a view stands no chart. */
export type MessageBlock = KnownBlock | ChartBlock;

/** A message's body, the same for a post, an edit and a private answer. Whoever sends it adds where to. */
export interface MessageBody {
  /** For notifications, screen readers and clients without blocks. Never empty. */
  readonly text: string;
  readonly blocks: MessageBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** A picture still to be drawn and uploaded: TeX or SVG, and the name under which `fileIds` gives its Slack file. */
export interface PictureFile {
  readonly file: string;
  readonly kind: 'formula' | 'picture';
  readonly source: string;
  readonly alt: string;
}

/** What a message needs before it can be drawn whole, and how it is drawn once the uploads are known. */
export interface DrawnMessage {
  readonly pictures: readonly PictureFile[];
  /** Of these, by `PictureFile.file`, what Slack itself draws as a chart where it does: then it need not be uploaded. */
  readonly charts: ReadonlySet<string>;
  /** Slack file ids by `PictureFile.file`. Of a picture without one only the words remain. */
  readonly body: (fileIds: ReadonlyMap<string, string>, withCharts?: boolean) => MessageBody;
}

/** Where an act came from, and everything needed to answer it. */
export interface Origin {
  /** Unique for the act: the same act delivered twice has the same. */
  readonly id: string;
  /** Which installation answers: the workspace, or the organisation of an org-wide install. */
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
  readonly user: string;
  /** Absent in a modal without a channel, on App Home, and for a global shortcut. */
  readonly channel: string | undefined;
  /** Direct messages with the app, or anywhere else. */
  readonly place: 'channel' | 'direct';
  /** Lives about 3 s, used once. */
  readonly trigger: string | undefined;
  /** Five uses within 30 minutes; stands in no log. */
  readonly responseUrl: string | undefined;
  /** The message whose button was pressed, and the thread it stands in. */
  readonly pressed: { readonly ts: string; readonly private: boolean; readonly thread: string | undefined } | undefined;
  /** The thread in which a new answer stands: of the pressed message, of a typed line, of the message to explain. */
  readonly thread?: string | undefined;
  /** Done on App Home, which the answer may have changed. */
  readonly onHome?: boolean;
}

/** One payload of Slack, read. */
export type Incoming =
  /** A command, a button, a menu, a sent form, or a line in the Messages tab. */
  | { readonly kind: 'act'; readonly origin: Origin; readonly request: Omit<Request, 'language'> }
  /** “Explain this gradient” on a message, answered privately; without a line there was nothing to explain. */
  | {
      readonly kind: 'explain';
      readonly origin: Origin;
      readonly line: string | undefined;
      /** The workspace in which it was asked. */
      readonly server: string | undefined;
    }
  /** The App Home was opened, or something on it was used. */
  | { readonly kind: 'home'; readonly origin: Origin }
  /** The Messages tab of a new conversation wants suggestions. */
  | { readonly kind: 'greeting'; readonly origin: Origin; readonly thread: string }
  /** The app is gone from a workspace or organisation. */
  | { readonly kind: 'uninstalled'; readonly team: string | undefined; readonly enterprise: string | undefined };
