// The parts of an interaction that we read, as they must look to be believed. Whatever else Discord sends is not looked at.

import { z } from 'zod';

const snowflake = z.string().regex(/^\d{1,20}$/);
const bits = z
  .string()
  .regex(/^\d{1,20}$/)
  .transform(BigInt);
const user = z.object({ id: snowflake, username: z.string(), global_name: z.string().nullish().catch(undefined) });

/** What every interaction has. What we can do without is left out where it is malformed. */
export const interactionShape = z.object({
  id: snowflake,
  application_id: snowflake,
  type: z.number(),
  token: z.string().min(1).max(1000),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/)
    .catch('en-US'),
  channel_id: snowflake.optional().catch(undefined),
  channel: z.object({ id: snowflake, type: z.number() }).optional().catch(undefined),
  context: z.number().optional().catch(undefined),
  guild_id: snowflake.optional().catch(undefined),
  member: z
    .object({ user, nick: z.string().nullish().catch(undefined), permissions: bits.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  user: user.optional().catch(undefined),
  app_permissions: bits.optional().catch(undefined),
  authorizing_integration_owners: z.record(z.string(), z.unknown()).optional().catch(undefined),
  message: z
    .object({ id: snowflake, flags: z.number().nullish().catch(undefined) })
    .optional()
    .catch(undefined),
  data: z.unknown(),
});

export type InteractionShape = z.infer<typeof interactionShape>;

const optionShape = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  /** Of a subcommand or a group: read by the same shape again. */
  options: z.array(z.unknown()).optional(),
});

export const optionsShape = z.array(optionShape);

export const commandShape = z.object({
  name: z.string(),
  type: z.number().default(1),
  options: optionsShape.default([]),
  target_id: z.string().optional(),
  resolved: z
    .object({
      messages: z.record(z.string(), z.unknown()).optional(),
      users: z.record(z.string(), z.unknown()).optional().catch(undefined),
      members: z.record(z.string(), z.unknown()).optional().catch(undefined),
    })
    .optional(),
});

/** People by id, as the options and the menu of a command name them. */
export const pickedShape = z.object({ username: z.string(), global_name: z.string().nullish().catch(undefined) });
export const pickedMemberShape = z.object({ nick: z.string().nullish().catch(undefined) });

export const componentShape = z.object({ custom_id: z.string(), values: z.array(z.string()).optional() });

const fieldShape = z.object({
  custom_id: z.string(),
  value: z.string().nullish(),
  values: z.array(z.string()).nullish(),
});

export const modalShape = z.object({
  custom_id: z.string(),
  /** Labels hold one field each; older clients' rows hold a list. */
  components: z.array(z.object({ component: fieldShape.optional(), components: z.array(fieldShape).optional() })),
});

export const targetShape = z.object({
  content: z.string().catch(''),
  embeds: z.array(z.object({ description: z.string().optional() })).catch([]),
  components: z.array(z.unknown()).catch([]),
});
