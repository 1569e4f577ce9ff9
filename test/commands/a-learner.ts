// Somebody who derives, through the real router and a real store: types lines, presses buttons, fills in forms.

import { commands } from '../../src/commands/index.ts';
import { createRouter, type Router } from '../../src/commands/router.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Input, Request } from '../../src/conversation/platform.ts';
import type { Action, Form, Message, Reply } from '../../src/conversation/reply.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import type { Store } from '../../src/store/store.ts';
import { clock } from '../clock.ts';
import { MessengerInMemory } from '../messenger-in-memory.ts';
import { storeInMemory } from '../store-in-memory.ts';

export const channel = { place: { id: 'general', kind: 'channel' }, server: 'study' } as const;
export const direct = { place: { id: 'dm', kind: 'direct' }, server: undefined } as const;

export class Learner {
  readonly messenger = new MessengerInMemory();
  readonly #router: Router;
  #requests = 0;

  constructor(
    readonly store: () => Promise<Store> = storeInMemory(),
    private readonly who: Partial<Request> = {},
  ) {
    this.#router = createRouter({
      commands,
      clock,
      kept: new KeptInMemory(),
      store,
      messenger: this.messenger,
      newReference: () => 'reference',
      log: (_reference, fault) => {
        throw fault;
      },
    });
  }

  handle(input: Input, told: Partial<Request> = {}): Promise<Reply> {
    const person = { id: 'mina', name: 'Mina' };
    const id = `request ${++this.#requests}`;
    const at = 1_800_000_000_000 + this.#requests;
    return this.#router.handle({
      id,
      platform: 'web',
      person,
      language: 'en',
      at,
      input,
      ...channel,
      ...this.who,
      ...told,
    });
  }

  async say(text: string, told: Partial<Request> = {}): Promise<Message> {
    return messageOf(await this.handle({ kind: 'line', text }, told));
  }

  async press(message: Message, name: string, told: Partial<Request> = {}): Promise<Message> {
    return messageOf(await this.handle({ kind: 'action', action: actionIn(message, name) }, told));
  }

  async choose(message: Message, name: string, value: string): Promise<Message> {
    const action = actionIn(message, name);
    return messageOf(await this.handle({ kind: 'action', action: { ...action, data: action.data + value } }));
  }

  async form(message: Message, told: Partial<Request> = {}): Promise<Form> {
    const form = await this.handle({ kind: 'action', action: actionIn(message, 'derive-write') }, told);
    if (form.kind !== 'form') throw new Error('a form was expected');
    return form;
  }

  async submit(form: Form, line: string, told: Partial<Request> = {}): Promise<Message> {
    return messageOf(await this.handle({ kind: 'submit', action: form.submit.action, values: { line } }, told));
  }

  /** Opens the form and sends it. */
  async write(message: Message, line: string, told: Partial<Request> = {}): Promise<Message> {
    return this.submit(await this.form(message, told), line, told);
  }

  /** What is kept, the one moved last first. */
  async kept() {
    const { accounts, derivations } = await this.store();
    const person = { platform: this.who.platform ?? 'web', personId: this.who.person?.id ?? 'mina' };
    const account = await accounts.find(person);
    const all = account === undefined ? [] : await derivations.of(account);
    return all.map(({ task, level, state, moves }) => ({
      task,
      level,
      state,
      moves: (moves as { kind: string; text?: string }[]).map(({ kind, text }) => text ?? kind),
    }));
  }
}

export function actionIn({ blocks }: Message, name: string): Action {
  const actions = blocks.flatMap((block) => {
    if (block.kind === 'select') return [block.action];
    return block.kind === 'buttons' ? block.buttons.map(({ action }) => action) : [];
  });
  const found = actions.find((action) => action.name === name);
  if (found === undefined) throw new Error(`no button ${name} among ${actions.map((action) => action.name)}`);
  return found;
}

export function offers({ blocks }: Message): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'select') return [block.action.name];
    return block.kind === 'buttons' ? block.buttons.map(({ action }) => action.name) : [];
  });
}

export const words = plainMessage;

function messageOf(reply: Reply): Message {
  if (reply.kind !== 'message') throw new Error('a message was expected');
  return reply;
}
