// What the loopback Slack does with what is said under a response_url: five times in thirty minutes, to one person alone.

import { invalid } from './methods.ts';
import { ADDRESS_MS, ADDRESS_USES, type Json, type World } from './world.ts';

export interface Said {
  readonly status: number;
  readonly text: string;
}

export function sayUnder(id: string, body: Json, world: World): Said {
  const address = world.addresses.get(id);
  if (address === undefined) return { status: 404, text: 'expired_url' };
  if (world.now() - address.at > ADDRESS_MS) return { status: 404, text: 'expired_url' };
  if (address.uses >= ADDRESS_USES) return { status: 404, text: 'used_url' };
  address.uses += 1;
  const bad = invalid('response_url', body, world);
  if (bad) return { status: 400, text: String(bad.error) };
  const { pressed, channel, person } = address;
  if (body.replace_original === true && pressed !== undefined) {
    if (!world.messages.includes(pressed)) return { status: 404, text: 'message_not_found' };
    world.fill(pressed, body);
    pressed.edits += 1;
    return { status: 200, text: 'ok' };
  }
  // Of a command nothing can be replaced: Slack says it anew (slackapi/bolt-js#2287).
  world.add(channel, body, { onlyFor: body.response_type === 'in_channel' ? undefined : person });
  return { status: 200, text: 'ok' };
}
