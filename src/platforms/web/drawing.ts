// A reply's blocks as the page gets them: pictures become addresses, actions become opaque names that stay on the server.

import { createHmac } from 'node:crypto';
import { encodeAction } from '../../conversation/actions.ts';
import { fitMessage } from '../../conversation/limits.ts';
import { type Action, type BlockRenderer, type Message, renderBlock } from '../../conversation/reply.ts';
import type { PictureShelf } from './picture-shelf.ts';
import type { Drawn, Press } from './rooms.ts';
import type { WireBlock } from './wire.ts';

export class Drawer {
  constructor(
    private readonly shelf: PictureShelf,
    private readonly secret: string,
  ) {}

  draw(message: Message): Drawn {
    const presses = new Map<string, Press>();
    // The name follows from the action, so a button keeps it when the message around it changes.
    const name = (action: Action, options?: ReadonlySet<string>): string => {
      const kind = options === undefined ? 'button' : 'menu';
      const hash = createHmac('sha256', this.secret)
        .update(`${kind} ${encodeAction(action)}`)
        .digest('base64url');
      const press = hash.slice(0, 22);
      presses.set(press, options === undefined ? { action } : { action, options });
      return press;
    };
    const renderer: BlockRenderer<WireBlock> = {
      heading: (block) => block,
      text: (block) => block,
      formula: ({ kind, tex, plain }) => ({ kind, image: this.shelf.shelve('formula', tex), plain }),
      picture: ({ kind, svg, alt, spoiler }) => {
        const size = sizeOf(svg);
        return {
          kind,
          image: this.shelf.shelve('picture', svg),
          alt,
          ...(size && { size }),
          ...(spoiler && { spoiler }),
        };
      },
      table: (block) => block,
      fields: (block) => block,
      buttons: ({ kind, buttons }) => ({
        kind,
        buttons: buttons.map(({ label, action, tone }) => ({ label, press: name(action), ...(tone && { tone }) })),
      }),
      select: ({ kind, placeholder, action, options }) => ({
        kind,
        placeholder,
        press: name(action, new Set(options.map((option) => option.value))),
        options,
      }),
    };
    const blocks = fitMessage(message).blocks.map((block) => renderBlock(renderer, block));
    return { blocks, presses };
  }
}

function sizeOf(svg: string): { width: number; height: number } | undefined {
  const [, tag = ''] = /^\s*<svg\b([^>]*)>/.exec(svg) ?? [];
  const side = (name: string) => Number(new RegExp(`\\s${name}="(\\d+(?:\\.\\d+)?)(?:px)?"`).exec(tag)?.[1]);
  const [width, height] = [side('width'), side('height')];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
