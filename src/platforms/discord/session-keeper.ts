// Where each connection to the gateway is, remembered so that the next process resumes it: never further than what has
// been answered, so that what a process died over comes again.

import type { SessionInfo } from '@discordjs/ws';
import type { Sessions } from '../../store/sessions.ts';

const WRITE_EVERY_MS = 250;
/** Discord keeps a session for some minutes. While we are cut off no longer than this, it is worth keeping too. */
const CUT_OFF_MS = 2 * 60_000;

export class SessionKeeper {
  readonly #known = new Map<number, SessionInfo | null>();
  /** Sequence numbers of events that are still being answered, by shard. */
  readonly #pending = new Map<number, Set<number>>();
  readonly #timers = new Map<number, NodeJS.Timeout>();
  /** Since when a shard has not reached the gateway. */
  readonly #cutOff = new Map<number, number>();
  #writing: Promise<void> = Promise.resolve();
  #leaving = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly now: () => number,
    private readonly onFault: (error: unknown) => void,
  ) {}

  async retrieve(shard: number): Promise<SessionInfo | null> {
    const known = this.#known.get(shard);
    if (known !== undefined) return known;
    const stored = await this.sessions.get(shard).catch((fault: unknown) => {
      this.onFault(fault);
      return undefined;
    });
    const info = stored
      ? {
          shardId: shard,
          sessionId: stored.sessionId,
          resumeURL: stored.resumeUrl,
          sequence: stored.sequence,
          shardCount: stored.shardCount,
        }
      : null;
    this.#known.set(shard, info);
    return info;
  }

  /** The library says `null` where a session is over. When we leave on purpose, or cannot reach anybody, it is not. */
  update(shard: number, info: SessionInfo | null): void {
    if (info === null && (this.#leaving || this.#isCutOff(shard))) return;
    const before = this.#known.get(shard);
    this.#known.set(shard, info);
    // Without its session a process that dies in the next moment would be followed by one that knows nothing.
    if (info?.sessionId !== before?.sessionId) this.#write(shard);
    else this.#soon(shard);
  }

  unreachable(shard: number): void {
    if (!this.#cutOff.has(shard)) this.#cutOff.set(shard, this.now());
  }

  reached(shard: number): void {
    this.#cutOff.delete(shard);
  }

  begin(shard: number, sequence: number): void {
    const pending = this.#pending.get(shard) ?? new Set();
    this.#pending.set(shard, pending.add(sequence));
  }

  end(shard: number, sequence: number): void {
    this.#pending.get(shard)?.delete(sequence);
    this.#soon(shard);
  }

  /** Resolves when what is to be written by now has been. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** From now on sessions are kept for the next process. */
  leave(): void {
    this.#leaving = true;
  }

  /** Writes where every session is. */
  async close(): Promise<void> {
    this.leave();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    for (const shard of this.#known.keys()) this.#write(shard);
    await this.#writing;
  }

  #isCutOff(shard: number): boolean {
    const since = this.#cutOff.get(shard);
    return since !== undefined && this.now() - since < CUT_OFF_MS;
  }

  #soon(shard: number): void {
    if (this.#timers.has(shard) || this.#leaving) return;
    const write = () => {
      this.#timers.delete(shard);
      this.#write(shard);
    };
    this.#timers.set(shard, setTimeout(write, WRITE_EVERY_MS));
  }

  #write(shard: number): void {
    const info = this.#known.get(shard);
    if (info === undefined) return;
    const oldest = Math.min(...(this.#pending.get(shard) ?? []));
    const write = () =>
      info === null
        ? this.sessions.delete(shard)
        : this.sessions.set(shard, {
            sessionId: info.sessionId,
            resumeUrl: info.resumeURL,
            sequence: Math.min(info.sequence, oldest - 1),
            shardCount: info.shardCount,
          });
    this.#writing = this.#writing.then(write).catch(this.onFault);
  }
}
