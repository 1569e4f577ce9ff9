// A sent form: whether it is closed, says under a field what is wrong there, or becomes another. Slack waits three seconds.

import { within } from '../../adapters/within.ts';
import type { Reply } from '../../conversation/reply.ts';
import { remembered } from './form-memory.ts';
import { fieldErrors, viewOf } from './modal.ts';
import type { Origin } from './types.ts';

export type Ack = (answer?: unknown) => Promise<void>;

/** What takes longer is answered after the form has closed. */
const PATIENCE_MS = 2000;

export interface Submission {
  readonly origin: Origin;
  readonly language: string;
  readonly fields: readonly string[];
  readonly ack: Ack;
  /** Called when the form is about to close with something still to be said: from then on nobody would ask again. */
  readonly keep: () => Promise<void>;
}

/** Answers to the form itself. Resolves with what is still to be said elsewhere; never rejects if `reply` does not. */
export async function closeForm(reply: Promise<Reply>, submission: Submission): Promise<Reply | undefined> {
  const { origin, language, fields, ack, keep } = submission;
  const ready = await within(PATIENCE_MS, reply, () => undefined);
  if (ready?.kind === 'form') {
    await ack({ response_action: 'update', view: viewOf(ready, { metadata: remembered(origin), language }) });
    return undefined;
  }
  const [first] = fields;
  if (ready?.error !== undefined && first !== undefined) {
    const errors = fieldErrors(ready, fields) ?? { [first]: ready.error.message };
    await ack({ response_action: 'errors', errors });
    return undefined;
  }
  await keep();
  // It is kept: should the line break just now, the answer is still to be said.
  await ack().catch(() => {});
  return reply;
}
