// Pictures under unguessable addresses, drawn when asked for. Only what stood in a message that was sent can be drawn.

import { createHmac } from 'node:crypto';

/** A picture of `width` by `height` CSS pixels; the PNG itself has twice as many each way. */
export interface Drawing {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What the web chat needs of a typesetter. It is asked anew each time, so it should remember what it drew. */
export interface Pictures {
  formula(tex: string): Promise<Drawing>;
  picture(svg: string): Promise<Drawing>;
}

interface Source {
  readonly kind: keyof Pictures;
  readonly text: string;
}

const MOST_SOURCES = 4000;

export class PictureShelf {
  readonly #sources = new Map<string, Source>();

  /** `secret` makes an address unguessable, also for those who know what the picture shows. */
  constructor(
    private readonly pictures: Pictures,
    private readonly secret: string,
  ) {}

  /** The address under which the picture can be fetched from now on. */
  shelve(kind: Source['kind'], text: string): string {
    const hash = createHmac('sha256', this.secret).update(`${kind}\0${text}`).digest('hex').slice(0, 40);
    // Taken out and put back, an address that is still being sent becomes the youngest.
    this.#sources.delete(hash);
    this.#sources.set(hash, { kind, text });
    if (this.#sources.size > MOST_SOURCES) this.#sources.delete(this.#sources.keys().next().value!);
    return `/pictures/${hash}.png`;
  }

  /** Undefined when no message held it. Rejects when it cannot be drawn. */
  async png(hash: string): Promise<Uint8Array | undefined> {
    const source = this.#sources.get(hash);
    return source && (await this.pictures[source.kind](source.text)).png;
  }
}
