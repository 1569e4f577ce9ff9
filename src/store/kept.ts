// Keeps what a button cannot carry, under a short opaque id.

import { createHash } from 'node:crypto';

/** 132 bits: enough that nobody guesses one. */
export const ID_LENGTH = 22;

/** The port: a text is kept under an id that fits a button, and found again by it until it is forgotten. */
export interface Kept {
  /** The same text has the same id, so keeping it twice costs nothing. */
  keep(text: string): Promise<string>;
  find(id: string): Promise<string | undefined>;
}

export const idOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, ID_LENGTH);

/** In memory, the oldest forgotten beyond `most` characters in all. For one process and until it ends. */
export class KeptInMemory implements Kept {
  readonly #texts = new Map<string, string>();
  #length = 0;

  constructor(readonly most = 32_000_000) {}

  async keep(text: string): Promise<string> {
    const id = idOf(text);
    if (!this.#texts.delete(id)) this.#length += text.length;
    this.#texts.set(id, text);
    for (const [oldest, kept] of this.#texts) {
      if (this.#length <= this.most || oldest === id) break;
      this.#texts.delete(oldest);
      this.#length -= kept.length;
    }
    return id;
  }

  async find(id: string): Promise<string | undefined> {
    return this.#texts.get(id);
  }
}
