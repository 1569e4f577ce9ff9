// Shows how far a long answer is: the latest word, at most once a second, and never after the answer itself.

import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from '../../conversation/reply.ts';

const EVERY_MS = 1000;

export class Interim {
  #latest: Message | undefined;
  #drawing: Promise<void> | undefined;
  readonly #over = new AbortController();

  constructor(private readonly draw: (message: Message) => Promise<void>) {}

  show(message: Message): void {
    if (this.#over.signal.aborted) return;
    this.#latest = message;
    this.#drawing ??= this.#drawAll().finally(() => {
      this.#drawing = undefined;
    });
  }

  /** Nothing is drawn after it. */
  async end(): Promise<void> {
    this.#over.abort();
    await this.#drawing;
  }

  async #drawAll(): Promise<void> {
    const { signal } = this.#over;
    while (this.#latest !== undefined && !signal.aborted) {
      const message = this.#latest;
      this.#latest = undefined;
      // What does not get through is made good by the next, or by the answer.
      await this.draw(message).catch(() => {});
      await wait(EVERY_MS, undefined, { signal }).catch(() => {});
    }
  }
}
