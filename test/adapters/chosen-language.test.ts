// The language for an adapter's own sentences: as chosen, and never waited for.

import { describe, expect, it } from 'vitest';
import { chosenLanguage } from '../../src/adapters/chosen-language.ts';
import type { LanguageFor } from '../../src/conversation/platform.ts';

const mina = {
  platform: 'p',
  person: { id: 'm', name: 'mina' },
  place: { id: 'c', kind: 'channel' },
  server: 's',
} as const;

describe('the chosen language', () => {
  it('is asked for the person, the place and the server', async () => {
    const asked: unknown[] = [];
    const languageFor: LanguageFor = async (who) => {
      asked.push(who);
      return 'ko';
    };
    expect(await chosenLanguage(languageFor, mina)).toBe('ko');
    expect(asked).toEqual([mina]);
  });

  it.each([
    ['nobody keeps one', undefined],
    ['nobody chose one', async () => undefined],
    ['the store fails', () => Promise.reject(new Error('the disk is full'))],
    ['the store hangs', () => new Promise<never>(() => {})],
  ] as [string, LanguageFor | undefined][])('is unknown where %s, and that is soon said', async (_, languageFor) => {
    const before = performance.now();
    expect(await chosenLanguage(languageFor, mina)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(900);
  });
});
