// Shows how far a long answer is: the latest word, at most once a second, and never after the answer itself.

import type { Message } from '../../conversation/reply.ts';

const EVERY_MS = 1000;

export interface InterimOptions {
  /** So long an answer may take before anything is shown. */
  readonly afterMs?: number;
  /** How often it may be shown in all. */
  readonly most?: number;
}

export class Interim {
  #latest: Message | undefined;
  #drawing: Promise<void> | undefined;
  #left: number;
  readonly #due: number;
  #ended = false;
  /** What it waits for at the moment, cut short by the end. */
  #waiting: { readonly timer: NodeJS.Timeout; readonly go: () => void } | undefined;

  constructor(
    private readonly draw: (message: Message) => Promise<void>,
    { afterMs = 0, most = Number.POSITIVE_INFINITY }: InterimOptions = {},
  ) {
    this.#left = most;
    this.#due = performance.now() + afterMs;
  }

  show(message: Message): void {
    if (this.#ended || this.#left <= 0) return;
    this.#latest = message;
    this.#drawing ??= this.#drawAll().finally(() => {
      this.#drawing = undefined;
    });
  }

  /** Nothing is drawn after it. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#waiting?.timer);
    this.#waiting?.go();
    await this.#drawing;
  }

  async #drawAll(): Promise<void> {
    await this.#pause(this.#due - performance.now());
    while (this.#latest !== undefined && this.#left > 0 && !this.#ended) {
      const message = this.#latest;
      this.#latest = undefined;
      this.#left -= 1;
      // What does not get through is made good by the next, or by the answer.
      await this.draw(message).catch(() => {});
      await this.#pause(EVERY_MS);
    }
  }

  async #pause(ms: number): Promise<void> {
    if (ms <= 0 || this.#ended) return;
    await new Promise<void>((go) => {
      this.#waiting = { timer: setTimeout(go, ms), go };
    });
  }
}
