// What a form remembers of the act that opened it, in the view's own metadata: where its answer goes.

import { z } from 'zod';
import type { Origin } from './types.ts';

const shape = z.object({
  channel: z.string().optional(),
  place: z.enum(['channel', 'direct']),
  responseUrl: z.url().optional(),
  pressed: z.object({ ts: z.string(), private: z.boolean(), thread: z.string().optional() }).optional(),
  thread: z.string().optional(),
  onHome: z.boolean().optional(),
});

export type Remembered = Pick<Origin, 'channel' | 'place' | 'responseUrl' | 'pressed' | 'thread' | 'onHome'>;

/** Below the 3000 characters of a view's metadata: an address has about 100. */
export function remembered({ channel, place, responseUrl, pressed, thread, onHome }: Origin): string {
  return JSON.stringify({ channel, place, responseUrl, pressed, thread, onHome });
}

/** Undefined where it was written by nobody that we know. */
export function recalled(metadata: string): Remembered | undefined {
  const { data } = shape.safeParse(parsed(metadata));
  if (!data) return undefined;
  const { channel, place, responseUrl, pressed, thread, onHome = false } = data;
  return {
    channel,
    place,
    responseUrl,
    pressed: pressed && { ts: pressed.ts, private: pressed.private, thread: pressed.thread },
    thread,
    onHome,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
