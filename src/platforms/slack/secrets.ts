// What is kept of a workspace is sealed: AES-256-GCM under the operator's key, bound to where it is kept. Knows no store.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
/** Source: NIST SP 800-38D, 8.2. A new one for each sealing, by chance. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A key for one purpose, so that what is made for one is worth nothing for another. */
function keyFor(purpose: string, key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `backprop slack ${purpose}`, KEY_BYTES));
}

export class Secrets {
  readonly #sealing: Buffer;
  readonly #signing: Buffer;

  constructor(key: Uint8Array) {
    this.#sealing = keyFor('installations', key);
    this.#signing = keyFor('states', key);
  }

  /** @param place where it will be kept: read from anywhere else, it opens no more. */
  seal(text: string, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#sealing, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${sealed.toString('base64url')}`;
  }

  /** Undefined where another key, or somebody else, made it. */
  open(sealed: string, place: string): string | undefined {
    const [version, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv(ALGORITHM, this.#sealing, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const opened = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    } catch {
      return undefined;
    }
  }

  sign(text: string): string {
    return createHmac('sha256', this.#signing).update(text).digest('base64url');
  }

  isSigned(text: string, signature: string): boolean {
    const [wanted, given] = [Buffer.from(this.sign(text)), Buffer.from(signature)];
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }
}
