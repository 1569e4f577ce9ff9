// Reads what Slack tells of by itself: a line in the Messages tab, App Home opened, a new conversation, the app removed.

import { NAME } from './fault.ts';
import { joined } from './ids.ts';
import type { InstalledIn } from './installations-port.ts';
import { installedIn, momentOf } from './payload-origin.ts';
import { type EventShape, eventShape } from './payload-shape.ts';
import { typedText } from './typed-text.ts';
import type { Incoming, Origin } from './types.ts';

export function readEvent(body: object): Incoming | undefined {
  const { data } = eventShape.safeParse(body);
  if (!data) return undefined;
  const { event } = data;
  const where = whereOf(data);
  const from = { id: data.event_id, ...where, trigger: undefined, responseUrl: undefined, pressed: undefined };
  const direct = { ...from, place: 'direct' } as const;
  switch (event.type) {
    case 'message': {
      if (event.text.trim() === '') return undefined;
      const { user, channel, thread_ts: thread } = event;
      const origin: Origin = { ...direct, user, channel, thread: thread ?? undefined };
      const request = {
        id: origin.id,
        platform: NAME,
        person: { id: joined(where, user), name: user },
        place: { id: joined(where, channel), kind: 'direct' },
        at: momentOf(event.ts),
        input: { kind: 'line', text: typedText(event.text) },
      } as const;
      return { kind: 'act', origin, request };
    }
    case 'app_home_opened':
      if (event.tab !== 'home') return undefined;
      return { kind: 'home', origin: { ...direct, user: event.user, channel: undefined } };
    case 'assistant_thread_started': {
      const { user_id: user, channel_id: channel, thread_ts: thread } = event.assistant_thread;
      return { kind: 'greeting', origin: { ...direct, user, channel }, thread };
    }
    case 'app_uninstalled':
      return { kind: 'uninstalled', ...where };
    case 'tokens_revoked':
      // A person's own token may go, and the app stays.
      return event.tokens.bot?.length ? { kind: 'uninstalled', ...where } : undefined;
  }
}

/** In a shared channel the event is told to each installation: `authorizations` says to which this time. */
function whereOf({ authorizations, context_team_id, team_id }: EventShape): InstalledIn {
  const [first] = authorizations ?? [];
  return installedIn(first?.enterprise_id, first?.team_id ?? context_team_id ?? team_id, first?.is_enterprise_install);
}
