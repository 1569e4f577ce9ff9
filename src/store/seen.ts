// What has already been received, so that the same act delivered twice runs once.

/** Ids are remembered this long; no platform delivers again after it. */
export const SEEN_MS = 3 * 24 * 60 * 60 * 1000;

export interface Seen {
  /** True exactly once for each id, also when several processes ask at the same time. Ids of platforms must not meet. */
  first(id: string, now: number): Promise<boolean>;
  /** Whether somebody was the first already: for what is marked only when it has been answered. */
  has(id: string): Promise<boolean>;
}
