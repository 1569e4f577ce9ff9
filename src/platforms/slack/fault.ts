// The one place where what Slack refuses becomes a PlatformError, with what a program can act on and without secrets.

import { webApi } from '@slack/bolt';
import { PlatformError, type PlatformRefusal } from '../../errors.ts';

export const NAME = 'slack';

/** Source: Slack, the error tables of the methods that we call. */
const REASONS: Readonly<Record<string, PlatformRefusal>> = {
  cannot_dm_bot: 'closed',
  messages_tab_disabled: 'closed',
  user_disabled: 'closed',
  channel_not_found: 'gone',
  is_archived: 'gone',
  message_not_found: 'gone',
  cant_update_message: 'gone',
  edit_window_closed: 'gone',
  user_not_found: 'gone',
  not_in_channel: 'forbidden',
  restricted_action: 'forbidden',
  missing_scope: 'forbidden',
  no_permission: 'forbidden',
  not_allowed_token_type: 'forbidden',
};

/** The token is known no more: nothing sent with it can ever succeed. */
const UNAUTHORIZED = ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'user_removed_from_team'];
/** The app is not where it should write: a person there can let it in. */
const OUTSIDE = ['not_in_channel', 'channel_not_found'];
const MESSAGE_GONE = ['message_not_found', 'cant_update_message', 'edit_window_closed'];
/** Answered with the status 200, and yet Slack’s own trouble. */
const UNWELL = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org'];
const TRIGGER_OVER = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'];
/** Of a response_url: its thirty minutes or its five uses are over. */
const ADDRESS_OVER = ['expired_url', 'used_url', 'invalid_url', 'cancelled'];

/** Not what Slack says, but what stands in its place: a page of a proxy. */
const UNREADABLE = 'unreadable_answer';
const CODE = /^[a-z][a-z0-9_:.-]{0,79}$/i;

/** What Slack answered. Unlike the library's errors it holds no address and no body: tokens and words stand in those. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code?: string | undefined,
    readonly retryAfterMs?: number | undefined,
  ) {
    super(code ?? `status ${status}`);
  }
}

export function faultOf(operation: string, cause: unknown): PlatformError {
  if (cause instanceof PlatformError) return cause;
  const said = withoutSecrets(cause);
  const { code = '', retryAfterMs } = said instanceof Refused ? said : {};
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return new PlatformError(NAME, operation, said, retryAfterMs, reason);
}

/** The code that stands in an answer `{ok: false, error}`. */
export function codeIn(error: unknown): string {
  return typeof error === 'string' && CODE.test(error) ? error : UNREADABLE;
}

function withoutSecrets(cause: unknown): unknown {
  if (cause instanceof webApi.WebAPIRateLimitedError)
    return new Refused(429, 'ratelimited', Math.max(0, cause.retryAfter) * 1000);
  if (cause instanceof webApi.WebAPIPlatformError) return new Refused(200, codeIn(cause.data.error));
  if (cause instanceof webApi.WebAPIHTTPError) return new Refused(cause.statusCode);
  if (cause instanceof webApi.WebAPIRequestError) return cause.original;
  return cause;
}

export function isUnauthorized(fault: unknown): boolean {
  return has(fault, UNAUTHORIZED);
}

export function isOutside(fault: unknown): boolean {
  return has(fault, OUTSIDE);
}

export function isMessageGone(fault: unknown): boolean {
  return has(fault, MESSAGE_GONE);
}

/** The trigger was used before, or its three seconds are over: no form can be opened by it. */
export function isTriggerOver(fault: unknown): boolean {
  return has(fault, TRIGGER_OVER);
}

/** Nothing can be said under this response_url any more. */
export function isAddressOver(fault: unknown): boolean {
  return has(fault, ADDRESS_OVER) || [404, 410].includes(refusedBy(fault)?.status ?? 0);
}

/** The view was closed, or somebody else has changed it: there is nothing to update. */
export function isViewGone(fault: unknown): boolean {
  return has(fault, ['not_found', 'view_not_found', 'hash_conflict']);
}

/** A block was refused, as one is whose picture is gone. */
export function isBlockRefused(fault: unknown): boolean {
  return has(fault, ['invalid_blocks', 'invalid_blocks_format', 'slack_file_not_found', 'invalid_slack_file']);
}

/** We may not read what was said there. */
export function isUnreadable(fault: unknown): boolean {
  return has(fault, ['missing_scope', 'no_permission', 'not_allowed_token_type', ...OUTSIDE]);
}

/** Slack answered that it is unwell: whether it did what we asked is unknown. */
export function isUnwell(fault: unknown): boolean {
  return (refusedBy(fault)?.status ?? 0) >= 500 || has(fault, UNWELL);
}

/** There was no answer that could be read: what was asked may have been done. */
export function isUnreachable(fault: unknown): boolean {
  const cause = causeOf(fault);
  if (cause instanceof Refused) return cause.code === UNREADABLE;
  if (!(cause instanceof Error)) return false;
  return cause.message === 'fetch failed' || /^(Abort|Timeout)Error$/.test(cause.name) || codeBehind(cause) !== '';
}

/** Nobody listened: what was asked was not done. */
export function isRefusedConnection(fault: unknown): boolean {
  const cause = causeOf(fault);
  return cause instanceof Error && /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(codeBehind(cause));
}

/** How long Slack asks us to wait; what was asked was not done. */
export function waitAskedBy(fault: unknown): number | undefined {
  return refusedBy(fault)?.retryAfterMs;
}

function has(fault: unknown, codes: readonly string[]): boolean {
  return codes.includes(refusedBy(fault)?.code ?? '');
}

function refusedBy(fault: unknown): Refused | undefined {
  const cause = causeOf(fault);
  return cause instanceof Refused ? cause : undefined;
}

function causeOf(fault: unknown): unknown {
  return fault instanceof PlatformError ? fault.cause : withoutSecrets(fault);
}

/** Of a network error, which `fetch` wraps once or twice. */
function codeBehind(error: Error): string {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^(E[A-Z]+|EAI_\w+|UND_ERR_\w+)$/.test(code)) return code;
  return cause instanceof Error ? codeBehind(cause) : '';
}

/** What may be otherwise when it is tried again at the start. */
export function isPassing(fault: unknown): boolean {
  return isUnwell(fault) || isUnreachable(fault) || waitAskedBy(fault) !== undefined;
}
