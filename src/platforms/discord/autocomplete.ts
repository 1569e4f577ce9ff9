// What Discord lists below an argument while somebody types it. Pure and quick: it is asked at every key.

import type { APIApplicationCommandOptionChoice } from '@discordjs/core';
import { cut } from '../../conversation/limits.ts';
import { offersFor } from '../../conversation/offers.ts';
import { languageOf } from '../../language/index.ts';
import { sendable } from './markup.ts';
import type { Asked } from './types.ts';

const MOST = 25;
const LONGEST = 100;

export function completionsFor(
  { command, argument, typed, values }: Asked,
  language: string,
): APIApplicationCommandOptionChoice[] {
  const asked = command?.arguments.find(({ name }) => name === argument);
  if (!asked) return [];
  const choices = asked.choicesGiven?.(values) ?? asked.choices;
  return offersFor({ ...asked, choices }, typed, languageOf(language), MOST)
    .map(({ value, name }) => ({ name: cut(sendable(name), LONGEST), value: sendable(value) }))
    .filter(({ value }) => value.length <= LONGEST)
    .map(({ name, value }) => ({ name, value: asked.type === 'text' ? value : Number(value) }));
}
