// The parts of Slack's payloads that we read, as they must look to be believed. Whatever else Slack sends is not looked at.

import { z } from 'zod';

const id = z.string().regex(/^[A-Z][A-Z0-9]{1,30}$/);
const ts = z.string().regex(/^\d{1,12}\.\d{1,9}$/);
const trigger = z.string().min(1).max(300);
const maybe = <T extends z.ZodType>(shape: T) => shape.nullish().catch(undefined);
/** What may stand in a form as text and in JSON as itself. */
const flag = z.union([z.boolean(), z.stringbool()]).nullish().catch(false);

export const commandShape = z.object({
  command: z.string().min(1).max(100),
  text: z.string().max(40_000).catch(''),
  trigger_id: trigger,
  response_url: maybe(z.url()),
  user_id: id,
  user_name: z.string().catch(''),
  channel_id: id,
  team_id: maybe(id),
  enterprise_id: maybe(id),
  is_enterprise_install: flag,
});

const team = maybe(z.object({ id: maybe(id), enterprise_id: maybe(id) }));
const user = z.object({
  id,
  username: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  team_id: maybe(id),
});

/** What every interactive payload has. */
const interactive = {
  trigger_id: trigger,
  user,
  team,
  enterprise: maybe(z.object({ id })),
  is_enterprise_install: flag,
  response_url: maybe(z.url()),
};
const channel = maybe(z.object({ id }));

export const actionsShape = z.object({
  type: z.literal('block_actions'),
  ...interactive,
  channel,
  container: maybe(
    z.object({
      message_ts: maybe(ts),
      channel_id: maybe(id),
      thread_ts: maybe(ts),
      is_ephemeral: z.boolean().catch(false),
    }),
  ),
  message: maybe(z.object({ thread_ts: maybe(ts) })),
  view: maybe(z.object({ type: z.string() })),
  actions: z
    .array(
      z.object({
        value: maybe(z.string()),
        selected_option: maybe(z.object({ value: z.string() })),
        action_ts: maybe(ts),
      }),
    )
    .min(1),
});

const filledIn = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

export const submissionShape = z.object({
  type: z.literal('view_submission'),
  ...interactive,
  view: z.object({
    id: z.string().max(100),
    callback_id: z.string().catch(''),
    private_metadata: z.string().catch(''),
    app_installed_team_id: maybe(id),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), filledIn)) }),
  }),
});

export const messageShortcutShape = z.object({
  type: z.literal('message_action'),
  ...interactive,
  callback_id: z.string(),
  action_ts: maybe(ts),
  channel: z.object({ id }),
  message: z.object({
    ts: maybe(ts),
    thread_ts: maybe(ts),
    text: z.unknown().optional(),
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
  }),
});

export const globalShortcutShape = z.object({
  type: z.literal('shortcut'),
  ...interactive,
  callback_id: z.string(),
  action_ts: maybe(ts),
});

export const eventShape = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().min(1).max(200),
  event_time: z.number().optional().catch(undefined),
  team_id: maybe(id),
  context_team_id: maybe(id),
  authorizations: maybe(
    z.array(z.object({ team_id: maybe(id), enterprise_id: maybe(id), is_enterprise_install: flag })),
  ),
  event: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('message'),
      channel_type: z.literal('im'),
      channel: id,
      user: id,
      text: z.string(),
      ts,
      thread_ts: maybe(ts),
      /** Only what was written: edits, deletions and a bot's words are messages too. */
      subtype: z.literal('file_share').optional(),
      bot_id: z.null().optional(),
    }),
    z.object({ type: z.literal('app_home_opened'), user: id, channel: maybe(id), tab: z.string().catch('home') }),
    z.object({
      type: z.literal('assistant_thread_started'),
      assistant_thread: z.object({ user_id: id, channel_id: id, thread_ts: ts }),
    }),
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({
      type: z.literal('tokens_revoked'),
      tokens: z.object({ bot: z.array(z.string()).nullish().catch(undefined) }),
    }),
  ]),
});

export type CommandShape = z.infer<typeof commandShape>;
export type EventShape = z.infer<typeof eventShape>;
export type InteractiveShape = Pick<
  z.infer<typeof globalShortcutShape>,
  'trigger_id' | 'user' | 'team' | 'enterprise' | 'is_enterprise_install' | 'response_url'
>;
