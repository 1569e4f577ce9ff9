// A message as terminal text: blocks apart by an empty line, buttons and menu options numbered so that they can be pressed.

import { fitMessage } from '../../conversation/limits.ts';
import { plainBlock } from '../../conversation/plain-text.ts';
import { type Action, type Block, type BlockRenderer, type Message, renderBlock } from '../../conversation/reply.ts';

/** What a number typed by the person presses. */
export type Press = Action;

export interface Drawn {
  readonly text: string;
  readonly presses: readonly Press[];
}

/** Without `numbered`, buttons are left out: nobody can press them in a one-shot answer. */
export function drawMessage(message: Message, numbered: boolean): Drawn {
  const presses: Press[] = [];
  const number = (label: string, action: Action) => `[${presses.push(action)}] ${label}`;
  const plain = (block: Block) => plainBlock(block);
  const renderer: BlockRenderer<string> = {
    heading: plain,
    text: plain,
    formula: plain,
    picture: plain,
    table: plain,
    fields: plain,
    buttons: (block) => block.buttons.map(({ label, action }) => number(label, action)).join('   '),
    select: (block) => {
      const options = block.options.map(({ label, value }) =>
        number(label, { name: block.action.name, data: block.action.data + value }),
      );
      return `${block.placeholder}  ${options.join('  ')}`;
    },
  };
  const shown = fitMessage(message).blocks.filter((block) => numbered || !isControl(block));
  return { text: shown.map((block) => renderBlock(renderer, block)).join('\n\n'), presses };
}

function isControl(block: Block): boolean {
  return block.kind === 'buttons' || block.kind === 'select';
}
