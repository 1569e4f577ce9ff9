import { describe, expect, it } from 'vitest';
import { LIMITS } from '../src/conversation/limits.ts';
import { plainMessage } from '../src/conversation/plain-text.ts';
import { type Story, stories } from './stories.ts';

const all = await stories();

describe.each(['en', 'ko'] as const)('stories in %s', (language) => {
  it.each(all.filter((story) => story.language === language))('$name reads as its golden', async ({ name, reply }) => {
    await expect(textOf(reply)).toMatchFileSnapshot(`goldens/${language}/${name}.txt`);
  });
});

describe('pictures of lessons', () => {
  const pages = all.filter(({ name }) => /^lesson-.*-\d$/.test(name));

  it.each(pages)('$language $name looks as its golden', async ({ name, language, reply }) => {
    const [picture] = reply.kind === 'message' ? reply.blocks.filter((block) => block.kind === 'picture') : [];
    await expect(picture!.svg).toMatchFileSnapshot(`goldens/${language}/pictures/${name}.svg`);
  });
});

describe('the size budget', () => {
  // A network of 64 layers with 15 digits is the one answer that is meant to fill a message.
  const allowedToBeCut = ['gradient-longest'];

  it.each(all)('$language $name needs no cutting', ({ name, cut }) => {
    if (!allowedToBeCut.includes(name)) expect(cut).toBe(false);
  });

  it.each(all)('$language $name has controls and pictures within every platform’s limits', ({ reply }) => {
    if (reply.kind === 'form') {
      expect(reply.title.length).toBeLessThanOrEqual(LIMITS.formTitle);
      expect(reply.fields.length).toBeLessThanOrEqual(LIMITS.formFields);
      return;
    }
    for (const block of reply.blocks) {
      if (block.kind === 'buttons') {
        for (const { label, action } of block.buttons) {
          expect(label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
          expect(`${action.name}:${action.data}`.length).toBeLessThanOrEqual(LIMITS.action);
        }
      }
      if (block.kind === 'select') {
        for (const { value } of block.options)
          expect(`${block.action.name}:${block.action.data}${value}`.length).toBeLessThanOrEqual(LIMITS.action);
      }
      if (block.kind === 'picture') expect(block.alt.length).toBeLessThanOrEqual(LIMITS.alt);
    }
  });
});

describe('Korean', () => {
  /** What stays in Latin letters: symbols, names of activations and losses, what is typed, and what Korean has no other word for. */
  const sentences = /[A-Za-z]{3,}(?:[ ,]+[A-Za-z]{3,}){2,}/;

  it.each(all.filter(({ language }) => language === 'ko'))('$name has no English sentence left', ({ reply }) => {
    const typed = /`[^`]*`|\/backprop [^\n]*|\b(?:sigmoid|tanh|relu|leaky-relu|gelu|silu|softplus)\b/gi;
    expect(textOf(reply).replace(typed, '')).not.toMatch(sentences);
  });
});

describe('both languages', () => {
  it('tell the same stories with the same kinds of blocks', () => {
    const shape = ({ reply }: Story) => (reply.kind === 'form' ? ['form'] : reply.blocks.map((block) => block.kind));
    const of = (language: string) => all.filter((story) => story.language === language).map((s) => [s.name, shape(s)]);
    expect(of('ko')).toEqual(of('en'));
  });

  it('compute the same numbers', () => {
    const results = (language: string) =>
      all
        .filter((story) => story.language === language)
        .map(({ reply }) => (reply.kind === 'message' ? reply.result?.() : undefined));
    expect(results('ko')).toEqual(results('en'));
  });
});

// The last digits of a central difference are rounding noise, and differ between machines.
const NOISE = /(?<=worst relative error |가장 큰 상대 오차 )[\d.]+(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/;

function textOf(reply: Story['reply']): string {
  if (reply.kind === 'message') return `${plainMessage(reply).replace(NOISE, '…')}\n`;
  return `${reply.title}\n${reply.fields.map((f) => `${f.label}: ${f.value ?? ''}`).join('\n')}\n[${reply.submit.label}]\n`;
}
