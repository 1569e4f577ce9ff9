// Every story and any message becomes a body that Slack accepts, holds all it said, and mentions nobody unasked.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockOf, Message } from '../../../src/conversation/reply.ts';
import { actionOf } from '../../../src/platforms/slack/action-value.ts';
import { viewOf } from '../../../src/platforms/slack/modal.ts';
import { drawMessage } from '../../../src/platforms/slack/render.ts';
import type { MessageBody } from '../../../src/platforms/slack/types.ts';
import { message as anyMessage } from '../../conversation/samples.ts';
import { stories } from '../../stories.ts';
import { hostile } from './hostile.ts';
import { mentionsIn, messageFaults, partsIn, viewFaults } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';
import { fileIdsFor, stylesIn, textsIn } from './shown.ts';

const all = await stories();
const MINA = { id: 'U0123456789', name: 'mina' };
const NONE = new Map<string, string>();

function messageOf(...blocks: Block[]): Message {
  return { kind: 'message', visibility: 'public', placement: 'new', blocks };
}

function whole(message: Message): MessageBody {
  const drawn = drawMessage(message);
  return drawn.body(fileIdsFor(drawn.pictures), true);
}

/** Where Slack draws no charts. */
function pictured(message: Message): MessageBody {
  const drawn = drawMessage(message);
  return drawn.body(fileIdsFor(drawn.pictures));
}

function bare(message: Message): MessageBody {
  return drawMessage(message).body(NONE);
}

const shown = (...blocks: Block[]) => whole(messageOf(...blocks)).blocks;

// The last digits of a central difference are rounding noise, and differ between machines.
const NOISE = /(?<=worst relative error |가장 큰 상대 오차 )[\d.]+(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g;

/** Compact: a block or an element of one a line. */
function golden(body: object): string {
  return `${JSON.stringify(body).replaceAll(',{"type":', ',\n{"type":').replaceAll('"blocks":[', '"blocks":[\n').replace(NOISE, '…')}\n`;
}

describe.each(['en', 'ko'] as const)('stories in %s', (language) => {
  it.each(all.filter((story) => story.language === language))('$name is its golden body', async ({ name, reply }) => {
    const body = reply.kind === 'form' ? viewOf(reply, { metadata: '', language }) : whole(reply);
    await expect(golden(body)).toMatchFileSnapshot(`../../goldens/slack/${language}/${name}.json`);
  });
});

describe('what Slack accepts', () => {
  it.each(all)('$language $name', ({ reply, language }) => {
    if (reply.kind === 'form') expect(viewFaults({ ...viewOf(reply, { metadata: '', language }) })).toEqual([]);
    else
      for (const body of [whole(reply), pictured(reply), bare(reply)]) expect(messageFaults({ ...body })).toEqual([]);
  });

  it.skipIf(!hasSchema).each(all)('$language $name by the schema (needs shared data)', ({ reply, language }) => {
    if (reply.kind === 'form') expect(schemaFaults('modal', viewOf(reply, { metadata: '', language }))).toEqual([]);
    else
      for (const { blocks } of [whole(reply), pictured(reply), bare(reply)])
        expect(schemaFaults('blocks', blocks)).toEqual([]);
  });

  it('is any message, also without its pictures', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const body of [whole(message), pictured(message), bare(message)]) {
          expect(messageFaults({ ...body })).toEqual([]);
          if (hasSchema) expect(schemaFaults('blocks', body.blocks)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

/** A block of each kind with `typed` wherever a person's words could come to stand. */
function blocksWith(typed: string): readonly Block[] {
  return [
    { kind: 'heading', text: typed },
    {
      kind: 'text',
      text: [typed, { style: 'bold', text: typed }, ' ', { style: 'code', text: typed }, { link: typed, text: typed }],
    },
    {
      kind: 'text',
      text: [{ person: { id: `u${typed}`, name: typed } }, { link: 'https://example.com/', text: typed }],
    },
    { kind: 'formula', tex: typed, plain: typed },
    { kind: 'picture', name: typed, svg: '<svg/>', alt: typed },
    { kind: 'table', columns: [{ title: typed, align: 'left' }], rows: [[typed]] },
    { kind: 'fields', fields: [{ name: typed, value: [typed] }] },
    { kind: 'buttons', buttons: [{ label: typed, action: { name: 'a', data: typed } }] },
    {
      kind: 'select',
      placeholder: typed,
      action: { name: 'b', data: typed },
      options: [{ value: typed, label: typed, description: typed }],
    },
  ];
}

function isHarmless(body: MessageBody): void {
  expect(messageFaults({ ...body })).toEqual([]);
  expect(mentionsIn({ ...body })).toEqual([]);
  const links = partsIn(body.blocks).flatMap(({ url }) => (url === undefined ? [] : [url]));
  for (const url of links) expect(url).toMatch(/^https?:\/\//);
}

describe('what somebody typed', () => {
  it('becomes neither mention nor markup nor a refusal, in no kind of block', () => {
    fc.assert(
      fc.property(hostile, (typed) => isHarmless(whole(messageOf(...blocksWith(typed))))),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('nor where pictures are missing', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const body = bare(messageOf(...blocksWith(typed)));
        isHarmless(body);
        if (hasSchema) expect(schemaFaults('blocks', body.blocks)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows as typed', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        // What nothing can show: control characters, half ones, and what turns around the text behind it.
        const shows = typed
          .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
          .replace(/\p{Surrogate}/gu, '\ufffd');
        const [text] = shown({ kind: 'text', text: [`a${typed}`] });
        expect(textsIn(text)).toEqual([`a${shows}`]);
        expect(stylesIn(text)).toEqual([]);
        const [fields] = shown({ kind: 'fields', fields: [{ name: 'n', value: [`v${typed}e`] }] });
        expect(
          textsIn(fields)
            .join('')
            .replace(/^\*n\*\n|^n {2}/, ''),
        ).toBe(`v${shows}e`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a message', () => {
  it('mentions the people it names', () => {
    const text = { kind: 'text', text: [{ person: MINA }, ' and ', { person: { id: '7', name: 'joon' } }] } as const;
    const body = whole(messageOf(text));
    expect(body.blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: MINA.id },
              { type: 'text', text: ' and ' },
              { type: 'text', text: '@joon' },
            ],
          },
        ],
      },
    ]);
    expect(body.text).toBe('<@U0123456789> and @joon');
  });

  it('shows pictures by their Slack files with their words, and the words alone where there is none', () => {
    const message = messageOf(
      { kind: 'formula', tex: 'a_1', plain: 'a₁ = 2' },
      { kind: 'picture', name: 'Graph of 2', svg: '<svg/>', alt: 'two nodes' },
    );
    const { pictures, body } = drawMessage(message);
    expect(pictures.map((picture) => ({ ...picture }))).toEqual([
      { file: 'formula-1.png', kind: 'formula', source: 'a_1', alt: 'a₁ = 2' },
      { file: 'graph-of-2-2.png', kind: 'picture', source: '<svg/>', alt: 'two nodes' },
    ]);
    expect(body(new Map([['graph-of-2-2.png', 'F0000000002']])).blocks).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a₁ = 2' }] }],
      },
      { type: 'image', slack_file: { id: 'F0000000002' }, alt_text: 'two nodes' },
    ]);
    expect(body(NONE).blocks[1]).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: '[two nodes]', emoji: false }],
    });
  });

  it('draws no picture that nobody uploads, and none twice', () => {
    let drawn = 0;
    const picture: BlockOf<'picture'> = {
      kind: 'picture',
      name: 'p',
      alt: 'a',
      get svg() {
        drawn += 1;
        return '<svg/>';
      },
    };
    const { pictures, body } = drawMessage(messageOf(picture));
    body(NONE);
    expect(drawn).toBe(0);
    expect([pictures[0]!.source, pictures[0]!.source]).toEqual(['<svg/>', '<svg/>']);
    expect(drawn).toBe(1);
  });

  it('carries in each control the action it sends, twins by ids that differ', () => {
    const go = { label: 'Go', action: { name: 'go', data: 'x:1' } };
    const stop = { ...go, label: 'Stop', tone: 'danger' } as const;
    const menu = { name: 'menu', data: 'm.' };
    const options = [
      { value: 'a', label: 'A', description: 'first' },
      { value: 'b', label: 'B' },
    ];
    const [row, choice] = shown(
      { kind: 'buttons', buttons: [go, go, stop] },
      { kind: 'select', placeholder: 'Which', action: menu, options },
    );
    const buttons = partsIn(row).filter(({ type }) => type === 'button');
    expect(new Set(buttons.map(({ action_id }) => action_id)).size).toBe(3);
    expect(buttons.map(({ style }) => style)).toEqual([undefined, undefined, 'danger']);
    for (const { value } of buttons) expect(actionOf(String(value))).toEqual(go.action);
    const [select] = partsIn(choice).filter(({ type }) => type === 'static_select');
    expect((select!.options as { value: string }[]).map(({ value }) => actionOf(value))).toEqual([
      { name: 'menu', data: 'm.a' },
      { name: 'menu', data: 'm.b' },
    ]);
  });

  it('shows a control that cannot be sent back, and answers it as something that is over', () => {
    const long = { name: 'go', data: 'x'.repeat(2000) };
    const short = { name: 'go', data: '' };
    const rows = shown(
      { kind: 'buttons', buttons: [{ label: 'Go', action: long }] },
      { kind: 'select', placeholder: 'Which', action: long, options: [{ value: 'a', label: 'A' }] },
      { kind: 'select', placeholder: 'None', action: short, options: [] },
      {
        kind: 'select',
        placeholder: 'Some',
        action: short,
        options: [
          { value: '', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
    );
    const values = rows.map((row) => partsIn(row).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
    expect(values.map((each) => each.map(actionOf))).toEqual([
      [{ name: '?', data: '' }],
      [{ name: '?', data: '' }],
      [{ name: '?', data: '' }],
      [{ name: 'go', data: 'b' }],
    ]);
    expect(rows.map((row) => textsIn(row)[0])).toEqual(['Go', 'Which …', 'None', 'Some …']);
  });

  it('gives its menus new ids when what they do changes, and only then', () => {
    const idsOf = (said: string, data: string) =>
      shown(
        { kind: 'text', text: [said] },
        { kind: 'select', placeholder: 'p', action: { name: 'a', data }, options: [{ value: 'v', label: 'V' }] },
      ).map((block) => ('block_id' in block ? block.block_id : undefined));
    expect(idsOf('one', '1')).toEqual(idsOf('two', '1'));
    expect(idsOf('one', '1')).not.toEqual(idsOf('one', '2'));
  });

  it('begins anew below controls', () => {
    const go: Block = { kind: 'buttons', buttons: [{ label: 'Go', action: { name: 'go', data: '' } }] };
    const text: Block = { kind: 'text', text: ['a'] };
    expect(shown(text, text, go, go, text).map(({ type }) => type)).toEqual([
      'rich_text',
      'rich_text',
      'actions',
      'actions',
      'divider',
      'rich_text',
    ]);
  });

  it('keeps within 12000 characters: pictures say less, and menus that are too many give way to one mark', () => {
    const options = Array.from({ length: 25 }, (_, n) => ({
      value: `${n}`,
      label: `${n} `.padEnd(75, 'l'),
      description: 'd'.repeat(75),
    }));
    const menus = Array.from(
      { length: 6 },
      (_, n): Block => ({ kind: 'select', placeholder: 'p', action: { name: 'a', data: `${n}` }, options }),
    );
    const body = whole(
      messageOf({ kind: 'text', text: ['t'.repeat(2990)] }, ...menus, { kind: 'text', text: ['end'] }),
    );
    expect(messageFaults({ ...body })).toEqual([]);
    expect(body.blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions', 'actions', 'rich_text', 'rich_text']);
    expect(textsIn(body.blocks).slice(-2)).toEqual(['…', 'end']);
    const pictures = Array.from(
      { length: 9 },
      (): Block => ({ kind: 'picture', name: 'p', svg: '<svg/>', alt: 'a'.repeat(1000) }),
    );
    const drawn = whole(messageOf(...pictures, { kind: 'text', text: ['t'.repeat(3000)] }));
    expect(messageFaults({ ...drawn })).toEqual([]);
    expect(drawn.blocks).toHaveLength(10);
  });

  it('says something even when it says nothing', () => {
    expect(textsIn(shown())).toEqual(['…']);
    expect(
      textsIn(shown({ kind: 'text', text: [' ', { style: 'bold', text: '\n' }] }, { kind: 'heading', text: '' })),
    ).toEqual(['…']);
    expect(whole(messageOf()).text).toBe('…');
  });
});

describe('the words beside the blocks', () => {
  const textOf = (...blocks: Block[]) => whole(messageOf(...blocks)).text;

  it('say all that is not pressed, for whoever hears instead of sees', () => {
    const said = textOf(
      { kind: 'heading', text: '∂L/∂w₁₁ < 0' },
      {
        kind: 'text',
        text: ['so ', { style: 'bold', text: 'w & b' }, ' rise ', { moment: 1_700_000_000_999, show: 'relative' }],
      },
      { kind: 'formula', tex: 'a', plain: 'a = 1' },
      { kind: 'picture', name: 'p', svg: '<svg/>', alt: 'two nodes' },
      { kind: 'fields', fields: [{ name: 'x', value: ['(1, 2)'] }] },
      {
        kind: 'table',
        columns: [
          { title: '', align: 'left' },
          { title: 'x₁', align: 'right' },
          { title: 'x₂', align: 'right' },
        ],
        rows: [['z₁', '1', '2']],
      },
      { kind: 'buttons', buttons: [{ label: 'Go', action: { name: 'go', data: '' } }] },
    );
    expect(said).toBe(
      '∂L/∂w₁₁ &lt; 0\nso w &amp; b rise <!date^1700000000^{ago}|2023-11-14 22:13:20 UTC>\na = 1\ntwo nodes\nx: (1, 2)\nz₁  x₁ 1 · x₂ 2',
    );
  });

  it('are cut where an edit would be refused, by bytes and never within a token', () => {
    const said = textOf({ kind: 'text', text: ['가'.repeat(1400), '<&>'.repeat(200)] });
    expect(Buffer.byteLength(said)).toBeLessThanOrEqual(4000);
    expect(said).toMatch(/가…$/);
    for (let n = 1320; n < 1335; n++) {
      const text = textOf({ kind: 'text', text: ['가'.repeat(n), '<&>'.repeat(200), { person: MINA }] });
      expect(messageFaults({ ...whole(messageOf({ kind: 'text', text: ['a'] })), text })).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
      expect(text).toMatch(/…$/);
    }
  });
});

describe('fields', () => {
  it('stand in two columns where mrkdwn shows them as they are', () => {
    expect(
      shown({ kind: 'fields', fields: [{ name: '오차 · 교훈 3', value: ['∂L/∂h₁ = y₁ − t₁ ≈ ', '−0.434195'] }] }),
    ).toEqual([
      {
        type: 'section',
        fields: [{ type: 'mrkdwn', text: '*오차 · 교훈 3*\n∂L/∂h₁ = y₁ − t₁ ≈ −0.434195', verbatim: true }],
      },
    ]);
  });

  it.each([
    ['a style', [{ style: 'code', text: 'x' } as const]],
    ['a mark', ['2 * 3']],
    ['an underscore at a word’s edge', ['w_ and _b']],
    ['an emoji', [':smile:']],
    ['an entity', ['x > 0']],
    ['two lines', ['a\nb']],
  ])('are a line each where there is %s', (_, value) => {
    const [block] = shown({ kind: 'fields', fields: [{ name: 'x', value }] });
    expect(block).toMatchObject({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: expect.arrayContaining([{ type: 'text', text: 'x', style: { bold: true } }]),
        },
      ],
    });
  });

  it('are a line each where there are more than ten, or one has no name', () => {
    const many = Array.from({ length: 11 }, (_, n) => ({ name: `n${n}`, value: ['v'] }));
    const [block] = shown({ kind: 'fields', fields: many });
    expect(block).toMatchObject({ type: 'rich_text' });
    expect(textsIn(block)).toHaveLength(22);
    expect(textsIn(shown({ kind: 'fields', fields: [{ name: '', value: ['v'] }] }))).toEqual(['v']);
  });

  it('keep an underscore within a word', () => {
    expect(shown({ kind: 'fields', fields: [{ name: 'w_kj', value: ['w1_21'] }] })[0]).toMatchObject({
      type: 'section',
    });
  });
});

describe('a table', () => {
  const columns = [
    { title: '∂L/∂W', align: 'left' },
    { title: 'x₁ →', align: 'right' },
  ] as const;

  it('is Slack’s own, numbers to the right, words wrapped, no cell empty', () => {
    expect(shown({ kind: 'table', columns, rows: [['→ z₁', '−0.1'], ['']] })).toEqual([
      {
        type: 'table',
        column_settings: [
          { align: 'left', is_wrapped: true },
          { align: 'right', is_wrapped: false },
        ],
        rows: [
          [
            { type: 'raw_text', text: '∂L/∂W' },
            { type: 'raw_text', text: 'x₁ →' },
          ],
          [
            { type: 'raw_text', text: '→ z₁' },
            { type: 'raw_text', text: '−0.1' },
          ],
          [
            { type: 'raw_text', text: ' ' },
            { type: 'raw_text', text: ' ' },
          ],
        ],
      },
    ]);
  });
});
