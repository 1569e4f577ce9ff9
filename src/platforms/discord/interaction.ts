// Reads what Discord sends about one act. Nothing in it is believed before its shape is checked; nothing here answers.

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from '@discordjs/core';
import type { z } from 'zod';
import type { CommandManifest, Input, Manifest, Request } from '../../conversation/platform.ts';
import type { Person } from '../../conversation/reply.ts';
import { gradientLineIn } from '../../language/gradient-line.ts';
import { actionOf } from './custom-id.ts';
import {
  commandShape,
  componentShape,
  type InteractionShape,
  interactionShape,
  modalShape,
  optionsShape,
} from './interaction-shape.ts';
import { mentionOf } from './picked-person.ts';
import { textOfTarget } from './target-text.ts';
import type { Incoming, Origin } from './types.ts';

/** Undefined where it is nothing that we could answer. */
export function readInteraction(payload: unknown, manifest: Manifest, platform: string): Incoming | undefined {
  if ((payload as { type?: unknown } | null)?.type === InteractionType.Ping) return { kind: 'ping' };
  const { data: shape } = interactionShape.safeParse(payload);
  const user = shape?.member?.user ?? shape?.user;
  if (!shape || !user) return undefined;
  const origin = originOf(shape);
  const person = { id: user.id, name: shape.member?.nick ?? user.global_name ?? user.username };
  const requestFor = (input: Input) => ({ ...requestOf(origin, person, input, platform), ...rightsOf(shape) });
  switch (shape.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = commandShape.safeParse(shape.data);
      if (data?.type === ApplicationCommandType.Message) {
        const line = gradientLineIn(textOfTarget(data));
        const request = requestFor({ kind: 'line', text: line ?? '' });
        return { kind: 'explain', origin, request, ...(line === undefined && { nothing: true }) };
      }
      if (data?.type === ApplicationCommandType.User) {
        const input = aboutPerson(data, manifest);
        return input && { kind: 'explain', origin, request: requestFor(input) };
      }
      if (data?.type !== ApplicationCommandType.ChatInput) return undefined;
      const { name, values } = called(data.options, data.resolved);
      return act(origin, requestFor(name === '' ? { kind: 'line', text: '' } : { kind: 'command', name, values }));
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { data } = commandShape.safeParse(shape.data);
      const asked = data && askedIn(data.options, manifest.commands);
      return asked && { kind: 'complete', origin, asked };
    }
    case InteractionType.MessageComponent: {
      const { data } = componentShape.safeParse(shape.data);
      if (!data) return undefined;
      const action = actionOf(data.custom_id);
      const chosen = data.values?.[0] ?? '';
      return act(origin, requestFor({ kind: 'action', action: { ...action, data: action.data + chosen } }));
    }
    case InteractionType.ModalSubmit: {
      const { data } = modalShape.safeParse(shape.data);
      return (
        data && act(origin, requestFor({ kind: 'submit', action: actionOf(data.custom_id), values: filledIn(data) }))
      );
    }
  }
  return undefined;
}

/** A person's menu asks the command of that name about them. */
function aboutPerson(
  { name, target_id, resolved }: z.infer<typeof commandShape>,
  { commands }: Manifest,
): Input | undefined {
  const asked = commands.find(({ personMenu }) => personMenu?.names.en === name);
  if (asked?.personMenu === undefined || target_id === undefined) return undefined;
  return { kind: 'command', name: asked.name, values: { [asked.personMenu.argument]: mentionOf(target_id, resolved) } };
}

function act(origin: Origin, request: Request): Incoming {
  return { kind: 'act', origin, request };
}

function requestOf(origin: Origin, person: Person, input: Input, platform: string): Request {
  const place = {
    id: origin.channel?.id ?? person.id,
    kind: origin.place === 'direct' ? 'direct' : 'channel',
  } as const;
  return { id: origin.id, platform, person, place, language: origin.language, at: momentOf(origin.id), input };
}

/** Of the server where it was done: whose it is, and whether the person may change how things are there. */
function rightsOf({ guild_id: server, member }: InteractionShape): Pick<Request, 'server' | 'mayManage'> {
  if (server === undefined) return {};
  return { server, mayManage: ((member?.permissions ?? 0n) & PermissionFlagsBits.ManageGuild) !== 0n };
}

function originOf(shape: InteractionShape): Origin {
  const channel = shape.channel_id ?? shape.channel?.id;
  const place = placeOf(shape);
  // By kind of installation: 0 is the server's own, 1 a person's.
  const owners = shape.authorizing_integration_owners;
  return {
    id: shape.id,
    application: shape.application_id,
    token: shape.token,
    language: shape.locale,
    channel: channel === undefined ? undefined : { id: channel, type: shape.channel?.type },
    place,
    permissions: shape.app_permissions,
    broughtAlong: place !== 'direct' && owners !== undefined && !Object.hasOwn(owners, '0'),
    pressed: shape.message && {
      id: shape.message.id,
      private: ((shape.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    },
  };
}

const DM = 1;

function placeOf({ context, guild_id, member, channel }: InteractionShape): Origin['place'] {
  if (context === InteractionContextType.Guild || guild_id !== undefined || member !== undefined) return 'server';
  if (context === undefined) return channel?.type === DM ? 'direct' : 'other';
  return context === InteractionContextType.BotDM ? 'direct' : 'other';
}

/** The moment of a Discord id, in Unix milliseconds: when the person acted, by Discord's clock. */
export function momentOf(id: string): number {
  const DISCORD_EPOCH = 1_420_070_400_000;
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}

type Options = z.infer<typeof optionsShape>;
type Resolved = z.infer<typeof commandShape>['resolved'];

const CONTAINERS = [1, 2];

/** Takes `quiz` → `start` → its options apart. Discord names options as registered, in no language. */
function taken(options: Options): { readonly words: readonly string[]; readonly options: Options } {
  const [first] = options;
  if (first === undefined || !CONTAINERS.includes(first.type)) return { words: [], options };
  const inside = taken(optionsShape.safeParse(first.options ?? []).data ?? []);
  return { ...inside, words: [first.name, ...inside.words] };
}

function called(
  options: Options,
  resolved: Resolved,
): { readonly name: string; readonly values: Record<string, string> } {
  const { words, options: given } = taken(options);
  return { name: words.join(' '), values: valuesIn(given, resolved) };
}

function valuesIn(options: Options, resolved?: Resolved): Record<string, string> {
  return Object.fromEntries(
    options.flatMap(({ name, type, value }) => {
      if (value === undefined) return [];
      return [[name, type === ApplicationCommandOptionType.User ? mentionOf(String(value), resolved) : String(value)]];
    }),
  );
}

function askedIn(options: Options, commands: readonly CommandManifest[]) {
  const { words, options: given } = taken(options);
  const focused = given.find((option) => option.focused);
  if (!focused) return undefined;
  return {
    command: commands.find(({ name }) => name === words.join(' ')),
    argument: focused.name,
    typed: String(focused.value ?? ''),
    values: valuesIn(given.filter((option) => option !== focused)),
  };
}

/** Nothing typed and nothing chosen are the empty text. */
function filledIn({ components }: z.infer<typeof modalShape>): Record<string, string> {
  const fields = components.flatMap(({ component, components: row = [] }) => (component ? [component, ...row] : row));
  return Object.fromEntries(fields.map(({ custom_id, value, values }) => [custom_id, value ?? values?.[0] ?? '']));
}
