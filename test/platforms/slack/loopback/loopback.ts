// A Slack of our own on this machine: what people do there reaches the app, and what the app does there can be seen.

import { LoopbackServer } from './server.ts';
import { formOf, signed } from './signed.ts';
import type { Envelope } from './socket.ts';
import { type Control, controlsOf, filledIn, wordsOf } from './words.ts';
import { type Address, APP, type Json, type LoopbackMessage, type LoopbackPerson, TEAM, World } from './world.ts';

export type Answerer = (request: Request) => Promise<Response>;

/** Something done, and what Slack heard of it. */
export interface Done {
  /** The id by which the app knows it. */
  readonly id: string;
  /** Resolves with what it was acknowledged with. */
  readonly acknowledged: Promise<unknown>;
}

export class Loopback {
  readonly world: World;
  readonly server: LoopbackServer;
  /** Where HTTP requests go; without it everything goes through sockets. */
  http: Answerer | undefined;
  /** What every payload says besides, such as another workspace. */
  more: Json = {};

  private constructor(now: () => number) {
    this.world = new World(now);
    this.server = new LoopbackServer(this.world);
  }

  static async start(now: () => number = Date.now): Promise<Loopback> {
    const loopback = new Loopback(now);
    await loopback.server.start();
    return loopback;
  }

  get mina(): LoopbackPerson {
    return this.world.people[0]!;
  }

  get joon(): LoopbackPerson {
    return this.world.people[1]!;
  }

  /** Types a slash command. */
  slash(person: LoopbackPerson, text: string, channel = this.world.channel): Done {
    const trigger = this.world.trigger(person.id);
    const payload = {
      command: '/backprop',
      text,
      trigger_id: trigger,
      response_url: this.#addressOf(this.world.address(person.id, channel)),
      user_id: person.id,
      user_name: 'someone',
      channel_id: channel,
      channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
      team_id: TEAM,
      team_domain: 'loopback',
      api_app_id: APP,
      is_enterprise_install: 'false',
      ...this.more,
    };
    return this.send('slash_commands', payload, trigger);
  }

  /** Presses the newest button of that label which the person sees. */
  press(person: LoopbackPerson, label: string, channel = this.world.channel): Done {
    const { message, control } = this.#control(person, channel, (each) => each.label === label);
    return this.use(person, message, control);
  }

  /** Chooses an option of the newest menu that has it. */
  choose(person: LoopbackPerson, option: string, channel = this.world.channel): Done {
    const has = ({ options }: Control) => options.some(({ label }) => label === option);
    const { message, control } = this.#control(person, channel, has);
    return this.use(person, message, control, option);
  }

  /** Uses a control of a message, whatever it says of itself. */
  use(person: LoopbackPerson, message: LoopbackMessage, control: Control, option?: string): Done {
    const { channel, ts, thread, onlyFor } = message;
    const container = {
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: onlyFor !== undefined,
      ...(thread && { thread_ts: thread }),
    };
    const address = this.world.address(person.id, channel, message);
    return this.#interactive(person, {
      type: 'block_actions',
      container,
      channel: { id: channel, name: 'general' },
      ...(onlyFor === undefined && { message: { ts, text: message.text, ...(thread && { thread_ts: thread }) } }),
      response_url: this.#addressOf(address),
      actions: [this.#action(control, option)],
    });
  }

  /** Uses a control of App Home. */
  useHome(person: LoopbackPerson, label: string): Done {
    const view = this.world.homes.get(person.id)!;
    const control = controlsOf(view.blocks as readonly Json[]).find((each) => each.label === label)!;
    const container = { type: 'view', view_id: 'V0HOME' };
    const home = { id: 'V0HOME', type: 'home', hash: 'h', callback_id: '', private_metadata: '' };
    return this.#interactive(person, {
      type: 'block_actions',
      container,
      view: home,
      actions: [this.#action(control)],
    });
  }

  /** Sends the form that is open for somebody; nothing filled in is what stood there. */
  submit(person: LoopbackPerson, values: Readonly<Record<string, string>>): Done {
    const shown = this.world.views.get(person.id)!;
    const { callback_id, private_metadata } = shown.view;
    const view = {
      id: shown.id,
      hash: shown.hash,
      type: 'modal',
      callback_id,
      private_metadata,
      state: { values: filledIn(shown.view, values) },
    };
    const done = this.#interactive(person, { type: 'view_submission', view });
    const acknowledged = done.acknowledged.then((answer) => {
      const { response_action: action, errors, view: next } = (answer ?? {}) as Json;
      if (action === 'errors') shown.errors = errors as Readonly<Record<string, string>>;
      else if (action === 'update') this.world.change(shown, next as Json);
      else shown.open = false;
      return answer;
    });
    return { ...done, acknowledged };
  }

  /** “Explain this gradient” on a message of somebody's. */
  explain(person: LoopbackPerson, text: string, channel = this.world.channel, thread?: string): Done {
    const address = this.world.address(person.id, channel);
    return this.#interactive(person, {
      type: 'message_action',
      callback_id: 'explain',
      action_ts: this.world.ts(),
      message_ts: this.world.ts(),
      channel: { id: channel, name: 'general' },
      message: { type: 'message', text, ts: this.world.ts(), user: this.joon.id, ...(thread && { thread_ts: thread }) },
      response_url: this.#addressOf(address),
    });
  }

  /** A shortcut that stands on no message. */
  shortcut(person: LoopbackPerson, callback: string): Done {
    return this.#interactive(person, { type: 'shortcut', callback_id: callback, action_ts: this.world.ts() });
  }

  /** Writes to the app alone. */
  write(person: LoopbackPerson, text: string, thread?: string): Done {
    const channel = this.world.direct.get(person.id)!;
    const { ts } = this.world.add(channel, { text, ...(thread && { thread_ts: thread }) }, { byBot: false });
    const event = { type: 'message', channel_type: 'im', channel, user: person.id, text, ts };
    return this.event({ ...event, ...(thread && { thread_ts: thread }) });
  }

  openHome(person: LoopbackPerson, tab = 'home'): Done {
    return this.event({ type: 'app_home_opened', user: person.id, channel: this.world.direct.get(person.id), tab });
  }

  openConversation(person: LoopbackPerson): Done {
    const channel = this.world.direct.get(person.id)!;
    const thread = { user_id: person.id, channel_id: channel, thread_ts: this.world.ts(), context: {} };
    return this.event({ type: 'assistant_thread_started', assistant_thread: thread });
  }

  event(event: Json, id = this.world.id('Ev')): Done {
    const payload = {
      type: 'event_callback',
      event_id: id,
      event_time: Math.floor(this.world.now() / 1000),
      team_id: TEAM,
      api_app_id: APP,
      authorizations: [{ team_id: TEAM, enterprise_id: null, is_bot: true, is_enterprise_install: false }],
      event,
      ...this.more,
    };
    return this.send('events_api', payload, id);
  }

  /** A payload as it travels, for those who make it themselves. */
  send(type: Envelope['type'], payload: Json, id: string): Done {
    const acknowledged =
      this.http === undefined ? this.server.socket.deliver(type, payload) : this.#post(type, payload, this.http);
    acknowledged.catch(() => {});
    return { id, acknowledged };
  }

  /** What somebody sees, as text. */
  see(person: LoopbackPerson, channel = this.world.channel): readonly { text: string; message: LoopbackMessage }[] {
    return this.world.seenBy(person.id, channel).map((message) => ({
      message,
      text: message.blocks.length > 0 ? wordsOf(message.blocks, this.world.people) : message.text,
    }));
  }

  async #post(type: Envelope['type'], payload: Json, answer: Answerer): Promise<unknown> {
    const body = type === 'events_api' ? JSON.stringify(payload) : String(formOf(type, payload));
    const response = await answer(signed(body, this.world.now(), type === 'events_api'));
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  }

  #interactive(person: LoopbackPerson, more: Json): Done {
    const trigger = this.world.trigger(person.id);
    const payload = {
      trigger_id: trigger,
      user: { id: person.id, username: 'someone', name: 'someone', team_id: TEAM },
      team: { id: TEAM, domain: 'loopback' },
      enterprise: null,
      is_enterprise_install: false,
      api_app_id: APP,
      ...more,
      ...this.more,
    };
    return this.send('interactive', payload, trigger);
  }

  #action({ type, actionId, blockId, value, options }: Control, option?: string): Json {
    const base = { type, action_id: actionId, block_id: blockId, action_ts: this.world.ts() };
    if (type === 'button') return { ...base, value };
    return { ...base, selected_option: { text: {}, value: options.find(({ label }) => label === option)!.value } };
  }

  #addressOf({ id }: Address): string {
    return `${this.server.origin}/hooks/${id}`;
  }

  #control(person: LoopbackPerson, channel: string, is: (control: Control) => boolean) {
    for (const message of [...this.world.seenBy(person.id, channel)].reverse()) {
      const control = controlsOf(message.blocks).find(is);
      if (control) return { message, control };
    }
    throw new Error('no such control is to be seen');
  }
}
