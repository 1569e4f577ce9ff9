// Follows the live stream and comes back after every break, asking for what was missed. Knows no message.

import type { WireEvent } from '../wire.ts';
import { createSseParser } from './sse-parser.ts';

const SILENCE_MS = 40_000;
const LONGEST_WAIT_MS = 8_000;

export interface Following {
  readonly secret: string;
  readonly onEvent: (event: WireEvent) => void;
  readonly onConnection: (connected: boolean) => void;
  /** The server does not know this session (any more). Nothing follows after it. */
  readonly onUnknown: () => void;
  readonly base?: string;
}

/** Gives the function that ends it. */
export function followStream(following: Following): () => void {
  let lastSeen: string | undefined;
  let stopped = false;
  let connection = new AbortController();
  let wake = () => {};

  async function connectOnce(): Promise<'unknown' | 'broken'> {
    connection = new AbortController();
    const watchdog = silenceWatchdog(() => connection.abort());
    try {
      const response = await fetch(`${following.base ?? ''}/api/stream`, {
        headers: { authorization: `Bearer ${following.secret}`, ...(lastSeen && { 'last-event-id': lastSeen }) },
        signal: connection.signal,
        cache: 'no-store',
      });
      if (response.status === 401) return 'unknown';
      if (!response.ok || response.body === null) return 'broken';
      const parse = createSseParser();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done || stopped) return 'broken';
        watchdog.heard();
        following.onConnection(true);
        for (const { id, data } of parse(value)) {
          following.onEvent(JSON.parse(data) as WireEvent);
          lastSeen = id ?? lastSeen;
        }
      }
    } catch {
      return 'broken';
    } finally {
      watchdog.end();
    }
  }

  async function run(): Promise<void> {
    let wait = 300;
    while (!stopped) {
      const began = performance.now();
      const ending = await connectOnce();
      if (stopped) return;
      following.onConnection(false);
      if (ending === 'unknown') return following.onUnknown();
      wait = performance.now() - began > LONGEST_WAIT_MS ? 300 : Math.min(wait * 2, LONGEST_WAIT_MS);
      await new Promise<void>((resolve) => {
        wake = resolve;
        // Spread, so that a restarted server is not met by everybody in the same moment.
        setTimeout(resolve, wait * (0.5 + Math.random() / 2));
      });
    }
  }

  void run();
  return () => {
    stopped = true;
    connection.abort();
    wake();
  };
}

// The server speaks every few seconds even when nothing happens; a connection that died in sleep says nothing at all.
function silenceWatchdog(onSilence: () => void): { heard(): void; end(): void } {
  let timer = setTimeout(onSilence, SILENCE_MS);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, SILENCE_MS);
    },
    end: () => clearTimeout(timer),
  };
}
