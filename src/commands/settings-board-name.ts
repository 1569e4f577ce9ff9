// Names on boards, read and told: a name is what everybody can read, and nothing that hides, turns or calls.

import { UserError } from '../errors.ts';
import type { Catalog } from '../language/catalog.ts';
import type { BoardName } from '../store/board-names.ts';
import { shown } from './readers.ts';

const LONGEST = 32;
const EXAMPLE = 'settings board name=Fox';

/** What a name may hold: letters and digits of any script, their marks, some signs, pictures of one character. */
const FIT =
  /^[\p{L}\p{M}\p{N} '’.·‧・,~!?&+=()\-_♡♥★☆\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u;
/** Characters that show as nothing, fillers of Hangul among them, which count as letters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** Marks on nothing, or so many on one letter that they run into the lines around it. */
const PILED = /^\p{M}|\p{M}{4,}/u;

/** Words that are read as something else where a name can stand, or promise what nobody should be believed to be. */
const TAKEN = new Set([
  ...['me', 'own', 'hidden', 'hide', 'somebody', 'someone', 'everybody', 'everyone', 'here', 'channel', 'backprop'],
  ...['나', '내이름', '숨김', '누군가', '모두', '여기', '채널'],
]);

/** @throws UserError */
export function readBoardName(typed: string): string {
  // Phones set this behind a heart or a sun: it chooses the colourful form, which is how they look anyway.
  const name = typed
    .normalize('NFC')
    .replaceAll('\ufe0f', '')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
  const characters = [...name];
  const read = shown(name);
  if (characters.length === 0 || characters.length > LONGEST)
    throw new UserError('boardNameLength', { read, length: characters.length, most: LONGEST }, EXAMPLE);
  const unfit = characters.find((character) => !FIT.test(character) || UNSEEN.test(character));
  if (unfit !== undefined) throw new UserError('boardNameCharacter', { read, part: visible(unfit) }, EXAMPLE);
  if (PILED.test(name)) throw new UserError('boardNameMarks', { read }, EXAMPLE);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new UserError('boardNameLetters', { read }, EXAMPLE);
  if (TAKEN.has(name.normalize('NFKC').toLowerCase().replaceAll(' ', '')))
    throw new UserError('boardNameTaken', { read }, EXAMPLE);
  return name;
}

/** The character itself where one sees it, its number otherwise. */
function visible(character: string): string {
  if (/^[\p{P}\p{S}]$/u.test(character) && !UNSEEN.test(character) && character !== '`') return character;
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How others see it, for a line of settings. */
export function boardNameText(chosen: BoardName | undefined, words: Catalog): string {
  const { settings } = words;
  if (chosen === undefined) return settings.boardOwn;
  return chosen === 'hidden' ? settings.boardHidden : settings.boardAlias(chosen.alias);
}
