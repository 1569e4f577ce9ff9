// Whether a request really comes from Slack: HMAC-SHA256 over version, timestamp and raw body, and a timestamp of now.

import { createHmac, timingSafeEqual } from 'node:crypto';

const VERSION = 'v0';
/** Both ways: a clock that is ahead is as wrong as a request that is old. Source: Slack, Verifying requests. */
export const MOST_SECONDS_APART = 5 * 60;

export interface Signed {
  readonly signature: string | undefined;
  /** Unix seconds, as Slack wrote them. */
  readonly timestamp: string | undefined;
  readonly body: Uint8Array;
}

/** @param now Unix milliseconds. */
export function isSigned({ signature, timestamp, body }: Signed, secret: string, now: number): boolean {
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > MOST_SECONDS_APART) return false;
  const expected = Buffer.from(signatureOf(timestamp, body, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export function signatureOf(timestamp: string, body: Uint8Array, secret: string): string {
  const digest = createHmac('sha256', secret).update(`${VERSION}:${timestamp}:`).update(body).digest('hex');
  return `${VERSION}=${digest}`;
}
