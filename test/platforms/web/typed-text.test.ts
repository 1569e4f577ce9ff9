// What people type is bounded and shows nothing invisible.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanName, NAME_LIMIT, nameKey } from '../../../src/platforms/web/typed-text.ts';

describe('a name', () => {
  it.each([
    ['  Mina \n Kim ', 'Mina Kim'],
    ['Mi\u0000na\u200b\u202e', 'Mina'],
    ['\u1106\u1175\u11ab\u110b\u1161', '민아'],
    ['\u200b\u2066', ''],
    ['😀'.repeat(40), '😀'.repeat(NAME_LIMIT)],
  ])('%j becomes %j', (typed, clean) => expect(cleanName(typed)).toBe(clean));

  it('never holds a control character or a half character, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const name = cleanName(typed);
        expect(name).not.toMatch(/\p{C}/u);
        expect([...name].length).toBeLessThanOrEqual(NAME_LIMIT);
        expect(cleanName(name)).toBe(name);
      }),
    );
  });

  it('is the same as another that looks alike', () => {
    expect(nameKey('ＭＩＮＡ')).toBe(nameKey('mina'));
  });
});

describe('a line', () => {
  it('keeps breaks and emoji families, loses controls and direction marks', () => {
    expect(cleanLine(' a\r\nb\tc\u0007\u202e \u001b[31m')).toBe('a\nb\tc [31m');
    expect(cleanLine('👩‍👧')).toBe('👩‍👧');
    expect(cleanLine('a\ud800b')).toBe('ab');
  });
});
