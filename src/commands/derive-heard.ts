// A line that somebody types to the bot alone while a derivation is open: the next line of it, or a word for a button.

import type { Message } from '../conversation/reply.ts';
import { languageCodes, languages } from '../language/index.ts';
import type { Context } from './command.ts';
import { pressed, shown, unreadOf, write, writtenShown } from './derive-reply.ts';
import { end, ownDerivations } from './derive-store.ts';
import { resemblesCommand } from './finding.ts';

type Spoken = 'hint' | 'show' | 'finish';

/** Undefined where nothing is open: then the line is somebody else's. */
export async function hearDerivation(text: string, context: Context): Promise<Message | undefined> {
  const open = (await ownDerivations(context)).find(({ state }) => state === 'open');
  if (open === undefined) return undefined;
  const here = `${open.id}/${open.version}`;
  switch (spokenIn(text)) {
    case 'hint':
      return pressed('hint', here, context);
    case 'show':
      return pressed('skip', here, context);
    case 'finish':
      return shown(await end(open.id, open.version, context), context);
    case undefined: {
      const moved = await write(open.id, text, '', context);
      const misspelled = unreadOf(moved) !== '' && resemblesCommand(text.split(/\s+/), context.commands);
      return misspelled ? undefined : writtenShown(moved, context);
    }
  }
}

function spokenIn(text: string): Spoken | undefined {
  const said = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.!?…~]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const spoken = languageCodes.map((code) => languages[code].derive.spoken);
  return (['hint', 'show', 'finish'] as const).find((word) =>
    spoken.some((each) => each[word].split(', ').includes(said)),
  );
}
