// Plays each script through the real router, in a direct message, and writes down what both say.

import { commands } from '../../src/commands/index.ts';
import { createRouter } from '../../src/commands/router.ts';
import type { Messenger } from '../../src/conversation/messenger.ts';
import { plainBlock, plainText } from '../../src/conversation/plain-text.ts';
import { type Block, type BlockRenderer, type Reply, renderBlock } from '../../src/conversation/reply.ts';
import { type LanguageCode, languageCodes, languages } from '../../src/language/index.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { lazily } from '../../src/store/lazily.ts';
import { openStore } from '../../src/store/store.ts';
import { type Played, played, type Spoken } from './script.ts';

export interface Transcript {
  readonly file: string;
  readonly text: string;
}

const LEARNER: Readonly<Record<LanguageCode, string>> = { en: 'Mina', ko: '민아' };

export async function transcripts(): Promise<Transcript[]> {
  const all: Transcript[] = [];
  for (const language of languageCodes)
    for (const [at, one] of played.entries())
      all.push({ file: `${language}-${at + 1}.md`, text: await transcript(one, language) });
  return all;
}

async function transcript({ title, lines }: Played, language: LanguageCode): Promise<string> {
  const log = (_reference: string, fault: unknown) => {
    throw fault;
  };
  const store = lazily(() => openStore('memory', { now: () => 0, log }));
  const clock = { now: () => 0, pause: async () => {} };
  const parts = { commands, clock, kept: new KeptInMemory(), store, messenger: silent, log };
  const router = createRouter({ ...parts, newReference: () => 'reference' });
  const said: string[] = [`# ${title[language]}`];
  const seen = new Set<string>();
  const name = LEARNER[language];
  for (const [at, text] of lines(spokenIn(language)).entries()) {
    const reply = await router.handle({
      id: String(at),
      platform: 'transcript',
      person: { id: 'learner', name },
      place: { id: 'direct', kind: 'direct' },
      language,
      at,
      input: { kind: 'line', text },
    });
    said.push(`**${name}:** \`${text}\``, quoted(reply, seen));
  }
  await (await store()).close();
  return `${said.join('\n\n')}\n`;
}

/** Nothing is posted in a transcript that was not asked for. */
const refuse = () => Promise.reject(new Error('a transcript holds answers only'));
const silent: Messenger = { post: refuse, edit: refuse, direct: refuse };

function spokenIn(language: LanguageCode): Spoken {
  const words = languages[language];
  const { name, arguments: named } = words.commands.derive;
  const [hint = ''] = words.derive.spoken.hint.split(',');
  return { derive: `/backprop ${name}`, level: named.level.name, of: named.of.name, net: named.net.name, hint };
}

/** What one reads. The buttons below every page say nothing, and a picture that is the same again says nothing new. */
function quoted(reply: Reply, seen: Set<string>): string {
  if (reply.kind === 'form') throw new Error('no form is opened here');
  const said = reply.blocks.filter((block) => {
    if (block.kind !== 'picture') return block.kind !== 'buttons' && block.kind !== 'select';
    const isNew = !seen.has(block.alt);
    seen.add(block.alt);
    return isNew;
  });
  return said
    .map((block) => renderBlock(markdown, block))
    .join('\n\n')
    .replace(/^/gm, '> ')
    .replace(/ +$/gm, '');
}

const asPlain = (block: Block) => plainBlock(block);
const markdown: BlockRenderer<string> = {
  heading: ({ text }) => `**${literal(text)}**`,
  text: ({ text }) =>
    text
      .map((span) => {
        const plain = plainText([span]);
        if (typeof span === 'string' || !('style' in span)) return literal(plain);
        return span.style === 'code' ? `\`${plain}\`` : bold(plain);
      })
      .join('')
      .replaceAll('\n', '\\\n'),
  formula: ({ plain }) => `\`\`\`\n${plain}\n\`\`\``,
  picture: ({ alt }) => `*[${literal(alt)}]*`,
  table: asPlain,
  fields: ({ fields }) =>
    fields.map(({ name, value }) => `- ${literal(name)}: ${literal(plainText(value))}`).join('\n'),
  buttons: asPlain,
  select: asPlain,
};

/** Markdown knows no bold text that ends in a space. */
function bold(text: string): string {
  const end = text.trimEnd();
  return `**${literal(end)}**${text.slice(end.length)}`;
}

/** Signs of Markdown stay what they are in what is said. */
function literal(text: string): string {
  return text.replace(/[\\*_`<>]/g, (sign) => `\\${sign}`);
}
