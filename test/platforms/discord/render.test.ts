// Every story and any message becomes a body that Discord accepts, holds all it said, and pings nobody unasked.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../../src/conversation/reply.ts';
import { actionOf } from '../../../src/platforms/discord/custom-id.ts';
import { drawForm } from '../../../src/platforms/discord/modal.ts';
import { drawMessage } from '../../../src/platforms/discord/render.ts';
import type { DrawnMessage } from '../../../src/platforms/discord/types.ts';
import { form as anyForm, message as anyMessage } from '../../conversation/samples.ts';
import { stories } from '../../stories.ts';
import { hostile } from './hostile.ts';
import { kindsIn, readMarkdown, visible } from './markdown.ts';
import { messageFaults, modalFaults } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';

const all = await stories();
const MINA = { id: '301234567890123456', name: 'mina' };

function messageOf(...blocks: Block[]): Message {
  return { kind: 'message', visibility: 'public', placement: 'new', blocks };
}

// The last digits of a central difference are rounding noise, and differ between machines.
const NOISE = /(?<=worst relative error |가장 큰 상대 오차 )[\d.]+(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g;

/** Compact: a component a line. */
function golden(body: object): string {
  return `${JSON.stringify(body).replaceAll(',{"type":', ',\n{"type":').replace(NOISE, '…')}\n`;
}

describe.each(['en', 'ko'] as const)('stories in %s', (language) => {
  it.each(all.filter((story) => story.language === language))('$name is its golden body', async ({ name, reply }) => {
    const body = reply.kind === 'form' ? drawForm(reply) : drawMessage(reply).body;
    await expect(golden(body)).toMatchFileSnapshot(`../../goldens/discord/${language}/${name}.json`);
  });
});

describe('what Discord accepts', () => {
  it.each(all)('$language $name', ({ reply }) => {
    if (reply.kind === 'form') expect(modalFaults({ ...drawForm(reply) })).toEqual([]);
    else expect(messageFaults({ ...drawMessage(reply).body })).toEqual([]);
  });

  it.skipIf(!hasSchema).each(all)('$language $name by Discord’s description (needs shared data)', ({ reply }) => {
    if (reply.kind === 'form') {
      expect(schemaFaults('callback', { type: 9, data: drawForm(reply) })).toEqual([]);
      return;
    }
    for (const route of ['post', 'edit', 'answer', 'followUp'] as const)
      expect(schemaFaults(route, drawMessage(reply).body)).toEqual([]);
  });

  it('is any message, also without its pictures', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const drawn = drawMessage(message);
        const bare = drawMessage(message, new Set(drawn.pictures.map(({ file }) => file)));
        expect(bare.pictures).toEqual([]);
        for (const { body } of [drawn, bare]) {
          expect(messageFaults({ ...body })).toEqual([]);
          if (hasSchema) expect(schemaFaults('post', body)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is any form', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const fields = form.fields.map((field, index) => ({ ...field, name: `field${index}` }));
        const modal = drawForm({ ...form, fields });
        expect(modalFaults({ ...modal })).toEqual([]);
        if (hasSchema) expect(schemaFaults('callback', { type: 9, data: modal })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** A block of each kind with `typed` wherever a person's words could come to stand. */
function blocksWith(typed: string): readonly Block[] {
  return [
    { kind: 'heading', text: typed },
    {
      kind: 'text',
      text: [typed, { style: 'bold', text: typed }, ' ', { style: 'code', text: typed }, { link: typed, text: typed }],
    },
    { kind: 'text', text: [{ person: { id: typed, name: typed } }, { link: 'https://example.com/', text: typed }] },
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

const OURS = ['text', 'small', 'heading', 'bold', 'italic', 'code', 'block', 'link'];

describe('what somebody typed', () => {
  it('becomes neither mention nor markup nor a refusal, in no kind of block', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const message = messageOf(...blocksWith(typed));
        for (const missing of [[], drawMessage(message).pictures.map(({ file }) => file)]) {
          const { body } = drawMessage(message, new Set(missing));
          expect(messageFaults({ ...body })).toEqual([]);
          if (hasSchema) expect(schemaFaults('post', body)).toEqual([]);
          expect(body.allowed_mentions).toEqual({ parse: [], users: [] });
          const kinds = textsOf(body).flatMap((text) => kindsIn(readMarkdown(text)));
          expect(kinds.filter((kind) => !OURS.includes(kind))).toEqual([]);
          const links = JSON.stringify(textsOf(body).map(readMarkdown)).match(/"to":"[^"]*"/g) ?? [];
          expect(links.filter((to) => to !== '"to":"https://example.com/"' && !/^"to":"https?:/.test(to))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has the style of its block and no other', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const [heading, fields] = [
          drawMessage(messageOf({ kind: 'heading', text: `h${typed}` })),
          drawMessage(messageOf({ kind: 'fields', fields: [{ name: `n${typed}`, value: [`v${typed}`] }] })),
        ];
        expect(new Set(textsOf(heading.body).flatMap((text) => kindsIn(readMarkdown(text))))).toEqual(
          new Set(['heading', 'text']),
        );
        expect(kindsIn(readMarkdown(textsOf(fields.body).join('')))).toEqual(['bold', 'text', 'text']);
      }),
      { numRuns: 400 },
    );
  });
});

function textsOf(body: DrawnMessage['body']): string[] {
  return partsOf(body).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
}

function partsOf({ components }: DrawnMessage['body']): readonly Record<string, unknown>[] {
  return (components[0] as unknown as { components: Record<string, unknown>[] }).components;
}

describe('a message', () => {
  it('pings the people it names, each once', () => {
    const named = messageOf(
      { kind: 'text', text: [{ person: MINA }, ' and ', { person: MINA }] },
      { kind: 'fields', fields: [{ name: 'second', value: [{ person: { id: '301234567890123457', name: 'joon' } }] }] },
    );
    expect(drawMessage(named).body.allowed_mentions).toEqual({ parse: [], users: [MINA.id, '301234567890123457'] });
  });

  it('shows pictures as files with their words, and the words alone where a picture is missing', () => {
    const message = messageOf(
      { kind: 'formula', tex: 'a_1', plain: 'a₁ = 2' },
      { kind: 'picture', name: 'Graph of 2', svg: '<svg/>', alt: 'two nodes' },
    );
    const { body, pictures } = drawMessage(message);
    expect(pictures).toEqual([
      { file: 'formula-1.png', kind: 'formula', source: 'a_1' },
      { file: 'graph-of-2-2.png', kind: 'picture', source: '<svg/>' },
    ]);
    expect(body.attachments).toEqual([
      { id: '0', filename: 'formula-1.png' },
      { id: '1', filename: 'graph-of-2-2.png' },
    ]);
    expect(partsOf(body).map(({ items }) => (items as object[])[0])).toEqual([
      { media: { url: 'attachment://formula-1.png' }, description: 'a₁ = 2' },
      { media: { url: 'attachment://graph-of-2-2.png' }, description: 'two nodes' },
    ]);
    const without = drawMessage(message, new Set(['formula-1.png']));
    expect(without.pictures.map(({ file }) => file)).toEqual(['graph-of-2-2.png']);
    expect(without.body.attachments).toMatchObject([{ id: '0', filename: 'graph-of-2-2.png' }]);
    expect(textsOf(without.body)).toEqual(['```\na₁ = 2\n```']);
  });

  it('covers a picture that gives an answer away', () => {
    const { body } = drawMessage(
      messageOf({ kind: 'picture', name: 'way', svg: '<svg/>', alt: 'the way', spoiler: true }),
    );
    const media = { url: 'attachment://way-1.png' };
    expect(partsOf(body)[0]).toMatchObject({ items: [{ media, description: 'the way', spoiler: true }] });
    if (hasSchema) expect(schemaFaults('post', body)).toEqual([]);
  });

  it('gives twins different ids that mean the same', () => {
    const go = { label: 'Go', action: { name: 'go', data: 'x:1' } };
    const { body } = drawMessage(
      messageOf({ kind: 'buttons', buttons: [go, go, { ...go, label: 'Stop', tone: 'danger' }] }),
    );
    const buttons = partsOf(body)[0]!.components as { custom_id: string; style: number }[];
    expect(buttons.map(({ custom_id }) => custom_id)).toEqual(['v1:go:x:1', 'v1a:go:x:1', 'v1b:go:x:1']);
    expect(buttons.map(({ style }) => style)).toEqual([2, 2, 4]);
    for (const { custom_id } of buttons) expect(actionOf(custom_id)).toEqual(go.action);
  });

  it('shows a control that cannot be sent back, but lets nobody press it', () => {
    const action = { name: 'go', data: 'x'.repeat(100) };
    const blocks: Block[] = [
      { kind: 'buttons', buttons: [{ label: 'Go', action }] },
      { kind: 'select', placeholder: 'Which', action, options: [{ value: 'a', label: 'A' }] },
      { kind: 'select', placeholder: 'None', action: { name: 'go', data: '' }, options: [] },
      {
        kind: 'select',
        placeholder: 'Some',
        action: { name: 'go', data: '' },
        options: [
          { value: '', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
    ];
    const controls = partsOf(drawMessage(messageOf(...blocks)).body).map((row) => (row.components as object[])[0]);
    expect(controls).toMatchObject([
      { label: 'Go', disabled: true },
      { placeholder: 'Which', disabled: true },
      { placeholder: 'None', disabled: true },
      { placeholder: 'Some …', options: [{ value: 'b' }] },
    ]);
    expect(controls[3]).not.toHaveProperty('disabled');
  });

  it('marks rows that are too many, and says something even when it says nothing', () => {
    const rows = Array.from(
      { length: 8 },
      (_, n): Block => ({ kind: 'buttons', buttons: [{ label: 'Go', action: { name: 'go', data: `${n}` } }] }),
    );
    expect(partsOf(drawMessage(messageOf(...rows)).body).map(({ type, content }) => content ?? type)).toEqual([
      1,
      1,
      1,
      1,
      1,
      '…',
    ]);
    expect(textsOf(drawMessage(messageOf()).body)).toEqual(['…']);
  });

  it('keeps within 40 components by leaving out lines', () => {
    const row = (id: number): Block => ({
      kind: 'buttons',
      buttons: [1, 2, 3, 4, 5].map((n) => ({ label: `${n}`, action: { name: 'go', data: `${id}.${n}` } })),
    });
    const said = (n: number): Block => (n === 0 ? { kind: 'heading', text: 'a' } : { kind: 'text', text: ['a'] });
    const full = messageOf(...[0, 1, 2, 3, 4].flatMap((n) => [said(n), row(n)]));
    const half = messageOf(...full.blocks.slice(0, 4));
    const linesIn = (message: Message) => partsOf(drawMessage(message).body).filter(({ type }) => type === 14).length;
    expect(messageFaults({ ...drawMessage(full).body })).toEqual([]);
    expect([linesIn(full), linesIn(half)]).toEqual([0, 2]);
  });

  it('keeps what escaping makes too long within 4000 characters, with a mark in each text', () => {
    const stars: Block[] = Array.from({ length: 3 }, () => ({ kind: 'text', text: ['*'.repeat(990)] }));
    const texts = textsOf(drawMessage(messageOf({ kind: 'heading', text: '**' }, ...stars)).body);
    expect(texts.join('').length).toBeLessThanOrEqual(4000);
    expect(texts).toHaveLength(4);
    expect(texts.at(-1)).toMatch(/…$/);
    expect(visible(readMarkdown(texts[1]!))).toBe('*'.repeat(990));
  });

  it('is another colour when it refuses', () => {
    const colour = (message: Message) =>
      (drawMessage(message).body.components[0] as { accent_color?: number }).accent_color;
    const said = messageOf({ kind: 'text', text: ['no'] });
    expect(colour({ ...said, error: { code: 'no', message: 'no' } })).not.toBe(colour(said));
  });
});

describe('a table', () => {
  const columns = [
    { title: '∂L/∂W', align: 'left' },
    { title: 'x₁ →', align: 'right' },
    { title: 'x₂ →', align: 'right' },
  ] as const;

  const shown = (block: Extract<Block, { kind: 'table' }>) => textsOf(drawMessage(messageOf(block)).body)[0];

  it('is aligned in a code block where a telephone has room', () => {
    expect(shown({ kind: 'table', columns, rows: [['→ z₁', '−0.1', '0.25']] })).toBe(
      '```\n∂L/∂W  x₁ →  x₂ →\n─────  ────  ────\n→ z₁   −0.1  0.25\n```',
    );
  });

  it('is a line a row where it is wide', () => {
    const wide = [...columns, { title: '…', align: 'right' }, { title: 'x₉ →', align: 'right' }] as const;
    const rows = [
      ['→ z₁', '−0.000300995', '−5.01658×10⁻⁵', '…', '0.1'],
      ['⋮', '⋮', '⋮', '⋮', '⋮'],
    ];
    expect(shown({ kind: 'table', columns: wide, rows })).toBe(
      '-# ∂L/∂W\n**→ z₁**  x₁ → −0.000300995 · x₂ → −5.01658×10⁻⁵ · … · x₉ → 0.1\n⋮',
    );
  });

  it('is a line a row where wide characters would bring it out of line', () => {
    const block = { kind: 'table', columns: columns.slice(0, 2), rows: [['정답', '1']] } as const;
    expect(shown(block)).toBe('-# ∂L/∂W · x₁ →\n**정답**  1');
  });
});
