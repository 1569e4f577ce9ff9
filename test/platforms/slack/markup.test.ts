// What a person typed never comes out as a mention, a link or a command of Slack's, wherever text is parsed at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/conversation/reply.ts';
import {
  cutEscaped,
  escaped,
  isMentionable,
  isPlain,
  mrkdwn,
  sendable,
  webAddress,
} from '../../../src/platforms/slack/markup.ts';
import { hostile } from './hostile.ts';

const MINA = { id: 'U0123456789', name: 'mina' };
const read = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('what a person typed', () => {
  it('comes out escaped, and reads as it was', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const out = escaped(typed);
        expect(out).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(read(out)).toBe(sendable(typed));
      }),
      { numRuns: 10_000 },
    );
  });

  it('brings no bare < in any span, but for a date of ours', () => {
    const span = (typed: string): fc.Arbitrary<Span> =>
      fc.constantFrom<Span>(
        typed,
        { style: 'bold', text: typed },
        { style: 'italic', text: typed },
        { style: 'code', text: typed },
        { link: `https://example.com/${typed}`, text: typed },
        { link: typed, text: typed },
        { person: { id: `p${typed}`, name: typed } },
      );
    const text = fc.array(hostile.chain(span), { maxLength: 5 });
    fc.assert(
      fc.property(text, (spans) => {
        expect(mrkdwn(spans)).not.toMatch(/[<>]/);
        const dated = mrkdwn([...spans, { moment: 1_700_000_000_999, show: 'time' }]);
        expect(dated.match(/</g)).toHaveLength(1);
        expect(dated).toMatch(/<!date\^1700000000\^\{time\}\|2023-11-14 22:13:20 UTC>$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut at no place where an entity or a token would break, and never to more bytes than there is room for', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.integer({ min: 3, max: 90 }), (before, after, room) => {
        const whole = escaped(before) + mrkdwn([{ moment: 0, show: 'date' }, { person: MINA }]) + escaped(after);
        const short = cutEscaped(whole, room);
        expect(Buffer.byteLength(short)).toBeLessThanOrEqual(room);
        if (short !== whole) expect(short).toMatch(/…$/);
        const left = short.replace(/<!date\^0\^\{date_short\}\|[^<>]+>|<@U0123456789>/g, '');
        expect(left).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)|\p{Surrogate}/u);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('spans beside the blocks', () => {
  it('name a person by an id of Slack’s, or by name', () => {
    expect(mrkdwn([{ person: MINA }])).toBe('<@U0123456789>');
    expect(mrkdwn([{ person: { id: 'W0123456789', name: 'joon' } }])).toBe('<@W0123456789>');
    for (const id of ['301234567890123456', 'channel', 'U0123456789|x', 'C0123456789', '!here', ''])
      expect(mrkdwn([{ person: { id, name: 'a<b' } }])).toBe('@a&lt;b');
    expect(isMentionable({ id: 'U0123456789\n' })).toBe(false);
  });

  it('have no styles, and links in words', () => {
    expect(mrkdwn([{ style: 'bold', text: 'w' }, '는 ', { style: 'code', text: 'x=1' }])).toBe('w는 x=1');
    expect(mrkdwn([{ link: 'https://example.com/?a=1&b=2', text: 'here' }])).toBe(
      'here (https://example.com/?a=1&amp;b=2)',
    );
  });

  it.each([
    ['relative', '{ago}'],
    ['time', '{time}'],
    ['date', '{date_short}'],
  ] as const)('leave a moment’s %s to the client', (show, format) => {
    expect(mrkdwn([{ moment: 1_700_000_000_999, show }])).toBe(`<!date^1700000000^${format}|2023-11-14 22:13:20 UTC>`);
  });
});

describe('a link', () => {
  it.each([
    ['https://example.com/a_(b)?q=[1]#x#y', 'https://example.com/a_(b)?q=%5b1%5d#x%23y'],
    ['https://example.com/100%', 'https://example.com/100%25'],
    ['http://127.0.0.1:8080/a|b', 'http://127.0.0.1:8080/a%7cb'],
    ['https://예시.kr/가', 'https://xn--vv4b11d.kr/%EA%B0%80'],
    ['https://user:secret@example.com/', 'https://example.com/'],
  ])('to %s leads to %s', (link, address) => {
    expect(webAddress(link)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'mailto:a@example.com',
    'example.com',
    '',
    `https://example.com/${'a'.repeat(3000)}`,
  ])('to %s leads nowhere', (link) => {
    expect(webAddress(link)).toBeUndefined();
  });
});

describe('plain words', () => {
  it.each(['w_kj', 'x = (1.5, −0.5)', '→ z₁', '오차 · 교훈 3', 'a: b', '16:31', '2-3-2', ''])(
    '%j show as they are',
    (text) => {
      expect(isPlain(text)).toBe(true);
    },
  );

  it.each(['*a*', '_a_', '~a~', '`a`', ':smile:', ':+1:', 'a < b', 'a & b', '> a', 'a\nb', ' a', 'a _b'])(
    '%j might not',
    (text) => {
      expect(isPlain(text)).toBe(false);
    },
  );
});
