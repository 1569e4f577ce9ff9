// Server-sent events out of pieces of text that may break anywhere. Pure; knows no connection.

export interface SentEvent {
  readonly id: string | undefined;
  readonly data: string;
}

/** Feed it text as it comes; it gives the events that are complete. */
export function createSseParser(): (piece: string) => SentEvent[] {
  let waiting = '';
  return (piece) => {
    waiting += piece;
    const frames = waiting.split('\n\n');
    waiting = frames.pop()!;
    return frames.flatMap(parseFrame);
  };
}

function parseFrame(frame: string): SentEvent[] {
  let id: string | undefined;
  const data: string[] = [];
  for (const line of frame.split('\n')) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'id') id = value;
    if (field === 'data') data.push(value!);
  }
  // A comment, such as the heartbeat, has no data.
  return data.length === 0 ? [] : [{ id, data: data.join('\n') }];
}
