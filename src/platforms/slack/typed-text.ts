// What somebody typed, out of what Slack makes of it: addresses, mentions and three characters come in a writing of their own.

const LONGEST = 8000;

/** `<@U1|mina>`, `<#C1|general>`, `<!date^1^{time}|noon>`, `<https://a.b|a.b>`; undefined label where none is given. */
const MARKED = /<([@#!]|(?=[a-z][a-z0-9+.-]{0,20}:))([^<>|\n]{1,2000})(?:\|([^<>\n]{0,2000}))?>/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const FENCED = /^\s*(`{3}|`)([^`]+)\1\s*$/;

/** A line as it was typed. A message that is nothing but code is what stands in the code. */
export function typedText(text: string): string {
  const plain = plainOf(text.slice(0, LONGEST));
  return (FENCED.exec(plain)?.[2] ?? plain).trim();
}

/** The words of a message, code and all. */
export function plainOf(text: string): string {
  return text
    .replace(MARKED, (_, sign: string, target: string, label?: string) => label || (sign === '!' ? '' : sign) + target)
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]!)
    .replaceAll('\u00a0', ' ');
}

const DEEPEST = 8;

/** All that a message says, for the shortcut: its text, and the texts within its blocks and attachments. */
export function wordsWithin(message: {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}) {
  const own = typeof message.text === 'string' ? [message.text] : [];
  const texts = [...own, ...textsIn(message.blocks, DEEPEST), ...textsIn(message.attachments, DEEPEST)];
  return plainOf([...new Set(texts)].join('\n').slice(0, LONGEST));
}

function textsIn(part: unknown, depth: number): readonly string[] {
  if (depth === 0 || typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((each) => textsIn(each, depth - 1));
  const { text, elements, fields, blocks } = part as Readonly<Record<string, unknown>>;
  const own = typeof text === 'string' ? [text] : textsIn(text, depth - 1);
  return [...own, ...[elements, fields, blocks].flatMap((inside) => textsIn(inside, depth - 1))];
}
