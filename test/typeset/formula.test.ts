// Formulas as the built worker draws them: the product's own, Hangul, and hostile TeX.

import { afterAll, describe, expect, test } from 'vitest';
import { CARD } from '../../src/typeset/card.ts';
import { BOUNDS, TypesetError } from '../../src/typeset/picture.ts';
import { readPng } from './png-reader.ts';
import { realTypesetter } from './worker.ts';

const typesetter = realTypesetter();
afterAll(() => typesetter.stop());

const FACTORS = String.raw`\frac{\partial L}{\partial w_{11}} = \underbrace{(y_1-t_1)}_{\text{오차}}\,\underbrace{\sigma'(z_1)}_{\text{기울기}}\,\underbrace{x_1}_{\text{입력}} = -0.10335`;

test('a box is a frame that one reads what is in it through', async () => {
  const { svg } = await typesetter.formula(String.raw`h_1 = \boxed{\,?\,}`);
  const frame = /<rect[^>]*stroke-width[^>]*>/.exec(svg)?.[0];
  expect(frame).toContain('fill="none"');
});

describe('a formula', () => {
  test('is an opaque card as wide as a phone shows it, small in bytes', async () => {
    const { png, svg, width, height } = await typesetter.formula(FACTORS);
    const read = readPng(png);
    expect(read.width).toBe(BOUNDS.across);
    expect(Math.abs(read.height / read.width - height / width)).toBeLessThan(0.005);
    expect(png.length).toBeLessThan(12 * 1024);
    for (const x of [0, width, read.width - 1]) expect(`#${read.at(x, 6)}`).toBe(CARD.background);
    expect(`#${read.at(0, 0)}`).toBe(CARD.background);
    expect(svg).not.toMatch(/data-|style|class=|<defs/);
  });

  test.each([
    String.raw`\mathbb{R}^n`,
    String.raw`\mathcal{L}`,
    String.raw`\nabla_W L\odot\hat y\checkmark\top\ell\infty\approx\neq`,
    String.raw`\begin{pmatrix}0.8&-0.4\\0.3&0.6\end{pmatrix}`,
    String.raw`\begin{cases}1&z>0\\ \alpha&z\le 0\end{cases}`,
    String.raw`\begin{aligned}z_k&=\sum_j w_{kj}x_j\\ h_k&=\sigma(z_k)\end{aligned}`,
    String.raw`\operatorname{sign}(h_1-t_1)\;\mathbf{1}[z>0]\;\tfrac12\Bigl(\sum_k t_k\Bigr)\mathrm{ReLU}\boxed{x}`,
    String.raw`\mathsf{a}\mathtt{b}\mathfrak{g}\mathscr{L}\xrightarrow{f}\text{é “x” →}`,
  ])('%s is drawn', async (tex) => {
    const { width, height } = await typesetter.formula(tex);
    expect(width).toBeGreaterThan(40);
    expect(height).toBeGreaterThan(40);
  });

  test('the same again comes from memory, at once', async () => {
    const first = await typesetter.formula(FACTORS);
    const start = performance.now();
    const again = await typesetter.formula(FACTORS);
    expect(performance.now() - start).toBeLessThan(5);
    expect(again).toBe(first);
    expect(await typesetter.formulaSvg(FACTORS)).toBe(first.svg);
  });
});

describe('Hangul', () => {
  const shape = async (text: string) => {
    const { png, width, height } = await typesetter.formula(`\\text{${text}}`);
    const read = readPng(png);
    const rows = Array.from({ length: 2 * height }, (_, y) =>
      Array.from({ length: 2 * width }, (_, x) => read.at(x, y)).join(),
    );
    return { pixels: rows.join(), ink: rows.join().split('1c1b22').length - 1, width };
  };

  test('each syllable has its own shape, none the empty box', async () => {
    const [han, geul, missing] = await Promise.all(['한', '글', '\ue123'].map(shape));
    expect(han!.ink).toBeGreaterThan(100);
    expect(geul!.ink).toBeGreaterThan(100);
    expect(han!.pixels).not.toBe(geul!.pixels);
    expect(han!.pixels).not.toBe(missing!.pixels);
  });

  test('is as wide as the font makes it, not one em a syllable', async () => {
    const [one, five] = await Promise.all([shape('가'), shape('가나다라마')]);
    // 24 pixels an em, text at 0.884 of it, a syllable 0.864 wide.
    expect((five!.width - one!.width) / 4).toBeCloseTo(24 * 0.884 * 0.864, 0);
  });
});

describe('hostile TeX', () => {
  test.each(
    [
      String.raw`\href{javascript:alert(1)}{x}`,
      String.raw`\require{html}\href{x}{y}`,
      String.raw`\style{color:red}{x}`,
      String.raw`\class{a}{x}`,
      String.raw`\cssId{a}{x}`,
      String.raw`\unicode{x41}`,
      String.raw`\def\a{\a\a}\a`,
      String.raw`\newcommand{\a}{\a}\a`,
      String.raw`\let\a\b`,
      String.raw`\includegraphics{/etc/passwd}`,
      String.raw`\input{/etc/passwd}`,
      String.raw`\write18{ls}`,
      String.raw`\mmlToken{mi}[href="x"]{y}`,
      String.raw`\frac{1}`,
      '{'.repeat(2_000),
      `${'{'.repeat(1_000)}${'}'.repeat(1_000)}`,
      '',
      ' ',
    ].map((tex) => [tex.slice(0, 40), tex] as const),
  )('%s is refused', async (_, tex) => {
    await expect(typesetter.formula(tex)).rejects.toMatchObject({ name: 'TypesetError', fault: 'refused' });
  });

  test.each([
    ['as long as allowed', 'x+'.repeat(BOUNDS.tex / 2 - 1)],
    ['nested fractions', `${'\\frac1{'.repeat(240)}x${'}'.repeat(240)}`],
    ['nested powers', `${'x^{'.repeat(400)}y${'}'.repeat(400)}`],
    ['a huge space', String.raw`a\hspace{100000em}b`],
    ['a huge rule', String.raw`\rule{1e9em}{1e9em}`],
    ['a wide matrix', String.raw`\begin{matrix}${'1&'.repeat(900)}\end{matrix}`],
  ])('%s: a picture or a refusal within 2.5 s, and the next one works', async (_, tex) => {
    const start = performance.now();
    const outcome = await typesetter.formula(tex).catch((error: unknown) => error);
    expect(performance.now() - start).toBeLessThan(2_500);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(TypesetError);
    else expect((outcome as { width: number }).width).toBeLessThanOrEqual(BOUNDS.side);
    await expect(typesetter.formula(`x_{${tex.length}}`)).resolves.toMatchObject({ height: expect.any(Number) });
  });

  test('more than 2,000 characters never reach the worker', async () => {
    await expect(typesetter.formula('x'.repeat(BOUNDS.tex + 1))).rejects.toMatchObject({ fault: 'refused' });
  });
});
