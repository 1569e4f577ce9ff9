// What Slack refuses, or shows as nobody meant it, although the schema allows it: rules for messages and views, by hand.

type Part = Readonly<Record<string, unknown>>;

const MESSAGE = ['text', 'blocks', 'unfurl_links', 'unfurl_media'];
/** What says where to, and how: whoever sends a message adds it. */
const ADDRESS = [
  'channel',
  'ts',
  'thread_ts',
  'user',
  'token',
  'metadata',
  'response_type',
  'replace_original',
  'delete_original',
];
const VIEW = [
  'type',
  'title',
  'blocks',
  'submit',
  'close',
  'private_metadata',
  'callback_id',
  'external_id',
  'clear_on_close',
  'notify_on_close',
];
const IN_MESSAGES_ALONE = ['table', 'data_table', 'data_visualization'];
const INTERACTIVE = ['button', 'static_select', 'plain_text_input', 'radio_buttons'];
const LEAVES = ['text', 'link', 'user', 'date'];
const MOST_CHARACTERS = 12_000;
const MOST_TEXT_BYTES = 4000;

export function messageFaults(body: Part): readonly string[] {
  const blocks = listOf(body.blocks);
  const tables = blocks.filter(({ type }) => type === 'table');
  const charts = blocks.filter(({ type }) => type === 'data_visualization');
  const actions = controlsIn(blocks).map(({ action_id }) => action_id);
  const text = String(body.text ?? '');
  return [
    ...unknownIn(body, [...MESSAGE, ...ADDRESS], 'message'),
    ...when(text.trim() === '', 'no text beside the blocks'),
    ...when(Buffer.byteLength(text) > MOST_TEXT_BYTES, `more than ${MOST_TEXT_BYTES} bytes of text`),
    ...mrkdwnFaults(text),
    ...when(body.unfurl_links !== false || body.unfurl_media !== false, 'links unfurl'),
    ...when(blocks.length < 1 || blocks.length > 50, `${blocks.length} blocks`),
    ...when(charactersIn(blocks) > MOST_CHARACTERS, `more than ${MOST_CHARACTERS} characters in blocks`),
    ...when(
      blocks.some(({ type }) => type === 'input'),
      'an input in a message',
    ),
    ...when(new Set(actions).size < actions.length, 'two of one action_id'),
    ...when(tables.length > 1, `${tables.length} tables`),
    ...tables.flatMap(tableFaults),
    ...when(charts.length > 2, `${charts.length} charts`),
    ...charts.flatMap(chartFaults),
    ...blocksFaults(blocks),
  ];
}

export function viewFaults(view: Part): readonly string[] {
  const blocks = listOf(view.blocks);
  const inputs = blocks.filter(({ type }) => type === 'input');
  return [
    ...unknownIn(view, VIEW, 'view'),
    ...when(blocks.length < 1 || blocks.length > 100, `${blocks.length} blocks`),
    ...when(view.type === 'modal' && inputs.length > 0 && view.submit === undefined, 'an input without submit'),
    ...when(view.type === 'home' && view.title !== undefined, 'App Home with a title'),
    ...when(
      inputs.some(({ block_id }) => !block_id),
      'an input without block_id',
    ),
    ...blocks.filter(({ type }) => IN_MESSAGES_ALONE.includes(String(type))).map(({ type }) => `${type} in a view`),
    ...blocksFaults(blocks),
  ];
}

/** Everybody whom a message mentions: ids of people, or the word for a whole channel. */
export function mentionsIn(body: Part): readonly string[] {
  const tokens = [...mrkdwnIn(body), String(body.text ?? '')].flatMap((text) => [...text.matchAll(/<([@#!][^>|]*)/g)]);
  const typed = tokens.map(([, token]) => token!).filter((token) => !token.startsWith('!date^'));
  const leaves = partsIn(body.blocks).flatMap((part) => {
    if (part.type === 'user') return [`@${part.user_id}`];
    return ['broadcast', 'usergroup', 'channel'].includes(String(part.type)) ? [`${part.type}`] : [];
  });
  return [...new Set([...typed, ...leaves])];
}

function blocksFaults(blocks: readonly Part[]): readonly string[] {
  const ids = blocks.map(({ block_id }) => block_id).filter((id) => id !== undefined);
  return [
    ...when(new Set(ids).size < ids.length, 'two of one block_id'),
    ...controlsIn(blocks)
      .filter(({ action_id }) => !action_id)
      .map(({ type }) => `a ${type} without action_id`),
    ...partsIn(blocks).flatMap(partFaults),
    ...mrkdwnIn(blocks).flatMap(mrkdwnFaults),
  ];
}

function controlsIn(blocks: readonly Part[]): readonly Part[] {
  return partsIn(blocks).filter(({ type }) => INTERACTIVE.includes(String(type)));
}

function partFaults(part: Part): readonly string[] {
  const { type, text } = part;
  switch (type) {
    case 'plain_text':
      return [
        ...when(String(text).trim() === '', 'a plain text of nothing'),
        ...when(part.emoji !== false, 'a plain text with emoji'),
      ];
    case 'mrkdwn':
      return [
        ...when(String(text).trim() === '', 'a mrkdwn of nothing'),
        ...when(part.verbatim !== true, 'a mrkdwn that is not verbatim'),
      ];
    case 'image':
      return imageFaults(part);
    case 'rich_text':
    case 'rich_text_section':
    case 'rich_text_preformatted':
      return [
        ...when(listOf(part.elements).length === 0, `an empty ${type}`),
        ...(type === 'rich_text' ? [] : listOf(part.elements).flatMap(leafFaults)),
      ];
    case 'static_select':
    case 'radio_buttons':
      return optionFaults(part);
    default:
      return [];
  }
}

function leafFaults({ type, text, user_id }: Part): readonly string[] {
  return [
    ...when(!LEAVES.includes(String(type)), `a leaf ${type}`),
    ...when(type === 'text' && text === '', 'a leaf of nothing'),
    ...when(type === 'user' && !/^[UW][A-Z0-9]+$/.test(String(user_id)), `no user ${user_id}`),
  ];
}

function imageFaults({ slack_file: file, image_url, alt_text }: Part): readonly string[] {
  const { id } = (file ?? {}) as { readonly id?: unknown };
  return [
    ...when(image_url !== undefined, 'a picture by its address'),
    ...when(!/^F[A-Z0-9]{8,}$/.test(String(id)), `no Slack file ${id}`),
    ...when(String(alt_text ?? '').trim() === '', 'a picture without words'),
    ...when(String(alt_text ?? '').length > 1000, 'a picture with more than 1000 characters'),
  ];
}

function optionFaults({ options, initial_option: initial }: Part): readonly string[] {
  const values = listOf(options).map(({ value }) => value);
  const said = listOf(options).map((option) => JSON.stringify(option));
  return [
    ...when(new Set(values).size < values.length, 'two options of one value'),
    ...when(initial !== undefined && !said.includes(JSON.stringify(initial)), 'chosen at first is none of the options'),
  ];
}

function tableFaults({ rows, column_settings: columns }: Part): readonly string[] {
  const lines = (rows as readonly (readonly Part[])[]) ?? [];
  const cells = lines.flat().map(({ text }) => String(text));
  return [
    ...when(new Set(lines.map((line) => line.length)).size > 1, 'rows of different lengths'),
    ...when(listOf(columns).length > (lines[0]?.length ?? 0), 'more settings than columns'),
    ...when(cells.includes(''), 'an empty cell'),
    ...when(cells.join('').length > 10_000, 'more than 10000 characters in a table'),
  ];
}

/** Slack knows series and points by their names: each series once, with one finite number for each category. */
function chartFaults({ title, chart }: Part): readonly string[] {
  const { series, axis_config: axis } = chart as Part;
  const categories = ((axis as Part).categories ?? []) as readonly unknown[];
  const names = listOf(series).map(({ name }) => name);
  const texts = [title, ...names, ...categories].map(String);
  return [
    ...when(new Set(names).size < names.length, 'two series of one name'),
    ...when(new Set(categories).size < categories.length, 'two categories of one name'),
    ...when(
      texts.some((text) => text.trim() === ''),
      'a chart with a name of nothing',
    ),
    ...listOf(series).flatMap(({ name, data }) => [
      ...when(String(listOf(data).map(({ label }) => label)) !== String(categories), `other points in ${name}`),
      ...when(!listOf(data).every(({ value }) => Number.isFinite(value)), `no number in ${name}`),
    ]),
  ];
}

/** Everything that mrkdwn reads as more than a character, but for a date, a person and a link. */
function mrkdwnFaults(text: string): readonly string[] {
  const OURS = /<!date\^\d+\^\{[a-z_]+\}\|[^<>]+>|<@[UW][A-Z0-9]+>|<https?:\/\/[^<>|]+(?:\|[^<>]+)?>/g;
  const rest = text.replace(OURS, '');
  return [
    ...when(/[<>]/.test(rest), 'a bare < or > in mrkdwn'),
    ...when(/&(?!(?:amp|lt|gt);)/.test(rest), 'a bare & in mrkdwn'),
  ];
}

function mrkdwnIn(value: unknown): readonly string[] {
  return partsIn(value).flatMap(({ type, text }) => (type === 'mrkdwn' ? [String(text)] : []));
}

/** Every object within. */
export function partsIn(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsIn)];
}

/** What is shown, in characters: of texts, alternative texts and what stands for a date. */
function charactersIn(blocks: readonly Part[]): number {
  const words = partsIn(blocks).flatMap(({ text, alt_text, fallback }) => [text, alt_text, fallback]);
  return words.reduce((sum: number, word) => sum + (typeof word === 'string' ? word.length : 0), 0);
}

function unknownIn(thing: Part, known: readonly string[], what: string): readonly string[] {
  return Object.keys(thing)
    .filter((key) => !known.includes(key))
    .map((key) => `unknown ${key} of ${what}`);
}

function listOf(list: unknown): readonly Part[] {
  return Array.isArray(list) ? list : [];
}

function when(wrong: boolean, fault: string): readonly string[] {
  return wrong ? [fault] : [];
}
