// What stands over a picture that gives an answer away, in its room, until the reader takes it off.

import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { useReading } from '../phrases.ts';

interface Props {
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  readonly over: ComponentChild;
}

export function Cover({ size, over }: Props) {
  const { words } = useReading();
  const [taken, take] = useState(false);
  if (taken) return <>{over}</>;
  const room = size && { width: `${size.width}px`, aspectRatio: `${size.width} / ${size.height}` };
  return (
    <button type="button" class="card cover" style={room} onClick={() => take(true)}>
      <span>{words.uncover}</span>
    </button>
  );
}
