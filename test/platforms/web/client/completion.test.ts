// Completion follows the manifest, in both languages.

import { describe, expect, it } from 'vitest';
import { complete, splitTokens } from '../../../../src/platforms/web/client/completion.ts';
import { sampleManifest } from '../sample-manifest.ts';

const labels = (line: string, language = 'en') =>
  complete(sampleManifest, line, language).suggestions.map(({ label }) => label);
/** The line after the first suggestion was taken. */
const taken = (line: string, language = 'en') => {
  const { from, suggestions } = complete(sampleManifest, line, language);
  return line.slice(0, from) + suggestions[0]!.insert;
};

describe('completion', () => {
  it('offers the root for a slash, and nothing for plain text', () => {
    expect(labels('/')).toEqual(['/backprop']);
    expect(taken('/back')).toBe('/backprop ');
    expect(labels('hello')).toEqual([]);
    expect(labels('hello /')).toEqual([]);
    expect(labels('')).toEqual([]);
  });

  it('offers every command after the root, in the language of the reader', () => {
    expect(labels('/backprop ')).toEqual(['help', 'gradient', 'check', 'ask', 'quiz start', 'quiz stop']);
    expect(labels('/backprop ', 'ko')).toEqual(['도움말', '기울기', '검산', '묻기', '퀴즈 시작', '퀴즈 그만']);
    expect(complete(sampleManifest, '/backprop gr', 'ko').suggestions[0]).toEqual({
      insert: '기울기 ',
      label: '기울기',
      detail: '기울기 명령',
    });
  });

  it('takes names in any language and any letter case', () => {
    expect(taken('/backprop GR')).toBe('/backprop gradient ');
    expect(taken('/backprop 기')).toBe('/backprop gradient ');
    expect(taken('/BACKPROP 퀴즈 시', 'ko')).toBe('/BACKPROP 퀴즈 시작 ');
  });

  it('gets from a command without the root to the whole line', () => {
    expect(taken('/grad')).toBe('/backprop gradient ');
    expect(labels('/nonsense')).toEqual([]);
  });

  it('offers the longer commands a word may still become', () => {
    expect(labels('/backprop quiz')).toEqual(['quiz start', 'quiz stop']);
    expect(labels('/backprop quiz st')).toEqual(['quiz start', 'quiz stop']);
    expect(taken('/backprop quiz sto')).toBe('/backprop quiz stop ');
  });

  it('offers arguments not used yet, under their names in the reader’s language', () => {
    expect(labels('/backprop gradient ')).toEqual(['x=', 'w=', 'activation=']);
    expect(labels('/backprop gradient x="1 2" ')).toEqual(['w=', 'activation=']);
    expect(labels('/backprop 기울기 입력=1 ', 'ko')).toEqual(['가중치=', '활성화=']);
    expect(taken('/backprop gradient x=1 ac')).toBe('/backprop gradient x=1 activation=');
  });

  it('offers choices after the equals sign, and for a positional argument at once', () => {
    expect(labels('/backprop gradient activation=')).toEqual(['sigmoid', 'tanh', 'relu']);
    expect(taken('/backprop gradient activation=t')).toBe('/backprop gradient activation=tanh ');
    expect(labels('/backprop help ')).toEqual(['gradient', 'quiz start', 'command=']);
    expect(taken('/backprop help q')).toBe('/backprop help "quiz start" ');
    expect(labels('/backprop help gradient ')).toEqual([]);
  });

  it('knows when Enter should send rather than complete', () => {
    const sendable = (line: string) => complete(sampleManifest, line, 'en').sendable;
    expect(sendable('/backprop gradient ')).toBe(true);
    expect(sendable('/backprop gradient x=1')).toBe(true);
    expect(sendable('/backprop')).toBe(true);
    expect(sendable('/back')).toBe(false);
    expect(sendable('/backprop gra')).toBe(false);
    expect(sendable('/backprop gradient ac')).toBe(false);
    expect(sendable('/backprop gradient activation=')).toBe(false);
  });

  it('holds quoted words together', () => {
    expect(splitTokens('x="1 2" w=3 "a b')).toEqual({ done: ['x="1 2"', 'w=3'], token: '"a b' });
    expect(splitTokens('x=1 ')).toEqual({ done: ['x=1'], token: '' });
  });
});
