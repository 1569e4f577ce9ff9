import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, readLine } from '../../src/commands/line.ts';
import { UserError } from '../../src/errors.ts';

const pairs = (text: string) => Object.fromEntries(readLine(text).pairs);

describe('readLine', () => {
  it('parts words from pairs', () => {
    expect(readLine('gradient x="1.5 -0.5" rate=0.1')).toEqual({
      words: ['gradient'],
      pairs: [
        ['x', '1.5 -0.5'],
        ['rate', '0.1'],
      ],
    });
  });

  it.each([
    ['x=1.5 -0.5 w=0.8 -0.4; 0.3 0.6', { x: '1.5 -0.5', w: '0.8 -0.4; 0.3 0.6' }],
    ['x = "1 2" rate = 3', { x: '1 2', rate: '3' }],
    ['x=“1 2” target=「0 1」', { x: '1 2', target: '0 1' }],
    ["x='1 2'", { x: '1 2' }],
    ['x="1 2” rate=1', { x: '1 2', rate: '1' }],
    ['x＝1 2', { x: '1 2' }],
    ['입력="1 2" 정답=0', { 입력: '1 2', 정답: '0' }],
    ['f="w=2" at=w*x', { f: 'w=2', at: 'w*x' }],
    ["answer=σ'(z1)*x1 of=w11", { answer: "σ'(z1)*x1", of: 'w11' }],
    ['x= rate=1', { x: '', rate: '1' }],
    ['X=1', { x: '1' }],
    ['x="1\n2"', { x: '1\n2' }],
  ])('reads %s', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it('refuses a name that comes twice, an open quote and a line that is too long', () => {
    expect(() => readLine('x=1 x=2')).toThrow(expect.objectContaining({ phrase: 'repeatedArgument' }));
    expect(() => readLine('x="1 2')).toThrow(expect.objectContaining({ phrase: 'unclosedQuote' }));
    expect(() => readLine('x'.repeat(LONGEST_LINE + 1))).toThrow(expect.objectContaining({ phrase: 'lineTooLong' }));
  });

  it('takes names such as __proto__ for plain words', () => {
    expect(readLine('__proto__=1 constructor=2').pairs).toEqual([['constructor', '2']]);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it('either reads or refuses, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        try {
          readLine(text);
        } catch (fault) {
          expect(fault).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('ends on hostile lines of every kind', { timeout: 5000 }, () => {
    for (const piece of ['x', '=', ' ', '"', 'x=', ' x=', 'x ="', '“', 'a ']) {
      try {
        readLine(piece.repeat(100_000), Number.POSITIVE_INFINITY);
      } catch (fault) {
        expect(fault).toBeInstanceOf(UserError);
      }
    }
  });
});
