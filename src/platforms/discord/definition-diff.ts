// Compares the commands we want with those Discord has, and says in lines what differs. Ignores what Discord adds by itself.

/** A command, an option or a choice, as it is wanted or as Discord sent it. */
interface Named {
  readonly name: string;
  readonly type?: number;
  readonly options?: readonly Named[] | null;
  readonly choices?: readonly Named[] | null;
}

export interface DefinitionDiff {
  readonly changed: boolean;
  /** `+` comes, `-` goes, `~` changes. */
  readonly lines: readonly string[];
}

/** What we say of a command, an option or a choice, but for what it contains. Anything else Discord has added. */
const OURS = [
  'type',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'autocomplete',
  'value',
  'integration_types',
  'contexts',
] as const;
const CONTAINED = ['options', 'choices'] as const;

export function definitionDiff(wanted: readonly object[], present: readonly object[]): DefinitionDiff {
  // A menu may be called like a command.
  const lines = within(
    '',
    wanted as readonly Named[],
    present as readonly Named[],
    ({ name, type = 1 }) => `${type} ${name}`,
  );
  return { changed: lines.length > 0, lines };
}

type KeyOf = (named: Named) => string;

const nameOf: KeyOf = ({ name }) => name;

function within(path: string, wanted: readonly Named[], present: readonly Named[], keyOf: KeyOf): string[] {
  const twinOf = (one: Named, all: readonly Named[]) => all.find((other) => keyOf(other) === keyOf(one));
  const pathOf = ({ name }: Named) => `${path} ${name}`.trim();
  const gone = present.filter((one) => !twinOf(one, wanted)).map((one) => `- ${pathOf(one)}`);
  const common = (all: readonly Named[], others: readonly Named[]) =>
    all
      .filter((one) => twinOf(one, others))
      .map(keyOf)
      .join('\n');
  // Options are shown in the order in which they come, commands by name.
  const moved = path !== '' && common(wanted, present) !== common(present, wanted);
  const others = wanted.flatMap((one) => {
    const twin = twinOf(one, present);
    return twin ? between(pathOf(one), one, twin) : [`+ ${pathOf(one)}`];
  });
  return [...gone, ...(moved ? [`~ ${path}: order`] : []), ...others];
}

function between(path: string, wanted: Named, present: Named): string[] {
  const said = (named: Named, key: string) => canonical((named as unknown as Record<string, unknown>)[key]);
  const own = OURS.filter((key) => said(wanted, key) !== said(present, key)).map(
    (key) => `~ ${path}: ${key} ${said(present, key) || 'none'} → ${said(wanted, key) || 'none'}`,
  );
  return [...own, ...CONTAINED.flatMap((key) => within(path, wanted[key] ?? [], present[key] ?? [], nameOf))];
}

/** Null, false, nothing and an empty object are one to Discord; so is any order of keys. */
function canonical(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries));
}
