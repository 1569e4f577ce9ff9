// What the operator is told when Discord will not have us: one sentence, with what to do.

import type { PlatformError } from '../../errors.ts';
import { isUnauthorized, isUnreachable, NAME } from './fault.ts';

/** Undefined where it is no refusal of Discord's that an operator could mend. */
export function refusalOf(error: PlatformError): string | undefined {
  if (error.platform !== NAME) return undefined;
  if (error.operation === 'authenticate' || isUnauthorized(error))
    return 'Discord does not accept DISCORD_TOKEN: copy it anew from the developer portal (Bot → Reset Token).';
  if (isUnreachable(error))
    return 'Discord cannot be reached: check the network, and DISCORD_REST_URL where it is set.';
  const why = error.cause instanceof Error ? error.cause.message : '';
  return error.operation === 'identify' || error.operation === 'start' ? `Discord: ${why}.` : undefined;
}
