// A list of units as somebody types it: `1 2`, `z2_1, z2_2`, `both`, `둘 다`. Judges nothing.

import { languageCodes, languages } from '../language/index.ts';

const BETWEEN = /[\s,;.&+·]+|(?<=\d|\d번)(?:과|와|랑|하고)/u;
/** A number, alone or as the index of a letter with its layer: `2`, `z2_1`, `z(2)_1`. */
const UNIT = /^(?:[zhyo]_?(?:\^?\{?\(\d\)\}?_?|\d_)?)?\{?(\d{1,2})\}?번?$/u;

/** The units from 0, each once and in order; undefined where it is no list of units from 1 to `count`. */
export function readPaths(text: string, count: number): readonly number[] | undefined {
  const typed = text.normalize('NFKC').toLowerCase().trim();
  const all = languageCodes.some((code) =>
    languages[code].coach.paths.all.split('|').includes(typed.replace(/[.!?\s]+/g, ' ').trim()),
  );
  if (all) return Array.from({ length: count }, (_, index) => index);
  const joins = languageCodes.flatMap((code) => languages[code].coach.paths.joins.split('|'));
  const words = typed.split(BETWEEN).filter((word) => word !== '' && !joins.includes(word));
  const units = words.map((word) => Number(UNIT.exec(word)?.[1] ?? 0) - 1);
  if (units.length === 0 || units.some((unit) => unit < 0 || unit >= count)) return undefined;
  return [...new Set(units)].sort((a, b) => a - b);
}
