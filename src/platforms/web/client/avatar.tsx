// Somebody's mark beside their messages: an initial on a colour that follows from the name; the bot has its own.

import { BackwardIcon } from './icons.tsx';

const COLOURS = 8;

export function Avatar({ name, bot }: { name: string; bot: boolean }) {
  if (bot)
    return (
      <span class="avatar avatar-bot" aria-hidden="true">
        <BackwardIcon />
      </span>
    );
  return (
    <span class={`avatar colour-${colourOf(name)}`} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}

export function colourOf(name: string): number {
  let sum = 7;
  for (const char of name) sum = (sum * 31 + char.codePointAt(0)!) % 100_003;
  return sum % COLOURS;
}

function initialOf(name: string): string {
  return ([...name][0] ?? '?').toUpperCase();
}
