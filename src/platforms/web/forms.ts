// Forms that were opened and wait to be submitted. Each belongs to one person; bounded, the oldest goes first.

import type { Place } from '../../conversation/place.ts';
import type { Action, Form } from '../../conversation/reply.ts';

const MOST_FORMS = 1000;

export interface OpenForm {
  readonly id: string;
  readonly person: string;
  readonly place: Place;
  /** The message whose button opened it, which a reply may replace. */
  readonly source: string | undefined;
  readonly action: Action;
  readonly fields: ReadonlySet<string>;
}

export class Forms {
  readonly #open = new Map<string, OpenForm>();

  constructor(private readonly randomId: () => string) {}

  open(form: Form, person: string, place: Place, source: string | undefined): OpenForm {
    const fields = new Set(form.fields.map((field) => field.name));
    const opened = { id: this.randomId(), person, place, source, action: form.submit.action, fields };
    this.#open.set(opened.id, opened);
    if (this.#open.size > MOST_FORMS) this.#open.delete(this.#open.keys().next().value!);
    return opened;
  }

  /** The form if it is this person's. It may be submitted again: an answer that was refused can be mended. */
  find(id: string, person: string): OpenForm | undefined {
    const form = this.#open.get(id);
    return form?.person === person ? form : undefined;
  }
}
