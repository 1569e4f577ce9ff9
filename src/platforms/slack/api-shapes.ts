// The parts of Slack's answers that we read. Whatever else stands in them is not looked at.

import { z } from 'zod';

export const Posted = z.object({ ts: z.string() });
export const Opened = z.object({ view: z.object({ id: z.string(), hash: z.string().optional().catch(undefined) }) });
export const History = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .optional()
        .catch(undefined),
    }),
  ),
});
export const Known = z.object({
  user: z.object({
    name: z.string().catch(''),
    real_name: z.string().optional().catch(undefined),
    locale: z.string().optional().catch(undefined),
    is_admin: z.boolean().optional().catch(undefined),
    profile: z
      .object({ display_name: z.string().catch(''), real_name: z.string().catch('') })
      .optional()
      .catch(undefined),
  }),
});
export const Self = z.object({
  user: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional().catch(undefined),
  team_id: z.string().optional().catch(undefined),
});

export type Profile = z.infer<typeof Known>['user'];
export type OpenView = z.infer<typeof Opened>['view'];

export const Conversation = z.object({ channel: z.object({ id: z.string() }) });
export type Self = z.infer<typeof Self>;
