// Korean particles follow the sound of the word before them: 은/는, 이/가, 을/를, 과/와, 으로/로, 이에요/예요, 이었어요/였어요.

const PAIRS = {
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
} as const;

export type Particle = keyof typeof PAIRS;

type Ending = 'vowel' | 'rieul' | 'consonant';

// The last sound of each digit as it is read: 영 일 이 삼 사 오 육 칠 팔 구.
const DIGITS: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

// Letters by their Korean names: 엘 ends in ㄹ, 엠 and 엔 in a consonant, 알 in ㄹ, 엡실론 in a consonant, others in a vowel.
const LETTERS: Readonly<Record<string, Ending>> = {
  l: 'rieul',
  m: 'consonant',
  n: 'consonant',
  r: 'rieul',
  ε: 'consonant',
};

// Words that are read as a word, not by their last letter.
const WORDS: Readonly<Record<string, Ending>> = {
  backprop: 'consonant',
  mine: 'consonant',
  net: 'consonant',
  slack: 'consonant',
  step: 'consonant',
  target: 'consonant',
  web: 'consonant',
};

/** `word` with the form of `particle` that its last sound asks for: `withParticle('입력', '을/를')` is `입력을`. */
export function withParticle(word: string, particle: Particle): string {
  return word + particleAfter(word, particle);
}

/** Only the particle, for a word that is styled apart from it. */
export function particleAfter(word: string, particle: Particle): string {
  const [afterConsonant, afterVowel] = PAIRS[particle];
  const ending = endingOf(word);
  if (ending === 'rieul') return particle === '으로/로' ? afterVowel : afterConsonant;
  return ending === 'consonant' ? afterConsonant : afterVowel;
}

function endingOf(word: string): Ending {
  // A prime is read 프라임, an exponent 제곱 or 승: consonants all.
  if (/[′″⁰¹²³⁴-⁹ⁿ]\)*$/u.test(word)) return 'consonant';
  const spoken = word.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]+$/u, '');
  const latin = /[a-z]+$/i.exec(spoken)?.[0].toLowerCase() ?? '';
  if (Object.hasOwn(WORDS, latin)) return WORDS[latin]!;
  // The letter r alone is 알, but a word such as error ends in 어.
  if (latin.length > 1 && latin.endsWith('r')) return 'vowel';
  const last = [...spoken].at(-1) ?? '';
  const syllable = (last.codePointAt(0) ?? 0) - 0xac00;
  if (syllable >= 0 && syllable < 11172) {
    const final = syllable % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
  }
  // 10, 100, 1000 … are read 십, 백, 천, 만: consonants, like 영 itself.
  if (/[0-9]/.test(last)) return DIGITS[Number(last)]!;
  return LETTERS[last.toLowerCase()] ?? 'vowel';
}
