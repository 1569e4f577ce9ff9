// What somebody typed comes out as it was typed, whatever Slack made of it on the way.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOf, typedText, wordsWithin } from '../../../src/platforms/slack/typed-text.ts';

describe('a typed line', () => {
  it.each([
    ['gradient x="1 2"', 'gradient x="1 2"'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;', '&lt;'],
    ['see <https://example.com/a?b=1|example.com> now', 'see example.com now'],
    ['<https://example.com>', 'https://example.com'],
    ['<mailto:a@b.c|a@b.c>', 'a@b.c'],
    ['hello <@U012AB3CD>', 'hello @U012AB3CD'],
    ['hello <@U012AB3CD|mina>', 'hello mina'],
    ['in <#C012AB3CD|general>', 'in general'],
    ['<!here>', 'here'],
    ['at <!date^1700000000^{time}|noon>', 'at noon'],
    ['w < 1 and x > 2', 'w < 1 and x > 2'],
    ['<1 2>', '<1 2>'],
    ['`gradient wrt=w21`', 'gradient wrt=w21'],
    ['```gradient wrt=w21```', 'gradient wrt=w21'],
    ['say `this` and `that`', 'say `this` and `that`'],
    ['  기울기 x="1 2"  ', '기울기 x="1 2"'],
    ['gradient\u00a0x=1', 'gradient x=1'],
    ['', ''],
  ])('%j is %j', (sent, typed) => {
    expect(typedText(sent)).toBe(typed);
  });

  it('survives what Slack escapes, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const sent = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(plainOf(sent)).toBe(typed.replaceAll('\u00a0', ' '));
      }),
    );
  });

  it.each(['<', '<@', '<a:', '<https://', '<!date^', '&', '`', '|', '<@U1|'])(
    'takes no time for many of %j',
    (part) => {
      const before = performance.now();
      typedText(part.repeat(100_000 / part.length));
      expect(performance.now() - before).toBeLessThan(200);
    },
  );
});

describe('the words of a message', () => {
  it('are its text, and those within its blocks and attachments, each once', () => {
    const message = {
      text: 'look at &lt;this&gt;',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: 'net=2-3-2' }, fields: [{ type: 'mrkdwn', text: 'x="1 2"' }] },
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'rate=0.1' }] }],
        },
        { type: 'section', text: { type: 'mrkdwn', text: 'look at &lt;this&gt;' } },
      ],
      attachments: [{ text: 'w="1 2; 3 4"' }, { blocks: [{ text: { text: 'deep' } }] }],
    };
    expect(wordsWithin(message)).toBe('look at <this>\nnet=2-3-2\nx="1 2"\nrate=0.1\nw="1 2; 3 4"\ndeep');
  });

  it('are none where there is nothing to read', () => {
    for (const junk of [{}, { text: 5 }, { blocks: null }, { blocks: 'x' }, { attachments: [null, 1, [[]]] }])
      expect(wordsWithin(junk)).toBe('');
  });

  it('end somewhere, however deep it goes', () => {
    let blocks: unknown = 'x';
    for (let depth = 0; depth < 50_000; depth++) blocks = { elements: [blocks], text: 'y' };
    expect(wordsWithin({ blocks }).length).toBeLessThan(50);
  });
});
