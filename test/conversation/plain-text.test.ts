// Plain text says all that a message says, in columns, and can steer no terminal.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainBlock, plainMessage, plainText, widthOf } from '../../src/conversation/plain-text.ts';
import type { Block, Message } from '../../src/conversation/reply.ts';
import { block, message } from './samples.ts';

const shown: readonly (readonly [Block, string])[] = [
  [{ kind: 'heading', text: '손실 L' }, '손실 L\n──────'],
  [
    { kind: 'text', text: ['a ', { style: 'bold', text: 'b' }, ' ', { link: 'https://example.org/', text: 'c' }] },
    'a b c (https://example.org/)',
  ],
  [{ kind: 'text', text: [{ person: { id: '1', name: '민준' } }, '!'] }, '@민준!'],
  [{ kind: 'text', text: [{ moment: 1_700_000_000_123, show: 'time' }] }, '2023-11-14 22:13:20 UTC'],
  [{ kind: 'formula', tex: 'x', plain: 'a = 1\nb = 2' }, '    a = 1\n    b = 2'],
  [{ kind: 'picture', name: 'net', svg: '<svg/>', alt: 'two units' }, '[two units]'],
  [
    {
      kind: 'table',
      columns: [
        { title: '단계', align: 'left' },
        { title: 'L', align: 'right' },
      ],
      rows: [['처음', '1.25'], ['b', '−0.5'], ['c']],
    },
    ['단계     L', '────  ────', '처음  1.25', 'b     −0.5', 'c'].join('\n'),
  ],
  [
    {
      kind: 'fields',
      fields: [
        { name: '오차', value: ['0.5'] },
        { name: 'slope', value: [{ style: 'code', text: '0.2' }] },
      ],
    },
    '오차   0.5\nslope  0.2',
  ],
  [{ kind: 'buttons', buttons: [...'ab'].map((label) => ({ label, action: { name: 'n', data: '' } })) }, '‹a›  ‹b›'],
  [
    {
      kind: 'select',
      placeholder: 'pick',
      action: { name: 'n', data: '' },
      options: [
        { value: '1', label: 'one' },
        { value: '2', label: 'two' },
      ],
    },
    'pick: ‹one›  ‹two›',
  ],
];

test.each(shown)('%j', (one, text) => {
  expect(plainBlock(one)).toBe(text);
});

test('blocks stand apart by an empty line', () => {
  const blocks = shown.slice(0, 2).map(([one]) => one);
  const two: Message = { kind: 'message', visibility: 'public', placement: 'new', blocks };
  expect(plainMessage(two)).toBe('손실 L\n──────\n\na b c (https://example.org/)');
});

describe('any block', () => {
  const harmless = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, '');

  test('carries no control character, so nothing typed steers a terminal', () => {
    expect(plainText(['\u001b[2Jgone\u0007', 'a\tb\nc'])).toBe('[2Jgonea\tb\nc');
    fc.assert(
      fc.property(message, (any) => {
        const shown = plainMessage(any);
        expect(shown).toBe(harmless(shown));
      }),
    );
  });

  test('leaves out no word of it', () => {
    fc.assert(
      fc.property(block, (any) => {
        const words: readonly string[] =
          any.kind === 'heading'
            ? [any.text]
            : any.kind === 'picture'
              ? [any.alt]
              : any.kind === 'fields'
                ? any.fields.flatMap(({ name, value }) => [name, plainText(value)])
                : any.kind === 'buttons'
                  ? any.buttons.map(({ label }) => label)
                  : any.kind === 'select'
                    ? any.options.map(({ label }) => label)
                    : any.kind === 'table'
                      ? [...any.columns.map(({ title }) => title), ...any.rows.flat()].map((cell) => cell.trimEnd())
                      : [];
        const shown = plainBlock(any);
        for (const word of words) expect(shown.includes(harmless(word))).toBe(true);
      }),
    );
  });
});

test.each([
  ['', 0],
  ['abc', 3],
  ['가나', 4],
  ['가나'.normalize('NFD'), 4],
  ['각'.normalize('NFD'), 2],
  ['é'.normalize('NFD'), 1],
  ['∂L', 2],
  ['数', 2],
  ['𠀀', 2],
  ['😀', 2],
  ['Ａ', 2],
  ['a\u200bb', 2],
])('%j is %d columns wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});
