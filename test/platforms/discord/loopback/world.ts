// What there is on the loopback Discord: people, channels, messages and who sees them, open interactions. No network.

import { Ids } from './ids.ts';

export interface Json extends Readonly<Record<string, unknown>> {}

export interface LoopbackPerson {
  readonly id: string;
  readonly name: string;
}

export interface LoopbackMessage {
  readonly id: string;
  readonly channel: string;
  readonly byBot: boolean;
  /** Undefined where everybody in the channel sees it. */
  readonly onlyFor: string | undefined;
  flags: number;
  content: string;
  components: readonly Json[];
  /** Names of the pictures that came along, and their sizes. */
  attachments: readonly { readonly filename: string; readonly bytes: number }[];
}

export interface LoopbackInteraction {
  readonly id: string;
  readonly token: string;
  readonly person: LoopbackPerson;
  readonly channel: string;
  readonly at: number;
  /** The message whose control was used. */
  readonly pressed: LoopbackMessage | undefined;
  /** The type of the first answer. */
  acknowledged?: number;
  /** What `@original` is. */
  original?: LoopbackMessage | undefined;
  completions?: readonly Json[];
  expired?: boolean;
}

export interface OpenForm {
  readonly data: Json;
  readonly pressed: LoopbackMessage | undefined;
  readonly channel: string;
}

export const APPLICATION = '201234567890123456';
export const BOT_TOKEN = 'MjAxMjM0NTY3ODkwMTIzNDU2.GloopX.bG9vcGJhY2stdG9rZW4tb2Ytbm9ib2R5';
export const GUILD = '501234567890123456';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;

export class World {
  readonly ids: Ids;
  readonly messages: LoopbackMessage[] = [];
  readonly interactions: LoopbackInteraction[] = [];
  readonly forms = new Map<string, OpenForm>();
  readonly people: readonly LoopbackPerson[];
  readonly channel: string;
  /** The direct channel of each person. */
  readonly direct = new Map<string, string>();
  /** People who take no direct messages. */
  readonly closed = new Set<string>();
  /** Channels that are gone, or where the app may not write. */
  readonly gone = new Set<string>();
  readonly forbidden = new Set<string>();
  /** A nonce and the message that was posted under it. */
  readonly nonces = new Map<string, LoopbackMessage>();
  commands: readonly Json[] = [];

  constructor(readonly now: () => number) {
    this.ids = new Ids(now);
    this.channel = this.ids.next();
    this.people = ['Mina', '준호'].map((name) => ({ id: this.ids.next(), name }));
    for (const { id } of this.people) this.direct.set(id, this.ids.next());
  }

  ownerOf(channel: string): string | undefined {
    return [...this.direct].find(([, direct]) => direct === channel)?.[0];
  }

  /** What somebody sees in a channel, oldest first. */
  seenBy(person: string, channel: string): readonly LoopbackMessage[] {
    const owner = this.ownerOf(channel);
    if (owner !== undefined && owner !== person) return [];
    return this.messages.filter(
      (message) => message.channel === channel && (message.onlyFor === undefined || message.onlyFor === person),
    );
  }

  add(channel: string, body: Json, more: { readonly byBot?: boolean; readonly onlyFor?: string | undefined } = {}) {
    const message: LoopbackMessage = {
      id: this.ids.next(),
      channel,
      byBot: more.byBot ?? true,
      onlyFor: more.onlyFor,
      flags: 0,
      content: '',
      components: [],
      attachments: [],
    };
    this.messages.push(message);
    this.fill(message, body);
    return message;
  }

  /** What a body says replaces what stood there; whether one person alone sees it never changes. */
  fill(message: LoopbackMessage, body: Json): void {
    const { flags = 0, content = '', components = [], files = [] } = body as Partial<Record<string, never>>;
    message.flags = (Number(flags) & ~LOADING) | (message.onlyFor === undefined ? 0 : EPHEMERAL);
    message.content = content;
    message.components = components;
    message.attachments = files;
  }

  remove(message: LoopbackMessage): void {
    const at = this.messages.indexOf(message);
    if (at >= 0) this.messages.splice(at, 1);
  }

  /** “Thinking…”: it shows, and takes the first answer. */
  think(interaction: LoopbackInteraction, privately: boolean): void {
    const onlyFor = privately ? interaction.person.id : undefined;
    interaction.original = this.add(interaction.channel, {}, { onlyFor });
    interaction.original.flags |= LOADING;
  }

  isThinking(message: LoopbackMessage): boolean {
    return (message.flags & LOADING) !== 0;
  }

  open(person: LoopbackPerson, channel: string, pressed?: LoopbackMessage): LoopbackInteraction {
    const id = this.ids.next();
    const interaction = { id, token: `token-of-${id}`, person, channel, pressed, at: this.now() };
    this.interactions.push(interaction);
    return interaction;
  }
}
