// What there is on the loopback Slack: workspaces, people, channels, messages and who sees them, open views. No network.

export interface Json extends Readonly<Record<string, unknown>> {}

export interface LoopbackPerson {
  readonly id: string;
  readonly name: string;
  locale: string;
  admin: boolean;
}

export interface LoopbackMessage {
  readonly ts: string;
  readonly channel: string;
  readonly byBot: boolean;
  /** Undefined where everybody in the channel sees it. */
  readonly onlyFor: string | undefined;
  readonly thread: string | undefined;
  readonly metadata: Json | undefined;
  text: string;
  blocks: readonly Json[];
  edits: number;
}

export interface LoopbackView {
  readonly id: string;
  hash: string;
  view: Json;
  /** What Slack shows under the fields after it was sent. */
  errors: Readonly<Record<string, string>> | undefined;
  open: boolean;
}

export interface LoopbackFile {
  readonly id: string;
  readonly name: string;
  readonly alt: string;
  readonly length: number;
  bytes: number;
  complete: boolean;
  /** How often it still has to be asked for before it is ready. */
  looks: number;
}

/** An address that came with an act: for one person in one place, five times in thirty minutes. */
export interface Address {
  readonly id: string;
  readonly person: string;
  readonly channel: string;
  /** The message that was pressed: only that can be replaced. */
  readonly pressed: LoopbackMessage | undefined;
  readonly at: number;
  uses: number;
}

export interface Trigger {
  readonly id: string;
  readonly person: string;
  readonly at: number;
  used: boolean;
}

/** A bot's token, and where it is good. */
export interface Grant {
  readonly team: string;
  readonly enterprise?: string;
  readonly bot: string;
}

export const TEAM = 'T0LOOPBACK';
export const BOT = 'U0BACKPROP';
export const BOT_ID = 'B0BACKPROP';
export const BOT_NAME = 'backprop';
export const APP = 'A0BACKPROP';
export const BOT_TOKEN = 'xoxb-201234567890-loopback-token-of-nobody';
export const APP_TOKEN = 'xapp-1-A0BACKPROP-201234567890-00loopbacktokenofnobody00';
export const SIGNING_SECRET = '8f742231b10e8888abcd99eeeaaa85a5';

const TRIGGER_MS = 3000;
export const ADDRESS_MS = 30 * 60_000;
export const ADDRESS_USES = 5;

export class World {
  readonly messages: LoopbackMessage[] = [];
  readonly people: readonly LoopbackPerson[];
  readonly channel = 'C0GENERAL';
  /** Another channel, where the app is not. */
  readonly outside = 'C0OUTSIDE';
  /** A conversation between the two people alone. */
  readonly between = 'D0BETWEEN';
  /** More channels with the app in them. */
  readonly rooms = Array.from({ length: 8 }, (_, index) => `C0ROOM${index}`);
  /** The conversation of each person with the app. */
  readonly direct = new Map<string, string>();
  readonly members = new Set<string>([this.channel, ...this.rooms]);
  /** People who cannot be written to. */
  readonly closed = new Set<string>();
  readonly gone = new Set<string>();
  readonly views = new Map<string, LoopbackView>();
  readonly homes = new Map<string, Json>();
  readonly files = new Map<string, LoopbackFile>();
  readonly triggers = new Map<string, Trigger>();
  readonly addresses = new Map<string, Address>();
  readonly prompts: Json[] = [];
  readonly grants = new Map<string, Grant>([[BOT_TOKEN, { team: TEAM, bot: BOT }]]);
  /** What the app may not do. */
  readonly withoutScopes = new Set<string>();
  /** What was refused because Slack would not show it. */
  readonly faults: string[] = [];
  /** How often a file has to be looked at until it is ready. */
  fileLooks = 1;
  #count = 0;
  #lastTs = 0;

  constructor(readonly now: () => number) {
    this.people = ['Mina', '준호'].map((name) => ({ id: this.id('U'), name, locale: 'ko-KR', admin: false }));
    for (const { id } of this.people) this.direct.set(id, this.id('D'));
  }

  id(kind: string): string {
    this.#count += 1;
    return `${kind}${(this.#count + 36 ** 9).toString(36).toUpperCase()}`;
  }

  /** Unix seconds with micros, each once. */
  ts(): string {
    this.#lastTs = Math.max(this.#lastTs + 1, this.now() * 1000);
    const digits = String(this.#lastTs);
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }

  ownerOf(channel: string): string | undefined {
    return [...this.direct].find(([, direct]) => direct === channel)?.[0];
  }

  exists(channel: string): boolean {
    if (this.gone.has(channel)) return false;
    return this.members.has(channel) || channel === this.outside || this.ownerOf(channel) !== undefined;
  }

  /** What somebody sees in a channel, oldest first. */
  seenBy(person: string, channel: string): readonly LoopbackMessage[] {
    const owner = this.ownerOf(channel);
    if (owner !== undefined && owner !== person) return [];
    return this.messages.filter(
      (message) => message.channel === channel && (message.onlyFor === undefined || message.onlyFor === person),
    );
  }

  add(
    channel: string,
    body: Json,
    more: { readonly byBot?: boolean; readonly onlyFor?: string | undefined } = {},
  ): LoopbackMessage {
    const message: LoopbackMessage = {
      ts: this.ts(),
      channel,
      byBot: more.byBot ?? true,
      onlyFor: more.onlyFor,
      thread: body.thread_ts as string | undefined,
      metadata: body.metadata as Json | undefined,
      text: '',
      blocks: [],
      edits: 0,
    };
    this.messages.push(message);
    this.fill(message, body);
    return message;
  }

  fill(message: LoopbackMessage, body: Json): void {
    message.text = String(body.text ?? '');
    message.blocks = (body.blocks as readonly Json[] | undefined) ?? [];
  }

  remove(message: LoopbackMessage): void {
    this.messages.splice(this.messages.indexOf(message), 1);
  }

  messageAt(channel: string, ts: string): LoopbackMessage | undefined {
    return this.messages.find((message) => message.channel === channel && message.ts === ts);
  }

  trigger(person: string): string {
    const id = `${this.now()}.201234567890.${this.id('t').toLowerCase()}`;
    this.triggers.set(id, { id, person, at: this.now(), used: false });
    return id;
  }

  /** What Slack says of a trigger, or whose it was. */
  pull(id: string): { readonly error: string } | { readonly person: string } {
    const trigger = this.triggers.get(id);
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (this.now() - trigger.at > TRIGGER_MS) return { error: 'expired_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    trigger.used = true;
    return { person: trigger.person };
  }

  address(person: string, channel: string, pressed?: LoopbackMessage): Address {
    const address: Address = { id: this.id('h').toLowerCase(), person, channel, pressed, at: this.now(), uses: 0 };
    this.addresses.set(address.id, address);
    return address;
  }

  show(person: string, view: Json): LoopbackView {
    const shown: LoopbackView = { id: this.id('V'), hash: this.#hash(), view, errors: undefined, open: true };
    this.views.set(person, shown);
    return shown;
  }

  change(shown: LoopbackView, view: Json): void {
    shown.view = view;
    shown.hash = this.#hash();
    shown.errors = undefined;
  }

  #hash(): string {
    return `${this.now()}.${this.id('x').toLowerCase()}`;
  }
}
