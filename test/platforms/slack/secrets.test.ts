import { createCipheriv, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../src/platforms/slack/secrets.ts';

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const secrets = new Secrets(key);

describe('what is sealed', () => {
  it('opens again, in its place, under its key, and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
        const sealed = secrets.seal(text, place);
        expect(sealed).toMatch(/^v1\.[\w-]+$/);
        expect(secrets.open(sealed, place)).toBe(text);
        expect(secrets.open(sealed, `${place}.`)).toBeUndefined();
        expect(new Secrets(key.map((byte) => byte + 1)).open(sealed, place)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('is different each time, and shows nothing of what it holds', () => {
    const all = Array.from({ length: 50 }, () => secrets.seal('xoxb-token', 'slack/T1'));
    expect(new Set(all).size).toBe(50);
    for (const sealed of all)
      expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('xoxb');
  });

  it('opens no more once a single bit of it has changed, or a part is gone', () => {
    const bytes = Buffer.from(secrets.seal('xoxb-token', 'slack/T1').slice(3), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(secrets.open(`v1.${changed.toString('base64url')}`, 'slack/T1')).toBeUndefined();
    }
    for (let length = 0; length < bytes.length; length++)
      expect(secrets.open(`v1.${bytes.subarray(0, length).toString('base64url')}`, 'slack/T1')).toBeUndefined();
  });

  it.each(['', 'v1', 'v1.', 'v2.AAAA', 'xoxb-token', 'v1.!!!'])('%j is nothing sealed', (text) => {
    expect(secrets.open(text, 'slack/T1')).toBeUndefined();
  });

  it('is AES-256-GCM, as anybody else would open it', () => {
    const sealing = Buffer.from(hkdfSync('sha256', key, '', 'backprop slack installations', 32));
    const cipher = createCipheriv('aes-256-gcm', sealing, Buffer.alloc(12, 7));
    cipher.setAAD(Buffer.from('slack/T1'));
    const body = Buffer.concat([cipher.update('xoxb-token'), cipher.final()]);
    const sealed = Buffer.concat([Buffer.alloc(12, 7), body, cipher.getAuthTag()]).toString('base64url');
    expect(secrets.open(`v1.${sealed}`, 'slack/T1')).toBe('xoxb-token');
  });
});

describe('a signature', () => {
  it('holds for its text and its key alone', () => {
    const signature = secrets.sign('a.1.b');
    expect(secrets.isSigned('a.1.b', signature)).toBe(true);
    expect(secrets.isSigned('a.2.b', signature)).toBe(false);
    expect(secrets.isSigned('a.1.b', signature.slice(1))).toBe(false);
    expect(new Secrets(key.map((byte) => byte + 1)).isSigned('a.1.b', signature)).toBe(false);
  });
});
