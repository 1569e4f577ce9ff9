// Where a payload comes from, and when: what commands, controls and events say in ways of their own.

import type { InstalledIn } from './installations-port.ts';
import type { InteractiveShape } from './payload-shape.ts';
import type { Origin } from './types.ts';

type Given = Pick<Origin, 'id' | 'team' | 'enterprise' | 'user' | 'trigger' | 'responseUrl'>;

/** What every interactive payload gives. @param appTeam where a view says that its app is installed. */
export function interactive(shape: InteractiveShape, appTeam?: string | null): Given {
  const organisation = shape.enterprise?.id ?? shape.team?.enterprise_id;
  // In a shared channel `team` is the workspace of the app that is pressed, and the person may be of another.
  const team = appTeam ?? shape.team?.id ?? shape.user.team_id;
  return {
    id: shape.trigger_id,
    ...installedIn(organisation, team, shape.is_enterprise_install),
    user: shape.user.id,
    trigger: shape.trigger_id,
    responseUrl: shape.response_url ?? undefined,
  };
}

export function installedIn(
  enterprise: string | null | undefined,
  team: string | null | undefined,
  orgWide: boolean | null | undefined,
): InstalledIn {
  if (orgWide && enterprise) return { team: undefined, enterprise };
  return { team: team ?? undefined, enterprise: undefined };
}

export function placeOf(channel: string): Origin['place'] {
  return channel.startsWith('D') ? 'direct' : 'channel';
}

/** Of `1548426417.840180`, in Unix milliseconds. */
export function momentOf(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}

export function nameOf({ user }: InteractiveShape): string {
  return user.name ?? user.username ?? '';
}
