// What one person did of late: the same act never runs twice, and nobody acts faster than hands can.

const REMEMBERED = 500;
const WINDOW_MS = 10_000;
const MOST_IN_WINDOW = 40;

export class ActLedger {
  readonly #ids = new Set<string>();
  #times: number[] = [];

  constructor(private readonly now: () => number) {}

  /** `new` once for each id; a retried delivery is `repeated` and costs nothing. */
  enter(id: string): 'new' | 'repeated' | 'too-fast' {
    if (this.#ids.has(id)) return 'repeated';
    const now = this.now();
    this.#times = this.#times.filter((time) => now - time < WINDOW_MS);
    if (this.#times.length >= MOST_IN_WINDOW) return 'too-fast';
    this.#times.push(now);
    this.#ids.add(id);
    if (this.#ids.size > REMEMBERED) this.#ids.delete(this.#ids.values().next().value!);
    return 'new';
  }

  /** An act that was refused has done nothing: sent again, it is judged anew. */
  forget(id: string): void {
    this.#ids.delete(id);
  }
}
