// What the operator is told when Slack will not have us: one sentence, with what to do.

import type { PlatformError } from '../../errors.ts';
import { isUnauthorized, isUnreachable, NAME } from './fault.ts';

/** Undefined where it is no refusal of Slack's that an operator could mend. */
export function refusalOf(error: PlatformError): string | undefined {
  if (error.platform !== NAME) return undefined;
  if (error.operation === 'connect' && (isUnauthorized(error) || error.reason === 'forbidden'))
    return 'Slack does not accept SLACK_APP_TOKEN: make one with the scope connections:write under Basic Information → App-Level Tokens.';
  if (error.operation === 'authenticate' || isUnauthorized(error))
    return 'Slack does not accept SLACK_BOT_TOKEN: copy it anew from OAuth & Permissions, or install the app again.';
  if (isUnreachable(error)) return 'Slack cannot be reached: check the network, and SLACK_API_URL where it is set.';
  return undefined;
}
