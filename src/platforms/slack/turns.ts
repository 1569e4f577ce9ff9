// One thing after another in each place, and at most one a second where Slack wants that. Whoever waits in one place keeps
// nobody waiting in another.

export class Turns {
  /** When the next one may begin, in each place where somebody is or was a moment ago. */
  readonly #tails = new Map<string, Promise<void>>();

  /** Runs `work` when everybody before it in `place` has ended, and after it holds the place for `restMs` from its start. */
  async take<T>(place: string, restMs: number, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(place);
    let leave: () => void = () => {};
    const tail = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.#tails.set(place, tail);
    if (before !== undefined) await before;
    const end = performance.now() + restMs;
    try {
      return await work();
    } finally {
      const done = () => {
        leave();
        if (this.#tails.get(place) === tail) this.#tails.delete(place);
      };
      const left = end - performance.now();
      if (left > 0) setTimeout(done, left).unref();
      else done();
    }
  }

  get places(): number {
    return this.#tails.size;
  }
}
