// Payloads of Slack's with something wrong in them: parts missing, of another kind, or where nobody expects them.

import fc from 'fast-check';
import type { Loopback } from './loopback/loopback.ts';
import { TEAM } from './loopback/world.ts';

const JUNK: readonly unknown[] = [
  null,
  undefined,
  [],
  {},
  0,
  -1,
  '',
  'x',
  true,
  { id: null },
  [null],
  '\ud800',
  '__proto__',
];

export function broken({ world, mina }: Loopback): fc.Arbitrary<unknown> {
  const user = { id: mina.id, name: 'mina', team_id: TEAM };
  const interactive = { user, team: { id: TEAM }, trigger_id: 't', enterprise: null, is_enterprise_install: false };
  const event = (more: object) => ({ type: 'event_callback', event_id: 'Ev1', team_id: TEAM, event: more });
  const whole: readonly object[] = [
    { command: '/backprop', text: 'help', trigger_id: 't', user_id: mina.id, channel_id: world.channel, team_id: TEAM },
    {
      type: 'block_actions',
      ...interactive,
      channel: { id: world.channel },
      container: { message_ts: '1.1', is_ephemeral: false },
      actions: [{ type: 'button', action_id: 'a', block_id: 'b', value: 'v1:x:y', action_ts: '1.1' }],
    },
    {
      type: 'view_submission',
      ...interactive,
      view: { id: 'V1', callback_id: 'v1:x:y', private_metadata: '{"place":"direct"}', state: { values: {} } },
    },
    {
      type: 'message_action',
      ...interactive,
      callback_id: 'explain',
      channel: { id: world.channel },
      message: { text: 'x' },
    },
    { type: 'shortcut', ...interactive, callback_id: 'help' },
    event({ type: 'message', channel_type: 'im', channel: 'D1', user: mina.id, text: 'hi', ts: '1.1' }),
    event({ type: 'app_home_opened', user: mina.id, tab: 'home' }),
    event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: mina.id, channel_id: 'D1', thread_ts: '1.1' },
    }),
  ];
  return fc
    .tuple(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...JUNK)), { minLength: 1, maxLength: 3 }),
    )
    .map(([payload, wrongs]) => wrongs.reduce((spoilt: unknown, [at, junk]) => spoil(spoilt, at, junk), payload));
}

/** Puts junk in the place of the `at`-th part, counted over all of them. */
function spoil(payload: unknown, at: number, junk: unknown): unknown {
  const copy = structuredClone(payload);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key]);
      walk((part as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const place = places[at % Math.max(1, places.length)];
  if (place) place[0][place[1]] = junk;
  return copy;
}
