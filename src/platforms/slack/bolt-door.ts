// How every receiver hands a payload to Bolt: read before, and acknowledged once, by whoever has taken it.

import type { App } from '@slack/bolt';
import type { Ack } from './submission.ts';
import type { Incoming } from './types.ts';

/** What a listener finds in Bolt's context. */
export interface Delivered {
  readonly incoming: Incoming;
  readonly acknowledge: Ack;
}

/**
 * Resolves when it is acknowledged; what nobody took is acknowledged too, or Slack would deliver it again.
 * @throws whatever kept Bolt from looking at it: then it is not acknowledged.
 */
export async function handOver(app: App, body: object, incoming: Incoming, ack: Ack): Promise<void> {
  let acknowledged = false;
  const acknowledge: Ack = async (answer) => {
    if (acknowledged) return;
    acknowledged = true;
    await ack(answer);
  };
  const delivered: Delivered = { incoming, acknowledge };
  // Bolt itself acknowledges an event before anybody has heard of it, and it would be lost with this process.
  const early = 'event' in body ? async () => {} : acknowledge;
  await app.processEvent({ body: withoutNulls(body), ack: early, customProperties: { ...delivered } });
  await acknowledge();
}

/** Bolt takes a part that is `null` for one that is there. */
function withoutNulls(body: object): object {
  const { event, ...rest } = Object.fromEntries(Object.entries(body).filter(([, part]) => part !== null));
  return event === undefined ? rest : { ...rest, event: withoutNulls(event as object) };
}
