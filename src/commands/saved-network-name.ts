// Under which names a network can be saved: letters of any script and digits, nothing that means a network already.

import { UserError } from '../errors.ts';
import { widthsFromText } from './matrix-text.ts';
import { shown } from './readers.ts';
import { PRESET_ALIASES, presetNames } from './train-presets.ts';

export const LONGEST_NAME = 24;

/** What `net=` and `preset=` know without anybody saving it. */
const RESERVED: readonly string[] = [...presetNames, ...Object.keys(PRESET_ALIASES)];

const EXAMPLE = 'settings net-save name=mine net=2-3-2';

/** The name as it is kept. @throws UserError */
export function readNetworkName(typed: string): string {
  const name = spelled(typed);
  if (name === '') throw new UserError('emptyArgument', { name: 'name' }, EXAMPLE);
  if (!couldBeName(name) || [...name].length > LONGEST_NAME)
    throw new UserError('networkName', { read: shown(typed), most: LONGEST_NAME }, EXAMPLE);
  if (widthsFromText(name) !== undefined || isBuiltIn(name) || RESERVED.includes(name.toLowerCase()))
    throw new UserError('networkNameTaken', { read: shown(typed) }, EXAMPLE);
  return name;
}

/**
 * Letters with their marks, digits, `-` and `_`, a letter among them, nothing that cannot be seen. Of any length: where two
 * accounts became one, a name may have got a number behind it.
 */
export function couldBeName(typed: string): boolean {
  const name = spelled(typed);
  return /^[\p{L}\p{M}\p{N}_-]+$/u.test(name) && /\p{L}/u.test(name) && !/\p{Default_Ignorable_Code_Point}/u.test(name);
}

/** The network that stands for itself wherever one is asked for. */
export function isBuiltIn(typed: string): boolean {
  return spelled(typed).toLowerCase() === 'article';
}

function spelled(typed: string): string {
  return typed.normalize('NFKC').trim();
}
