// How people type shapes and matrices: `2-3-2`, `0.8 -0.4; 0.3 0.6 | 1 2`, `[[0.8, -0.4], [0.3, 0.6]]`.

/** Layers apart by `|`. */
export function layersOf(text: string): string[] {
  return text.replaceAll('｜', '|').split('|');
}

/** Rows of a matrix, apart by `;` or, in brackets, by `],[`. */
export function rowsOf(text: string): string[] {
  const bare = text.includes('[') ? withoutBrackets(text) : text;
  return bare
    .replaceAll('；', ';')
    .split(';')
    .map((row) => row.trim())
    .filter((row, index, all) => row !== '' || (all.length > 1 && index < all.length - 1));
}

function withoutBrackets(text: string): string {
  return text.replace(/\]\s*,?\s*\[/g, ';').replace(/[[\]]/g, ' ');
}

/** Widths of `2-3-2` (also `2→3→2`, `2x3x2`, `2 3 2`), or undefined where it is no such thing. */
export function widthsFromText(text: string): number[] | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed.length > 400 || !/^\d{1,4}(?:(?:\s*(?:[-−–—→>×x,]|->)\s*|\s+)\d{1,4})+$/i.test(typed)) return undefined;
  return typed.match(/\d+/g)!.map(Number);
}
