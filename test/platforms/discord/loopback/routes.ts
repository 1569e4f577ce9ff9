// What the loopback Discord answers to each REST request, with the refusals and the oddities of the real one.

import { commandFaults, messageFaults, modalFaults } from '../rules.ts';
import { hasSchema, type ROUTES, schemaFaults } from '../schema.ts';
import { listOf } from './words.ts';
import { APPLICATION, type Json, type LoopbackInteraction, type LoopbackMessage, type World } from './world.ts';

export interface Asked {
  readonly method: string;
  /** Behind /api/v10, decoded. */
  readonly path: string;
  /** With `files`: names and sizes of what came along. */
  readonly body: Json;
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

const EPHEMERAL = 1 << 6;
const FIRST_ANSWER_MS = 3000;
const DONE: Answered = { status: 204 };

const refused = (status: number, code: number, message: string): Answered => ({ status, body: { code, message } });
const unknown = (what: string, code: number) => refused(404, code, `Unknown ${what}`);

type Answer = (asked: Asked, world: World, ...parts: string[]) => Answered;

const TABLE: readonly (readonly [pattern: RegExp, answer: Answer])[] = [
  [/^GET \/applications\/@me$/, () => ({ status: 200, body: { id: APPLICATION, name: 'backprop' } })],
  [/^GET \/applications\/\d+\/commands$/, (_, world) => ({ status: 200, body: world.commands })],
  [/^PUT \/applications\/\d+\/commands$/, putCommands],
  [/^POST \/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  [/^PATCH \/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/, editAnswer],
  [/^DELETE \/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/, deleteAnswer],
  [/^POST \/webhooks\/\d+\/([^/]+)$/, followUp],
  [/^POST \/users\/@me\/channels$/, openDirect],
  [/^POST \/channels\/(\d+)\/messages$/, post],
  [/^PATCH \/channels\/(\d+)\/messages\/(\d+)$/, edit],
];

export function answerTo(asked: Asked, world: World): Answered {
  for (const [pattern, answer] of TABLE) {
    const match = pattern.exec(`${asked.method} ${asked.path}`);
    if (match) return answer(asked, world, ...match.slice(1));
  }
  return refused(404, 0, '404: Not Found');
}

/** What Discord would refuse in a body: by its own description where that is here, and by the rules that this misses. */
function invalid(route: keyof typeof ROUTES, body: unknown, rules: readonly string[]): Answered | undefined {
  const faults = [...(hasSchema ? schemaFaults(route, body) : []), ...rules];
  return faults.length === 0 ? undefined : refused(400, 50035, `Invalid Form Body ${faults.join('; ')}`);
}

function invalidMessage(route: keyof typeof ROUTES, body: Json): Answered | undefined {
  const { files, ...sent } = body;
  const { nonce: _nonce, enforce_nonce: _once, ...message } = sent;
  const names = listOf(files).map(({ filename }) => filename);
  const listed = listOf(message.attachments).map(({ filename }) => filename);
  const lacking = listed.filter((name) => !names.includes(name)).map((name) => `${name} did not come along`);
  return invalid(route, sent, [...messageFaults(message), ...lacking]);
}

function putCommands({ body }: Asked, world: World): Answered {
  const commands = body as unknown as readonly (Json & Parameters<typeof commandFaults>[0])[];
  const faults = commands.flatMap((command) => commandFaults(command));
  const bad = invalid('commands', commands, faults);
  if (bad) return bad;
  world.commands = commands.map((command) => ({ ...command, id: world.ids.next(), application_id: APPLICATION }));
  return { status: 200, body: world.commands };
}

function callback({ body }: Asked, world: World, id = '', token = ''): Answered {
  const interaction = world.interactions.find((one) => one.id === id && one.token === token);
  if (!interaction || interaction.expired) return unknown('interaction', 10062);
  if (interaction.acknowledged !== undefined) return refused(400, 40060, 'Interaction has already been acknowledged.');
  if (world.now() - interaction.at > FIRST_ANSWER_MS) return unknown('interaction', 10062);
  const { type, data = {} } = body as { type: number; data?: Json };
  const rules = type === 9 ? modalFaults(data) : type === 4 ? messageFaults(data) : [];
  const bad = invalid('callback', body, rules);
  if (bad) return bad;
  interaction.acknowledged = type;
  const privately = (Number(data.flags ?? 0) & EPHEMERAL) !== 0;
  const onlyFor = privately ? interaction.person.id : undefined;
  if (type === 4) interaction.original = world.add(interaction.channel, data, { onlyFor });
  if (type === 5) world.think(interaction, privately);
  if (type === 6) interaction.original = interaction.pressed;
  if (type === 8) interaction.completions = listOf(data.choices);
  if (type === 9)
    world.forms.set(interaction.person.id, { data, pressed: interaction.pressed, channel: interaction.channel });
  return DONE;
}

type Answerable = { readonly interaction: LoopbackInteraction } | { readonly refusal: Answered };

function answerable(world: World, token: string): Answerable {
  const interaction = world.interactions.find((one) => one.token === token);
  if (!interaction || interaction.acknowledged === undefined) return { refusal: unknown('Webhook', 10015) };
  if (interaction.expired) return { refusal: refused(401, 50027, 'Invalid Webhook Token') };
  return { interaction };
}

function messageOf(interaction: LoopbackInteraction, world: World, id: string): LoopbackMessage | undefined {
  const found = id === '@original' ? interaction.original : world.messages.find((message) => message.id === id);
  return found && world.messages.includes(found) ? found : undefined;
}

function editAnswer({ body }: Asked, world: World, token = '', id = ''): Answered {
  const found = answerable(world, token);
  if ('refusal' in found) return found.refusal;
  const message = messageOf(found.interaction, world, id);
  if (!message) return unknown('Message', 10008);
  const bad = invalidMessage('answer', body);
  if (bad) return bad;
  world.fill(message, body);
  return { status: 200, body: { id: message.id } };
}

function deleteAnswer(_: Asked, world: World, token = '', id = ''): Answered {
  const found = answerable(world, token);
  if ('refusal' in found) return found.refusal;
  const message = messageOf(found.interaction, world, id);
  if (!message) return unknown('Message', 10008);
  world.remove(message);
  return DONE;
}

function followUp({ body }: Asked, world: World, token = ''): Answered {
  const found = answerable(world, token);
  if ('refusal' in found) return found.refusal;
  const bad = invalidMessage('followUp', body);
  if (bad) return bad;
  const { interaction } = found;
  const { original } = interaction;
  // Source: Discord, Followup Messages: the first one after a deferral takes its place, and its visibility.
  if (original && world.messages.includes(original) && world.isThinking(original)) {
    world.fill(original, body);
    return { status: 200, body: { id: original.id } };
  }
  const privately = (Number(body.flags ?? 0) & EPHEMERAL) !== 0;
  const message = world.add(interaction.channel, body, { onlyFor: privately ? interaction.person.id : undefined });
  return { status: 200, body: { id: message.id } };
}

function openDirect({ body }: Asked, world: World): Answered {
  const id = world.direct.get(String(body.recipient_id));
  return id === undefined ? unknown('User', 10013) : { status: 200, body: { id, type: 1 } };
}

function barred(world: World, channel: string): Answered | undefined {
  const owner = world.ownerOf(channel);
  if (world.gone.has(channel) || (channel !== world.channel && owner === undefined)) return unknown('Channel', 10003);
  if (world.forbidden.has(channel)) return refused(403, 50013, 'Missing Permissions');
  if (owner !== undefined && world.closed.has(owner)) return refused(403, 50007, 'Cannot send messages to this user');
  return undefined;
}

function post({ body }: Asked, world: World, channel = ''): Answered {
  const bad = barred(world, channel) ?? invalidMessage('post', body);
  if (bad) return bad;
  const nonce = `${channel} ${String(body.nonce)}`;
  const before = body.enforce_nonce === true ? world.nonces.get(nonce) : undefined;
  const message = before ?? world.add(channel, body);
  world.nonces.set(nonce, message);
  return { status: 200, body: { id: message.id } };
}

function edit({ body }: Asked, world: World, channel = '', id = ''): Answered {
  const message = world.messages.find((one) => one.id === id && one.channel === channel);
  if (world.gone.has(channel)) return unknown('Channel', 10003);
  if (!message) return unknown('Message', 10008);
  const bad = invalidMessage('edit', body);
  if (bad) return bad;
  world.fill(message, body);
  return { status: 200, body: { id } };
}
