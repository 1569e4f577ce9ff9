// Where Slack has refused a chart of its own, as it does while it brings them to everybody: nobody there is sent one for a day.

const REFUSED_FOR_MS = 24 * 60 * 60 * 1000;
const REMEMBERED = 1000;

export class ChartSupport {
  /** Until when, for each installation. */
  readonly #refused = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  isIn(installation: string): boolean {
    return (this.#refused.get(installation) ?? 0) <= this.now();
  }

  refused(installation: string): void {
    this.#refused.delete(installation);
    this.#refused.set(installation, this.now() + REFUSED_FOR_MS);
    if (this.#refused.size > REMEMBERED) this.#refused.delete(this.#refused.keys().next().value!);
  }
}
