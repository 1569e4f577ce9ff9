// What the loopback Slack answers to each method of the Web API, with the refusals of the real one.

import { messageFaults, partsIn, viewFaults } from '../rules.ts';
import { hasSchema, schemaFaults } from '../schema.ts';
import { BOT_ID, BOT_NAME, type Grant, type Json, type LoopbackMessage, type World } from './world.ts';

export interface Asked {
  readonly method: string;
  readonly args: Json;
  readonly grant: Grant;
  readonly world: World;
  /** Where this server is. */
  readonly origin: string;
}

type Answer = (asked: Asked) => Json;

const refused = (error: string): Json => ({ ok: false, error });

/** The scopes without which Slack refuses a method. */
const SCOPE: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'users.info': 'users:read',
  'conversations.open': 'im:write',
  'files.info': 'files:read',
  'files.getUploadURLExternal': 'files:write',
};

export function answerTo(asked: Asked): Json {
  const { method, world } = asked;
  const answer = METHODS[method];
  if (answer === undefined) return refused('unknown_method');
  const scope = SCOPE[method];
  if (scope !== undefined && world.withoutScopes.has(scope)) return refused('missing_scope');
  return answer(asked);
}

const METHODS: Readonly<Record<string, Answer>> = {
  'auth.test': ({ grant }) => ({
    ok: true,
    user: BOT_NAME,
    user_id: grant.bot,
    bot_id: BOT_ID,
    team_id: grant.team,
  }),

  'users.info': ({ args, world }) => {
    const person = world.people.find(({ id }) => id === args.user);
    if (person === undefined) return refused('user_not_found');
    const { id, name, locale, admin } = person;
    const profile = { display_name: name, real_name: `${name} of the loopback` };
    const withLocale = args.include_locale === true ? { locale } : {};
    return { ok: true, user: { id, name: 'someone', profile, is_admin: admin, ...withLocale } };
  },

  'conversations.open': ({ args, world }) => {
    const direct = world.direct.get(String(args.users));
    if (direct === undefined) return refused('user_not_found');
    if (world.closed.has(String(args.users))) return refused('user_disabled');
    return { ok: true, channel: { id: direct } };
  },

  'chat.postMessage': ({ args, world }) => {
    const channel = channelOf(args, world);
    const bad = barred(world, channel) ?? invalid('chat.postMessage', args, world);
    if (bad) return bad;
    const message = world.add(channel, args);
    return { ok: true, channel, ts: message.ts };
  },

  'chat.update': ({ args, world }) => {
    const channel = String(args.channel);
    const bad = barred(world, channel);
    if (bad) return bad;
    const message = world.messageAt(channel, String(args.ts));
    if (message === undefined || message.onlyFor !== undefined) return refused('message_not_found');
    if (!message.byBot) return refused('cant_update_message');
    const wrong = invalid('chat.update', args, world);
    if (wrong) return wrong;
    world.fill(message, args);
    message.edits += 1;
    return { ok: true, channel, ts: message.ts };
  },

  'chat.delete': ({ args, world }) => {
    const message = world.messageAt(String(args.channel), String(args.ts));
    if (message === undefined || message.onlyFor !== undefined) return refused('message_not_found');
    if (!message.byBot) return refused('cant_delete_message');
    world.remove(message);
    return { ok: true };
  },

  'chat.postEphemeral': ({ args, world }) => {
    const channel = String(args.channel);
    const bad = barred(world, channel) ?? invalid('chat.postEphemeral', args, world);
    if (bad) return bad;
    const message = world.add(channel, args, { onlyFor: String(args.user) });
    return { ok: true, message_ts: message.ts };
  },

  'conversations.history': ({ args, world }) => found(args, world, undefined),
  'conversations.replies': ({ args, world }) => found(args, world, String(args.ts)),

  'views.open': ({ args, world }) => {
    const pulled = world.pull(String(args.trigger_id));
    if ('error' in pulled) return refused(pulled.error);
    const bad = invalidView(args.view as Json, 'modal', world);
    if (bad) return bad;
    const { id, hash } = world.show(pulled.person, args.view as Json);
    return { ok: true, view: { id, hash } };
  },

  'views.update': ({ args, world }) => {
    const view = [...world.views.values()].find(({ id }) => id === args.view_id);
    if (view === undefined || !view.open) return refused('not_found');
    if (args.hash !== undefined && args.hash !== view.hash) return refused('hash_conflict');
    const bad = invalidView(args.view as Json, 'modal', world);
    if (bad) return bad;
    world.change(view, args.view as Json);
    return { ok: true, view: { id: view.id, hash: view.hash } };
  },

  'views.publish': ({ args, world }) => {
    const bad = invalidView(args.view as Json, 'home', world);
    if (bad) return bad;
    world.homes.set(String(args.user_id), args.view as Json);
    return { ok: true, view: { id: world.id('V') } };
  },

  'files.getUploadURLExternal': ({ args, world, origin }) => {
    const id = world.id('F');
    const [name, alt] = [String(args.filename), String(args.alt_txt ?? '')];
    if (alt.length > 1000) return refused('alt_txt_too_large');
    const length = Number(args.length);
    world.files.set(id, { id, name, alt, length, bytes: 0, complete: false, looks: world.fileLooks });
    return { ok: true, file_id: id, upload_url: `${origin}/upload/${id}` };
  },

  'files.completeUploadExternal': ({ args, world }) => {
    for (const { id } of args.files as readonly { readonly id: string }[]) {
      const file = world.files.get(id);
      if (file === undefined || file.bytes !== file.length) return refused('file_not_found');
      file.complete = true;
    }
    return { ok: true, files: args.files };
  },

  'files.info': ({ args, world }) => {
    const file = world.files.get(String(args.file));
    if (file === undefined || !file.complete) return refused('file_not_found');
    if (file.looks > 0) file.looks -= 1;
    return { ok: true, file: { id: file.id, mimetype: file.looks > 0 ? '' : 'image/png' } };
  },

  'assistant.threads.setSuggestedPrompts': ({ args, world }) => {
    const prompts = args.prompts as readonly Json[];
    if (prompts.length < 1 || prompts.length > 4) return refused('too_many_prompts');
    world.prompts.push(args);
    return { ok: true };
  },
};

/** A person’s id as a channel is the conversation with that person. */
function channelOf({ channel }: Json, world: World): string {
  return world.direct.get(String(channel)) ?? String(channel);
}

function barred(world: World, channel: string): Json | undefined {
  if (!world.exists(channel)) return refused('channel_not_found');
  const owner = world.ownerOf(channel);
  if (owner === undefined && !world.members.has(channel)) return refused('not_in_channel');
  return undefined;
}

/** Keeps what was wrong, so that a test can say it. */
export function invalid(what: string, args: Json, world: World): Json | undefined {
  const { text, blocks, unfurl_links, unfurl_media } = args;
  const faults = [
    ...messageFaults({ text, blocks, unfurl_links, unfurl_media }),
    ...(hasSchema ? schemaFaults('blocks', blocks) : []),
    ...unready(blocks, world),
  ];
  if (faults.length === 0) return undefined;
  world.faults.push(...faults.map((fault) => `${what}: ${fault}`));
  return refused('invalid_blocks');
}

function invalidView(view: Json, kind: 'modal' | 'home', world: World): Json | undefined {
  const faults = [...viewFaults(view), ...(hasSchema ? schemaFaults(kind, view) : []), ...unready(view.blocks, world)];
  if (faults.length === 0) return undefined;
  world.faults.push(...faults.map((fault) => `${kind}: ${fault}`));
  return refused('invalid_arguments');
}

/** Pictures that Slack has not looked at yet, or that nobody uploaded. */
function unready(blocks: unknown, world: World): readonly string[] {
  return partsIn(blocks)
    .filter(({ type }) => type === 'image')
    .map(({ slack_file: file }) => String((file as Json | undefined)?.id))
    .filter((id) => world.files.get(id)?.looks !== 0)
    .map((id) => `the file ${id} is not ready`);
}

function found(args: Json, world: World, thread: string | undefined): Json {
  const channel = String(args.channel);
  const scope = world.ownerOf(channel) === undefined ? 'channels:history' : 'im:history';
  if (world.withoutScopes.has(scope)) return refused('missing_scope');
  const bad = barred(world, channel);
  if (bad) return bad;
  const isThere = ({ channel: where, onlyFor, thread: within, ts }: LoopbackMessage) =>
    where === channel && onlyFor === undefined && within === thread && Number(ts) >= Number(args.oldest ?? 0);
  const messages = world.messages
    .filter(isThere)
    .reverse()
    .slice(0, Number(args.limit ?? 100))
    .map(({ ts, text, metadata }) => ({
      ts,
      text,
      ...(args.include_all_metadata === true && metadata && { metadata }),
    }));
  return { ok: true, messages };
}
