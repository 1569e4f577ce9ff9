// What each sent form was answered in this process: where the answer was lost on the way, the form comes again and is answered
// alike. Acknowledged without a word it would close, and with it what was wrong there.

import { within } from '../../adapters/within.ts';

const REMEMBERED = 200;
/** Slack waits three seconds, whoever answers the form itself at most two. */
const PATIENCE_MS = 2500;

export class FormAnswers {
  readonly #given = new Map<string, Promise<unknown>>();

  /** To be called with the answer to this form; undefined where it has been here before. */
  expect(id: string): ((answer: unknown) => void) | undefined {
    if (this.#given.has(id)) return undefined;
    let give: (answer: unknown) => void = () => {};
    this.#given.set(id, new Promise((resolve) => (give = resolve)));
    if (this.#given.size > REMEMBERED) this.#given.delete(this.#given.keys().next().value!);
    return give;
  }

  /** What it was answered, or will be in a moment. Never rejects. */
  of(id: string): Promise<unknown> {
    return within(PATIENCE_MS, this.#given.get(id) ?? Promise.resolve(undefined), () => undefined);
  }
}
