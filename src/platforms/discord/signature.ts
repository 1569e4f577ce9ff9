// Whether a request really comes from Discord: Ed25519 over timestamp and body, and a timestamp of now.
// node:crypto refuses malleated signatures (S ≥ L), which some libraries let through.

import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** DER of an Ed25519 public key, up to the 32 bytes of the key itself. Source: RFC 8410, section 4. */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const HEX_KEY = /^[0-9a-f]{64}$/i;
const HEX_SIGNATURE = /^[0-9a-f]{128}$/i;
const MOST_SECONDS_APART = 5 * 60;

/** Undefined where it is no key. */
export function publicKeyFrom(hex: string): KeyObject | undefined {
  if (!HEX_KEY.test(hex)) return undefined;
  return createPublicKey({ key: Buffer.concat([DER_PREFIX, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
}

export interface Signed {
  readonly signature: string | undefined;
  /** Unix seconds, as Discord wrote them. */
  readonly timestamp: string | undefined;
  readonly body: Uint8Array;
}

/** @param now Unix milliseconds. */
export function isSigned({ signature, timestamp, body }: Signed, key: KeyObject, now: number): boolean {
  if (signature === undefined || timestamp === undefined) return false;
  if (!HEX_SIGNATURE.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > MOST_SECONDS_APART) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
