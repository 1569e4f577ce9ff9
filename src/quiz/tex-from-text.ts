// TeX for the formulas that questions build as Unicode text: symbols, subscripts, powers and partial derivatives.

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const NAMES: Readonly<Record<string, string>> = {
  σ: '\\sigma ',
  η: '\\eta ',
  ε: '\\varepsilon ',
  Σ: '\\sum ',
  Δ: '\\Delta ',
  '·': '\\cdot ',
  '×': '\\times ',
  '≈': '\\approx ',
  '−': '-',
  '′': "'",
  '½': '\\tfrac12 ',
};

/** `∂L/∂w₁₁ ≈ −0.103` as TeX; a space stays where TeX needs none. */
export function texFromText(text: string): string {
  return text
    .replace(/∂([A-Za-z][₀-₉]*)\/∂([A-Za-z][₀-₉]*)/gu, (_, of: string, by: string) => `\\tfrac{∂${of}}{∂${by}}`)
    .replace(/∂/gu, '\\partial ')
    .replace(/[₀-₉]+/gu, (run) => `_{${digitsOf(run, SUBSCRIPTS)}}`)
    .replace(
      /⁻?[⁰¹²³⁴-⁹]+/gu,
      (run) => `^{${run.startsWith('⁻') ? '-' : ''}${digitsOf(run.replace('⁻', ''), SUPERSCRIPTS)}}`,
    )
    .replace(/\b(ln|tanh)\b/g, '\\$1 ')
    .replace(/\bReLU\b/g, '\\mathrm{ReLU}')
    .replace(/[σηεΣΔ·×≈−′½]/gu, (char) => NAMES[char]!);
}

/** Lines one below the other, each set off by its number, `(1)`; what a line states second stands below the first. */
export function numberedTex(lines: readonly string[]): string {
  const rows = lines.map((line, at) => {
    const [first, ...more] = line.split(',  ').map(texFromText);
    return [`(${at + 1})\\quad &${first}`, ...more.map((each) => `&${each}`)].join('\\\\[3pt]');
  });
  return `\\begin{aligned}${rows.join('\\\\[8pt]')}\\end{aligned}`;
}

function digitsOf(run: string, digits: string): string {
  return [...run].map((char) => digits.indexOf(char)).join('');
}
