// Signatures by the vector of RFC 8032, and those that only look like one.

import { describe, expect, it } from 'vitest';
import { isSigned, publicKeyFrom } from '../../../src/platforms/discord/signature.ts';

// The key of RFC 8032, section 7.1, test 1; the message is a PING of Discord's.
const key = publicKeyFrom('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')!;
const timestamp = '1700000000';
const body = Buffer.from('{"type":1}');
const signature =
  '1695961a47c91a1ec033b819b7e87e3dbc583dd0cee6d1fd0216f58ac87b6228ae531ddbf91fb7bc28d7edf7f08604da16f54624f38a6bc0614e4dc13cd47f0f';
const at = 1_700_000_000_000;

/** The order of the group of Ed25519. Source: RFC 8032, section 5.1. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature with S + L: equal by arithmetic, and refused by whoever checks that S is in range. */
function malleated(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const littleEndian = (part: Buffer) => BigInt(`0x${Buffer.from(part).reverse().toString('hex')}`);
  const s = (littleEndian(bytes.subarray(32)) + L).toString(16).padStart(64, '0');
  return bytes.subarray(0, 32).toString('hex') + Buffer.from(s, 'hex').reverse().toString('hex');
}

describe('a signature', () => {
  it('is valid for its key, its timestamp and its body', () => {
    expect(isSigned({ signature, timestamp, body }, key, at)).toBe(true);
    expect(isSigned({ signature: signature.toUpperCase(), timestamp, body }, key, at)).toBe(true);
  });

  it('is not when any bit of it is another', () => {
    for (let bit = 0; bit < 512; bit += 7) {
      const bytes = Buffer.from(signature, 'hex');
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      expect(isSigned({ signature: bytes.toString('hex'), timestamp, body }, key, at)).toBe(false);
    }
  });

  it('is not when it is malleated', () => {
    expect(malleated(signature)).toHaveLength(128);
    expect(isSigned({ signature: malleated(signature), timestamp, body }, key, at)).toBe(false);
  });

  it.each([-300, 0, 300])('is good %i s away from its time', (seconds) => {
    expect(isSigned({ signature, timestamp, body }, key, at + seconds * 1000)).toBe(true);
  });

  it.each([-301, 301, 86_400])('is stale %d s away from its time', (seconds) => {
    expect(isSigned({ signature, timestamp, body }, key, at + seconds * 1000)).toBe(false);
  });
});

describe('a public key', () => {
  it.each(['', 'abc', 'g'.repeat(64), 'a'.repeat(63), ` ${'a'.repeat(64)}`])('“%s” is none', (hex) => {
    expect(publicKeyFrom(hex)).toBeUndefined();
  });
});
