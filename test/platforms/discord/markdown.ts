// Reads text as Discord's client does, after the rules it has published: what people see, and what of it is markup.
// Where the client looks for markup at word boundaries only, this looks everywhere: it finds no less.

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code' | 'block'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Node[] }
  | { readonly kind: 'link'; readonly to: string; readonly inside: readonly Node[] }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'struck' | 'spoiler' | 'small' | 'quote';
      readonly inside: readonly Node[];
    }
  | { readonly kind: 'list' | 'mention' | 'emoji' | 'command' | 'moment'; readonly text: string };

interface Rule {
  readonly pattern: RegExp;
  readonly atLineStart?: true;
  readonly read: (match: RegExpExecArray) => Node;
}

const inside =
  (kind: 'bold' | 'italic' | 'underline' | 'struck' | 'spoiler' | 'small' | 'quote') => (match: RegExpExecArray) =>
    ({ kind, inside: readMarkdown(match[1]!) }) as const;
const whole = (kind: 'list' | 'mention' | 'emoji' | 'command' | 'moment') => (match: RegExpExecArray) =>
  ({ kind, text: match[0] }) as const;

const RULES: readonly Rule[] = [
  {
    pattern: /^ *(#{1,3}) +([^\n]+?)#*\s*(?:\n|$)/,
    atLineStart: true,
    read: ([, hashes, text]) => ({ kind: 'heading', level: hashes!.length, inside: readMarkdown(text!) }),
  },
  { pattern: /^ *-# +([^\n]+)(?:\n|$)/, atLineStart: true, read: inside('small') },
  { pattern: /^ *>>> +([\s\S]*)/, atLineStart: true, read: inside('quote') },
  { pattern: /^ *> ([^\n]*)(?:\n|$)/, atLineStart: true, read: inside('quote') },
  { pattern: /^ *(?:[*+-]|\d+\.)(?= |\n|$)/, atLineStart: true, read: whole('list') },
  {
    pattern: /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```/i,
    read: ([, , text]) => ({ kind: 'block', text: text! }),
  },
  { pattern: /^\\([^0-9A-Za-z\s])/, read: ([, char]) => ({ kind: 'text', text: char! }) },
  {
    pattern: /^<([^ >]+:\/[^ >]+)>/,
    read: ([, to]) => ({ kind: 'link', to: to!, inside: [{ kind: 'text', text: to! }] }),
  },
  {
    pattern: /^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\])\s]/,
    read: ([to]) => ({ kind: 'link', to, inside: [{ kind: 'text', text: to }] }),
  },
  {
    pattern: /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/,
    read: ([, text, to]) => ({ kind: 'link', to: to!, inside: readMarkdown(text!) }),
  },
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, read: inside('bold') },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, read: inside('underline') },
  { pattern: /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/, read: inside('italic') },
  { pattern: /^\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)/, read: inside('italic') },
  { pattern: /^~~([\s\S]+?)~~(?!_)/, read: inside('struck') },
  { pattern: /^\|\|([\s\S]+?)\|\|/, read: inside('spoiler') },
  { pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, read: ([, , text]) => ({ kind: 'code', text: text! }) },
  { pattern: /^<(?:@[!&]?|#)\d+>|^@everyone|^@here/, read: whole('mention') },
  { pattern: /^<\/[^>]+:\d+>|^<id:\w+>/, read: whole('command') },
  { pattern: /^<a?:\w+:\d+>|^:[^\s:]+?(?:::skin-tone-\d)?:/, read: whole('emoji') },
  { pattern: /^<t:-?\d{1,17}(?::[tTdDfFsSR])?>/, read: whole('moment') },
];

export function readMarkdown(source: string): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const lineStart = at === 0 || source[at - 1] === '\n';
    const found = RULES.filter((rule) => lineStart || !rule.atLineStart)
      .map((rule) => ({ rule, match: rule.pattern.exec(rest) }))
      .find(({ match }) => match !== null);
    const node = found ? found.rule.read(found.match!) : ({ kind: 'text', text: rest[0]! } as const);
    const last = nodes.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text };
    else nodes.push(node);
    at += found ? found.match![0].length : 1;
  }
  return nodes;
}

/** What a person reads; a mention or a moment as it was written. */
export function visible(nodes: readonly Node[]): string {
  return nodes.map((node) => ('inside' in node ? visible(node.inside) : node.text)).join('');
}

/** The kinds of all markup, also of that inside other markup. */
export function kindsIn(nodes: readonly Node[]): Node['kind'][] {
  return nodes.flatMap((node) => [node.kind, ...('inside' in node ? kindsIn(node.inside) : [])]);
}
