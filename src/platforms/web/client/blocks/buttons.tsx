// A row of buttons. While an answer is on its way the whole row rests, and the one that was pressed says so.

import type { WireBlock } from '../../wire.ts';
import { usePressing } from './pressing.ts';

export function Buttons({ buttons }: Extract<WireBlock, { kind: 'buttons' }>) {
  const { press, pressed } = usePressing();
  return (
    <div class="buttons">
      {buttons.map((button, index) => {
        const mine = pressed.has(button.press);
        return (
          <button
            key={index}
            type="button"
            class={`button ${button.tone ?? ''} ${mine ? 'busy' : ''}`}
            // Not `disabled`: that would throw the keyboard's focus away.
            aria-disabled={pressed.size > 0}
            aria-busy={mine}
            onClick={() => pressed.size === 0 && press(button.press)}
          >
            {button.label}
          </button>
        );
      })}
    </div>
  );
}
