// Completion for the terminal, from the manifest: commands, then arguments not yet used, then their choices.

import type { CommandManifest, Manifest } from '../../conversation/platform.ts';

/** Whole lines that begin with what was typed, and the part they replace: what node's readline asks for. */
export function complete(line: string, manifest: Manifest, language: string): [string[], string] {
  const root = `/${manifest.root}`;
  if (line !== '' && root.startsWith(line)) return [[`${root} `], line];
  const words = line.split(/\s+/);
  const typed = words.at(-1)!;
  const before = words.slice(0, -1).filter((word) => word !== root && word !== '');
  const offered = [...nameWordsAfter(before, manifest, language), ...argumentsAfter(before, typed, manifest, language)];
  return [offered.filter((word) => word.startsWith(typed)), typed];
}

/** The next word of each command whose name begins with the words before: after `settings` come `show`, `language` … */
function nameWordsAfter(before: readonly string[], { commands }: Manifest, language: string): string[] {
  const names = commands.flatMap((command) => both(command, language)).map((name) => name.split(' '));
  const next = names.filter((name) => isStart(before, name)).flatMap((name) => name[before.length] ?? []);
  return [...new Set(next)].map((word) => `${word} `);
}

function argumentsAfter(before: readonly string[], typed: string, { commands }: Manifest, language: string): string[] {
  const named = (name: string) => isStart(name.split(' '), before);
  const command = commands.find((each) => both(each, language).some(named));
  if (!command) return [];
  const used = before.slice(command.name.split(' ').length).map((word) => word.split('=')[0]);
  const [name, value] = typed.split('=');
  if (value !== undefined) {
    const argument = command.arguments.find((each) => both(each, language).includes(name!));
    return (argument?.choices ?? []).map((choice) => `${name}=${choice}`);
  }
  return command.arguments
    .filter((each) => !used.includes(each.name))
    .flatMap((each) => both(each, language).map((n) => `${n}=`));
}

function isStart(start: readonly string[], words: readonly string[]): boolean {
  return start.every((word, at) => word === words[at]);
}

function both(each: Pick<CommandManifest, 'name' | 'names'>, language: string): string[] {
  const local = each.names[language];
  return local === undefined || local === each.name ? [each.name] : [each.name, local];
}
