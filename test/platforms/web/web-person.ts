// Somebody at the web chat, without a browser: joins over HTTP, follows the live stream, keeps what the page would keep.

import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { type ChatState, changed, START } from '../../../src/platforms/web/client/state.ts';
import { followStream } from '../../../src/platforms/web/client/stream.ts';
import type { Act, Joined, WireMessage } from '../../../src/platforms/web/wire.ts';

export type UnsentAct = Act extends infer A ? (A extends Act ? Omit<A, 'id'> : never) : never;

export class WebPerson {
  state: ChatState = START;
  readonly #stop: () => void;

  private constructor(
    readonly base: string,
    readonly secret: string,
    readonly id: string,
  ) {
    this.#stop = followStream({
      base,
      secret,
      onEvent: (event) => {
        this.state = changed(this.state, event);
      },
      onConnection: () => {},
      onUnknown: () => {},
    });
  }

  static async join(base: string, name: string, more: Record<string, unknown> = {}): Promise<WebPerson> {
    const response = await post(base, '/api/join', { name, language: 'en', ...more });
    if (!response.ok) throw new Error(`joining was refused: ${await response.text()}`);
    const { secret, person } = (await response.json()) as Joined;
    return new WebPerson(base, secret, person.id);
  }

  /** Resolves once the snapshot has come: from here on nothing is missed. */
  async ready(): Promise<this> {
    await vi.waitFor(() => expect(this.state.me.id).toBe(this.id), { timeout: 4000, interval: 5 });
    return this;
  }

  get direct(): string {
    return `direct-${this.id}`;
  }

  /** Sends the act and gives the answer's status; the id is new unless given. */
  async act(unsent: UnsentAct, id: string = randomUUID()): Promise<number> {
    this.state = changed(this.state, { kind: 'acted', pending: { act: id } });
    const response = await post(this.base, '/api/acts', { ...unsent, id }, this.secret);
    return response.status;
  }

  say(place: string, text: string): Promise<number> {
    return this.act({ kind: 'line', place, text });
  }

  /** Presses the last visible button (or menu) of this name; a menu needs the value. */
  async press(label: string, value?: string): Promise<number> {
    const found = this.findPress(label);
    if (found === undefined) throw new Error(`nobody sees “${label}”`);
    return this.act({ kind: 'press', ...found, value });
  }

  findPress(label: string): { message: string; press: string } | undefined {
    for (const message of this.everything().reverse()) {
      for (const block of message.blocks) {
        if (block.kind === 'select' && block.placeholder === label) return { message: message.id, press: block.press };
        const button = block.kind === 'buttons' ? block.buttons.find((one) => one.label === label) : undefined;
        if (button !== undefined) return { message: message.id, press: button.press };
      }
    }
    return undefined;
  }

  submit(form: string, values: Record<string, string>): Promise<number> {
    return this.act({ kind: 'submit', form, values });
  }

  messages(place: string): readonly WireMessage[] {
    return this.state.messages[place] ?? [];
  }

  everything(): WireMessage[] {
    return Object.values(this.state.messages)
      .flat()
      .sort((a, b) => a.order - b.order);
  }

  leave(): void {
    this.#stop();
  }
}

export function post(base: string, path: string, body: unknown, secret?: string): Promise<Response> {
  return fetch(base + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: base,
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
