// How the loopback Slack sends something over HTTP: as a form or as JSON, signed.

import { signatureOf } from '../../../../src/platforms/slack/signature.ts';
import type { Envelope } from './socket.ts';
import { type Json, SIGNING_SECRET } from './world.ts';

export function formOf(type: Envelope['type'], payload: Json): URLSearchParams {
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) });
  return new URLSearchParams(Object.entries(payload).map(([name, value]) => [name, String(value)]));
}

/** A request as Slack signs it. @param now Unix milliseconds. */
export function signed(body: string, now: number, json = false, secret = SIGNING_SECRET): Request {
  const timestamp = String(Math.floor(now / 1000));
  return new Request('http://127.0.0.1/slack/events', {
    method: 'POST',
    headers: {
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signatureOf(timestamp, Buffer.from(body), secret),
    },
    body,
  });
}
