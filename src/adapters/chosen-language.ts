// The language in which an adapter says its own sentences, where somebody chose one. It is never waited for long.

import type { LanguageFor } from '../conversation/platform.ts';
import { within } from './within.ts';

/** So long all three seconds that a platform allows are not in danger, whatever the store does. */
const PATIENCE_MS = 500;

/** Never rejects: without an answer in time, the language in which somebody uses the platform stands. */
export async function chosenLanguage(
  languageFor: LanguageFor | undefined,
  asked: Parameters<LanguageFor>[0],
): Promise<string | undefined> {
  if (languageFor === undefined) return undefined;
  // A store that fails is complained of by whoever answers.
  return within(PATIENCE_MS, languageFor(asked), () => undefined).catch(() => undefined);
}
