// A drawing as a block. Knows no picture: whoever drew it is asked only when somebody looks.

import type { BlockOf } from './reply.ts';

/** `drawn.svg` is read when the block's is: a text answer draws nothing. */
export function pictureBlock(
  name: string,
  drawn: Pick<BlockOf<'picture'>, 'svg' | 'alt'>,
  more: Pick<BlockOf<'picture'>, 'spoiler' | 'chart'> = {},
): BlockOf<'picture'> {
  return {
    kind: 'picture',
    name,
    alt: drawn.alt,
    ...more,
    get svg() {
      return drawn.svg;
    },
  };
}
