// Each quantity once: how it is typed, shown and typeset. `w_kj` goes INTO unit k FROM input j; names count from 1.

/** Something one can ask the gradient of. Layers, units and inputs count from 0. */
export type Quantity =
  | { readonly kind: 'w'; readonly layer: number; readonly unit: number; readonly input: number }
  | { readonly kind: 'b' | 'z' | 'h'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'x'; readonly input: number };

/** Widths from input to output: [2, 3, 2] is a 2-3-2 network. */
export type Widths = readonly number[];

/** What reading a name can end in: the quantity, a name that needs its layer, one outside the network, or no name. */
export type ReadQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: 'not-a-name' | 'needs-layer' | 'outside' };

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Reads `w11`, `w2_31`, `w2_11_12`, `W[1][1]`, `w_{1,1}`, `w₁₁`, `w⁽²⁾₃₁`, `b1`, `b2_3`, `x2`, `z1`, `h2_1`.
 * One-layer networks may leave the layer out; where an index passes 9 the indices are parted.
 */
export function readQuantity(text: string, widths: Widths): ReadQuantity {
  const name = readName(text);
  if (!name) return { ok: false, problem: 'not-a-name' };
  const { kind, layer, indices } = name;
  const depth = widths.length - 1;
  if (indices.length !== (kind === 'w' ? 2 : 1) || (kind === 'x' && layer !== undefined))
    return { ok: false, problem: 'not-a-name' };
  const [unit, input] = indices.map((index) => index - 1) as [number, number];
  if (kind === 'x') return inside({ kind, input: unit }, widths);
  if (layer === undefined && depth > 1) return { ok: false, problem: 'needs-layer' };
  const at = { layer: (layer ?? 1) - 1, unit };
  return inside(kind === 'w' ? { kind, ...at, input } : { kind, ...at }, widths);
}

interface Name {
  readonly kind: Quantity['kind'];
  readonly layer: number | undefined;
  readonly indices: readonly number[];
}

// Each form once, after subscripts have become digits. Groups: letter, layer (if any), first index, second index.
const FORMS: readonly RegExp[] = [
  /^([wbzhx])_?\{?()(\d{1,4})(?:,(\d{1,4}))?\}?$/,
  /^([wbzh])(\d{1,4})_(\d{1,4})(?:_(\d{1,4}))?$/,
  /^([wbzh])\^?\{?\((\d{1,4})\)\}?_?\{?(\d{1,4})(?:,(\d{1,4}))?\}?$/,
  /^([wbzhx])(\d{0,4})\[(\d{1,4})\](?:\[(\d{1,4})\])?$/,
];

function readName(text: string): Name | undefined {
  const typed = [...text.trim().toLowerCase()]
    .map((char) => (SUBSCRIPTS.includes(char) ? String(SUBSCRIPTS.indexOf(char)) : char))
    .join('')
    .normalize('NFKC');
  for (const form of FORMS) {
    const match = form.exec(typed);
    if (!match) continue;
    const kind = match[1] as Quantity['kind'];
    const [, , layer, first, second] = match;
    // `w31` holds two indices in one run of digits; with a comma or brackets they stand apart already.
    const joined = kind === 'w' && second === undefined && first!.length === 2;
    const indices = joined ? [...first!] : second === undefined ? [first!] : [first!, second];
    return { kind, layer: layer ? Number(layer) : undefined, indices: indices.map(Number) };
  }
  return undefined;
}

/** `w11` on one layer, `w2_31` on more, `w2_11_12` where an index passes 9. */
export function nameOf(quantity: Quantity, depth: number): string {
  if (quantity.kind === 'x') return `x${quantity.input + 1}`;
  const indices = quantity.kind === 'w' ? [quantity.unit + 1, quantity.input + 1] : [quantity.unit + 1];
  const wide = quantity.kind === 'w' && indices.some((index) => index > 9);
  if (depth === 1 && !wide) return `${quantity.kind}${indices.join('')}`;
  return `${quantity.kind}${quantity.layer + 1}_${indices.join(wide ? '_' : '')}`;
}

/** As people write it: `w₁₁`, `w⁽²⁾₃₁`. */
export function symbolOf(quantity: Quantity, depth: number): string {
  if (quantity.kind === 'x') return `x${subscript(quantity.input + 1)}`;
  return `${quantity.kind}${layerMark(quantity.layer, depth)}${indexMark(quantity)}`;
}

/** In TeX: `w_{11}`, `w^{(2)}_{31}`. */
export function texOf(quantity: Quantity, depth: number): string {
  if (quantity.kind === 'x') return `x_{${quantity.input + 1}}`;
  const layer = depth > 1 ? `^{(${quantity.layer + 1})}` : '';
  const indices =
    quantity.kind === 'w'
      ? [quantity.unit + 1, quantity.input + 1].join(quantity.unit > 8 || quantity.input > 8 ? ',' : '')
      : quantity.unit + 1;
  return `${quantity.kind}${layer}_{${indices}}`;
}

/** A whole layer at once: `z⁽²⁾`, `W`; without the layer where there is only one. */
export function layerSymbol(letter: string, layer: number, depth: number): string {
  return letter + layerMark(layer, depth);
}

export function subscript(index: number): string {
  return [...String(index)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
}

function layerMark(layer: number, depth: number): string {
  return depth > 1 ? `⁽${superscriptDigits(layer + 1)}⁾` : '';
}

function superscriptDigits(index: number): string {
  return [...String(index)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

function indexMark(quantity: Exclude<Quantity, { kind: 'x' }>): string {
  if (quantity.kind !== 'w') return subscript(quantity.unit + 1);
  const wide = quantity.unit > 8 || quantity.input > 8;
  return `${subscript(quantity.unit + 1)}${wide ? ',' : ''}${subscript(quantity.input + 1)}`;
}

function inside(quantity: Quantity, widths: Widths): ReadQuantity {
  const exists =
    quantity.kind === 'x'
      ? within(quantity.input, widths[0]!)
      : within(quantity.layer, widths.length - 1) &&
        within(quantity.unit, widths[quantity.layer + 1]!) &&
        (quantity.kind !== 'w' || within(quantity.input, widths[quantity.layer]!));
  return exists ? { ok: true, quantity } : { ok: false, problem: 'outside' };
}

function within(index: number, count: number): boolean {
  return index >= 0 && index < count;
}
