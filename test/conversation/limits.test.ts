// The content budget holds for any message, and cuts where one can see it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, fitForm, fitMessage, LIMITS, lengthOf } from '../../src/conversation/limits.ts';
import type { Block, Message } from '../../src/conversation/reply.ts';
import { form, message } from './samples.ts';

const whole = (...blocks: Block[]): Message => ({
  kind: 'message',
  visibility: 'public',
  placement: 'new',
  blocks,
});

const says = (blocks: readonly Block[]) => JSON.stringify(blocks);

/** Each limit that the message breaks. */
function broken({ blocks }: Message): string[] {
  const faults: string[] = [];
  const hold = (what: string, size: number, limit: number) =>
    size > limit && faults.push(`${what}: ${size} > ${limit}`);
  hold(
    'message',
    blocks.reduce((sum, block) => sum + lengthOf(block), 0),
    LIMITS.message,
  );
  hold('blocks', blocks.length, LIMITS.blocks);
  hold('tables', blocks.filter((block) => block.kind === 'table').length, LIMITS.tables);
  for (const block of blocks) {
    if (block.kind === 'heading') hold('heading', block.text.length, LIMITS.heading);
    if (block.kind === 'picture') hold('alt', block.alt.length, LIMITS.alt);
    if (block.kind === 'table') {
      hold('columns', Math.max(block.columns.length, ...block.rows.map((row) => row.length)), LIMITS.tableColumns);
      hold('rows', block.rows.length, LIMITS.tableRows);
    }
    if (block.kind === 'buttons') {
      hold('buttons', block.buttons.length, LIMITS.buttonsInRow);
      for (const { label } of block.buttons) hold('button', label.length, LIMITS.buttonLabel);
    }
    if (block.kind === 'select') {
      hold('options', block.options.length, LIMITS.options);
      for (const { label } of block.options) hold('option', label.length, LIMITS.optionLabel);
    }
  }
  return faults;
}

describe('cut', () => {
  test('keeps what fits, marks what does not, never leaves half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 60 }), (text, limit) => {
        const shown = cut(text, limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(/[\ud800-\udfff]/u.test(shown)).toBe(false);
        if (text.length <= limit) expect(shown).toBe(text);
        else if (limit > 0) {
          expect(shown.endsWith('…')).toBe(true);
          expect(text.startsWith(shown.slice(0, -1))).toBe(true);
          expect(shown.length).toBeGreaterThanOrEqual(limit - 1);
        }
      }),
    );
  });

  test('a pair of surrogates goes as one', () => {
    expect(cut('a😀b', 3)).toBe('a…');
    expect(cut('a😀bc', 4)).toBe('a😀…');
  });
});

describe('fitMessage', () => {
  test('any message comes out within the budget, and stays as it is the second time', () => {
    fc.assert(
      fc.property(message, (any) => {
        const fitted = fitMessage(any);
        expect(broken(fitted)).toEqual([]);
        expect(fitMessage(fitted)).toBe(fitted);
      }),
      { numRuns: 300 },
    );
  });

  test('a message within the budget is the very same object, any other carries the mark or more rows of buttons', () => {
    fc.assert(
      fc.property(message, (any) => {
        const fitted = fitMessage(any);
        if (broken(any).length === 0) expect(fitted).toBe(any);
        else if (broken(any).every((fault) => fault.startsWith('buttons'))) {
          const labels = (blocks: readonly Block[]) =>
            blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []));
          if (fitted.blocks.length < LIMITS.blocks) expect(labels(fitted.blocks)).toEqual(labels(any.blocks));
        } else expect(says(fitted.blocks).split('…').length).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });

  test('a long block leaves room for those after it', () => {
    const { blocks } = fitMessage(
      whole({ kind: 'text', text: ['가'.repeat(9000)] }, { kind: 'heading', text: 'second' }),
    );
    expect(blocks[0]).toEqual({ kind: 'text', text: [`${'가'.repeat(2998)}…`] });
    expect(blocks[1]).toEqual({ kind: 'heading', text: '…' });
  });

  test('the eleventh block and the second table go, with a mark in their place', () => {
    const table: Block = { kind: 'table', columns: [{ title: 'x', align: 'right' }], rows: [['1']] };
    const heading: Block = { kind: 'heading', text: 'h' };
    expect(fitMessage(whole(table, heading, table)).blocks).toEqual([table, heading, { kind: 'text', text: ['…'] }]);
    const { blocks } = fitMessage(whole(...Array<Block>(11).fill(heading)));
    expect(blocks).toEqual([...Array(9).fill(heading), { kind: 'text', text: ['…'] }]);
  });

  test('a table keeps its first rows and says that others went', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [String(index)]);
    const { blocks } = fitMessage(whole({ kind: 'table', columns: [{ title: 'n', align: 'right' }], rows }));
    expect(blocks[0]).toMatchObject({ rows: [...rows.slice(0, 98), ['…']] });
  });

  test('a table whose very titles are too long becomes a mark', () => {
    const columns = [{ title: 'x'.repeat(4000), align: 'left' as const }];
    expect(fitMessage(whole({ kind: 'table', columns, rows: [] })).blocks).toEqual([{ kind: 'text', text: ['…'] }]);
  });

  test('fields that go are marked', () => {
    const field = { name: 'loss', value: ['x'.repeat(1600)] };
    const { blocks } = fitMessage(whole({ kind: 'fields', fields: [field, field, field] }));
    expect(blocks[0]).toEqual({
      kind: 'fields',
      fields: [field, { name: 'loss', value: [`${'x'.repeat(1390)}…`] }, { name: '…', value: [] }],
    });
  });

  test('a sixth button moves to a second row', () => {
    const buttons = [...'abcdef'].map((label) => ({ label, action: { name: label, data: '' } }));
    expect(fitMessage(whole({ kind: 'buttons', buttons })).blocks).toEqual([
      { kind: 'buttons', buttons: buttons.slice(0, 5) },
      { kind: 'buttons', buttons: buttons.slice(5) },
    ]);
  });

  test('the last option that fits says that others went', () => {
    const options = Array.from({ length: 30 }, (_, index) => ({ value: String(index), label: `option ${index}` }));
    const select: Block = { kind: 'select', placeholder: 'pick', action: { name: 'pick', data: '' }, options };
    const [fitted] = fitMessage(whole(select)).blocks;
    expect(fitted).toMatchObject({ options: [...options.slice(0, 24), { value: '24', label: 'option 24 …' }] });
  });
});

test('any form comes out within the budget, and stays as it is the second time', () => {
  fc.assert(
    fc.property(form, (any) => {
      const fitted = fitForm(any);
      expect(fitted.title.length).toBeLessThanOrEqual(LIMITS.formTitle);
      expect(fitted.fields.length).toBeLessThanOrEqual(LIMITS.formFields);
      for (const field of fitted.fields) {
        expect(field.label.length).toBeLessThanOrEqual(LIMITS.fieldLabel);
        expect(field.options?.length).toBeLessThanOrEqual(LIMITS.options);
      }
      expect(fitForm(fitted)).toEqual(fitted);
      expect(fitted.submit).toEqual(any.submit);
    }),
  );
});
