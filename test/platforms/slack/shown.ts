// What a person sees of blocks: their words in order, and the styles that stand on them.

import { partsIn } from './rules.ts';

/** Unescapes what mrkdwn shows; other texts stand as they are. */
function read(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Every text within, in order. */
export function textsIn(value: unknown): string[] {
  return partsIn(value).flatMap(({ type, text }) =>
    typeof text !== 'string' ? [] : [type === 'mrkdwn' ? read(text) : text],
  );
}

/** The kinds of leaf and the styles of rich text within. */
export function stylesIn(value: unknown): readonly string[] {
  const leaves = partsIn(value).filter(({ type }) => ['text', 'link', 'user', 'date'].includes(String(type)));
  return [
    ...new Set(leaves.flatMap(({ type, style }) => (type === 'text' ? Object.keys(style ?? {}) : [String(type)]))),
  ];
}

/** A Slack file id for each picture, as uploads would give. */
export function fileIdsFor(pictures: readonly { readonly file: string }[]): Map<string, string> {
  return new Map(pictures.map(({ file }, index) => [file, `F${String(index + 1).padStart(10, '0')}`]));
}
