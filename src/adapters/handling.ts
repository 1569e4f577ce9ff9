// Runs what a person asked for. A fault of ours becomes an apology with a reference, under which the operator finds it.

import type { Handle, Request, ShowProgress } from '../conversation/platform.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import { languageOf, languages } from '../language/index.ts';

/** One line for the operator: never what somebody wrote. */
export type Log = (entry: { readonly event: string; readonly reference: string; readonly error: unknown }) => void;

/** Logs and gives the reference. */
export type Note = (event: string, error: unknown) => string;

export async function replyTo(request: Request, progress: ShowProgress, handle: Handle, note: Note): Promise<Reply> {
  try {
    return await handle(request, progress);
  } catch (error) {
    const reference = note('handler failed', error);
    return refusal(languages[languageOf(request.language)].help.apology(reference), 'fault');
  }
}
