// What Discord refuses although its published description allows it: rules for messages, modals and commands, by hand.

interface Part extends Readonly<Record<string, unknown>> {
  readonly type: number;
}

const TYPE = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  section: 9,
  text: 10,
  gallery: 12,
  line: 14,
  container: 17,
  label: 18,
  radio: 21,
};
const V2 = 1 << 15;
const LINK = 5;

const KNOWN: Readonly<Record<number, readonly string[]>> = {
  [TYPE.row]: ['components'],
  [TYPE.button]: ['style', 'label', 'custom_id', 'url', 'disabled', 'emoji'],
  [TYPE.select]: ['custom_id', 'options', 'placeholder', 'min_values', 'max_values', 'disabled', 'required'],
  [TYPE.input]: ['custom_id', 'style', 'value', 'placeholder', 'required', 'min_length', 'max_length'],
  [TYPE.section]: ['components', 'accessory'],
  [TYPE.text]: ['content'],
  [TYPE.gallery]: ['items'],
  [TYPE.line]: ['divider', 'spacing'],
  [TYPE.container]: ['components', 'accent_color', 'spoiler'],
  [TYPE.label]: ['label', 'description', 'component'],
  [TYPE.radio]: ['custom_id', 'options', 'required'],
};
const MESSAGE = [
  'content',
  'embeds',
  'components',
  'flags',
  'allowed_mentions',
  'attachments',
  'nonce',
  'enforce_nonce',
  'tts',
  'poll',
];

/** A component and all within it. */
function allOf(part: Part): readonly Part[] {
  const inside = [...listOf(part.components), ...[part.accessory, part.component].filter((one) => one !== undefined)];
  return [part, ...(inside as Part[]).flatMap(allOf)];
}

export function messageFaults(body: Readonly<Record<string, unknown>>): readonly string[] {
  const top = listOf(body.components) as readonly Part[];
  const parts = top.flatMap(allOf);
  const rows = parts.filter(({ type }) => type === TYPE.row);
  const isV2 = (Number(body.flags ?? 0) & V2) !== 0;
  const texts = parts.filter(({ type }) => type === TYPE.text).map(({ content }) => String(content));
  const mixed = ['content', 'embeds', 'poll'].filter((name) => body[name] !== undefined && body[name] !== null);
  return [
    ...unknownIn(body, MESSAGE, 'message'),
    ...partFaults(parts),
    ...when(isV2 && mixed.length > 0, `components V2 beside ${mixed}`),
    ...when(!isV2 && parts.some(({ type }) => type >= TYPE.section), 'components V2 without their flag'),
    ...when(top.length === 0 && !body.content && listOf(body.embeds).length === 0, 'an empty message'),
    ...when(String(body.content ?? '').length > 2000, 'more than 2000 characters'),
    ...when(embedLength(body) > 6000, 'more than 6000 characters of embeds'),
    ...when(texts.join('').length > 4000, 'more than 4000 characters of text'),
    ...when(
      texts.some((text) => text.trim() === ''),
      'a text of nothing',
    ),
    ...when(parts.length > 40, `${parts.length} components`),
    ...when(rows.length > 5, `${rows.length} rows`),
    ...rows.flatMap(rowFaults),
    ...idFaults(parts),
    ...attachmentFaults(body, parts),
  ];
}

export function modalFaults(modal: Readonly<Record<string, unknown>>): readonly string[] {
  const parts = (listOf(modal.components) as readonly Part[]).flatMap(allOf);
  const labels = parts.filter(({ type }) => type === TYPE.label);
  return [
    ...unknownIn(modal, ['custom_id', 'title', 'components'], 'modal'),
    ...partFaults(parts),
    ...when(labels.length < 1 || labels.length > 5, `${labels.length} labels`),
    ...idFaults(parts),
  ];
}

function partFaults(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    const values = listOf(part.options).map((option) => (option as { value: string }).value);
    return [
      ...unknownIn(part, ['type', 'id', ...(KNOWN[part.type] ?? [])], `component ${part.type}`),
      ...when(new Set(values).size < values.length, 'two options of one value'),
      ...when(part.type === TYPE.button && part.style === LINK && part.url === undefined, 'a link without url'),
      ...when(part.type === TYPE.button && !part.label && !part.emoji, 'a button without label'),
    ];
  });
}

function rowFaults(row: Part): readonly string[] {
  const types = (row.components as readonly Part[]).map(({ type }) => type);
  const selects = types.filter((type) => type !== TYPE.button).length;
  return [
    ...when(selects > 0 && types.length > selects, 'a menu beside a button'),
    ...when(selects > 1, 'two menus in a row'),
    ...when(types.length > 5, `${types.length} buttons in a row`),
  ];
}

function idFaults(parts: readonly Part[]): readonly string[] {
  const carriers = parts.filter(
    ({ type, style }) =>
      ([TYPE.button, TYPE.select, TYPE.input, TYPE.radio].includes(type) && style !== LINK) || type === TYPE.input,
  );
  const ids = carriers.map(({ custom_id }) => custom_id);
  return [
    ...when(
      ids.some((id) => id === undefined || id === ''),
      'a control without custom_id',
    ),
    ...when(new Set(ids).size < ids.length, 'two controls of one custom_id'),
  ];
}

function attachmentFaults(body: Readonly<Record<string, unknown>>, parts: readonly Part[]): readonly string[] {
  const names = listOf(body.attachments).map((attachment) => (attachment as { filename: string }).filename);
  const used = [...JSON.stringify(parts).matchAll(/"attachment:\/\/([^"]*)"/g)].map(([, name]) => name!);
  return [
    ...when(new Set(names).size < names.length, 'two files of one name'),
    ...used.filter((name) => !names.includes(name)).map((name) => `no file ${name}`),
    ...names.filter((name) => !used.includes(name)).map((name) => `file ${name} is not shown`),
    ...names.filter((name) => !/^[\w.-]+$/.test(name)).map((name) => `Discord renames ${name}`),
  ];
}

interface Named {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly value?: string | number;
  readonly required?: boolean;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
}

const CONTEXT_MENU = [2, 3];
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export function commandFaults(command: Named): readonly string[] {
  const isMenu = CONTEXT_MENU.includes(command.type ?? 1);
  const length = commandLength(command);
  return [
    ...when(length > 8000, `${length} characters`),
    ...(isMenu ? when(command.description !== undefined, 'a menu with a description') : namedFaults(command)),
  ];
}

/** As Discord counts: every name, description and value, in every language. */
export function commandLength(named: Named): number {
  const words = [named.name, named.description ?? '', String(named.value ?? '')];
  const local = [named.name_localizations, named.description_localizations].flatMap((all) => Object.values(all ?? {}));
  const own = [...words, ...local].reduce((sum, word) => sum + word.length, 0);
  return [...(named.options ?? []), ...(named.choices ?? [])].reduce((sum, inside) => sum + commandLength(inside), own);
}

function namedFaults(named: Named): readonly string[] {
  const names = [named.name, ...Object.values(named.name_localizations ?? {})];
  const options = named.options ?? [];
  const choices = named.choices ?? [];
  const firstOptional = options.findIndex(({ required }) => !required);
  return [
    ...names.filter((name) => !SLASH_NAME.test(name) || name !== name.toLowerCase()).map((name) => `the name ${name}`),
    ...when(!named.description, `${named.name} without description`),
    ...when(options.length > 25 || choices.length > 25, `more than 25 in ${named.name}`),
    ...when(
      firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required),
      `required after optional in ${named.name}`,
    ),
    ...sameNames(options, named.name),
    ...sameNames(choices, named.name),
    ...options.flatMap(namedFaults),
  ];
}

/** In each language the names in one place differ. */
function sameNames(all: readonly Named[], place: string): readonly string[] {
  const languages = new Set(all.flatMap(({ name_localizations }) => Object.keys(name_localizations ?? {})));
  const namesIn = (language: string) =>
    all.map(({ name, name_localizations }) => name_localizations?.[language] ?? name);
  return ['', ...languages]
    .filter((language) => new Set(namesIn(language)).size < all.length)
    .map((language) => `one name twice in ${place} ${language}`);
}

function unknownIn(
  thing: Readonly<Record<string, unknown>>,
  known: readonly string[],
  what: string,
): readonly string[] {
  return Object.keys(thing)
    .filter((key) => !known.includes(key))
    .map((key) => `unknown ${key} of ${what}`);
}

function embedLength(body: Readonly<Record<string, unknown>>): number {
  const words: string[] = [];
  JSON.stringify(body.embeds ?? null, (key, value) => {
    if (['title', 'description', 'name', 'value', 'text'].includes(key) && typeof value === 'string') words.push(value);
    return value;
  });
  return words.join('').length;
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

function when(wrong: boolean, fault: string): readonly string[] {
  return wrong ? [fault] : [];
}
