// A Discord of our own on this machine: what people do there reaches the bot, and what the bot does there can be seen.

import { LoopbackServer } from './server.ts';
import { type Control, controlsOf, listOf, wordsOf } from './words.ts';
import {
  APPLICATION,
  GUILD,
  type Json,
  type LoopbackInteraction,
  type LoopbackMessage,
  type LoopbackPerson,
  World,
} from './world.ts';

const ALL_PERMISSIONS = '2147483647';

type Values = Readonly<Record<string, string | number | boolean>>;

export class Loopback {
  readonly world: World;
  readonly server: LoopbackServer;
  /** What every interaction says besides, such as another language, or fewer permissions. */
  more: Json = {};
  locale = 'ko';

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

  /** Types a slash command with its options, as Discord's client lets one: only what was registered. */
  slash(person: LoopbackPerson, name: string, values: Values = {}, channel = this.world.channel): LoopbackInteraction {
    return this.#send(person, channel, 2, this.#commandData(name, values));
  }

  /** Types into one option. */
  complete(person: LoopbackPerson, name: string, focused: string, typed: string, values: Values = {}) {
    const data = this.#commandData(name, { ...values, [focused]: typed }, focused);
    return this.#send(person, this.world.channel, 4, data);
  }

  /** “Explain this gradient” on a message. */
  explain(person: LoopbackPerson, content: string, channel = this.world.channel): LoopbackInteraction {
    const menu = this.world.commands.find(({ type }) => type === 3)!;
    const target = { id: this.world.ids.next(), content, embeds: [], components: [] };
    const resolved = { messages: { [target.id]: target } };
    const data = { id: menu.id, name: menu.name, type: 3, target_id: target.id, resolved };
    return this.#send(person, channel, 2, data);
  }

  /** Presses the newest button of that label which the person sees. */
  press(person: LoopbackPerson, label: string, channel = this.world.channel): LoopbackInteraction {
    const { message, control } = this.#control(person, channel, (each) => each.label === label);
    return this.use(person, message, { component_type: 2, custom_id: control.customId });
  }

  /** Chooses an option of the newest menu that has it. */
  choose(person: LoopbackPerson, option: string, channel = this.world.channel): LoopbackInteraction {
    const has = ({ options }: Control) => options.some(({ label }) => label === option);
    const { message, control } = this.#control(person, channel, has);
    const values = control.options.filter(({ label }) => label === option).map(({ value }) => value);
    return this.use(person, message, { component_type: 3, custom_id: control.customId, values });
  }

  /** Uses a control of a message, whatever it says of itself. */
  use(person: LoopbackPerson, message: LoopbackMessage, data: Json): LoopbackInteraction {
    return this.#send(person, message.channel, 3, data, message);
  }

  submit(person: LoopbackPerson, values: Readonly<Record<string, string>>): LoopbackInteraction {
    const { data, pressed, channel } = this.world.forms.get(person.id)!;
    this.world.forms.delete(person.id);
    const components = listOf(data.components).map(({ component }) => {
      const { type, custom_id } = component as Json;
      const value = values[String(custom_id)] ?? '';
      return { type: 18, component: { type, custom_id, ...(type === 3 ? { values: [value] } : { value }) } };
    });
    return this.#send(person, channel, 5, { custom_id: data.custom_id, components }, pressed);
  }

  /** Writes to the bot alone. */
  write(person: LoopbackPerson, content: string): LoopbackMessage {
    const channel = this.world.direct.get(person.id)!;
    const message = this.world.add(channel, { content }, { byBot: false });
    const author = { id: person.id, username: 'someone', global_name: person.name, discriminator: '0' };
    this.server.gateway.dispatch('MESSAGE_CREATE', { id: message.id, channel_id: channel, author, content, type: 0 });
    return message;
  }

  /** An interaction as it travels, for those who send it themselves. */
  payload({ id, token, person, channel, pressed }: LoopbackInteraction, type: number, data: Json): Json {
    const direct = this.world.ownerOf(channel) !== undefined;
    const user = { id: person.id, username: 'someone', global_name: person.name, discriminator: '0', avatar: null };
    const where = direct
      ? { context: 1, user, authorizing_integration_owners: { '0': '0' } }
      : {
          context: 0,
          guild_id: GUILD,
          member: { user, nick: null, roles: [], permissions: ALL_PERMISSIONS },
          app_permissions: ALL_PERMISSIONS,
          authorizing_integration_owners: { '0': GUILD },
        };
    const message = pressed && { id: pressed.id, flags: pressed.flags, channel_id: channel };
    return {
      id,
      token,
      type,
      data,
      application_id: APPLICATION,
      version: 1,
      locale: this.locale,
      channel_id: channel,
      channel: { id: channel, type: direct ? 1 : 0 },
      ...where,
      ...(message && { message }),
      ...this.more,
    };
  }

  /** What somebody sees, as text. */
  see(person: LoopbackPerson, channel = this.world.channel): readonly { text: string; message: LoopbackMessage }[] {
    return this.world
      .seenBy(person.id, channel)
      .map((message) => ({ message, text: wordsOf(message, this.world.people) }));
  }

  #send(person: LoopbackPerson, channel: string, type: number, data: Json, pressed?: LoopbackMessage) {
    const interaction = this.world.open(person, channel, pressed);
    this.server.gateway.dispatch('INTERACTION_CREATE', this.payload(interaction, type, data));
    return interaction;
  }

  #control(person: LoopbackPerson, channel: string, is: (control: Control) => boolean) {
    for (const message of [...this.world.seenBy(person.id, channel)].reverse()) {
      const control = controlsOf(message).find((each) => !each.disabled && is(each));
      if (control) return { message, control };
    }
    throw new Error('no such control is to be seen');
  }

  #commandData(name: string, values: Values, focused?: string): Json {
    const root = this.world.commands.find(({ type }) => type === 1)!;
    const subcommand = listOf(root.options).find((option) => option.name === name);
    if (!subcommand) throw new Error(`${name} was not registered`);
    const options = Object.entries(values).map(([option, value]) => {
      const known = listOf(subcommand.options).find((one) => one.name === option);
      if (!known) throw new Error(`${name} has no ${option}`);
      const typed = known.type === 3 || option === focused ? String(value) : Number(value);
      return { name: option, type: known.type, value: typed, ...(option === focused && { focused: true }) };
    });
    return { id: root.id, name: root.name, type: 1, options: [{ name, type: 1, options }] };
  }
}
