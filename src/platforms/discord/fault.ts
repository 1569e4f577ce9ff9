// The one place where what Discord refuses becomes a PlatformError, with what a program can act on and without secrets.

import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { PlatformError, type PlatformRefusal } from '../../errors.ts';

export const NAME = 'discord';

/** Source: Discord, JSON Error Codes. */
const REASONS: Readonly<Record<number, PlatformRefusal>> = {
  // Cannot send messages to this user; no server in common.
  50007: 'closed',
  50278: 'closed',
  // Unknown channel, guild, message, user.
  10003: 'gone',
  10004: 'gone',
  10008: 'gone',
  10013: 'gone',
  // Missing access, missing permissions.
  50001: 'forbidden',
  50013: 'forbidden',
};

const ALREADY_ACKNOWLEDGED = 40060;
/** Unknown interaction, unknown webhook, invalid webhook token. */
const EXPIRED: readonly (number | undefined)[] = [10062, 10015, 50027];
const UNKNOWN_MESSAGE = 10008;

/** What Discord answered. Unlike the library's errors it holds no address and no body: tokens and words stand in those. */
class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    message: string,
    readonly status: number,
    readonly code?: number | undefined,
  ) {
    super(`${code ?? status} ${message}`);
  }
}

export function faultOf(operation: string, cause: unknown): PlatformError {
  if (cause instanceof PlatformError) return cause;
  const retryAfter = cause instanceof RateLimitError ? cause.retryAfter : undefined;
  const said = withoutSecrets(cause);
  return new PlatformError(NAME, operation, said, retryAfter, REASONS[codeOf(said) ?? 0]);
}

function withoutSecrets(cause: unknown): unknown {
  if (cause instanceof DiscordAPIError)
    return new Refused(cause.message, cause.status, Number(cause.code) || undefined);
  if (cause instanceof HTTPError) return new Refused(cause.message, cause.status);
  if (cause instanceof RateLimitError) return new Refused(`limited for ${cause.retryAfter} ms`, 429);
  return cause;
}

/** Somebody has answered this interaction before: an earlier process of ours, or the same event twice. */
export function isAlreadyAcknowledged(fault: unknown): boolean {
  return codeOf(causeOf(fault)) === ALREADY_ACKNOWLEDGED;
}

/** The token of the interaction can no longer be answered under. */
export function isExpired(fault: unknown): boolean {
  return EXPIRED.includes(codeOf(causeOf(fault)));
}

/** The message to be edited was deleted. */
export function isMessageGone(fault: unknown): boolean {
  return codeOf(causeOf(fault)) === UNKNOWN_MESSAGE;
}

/** Discord does not know our token (any more): nothing more must be sent. An interaction's own token is another matter. */
export function isUnauthorized(fault: unknown): boolean {
  return statusOf(causeOf(fault)) === 401 && !isExpired(fault);
}

/** Discord answered that it is unwell: whether it did what we asked is unknown, but unlikely. */
export function isUnwell(fault: unknown): boolean {
  return (statusOf(causeOf(fault)) ?? 0) >= 500;
}

/** There was no answer at all: what was asked may have been done. */
export function isUnreachable(fault: unknown): boolean {
  const cause = causeOf(fault);
  if (!(cause instanceof Error) || statusOf(cause) !== undefined) return false;
  const { code = '' } = cause as { code?: unknown };
  return /^(E[A-Z]+|EAI_\w+|UND_ERR_\w+)$/.test(String(code)) || /^(Abort|Timeout)Error$/.test(cause.name);
}

/** Nobody listened: what was asked was not done. */
export function isRefusedConnection(fault: unknown): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(String((causeOf(fault) as { code?: unknown })?.code));
}

function causeOf(fault: unknown): unknown {
  return fault instanceof PlatformError ? fault.cause : withoutSecrets(fault);
}

function codeOf(cause: unknown): number | undefined {
  return cause instanceof Refused ? cause.code : undefined;
}

function statusOf(cause: unknown): number | undefined {
  return cause instanceof Refused ? cause.status : undefined;
}

/** What may be otherwise when it is tried again at the start. */
export function isPassing(fault: unknown): boolean {
  return isUnwell(fault) || isUnreachable(fault);
}
