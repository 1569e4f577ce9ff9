// One tab's live stream as server-sent events: a snapshot or what was missed first, then everything as it happens.

import type { Entry, EventLog } from './event-log.ts';
import type { Snapshot } from './wire.ts';

const HEARTBEAT_MS = 15_000;
/** A reader this far behind is let go: it comes back and asks for what it missed. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024;

export interface StreamParts {
  readonly events: EventLog;
  readonly personId: string;
  /** The last event this tab has seen, if any. */
  readonly lastSeen: string | undefined;
  readonly snapshot: () => Snapshot;
  readonly onEnd: () => void;
}

export interface LiveStream {
  readonly body: ReadableStream<Uint8Array>;
  end(): void;
}

export function openStream({ events, personId, lastSeen, snapshot, onEnd }: StreamParts): LiveStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let stopListening = () => {};
  let heartbeat: ReturnType<typeof setInterval> | undefined;

  const end = () => {
    if (controller === undefined) return;
    const ending = controller;
    controller = undefined;
    stopListening();
    clearInterval(heartbeat);
    onEnd();
    try {
      ending.close();
    } catch {
      // The reader has closed it already.
    }
  };
  const send = (text: string) => {
    if (controller === undefined) return;
    if ((controller.desiredSize ?? 0) < -MOST_WAITING_BYTES) end();
    else controller.enqueue(encoder.encode(text));
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
        const missed = lastSeen === undefined ? undefined : events.after(lastSeen, personId);
        const position = events.position;
        if (missed === undefined) send(frame({ id: position, event: { kind: 'snapshot', snapshot: snapshot() } }));
        else if (missed.length === 0) send(': nothing missed\n\n');
        else for (const entry of missed) send(frame(entry));
        stopListening = events.listen(personId, (entry) => send(frame(entry)));
        heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
        heartbeat.unref();
      },
      cancel: end,
    },
    { highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 },
  );
  return { body, end };
}

// JSON holds no bare line break, so an event is always one line.
function frame({ id, event }: Entry): string {
  return `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}
