// Finds the name that starts at a place of the text, in any of the ways people write indices and layers.

import type { FormulaSymbol } from './formula-tree.ts';
import type { Names, Vocabulary } from './formula-vocabulary.ts';

/** A name found; `end` is where it stops. */
export type FoundName = { readonly end: number } & (
  | { readonly kind: 'symbol'; readonly symbol: FormulaSymbol }
  | { readonly kind: 'vector'; readonly symbols: readonly FormulaSymbol[] }
  | { readonly kind: 'function'; readonly name: string }
);

// No index begins with 0: in `t02` the 0 is a slip.
const first = '(?<first>[1-9]\\d{0,3})';
const second = '(?<second>[1-9]\\d{0,3})';
const layer = '(?<layer>\\d{1,2})';
// `{11}`, `{1,1}`, and `{10},_{1}` as subscripts give it.
const braced = `\\{ ?${first}(?: ?, ?${second} ?\\}| ?\\}(?:,_\\{(?<other>[1-9]\\d{0,3})\\})?)`;
const raised = `\\^\\{?\\(${layer}\\)\\}?`;

// What may stand after the letter. Each form is tried at that one place and looks at most a few characters ahead.
const FORMS: readonly RegExp[] = [
  `${raised} ?_?${braced}`,
  `(?:\\^?\\{?\\(${layer}\\)\\}?)_?${first}(?:,${second})?`,
  `_?${braced} ?\\^\\{\\(${layer}\\)\\}`,
  `_?${first}${raised}`,
  `_?${braced}`,
  `${layer}_\\{?${first}(?:[_,]${second})?\\}?`,
  `_?${first},${second}`,
  `_?${first}`,
  `(?<layer>\\d{0,2})\\[${first}(?:\\]\\[${second}|,${second.replace('second', 'other')})?\\]`,
].map((form) => new RegExp(form, 'y'));
const LAYER_ALONE = new RegExp(raised, 'y');

/** The longest name that the vocabulary knows here; undefined where there is none. */
export function findName(text: string, from: number, vocabulary: Vocabulary): FoundName | undefined {
  let best: FoundName | undefined;
  // Of two that are equally long the first offered stays.
  const offer = (found: FoundName) => {
    if (!best || found.end > best.end) best = found;
  };
  for (let length = Math.min(vocabulary.longest, text.length - from); length > 0; length--) {
    const typed = text.slice(from, from + length);
    const small = typed.toLowerCase();
    // `H(z)` is the step although `H1` is h1: as typed comes before in small letters.
    for (const word of typed === small ? [typed] : [typed, small]) {
      offerNames(text, from + length, word, vocabulary.names, offer);
      const name = vocabulary.call(word);
      // A letter that calls a function does so alone: `s(z)`, but `sin(z)` is no product.
      const alone = length > 1 || !/\p{Letter}/u.test(text[from + 1] ?? '');
      if (name !== undefined && alone) offer({ kind: 'function', name, end: from + length });
    }
  }
  return best;
}

function offerNames(text: string, from: number, word: string, names: Names, offer: (found: FoundName) => void): void {
  if (!names.words.has(word)) return;
  for (const { indices, at, end } of indicesAt(text, from)) {
    const symbol = names.symbol(word, indices, at);
    // `h1^(2)` is a power where h1 means something without a layer, and a layer where it does not.
    const power = /\d\^\(/.test(text.slice(from, end)) && names.symbol(word, indices);
    if (symbol && !power) offer({ kind: 'symbol', symbol, end });
  }
  const symbol = names.symbol(word, []);
  if (symbol) offer({ kind: 'symbol', symbol, end: from });
  LAYER_ALONE.lastIndex = from;
  const match = LAYER_ALONE.exec(text);
  const marked = match && names.vector?.(word, Number(match.groups!.layer));
  if (marked) offer({ kind: 'vector', symbols: marked, end: from + match[0].length });
  const symbols = names.vector?.(word);
  if (symbols && !/[\p{Letter}\d_]/u.test(text[from] ?? '')) offer({ kind: 'vector', symbols, end: from });
}

interface Indices {
  readonly indices: readonly number[];
  /** The layer, where one was typed. */
  readonly at: number | undefined;
  readonly end: number;
}

/** Each way to read what stands here as indices. Two digits without a comma may be one index or two. */
function indicesAt(text: string, from: number): Indices[] {
  const found: Indices[] = [];
  for (const form of FORMS) {
    form.lastIndex = from;
    const match = form.exec(text);
    // A digit left over means that this was not the whole name.
    if (!match || (/\d$/.test(match[0]) && /\d/.test(text[form.lastIndex] ?? ''))) continue;
    const { first, second, other, layer } = match.groups!;
    const read = { at: layer ? Number(layer) : undefined, end: form.lastIndex };
    const more = second ?? other;
    found.push({ ...read, indices: more === undefined ? [Number(first)] : [Number(first), Number(more)] });
    if (more === undefined && first!.length === 2) found.push({ ...read, indices: [...first!].map(Number) });
  }
  return found;
}

/** Whether a name without its layer stands here, in a network where it needs one. */
export function lacksLayer(text: string, from: number, { names }: Vocabulary): boolean {
  const typed = text.slice(from, from + 1);
  return [typed, typed.toLowerCase()].some((word) =>
    indicesAt(text, from + 1).some(({ indices, at }) => at === undefined && names.needsLayer?.(word, indices)),
  );
}
