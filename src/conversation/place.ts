// Where something is said. Apart from platform.ts, because a messenger needs places and a platform needs a messenger.

/** `direct` is between the person and the bot alone. */
export interface Place {
  readonly id: string;
  readonly kind: 'channel' | 'direct';
}
