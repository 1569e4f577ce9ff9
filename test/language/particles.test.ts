// Korean particles after every kind of last sound.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Particle, particleAfter, withParticle } from '../../src/language/particles.ts';

const FORMS: Record<Particle, readonly [afterConsonant: string, afterVowel: string]> = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
  '이에요/예요': ['이에요', '예요'],
  '이었어요/였어요': ['이었어요', '였어요'],
  '이라는/라는': ['이라는', '라는'],
  '이라/라': ['이라', '라'],
  '이고/고': ['이고', '고'],
};
const PARTICLES = Object.keys(FORMS) as Particle[];

describe('the particle follows the last sound', () => {
  const consonants = '입력 값 3 6 10 100 m N w₁₃ ε σ′ f″ (σ′) x² eⁿ';
  const vowels = '기울기 오차 2 4 5 9 x w₁₂ σ δ softmax ReLU error loss f(x)';
  const rieuls = '손실 교실 1 7 8 r w₁₁ ∂L/∂w₁₁ z₁ 0.8';

  test.each(consonants.split(' '))('a consonant after %s', (word) => {
    for (const particle of PARTICLES) expect(withParticle(word, particle)).toBe(word + FORMS[particle][0]);
  });

  test.each(vowels.split(' '))('a vowel after %s', (word) => {
    for (const particle of PARTICLES) expect(withParticle(word, particle)).toBe(word + FORMS[particle][1]);
  });

  test.each(rieuls.split(' '))('ㄹ after %s: a consonant, but 로', (word) => {
    for (const particle of PARTICLES)
      expect(withParticle(word, particle)).toBe(word + FORMS[particle][particle === '으로/로' ? 1 : 0]);
  });

  test('the letter L is 엘: 을, but 로', () => {
    expect(withParticle('L', '을/를')).toBe('L을');
    expect(withParticle('L', '으로/로')).toBe('L로');
  });

  test('whole words are read as words: 넷은, 백프롭은', () => {
    expect(withParticle('net', '은/는')).toBe('net은');
    expect(withParticle('/backprop', '은/는')).toBe('/backprop은');
  });
});

describe('any syllable', () => {
  const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code));
  // An independent route to the final sound: decomposition gives it as a third letter.
  const finalOf = (char: string) => [...char.normalize('NFD')][2];

  test('agrees with its decomposition, composed or not, with closing marks or not', () => {
    fc.assert(
      fc.property(fc.string(), syllable, fc.constantFrom('', ')', '”', ' ', '.', '…'), (before, last, after) => {
        const final = finalOf(last);
        expect(particleAfter(before + last + after, '을/를')).toBe(final === undefined ? '를' : '을');
        expect(particleAfter(before + last + after, '으로/로')).toBe(
          final === undefined || final === '\u11af' ? '로' : '으로',
        );
        expect(particleAfter((before + last).normalize('NFD'), '이/가')).toBe(final === undefined ? '가' : '이');
      }),
    );
  });
});

test('any text, even an empty one, gets one of the two forms', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...PARTICLES), (word, particle) => {
      expect(FORMS[particle]).toContain(particleAfter(word, particle));
      expect(withParticle(word, particle)).toBe(word + particleAfter(word, particle));
    }),
  );
});
