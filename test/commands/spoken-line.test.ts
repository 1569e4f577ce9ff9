// Lines to try are shown in the reader's language, and every one of them is understood in it.

import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { readLine } from '../../src/commands/line.ts';
import { spokenLine } from '../../src/commands/spoken-line.ts';
import { languages } from '../../src/language/index.ts';

it('names command and arguments in Korean, and leaves the values', () => {
  expect(spokenLine('train data="0 0: 0; 0 1: 1" steps=300', languages.ko)).toBe(
    '학습 데이터="0 0: 0; 0 1: 1" 걸음=300',
  );
  expect(spokenLine('train xor', languages.ko)).toBe('학습 xor');
});

it('knows names of two words', () => {
  expect(spokenLine('settings language ko for=server', languages.ko)).toBe('설정 언어 ko 범위=server');
  expect(spokenLine('settings link', languages.ko)).toBe('설정 연결');
});

it('leaves what it does not know', () => {
  expect(spokenLine('학습', languages.ko)).toBe('학습');
  expect(spokenLine('constructor x=1', languages.ko)).toBe('constructor x=1');
});

describe.each(commands.map((command) => [command.name, command] as const))('%s', (name, { examples }) => {
  it.each(examples)('%s keeps its values in every language', (rest) => {
    const line = `${name} ${rest}`.trim();
    expect(spokenLine(line, languages.en)).toBe(line);
    const [there, here] = [readLine(spokenLine(line, languages.ko)), readLine(line)];
    expect(there.pairs.map(([, value]) => value)).toEqual(here.pairs.map(([, value]) => value));
    const ofName = name.split(' ').length;
    expect(there.words.slice(ofName)).toEqual(here.words.slice(ofName));
    for (const [argument] of there.pairs) expect(argument).not.toMatch(/^[a-z]/);
  });
});
