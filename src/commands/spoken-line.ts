// A line to try, in the reader's language: what can be typed in each language is shown in theirs. Values stay as they are.

import type { Catalog } from '../language/catalog.ts';
import type { CommandName } from './command.ts';

/** `train xor steps=300` → `학습 xor 걸음=300`. What stands in quotes is a value, even where it looks like an argument. */
export function spokenLine(line: string, words: Catalog): string {
  const name = nameOpening(line, words);
  if (name === undefined) return line;
  const said = words.commands[name];
  const described: Readonly<Record<string, { name: string }>> = said.arguments;
  const rest = line
    .slice(name.length)
    .replace(/"[^"]*"|(?<=\s)\w+(?==)/g, (argument) => described[argument]?.name ?? argument);
  return said.name + rest;
}

/** A name has one word or two: `settings language`. */
function nameOpening(line: string, words: Catalog): CommandName | undefined {
  const [first = '', second = ''] = line.split(' ');
  return [`${first} ${second}`, first].find((name): name is CommandName => Object.hasOwn(words.commands, name));
}
