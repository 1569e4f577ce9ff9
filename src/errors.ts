// The three errors that mean something here. Anything else that is thrown is a fault of ours.

import type { ErrorPhrase, ErrorValues } from './language/index.ts';

/** Something the person can mend. Shown privately, in their language, with the next step. */
export class UserError<P extends ErrorPhrase = ErrorPhrase> extends Error {
  override readonly name = 'UserError';

  constructor(
    readonly phrase: P,
    readonly values: ErrorValues<P>,
    /** A complete line that works, to try instead. */
    readonly example?: string,
  ) {
    super(`${phrase} ${JSON.stringify(values)}`);
  }
}

/** What a program can act on: direct messages are closed, the place or message is gone, or we may not write there. */
export type PlatformRefusal = 'closed' | 'gone' | 'forbidden';

/** A platform refused or failed. Made in one place per adapter. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(
    readonly platform: string,
    readonly operation: string,
    override readonly cause: unknown,
    readonly retryAfterMs?: number,
    readonly reason?: PlatformRefusal,
  ) {
    super(`${platform}: ${operation}`);
  }
}

/** The core was handed arrays that do not fit together: a fault of ours, since requests are checked before. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}
