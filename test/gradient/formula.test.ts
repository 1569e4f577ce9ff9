// What people type, and what it is read as; and where and why something is not read.

import { describe, expect, test } from 'vitest';
import { readFormula } from '../../src/gradient/formula.ts';
import { formulaWritten } from '../../src/gradient/formula-text.ts';
import { Vocabulary, variables } from '../../src/gradient/formula-vocabulary.ts';
import { smallVocabulary } from './small-vocabulary.ts';

function plain(text: string, vocabulary = smallVocabulary): string {
  const read = readFormula(text, vocabulary);
  return read.ok ? formulaWritten(read.tree).plain : `${read.problem} at ${read.at}+${read.length}`;
}

describe('one meaning, many ways to type it', () => {
  test.each([
    [
      'w₁₁·x₁',
      [
        'w11x1',
        'w11*x1',
        'w_11 x_1',
        'w_{11}x_{1}',
        'w_{1,1}·x_1',
        'w1,1×x1',
        'w[1][1]⋅x[1]',
        'w[1,1]∗x1',
        'W11 X1',
        'ｗ１１＊ｘ１',
        'w1_11x1',
        'w⁽¹⁾₁₁x₁',
        'w^{(1)}_{11}\\cdot x_1',
        'w_{11}^{(1)}x1',
        '𝑤₁₁𝑥₁',
        '`w11*x1`',
        '$w_{11}x_1$',
      ],
    ],
    [
      'h₁·(1 − h₁)',
      ['h1(1-h1)', 'h1*(1-h1)', 'h1 (1 − h1)', 'h1[1-h1]', 'h_1\\left(1-h_1\\right)', 'h₁（1－h₁）', 'h1{1-h1}'],
    ],
    [
      'σ(z₁)',
      [
        'σ(z1)',
        'sigma(z1)',
        'sigmoid(z1)',
        's(z1)',
        'Sigmoid(z1)',
        'logistic(z1)',
        '\\sigma(z_1)',
        'σ z1',
        '\\operatorname{sigmoid}(z_1)',
      ],
    ],
    [
      'σ′(z₁)',
      [
        "σ'(z1)",
        'σ′(z₁)',
        "sigma'(z1)",
        "sigmoid'(z1)",
        "s'(z1)",
        'dsigma(z1)',
        "\\sigma'(z_1)",
        '\\sigma^{\\prime}(z_1)',
        "σ^'(z1)",
      ],
    ],
    ['x₁²', ['x1²', 'x1^2', 'x1**2', 'x_1^{2}', 'x₁^(2)', 'x₁²']],
    ['exp(−z₁)', ['exp(-z1)', 'e^-z1', 'e^(-z1)', 'e^{-z_1}', 'e**-z1', 'exp(−z1)', '\\exp(-z_1)']],
    ['(y₁ − t₁)/2', ['(y1-t1)/2', '(y1-t1)÷2', '\\frac{y_1-t_1}{2}', '\\dfrac{y_1 - t_1}{2}']],
    ['ln(y₁)', ['ln(y1)', 'log(y1)', 'ln y1', '\\ln y_1', '\\log(y_1)']],
    [
      '∂L/∂y₁·∂y₁/∂h₁',
      [
        '∂L/∂y1·∂y1/∂h1',
        'dL/dy1 dy1/dh1',
        '∂L/∂y₁ ∂y₁/∂h₁',
        '\\frac{\\partial L}{\\partial y_1}\\frac{\\partial y_1}{\\partial h_1}',
        'dL/dy1*dy1/dh1',
        '∂L / ∂y1 * ∂y1 / ∂h1',
      ],
    ],
    [
      'softmax(h₁, h₂)₁',
      [
        'softmax(h)_1',
        'softmax(h)[1]',
        'softmax(h)₁',
        'softmax(h1,h2)_1',
        'softmax_1(h)',
        'softmax(h1)',
        '\\mathrm{softmax}(h)_{1}',
        '\\mathrm{softmax}_1(h)',
      ],
    ],
    [
      '[z₁ > 0]',
      [
        '1[z1>0]',
        '(z1>0)',
        '[z1>0]',
        '1(z1>0)',
        '\\mathbf{1}[z_1>0]',
        '𝟙[z₁>0]',
        '\\mathbb{1}\\{z_1>0\\}',
        '1[z1 \\gt 0]',
      ],
    ],
    ['[z₁ > 0]·x₁', ['1[z1>0]x1', '(z1>0)x1', '(z1>0)*x1']],
    ['x₁·[z₁ > 0]', ['x1·1[z1>0]', 'x1(z1>0)', 'x1 1[z1>0]']],
    ['H(z₁)', ['H(z1)', 'heaviside(z1)', 'step(z1)', '\\mathrm{H}(z_1)']],
    ['ReLU(z₁)', ['relu(z1)', 'ReLU(z1)', '\\mathrm{ReLU}(z_1)']],
    ['ReLU′(z₁)', ["relu'(z1)", "ReLU'(z1)", "\\mathrm{ReLU}'(z_1)", 'drelu(z1)']],
    ['tanh(z₁)²', ['tanh(z1)^2', 'tanh²(z1)', 'tanh^2(z1)', '\\tanh^2(z_1)', '\\tanh^{2}\\left(z_1\\right)']],
    [
      '|x₁|·|x₂|',
      [
        '|x1||x2|',
        '|x1|·|x2|',
        'abs(x1)abs(x2)',
        '\\lvert x_1\\rvert\\cdot|x_2|',
        '\\left|x_1\\right|\\left|x_2\\right|',
      ],
    ],
    ['|x₁·|x₂||', ['|x1*|x2||', 'abs(x1*abs(x2))']],
    ['sum(t₁, t₂)·y₁', ['Σt·y1', 'sum(t)y1', 'sum(t1,t2)*y1', '\\Sigma t\\,y_1', '(Σt)y1']],
    ['max(0, z₁)', ['max(0,z1)', '\\max(0,z_1)', 'max(0, z₁)']],
    ['sqrt(x₁)', ['sqrt(x1)', '√x1', '√(x1)', '\\sqrt{x_1}']],
    ['1/2·(y₁ − t₁)', ['½(y1-t1)', '1/2*(y1-t1)', '\\frac{1}{2}(y_1-t_1)']],
    ['η·y₁', ['ηy1', 'eta*y1', '\\eta y_1', 'η y1']],
    ['0.5·x₁', ['0.5x1', '.5x1', '5e-1x1', '0.5·x₁']],
    ['12/100·x₁', ['12%x1', '12%*x1']],
    ['y₁', ['y1', 'ŷ1', 'ŷ₁', '\\hat{y}_1', '\\widehat y_1', 'y\u0302₁', '(y1)']],
  ])('%s', (meaning, typed) => {
    for (const text of typed) expect(plain(text), text).toBe(meaning);
  });
});

describe('precedence', () => {
  test.each([
    ['-x1^2', '−x₁²'],
    ['(-x1)^2', '(−x₁)²'],
    ['-x1*x2', '−x₁·x₂'],
    ['x1*-x2', 'x₁·(−x₂)'],
    ['x1-x2-y1', 'x₁ − x₂ − y₁'],
    ['x1-(x2-y1)', 'x₁ − (x₂ − y₁)'],
    ['x1/x2/y1', 'x₁/x₂/y₁'],
    ['x1/(x2*y1)', 'x₁/(x₂·y₁)'],
    ['1/2x1', '1/2·x₁'],
    ['2^3^2', '2^(3²)'],
    ['(2^3)^2', '(2³)²'],
    ['x1^-1', 'x₁^(−1)'],
    ['e^-z1x1', 'exp(−z₁)·x₁'],
    ['--x1', '−(−x₁)'],
    ['+x1', 'x₁'],
    ['x1^2x2', 'x₁²·x₂'],
    ['x1²*3', 'x₁²·3'],
    ['x1²3', 'unexpected at 3+1'],
    ['ln y1 x1', 'ln(y₁)·x₁'],
    ['[z1>0]-[z2>=0]', '[z₁ > 0] − [z₂ >= 0]'],
  ])('%s is %s', (typed, meaning) => {
    expect(plain(typed)).toBe(meaning);
  });
});

describe('the left side', () => {
  test.each([
    ['dL/dw11 = x1', 'w11'],
    ['∂L/∂w₁₁=x1', 'w11'],
    ['\\frac{\\partial L}{\\partial w_{12}} = x_1', 'w12'],
    ['dw21 = x1', 'w21'],
  ])('%s names %s', (text, by) => {
    const read = readFormula(text, smallVocabulary);
    expect(read).toMatchObject({ ok: true, left: { kind: 'partial', of: { name: 'L' }, by: { name: by } } });
    expect(read.ok && formulaWritten(read.tree).plain).toBe('x₁');
  });

  test('a word, a name, or nothing', () => {
    expect(readFormula('grad = x1', smallVocabulary)).toMatchObject({ ok: true, left: { kind: 'word', text: 'grad' } });
    expect(readFormula('기울기=x1', smallVocabulary)).toMatchObject({
      ok: true,
      left: { kind: 'word', text: '기울기' },
    });
    expect(readFormula('y1 = x1', smallVocabulary)).toMatchObject({ left: { kind: 'symbol', symbol: { name: 'y1' } } });
    expect(readFormula('x1', smallVocabulary)).not.toHaveProperty('left');
  });
});

describe('doubts', () => {
  test.each([
    ['1/1+e^-z1', ['missing-brackets']],
    ['1/(1+e^-z1)', []],
    ['1/2+x1', []],
    ['log(y1)', ['natural-log']],
    ['ln(y1)', []],
    ['log10(y1)', []],
    ['1/1+exp(-log(y1))', ['missing-brackets', 'natural-log']],
  ])('%s: %j', (text, doubts) => {
    expect(readFormula(text, smallVocabulary)).toMatchObject({ ok: true, doubts });
  });
});

describe('what is not read, and where', () => {
  test.each([
    ['', 'empty', ''],
    ['   ', 'empty', ''],
    ['x1 =', 'empty', ''],
    ['q1+x1', 'unknown-symbol', 'q1'],
    ['x1+w13', 'unknown-symbol', 'w13'],
    ['x3', 'unknown-symbol', 'x3'],
    ['x02', 'unknown-symbol', 'x02'],
    ['x1·sin(z1)', 'unknown-symbol', 'sin'],
    ['__proto__', 'unknown-symbol', 'proto__'],
    ['constructor', 'unknown-symbol', 'constructor'],
    ['toString(x1)', 'unknown-symbol', 'toString'],
    ['x1 + h', 'needs-index', 'h'],
    ['softmax(h)', 'needs-index', 'softmax'],
    ['softmax(h)_3', 'wrong-arguments', 'softmax'],
    ['σ(z1,z2)', 'wrong-arguments', 'σ'],
    ['σ', 'needs-argument', 'σ'],
    ['x1+', 'ends-early', ''],
    ['(y1-t1', 'unclosed', '('],
    ['|y1-t1', 'unclosed', '|'],
    ['y1)', 'unexpected', ')'],
    ['(y1-t1]', 'unexpected', ']'],
    ['x1 2', 'unexpected', '2'],
    ['2 3', 'unexpected', '3'],
    ['x1 ** * x2', 'unexpected', '*'],
    ['0,5*x1', 'comma', ','],
    ['(0,5)x1', 'comma', ','],
    ['x1 > 0', 'unexpected', '>'],
    ['a = b = x1', 'several-equals', '='],
    ['y1-t1 = x1', 'left-side', 'y1-t1 '],
    ['x1 == x2', 'several-equals', '='],
    ['\\foo x1', 'unknown-command', '\\foo'],
    ["tanh''(z1)", 'unexpected', 'tanh'],
    ["exp'(z1)", 'unexpected', 'exp'],
    ['∂x1', 'unexpected', '∂'],
    ['1e999x1', 'number-too-large', '1e999x1'],
    ['(y₁ − t₁)·q₂', 'unknown-symbol', 'q₂'],
    ['x1 🙂', 'unexpected', '🙂'],
    ['x1+ﷺ', 'unknown-symbol', 'ﷺ'],
  ])('%j: %s', (text, problem, marked) => {
    const read = readFormula(text, smallVocabulary);
    expect(read).toMatchObject({ ok: false, problem });
    expect(!read.ok && text.slice(read.at, read.at + read.length)).toBe(marked);
  });

  test('a name of a deeper network without its layer', () => {
    const layered = new Vocabulary({
      words: new Set(['w']),
      symbol: (_word, indices, layer) =>
        layer === 2 && indices.length === 2 ? { name: 'w', plain: 'w', tex: 'w' } : undefined,
      needsLayer: (_word, indices) => indices.length === 2,
    });
    expect(plain('w2_11', layered)).toBe('w');
    expect(plain('w⁽²⁾₁₁', layered)).toBe('w');
    expect(plain('1+w11', layered)).toBe('needs-layer at 2+3');
    expect(plain('1+w1', layered)).toBe('unknown-symbol at 2+2');
  });
});

describe('names of a person’s own choice', () => {
  const own = new Vocabulary(variables(['w', 'x', 'b', 'x1', 'w11', 'theta', 'e', 's', 'α']));

  test.each([
    ['tanh(w*x+b)^2', 'tanh(w·x + b)²'],
    ['wx+b', 'w·x + b'],
    ['x1w11', 'x1·w11'],
    ['x_1', 'x1'],
    ['x₁', 'x1'],
    ['theta^2', 'theta²'],
    ['αx', 'α·x'],
    // Declared, so a name and no constant; and a name before a function of one letter.
    ['e^x', 'e^(x)'],
    ['s(x)', 's·x'],
  ])('%s', (typed, meaning) => {
    expect(plain(typed, own)).toBe(meaning);
  });

  test('nothing else, and no partial derivatives', () => {
    expect(plain('y', own)).toBe('unknown-symbol at 0+1');
    expect(plain('∂x/∂w', own)).toBe('unexpected at 0+1');
    expect(plain('1/π', new Vocabulary(variables([])))).toBe('1/π');
  });
});
