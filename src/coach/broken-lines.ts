// A long formula on several lines: TeX broken at its outermost signs, where a reader would break it.

/** About as many signs as stand in one line at 400 pixels. */
const WIDE = 44;
/** What may begin a line. */
const BREAKS = [' + ', ' - ', '\\cdot '] as const;

/** `tex` as it is where it fits, else as aligned lines; brackets stay whole. */
export function brokenLines(tex: string): string {
  if (widthOf(tex) <= WIDE) return tex;
  const sums = parts(tex, BREAKS.slice(0, 2));
  const lines: string[] = [];
  for (const piece of sums.flatMap((term) => (widthOf(term) > WIDE ? parts(term, BREAKS) : [term]))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece) <= WIDE) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  if (lines.length === 1) return tex;
  return `\\begin{aligned}${lines.map((line, at) => `&${at === 0 ? '' : '\\quad{}'}${line}`).join('\\\\[4pt]')}\\end{aligned}`;
}

/** Each part but the first begins with the sign it was parted at. */
function parts(tex: string, signs: readonly string[]): string[] {
  const found: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === '{' || tex.startsWith('\\left', at)) depth++;
    else if (tex[at] === '}' || tex.startsWith('\\right', at)) depth--;
    else if (depth === 0 && at > start && signs.some((sign) => tex.startsWith(sign, at))) {
      found.push(tex.slice(start, at));
      start = at;
    }
  }
  return [...found, tex.slice(start)];
}

/** Signs that are seen, roughly: a command is one, a fraction as wide as its parts. */
function widthOf(tex: string): number {
  return tex
    .replace(/\\(?:left|right|frac|tfrac|mathrm)(?![a-z])/g, '')
    .replace(/\\[a-z]+/gi, '·')
    .replace(/[{}_^ ]/g, '').length;
}
