// A body of ours as HTML in Discord's look: components to elements, markdown as its client reads it. Knows no story.

import type { MessageBody } from '../../src/platforms/discord/types.ts';
import { type Node, readMarkdown } from '../../test/platforms/discord/markdown.ts';

interface Part extends Readonly<Record<string, unknown>> {
  readonly type: number;
}

/** An address for each file of the message. */
export type Files = Readonly<Record<string, string>>;

export function drawBody(body: MessageBody, files: Files): string {
  return body.components.map((part) => drawPart(part as unknown as Part, files)).join('');
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger'];

function drawPart(part: Part, files: Files): string {
  const inside = () => (part.components as readonly Part[]).map((child) => drawPart(child, files)).join('');
  switch (part.type) {
    case 17:
      return `<div class="container" style="border-left-color:#${Number(part.accent_color).toString(16)}">${inside()}</div>`;
    case 1:
      return `<div class="row">${inside()}</div>`;
    case 10:
      return `<div class="text">${drawMarkdown(readMarkdown(String(part.content)))}</div>`;
    case 14:
      return '<hr>';
    case 12: {
      const items = part.items as readonly { media: { url: string }; description?: string }[];
      return items
        .map(
          ({ media, description = '' }) =>
            `<img src="${files[media.url.replace('attachment://', '')]}" alt="${harmless(description)}">`,
        )
        .join('');
    }
    case 2:
      return `<span class="button ${STYLES[Number(part.style)]}">${harmless(String(part.label))}</span>`;
    case 3:
      return `<span class="menu">${harmless(String(part.placeholder ?? ''))}<i></i></span>`;
    default:
      throw new Error(`no look for a component of type ${part.type}`);
  }
}

const TAGS: Readonly<Partial<Record<Node['kind'], string>>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  small: 'small',
  quote: 'blockquote',
};

function drawMarkdown(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'code') return `<code>${harmless(node.text)}</code>`;
      if (node.kind === 'block') return `<pre>${harmless(node.text)}</pre>`;
      if (node.kind === 'heading') return `<h${node.level}>${drawMarkdown(node.inside)}</h${node.level}>`;
      if (node.kind === 'link') return `<a>${drawMarkdown(node.inside)}</a>`;
      if ('inside' in node)
        return `<${TAGS[node.kind] ?? 'span'}>${drawMarkdown(node.inside)}</${TAGS[node.kind] ?? 'span'}>`;
      return node.kind === 'text' ? harmless(node.text) : `<span class="${node.kind}">${harmless(node.text)}</span>`;
    })
    .join('');
}

export function harmless(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
