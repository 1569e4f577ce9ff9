// What a person typed shows as it was typed, wherever it stands; and what we style is styled.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span, Text } from '../../../src/conversation/reply.ts';
import { cutEscaped, escaped, markup, sendable } from '../../../src/platforms/discord/markup.ts';
import { hostile } from './hostile.ts';
import { kindsIn, readMarkdown, visible } from './markdown.ts';

const MINA = { id: '301234567890123456', name: 'mina' };

describe('the reader that these tests trust', () => {
  it.each([
    ['**a** _b_ `c`', ['bold', 'text', 'text', 'italic', 'text', 'text', 'code']],
    ['# a\n> b\n- c\n1. d', ['heading', 'text', 'quote', 'text', 'list', 'text', 'list', 'text']],
    ['-# small', ['small', 'text']],
    ['<@1> <@&2> <#3> @everyone', ['mention', 'text', 'mention', 'text', 'mention', 'text', 'mention']],
    ['<:a:1> :smile: <t:1:R> </a:1>', ['emoji', 'text', 'emoji', 'text', 'moment', 'text', 'command']],
    [
      '[a](https://b.example) https://c.example <https://d.example>',
      ['link', 'text', 'text', 'link', 'text', 'text', 'link', 'text'],
    ],
    [
      '||a|| ~~b~~ __c__ ***d***',
      ['spoiler', 'text', 'text', 'struck', 'text', 'text', 'underline', 'text', 'text', 'bold', 'italic'],
    ],
    ['```\na\n```', ['block']],
    ['\\*\\*a\\*\\*', ['text']],
  ])('sees the markup of %j', (source, kinds) => {
    expect(kindsIn(readMarkdown(source)).slice(0, kinds.length)).toEqual(kinds);
  });
});

describe('what a person typed', () => {
  it('shows as typed and is never markup', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (typed) => {
        const read = readMarkdown(markup(typed));
        expect(new Set(kindsIn(read))).toEqual(new Set(sendable(typed.join('')) === '' ? [] : ['text']));
        expect(visible(read)).toBe(sendable(typed.join('')));
      }),
      { numRuns: 2000 },
    );
  });

  it('shows as typed within what we style', () => {
    fc.assert(
      fc.property(fc.constantFrom('bold', 'italic'), hostile, hostile, (style, typed, after) => {
        fc.pre(sendable(typed) !== '');
        const read = readMarkdown(markup([{ style, text: typed }, after]));
        expect(visible(read).replaceAll('\u200b', '')).toBe(
          (sendable(typed) + sendable(after)).replaceAll('\u200b', ''),
        );
        expect(read[0]).toMatchObject({ kind: style });
        expect(kindsIn(read).filter((kind) => kind !== 'text')).toEqual([style]);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows on one line within code, its back-ticks replaced', () => {
    fc.assert(
      fc.property(hostile, hostile, (typed, after) => {
        fc.pre(sendable(typed) !== '');
        const [first, ...rest] = readMarkdown(markup([{ style: 'code', text: typed }, after]));
        expect(first).toEqual({ kind: 'code', text: sendable(typed.replace(/\s*\n\s*/g, ' ')).replaceAll('`', 'ˋ') });
        expect(kindsIn(rest).filter((kind) => kind !== 'text')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is markup at no place where it is cut', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 60 }), (typed, room) => {
        const whole = escaped(typed);
        const short = cutEscaped(whole, room);
        expect(short.length).toBeLessThanOrEqual(room);
        if (whole.length > room) expect(short).toMatch(/…$/);
        expect(kindsIn(readMarkdown(short)).filter((kind) => kind !== 'text')).toEqual([]);
        expect(short).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('spans', () => {
  const shown = (...text: Span[]) => markup(text);

  it('are bold, italic and code', () => {
    expect(shown({ style: 'bold', text: 'error' }, ' · ', { style: 'italic', text: 'slope' })).toBe(
      '**error** · _slope_',
    );
    expect(shown({ style: 'code', text: '/backprop gradient x="1 2"' })).toBe('`/backprop gradient x="1 2"`');
  });

  it('stay apart where their marks would run together', () => {
    const read = readMarkdown(
      shown(
        { style: 'bold', text: 'a' },
        { style: 'bold', text: 'b' },
        { style: 'code', text: 'c' },
        { style: 'code', text: 'd' },
      ),
    );
    expect(kindsIn(read).filter((kind) => kind !== 'text')).toEqual(['bold', 'bold', 'code', 'code']);
    expect(kindsIn(readMarkdown(shown({ style: 'italic', text: 'w' }, 'ord')))).toContain('italic');
  });

  it('name a person by id, so that nobody else is meant', () => {
    expect(shown({ person: MINA })).toBe('<@301234567890123456>');
    expect(shown({ person: { id: 'everyone', name: 'everyone' } })).toBe('\\@everyone');
  });

  it.each([
    ['relative', '<t:1700000000:R>'],
    ['time', '<t:1700000000:t>'],
    ['date', '<t:1700000000:D>'],
  ] as const)('leave a moment’s %s to the client', (show, expected) => {
    expect(shown({ moment: 1_700_000_000_999, show })).toBe(expected);
  });

  it('link to addresses of the web alone', () => {
    const read = readMarkdown(shown({ link: 'https://example.com/a_(b)?q=[1]', text: 'an [odd](x) one' }));
    expect(read).toEqual([
      {
        kind: 'link',
        to: expect.stringContaining('https://example.com/a_%28b%29'),
        inside: [{ kind: 'text', text: 'an (odd)(x) one' }],
      },
    ]);
    expect(shown({ link: 'javascript:alert(1)', text: 'press' })).toBe('press (javascript\\:alert(1))');
  });

  it('leave out what is empty', () => {
    expect(shown({ style: 'bold', text: '' }, { style: 'code', text: '' }, '')).toBe('');
  });
});

describe('a line without room', () => {
  const long: Text = [
    'the loss ',
    { style: 'bold', text: 'falls by a tenth' },
    ' <@1> ',
    { person: MINA },
    ' and rises',
  ];

  it('ends in … and closes what it opened', () => {
    for (let room = 1; room < markup(long).length; room++) {
      const short = markup(long, room);
      expect(short.length).toBeLessThanOrEqual(room);
      expect(short).toMatch(/…(\*\*)?$/);
      expect((short.match(/\*\*/g) ?? []).length % 2).toBe(0);
    }
  });

  it('is whole where it fits', () => {
    expect(markup(long, markup(long).length)).toBe(markup(long));
  });
});
