import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../src/conversation/refusal.ts';
import type { Form, FormField, Message } from '../../../src/conversation/reply.ts';
import { actionOf } from '../../../src/platforms/slack/action-value.ts';
import { fieldErrors, loadingView, messageView, valuesOf, viewOf } from '../../../src/platforms/slack/modal.ts';
import { form as anyForm, message as anyMessage } from '../../conversation/samples.ts';
import { stories } from '../../stories.ts';
import { hostile } from './hostile.ts';
import { viewFaults } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';
import { fileIdsFor, textsIn } from './shown.ts';

const all = await stories();
const context = { metadata: '{"channel":"C0123456789"}', language: 'en' };

function formOf(...fields: Partial<FormField>[]): Form {
  return {
    kind: 'form',
    title: 'Numbers',
    fields: fields.map((field, n) => ({ name: `x${n}`, label: 'Input', kind: 'line', required: true, ...field })),
    submit: { label: 'Go', action: { name: 'a', data: 'b' } },
  };
}

const options = (count: number) => Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Value ${n}` }));

function inputOf(field: Partial<FormField>) {
  return viewOf(formOf(field), context).blocks[0] as unknown as Record<string, unknown>;
}

function isGood(view: object): void {
  expect(viewFaults({ ...view })).toEqual([]);
  if (hasSchema) expect(schemaFaults('modal', view)).toEqual([]);
}

describe('a form', () => {
  it('carries its action, where it was opened, and words in the reader’s language', () => {
    const view = viewOf(formOf({}), { ...context, language: 'ko-KR' });
    expect(view).toMatchObject({
      title: { text: 'Numbers' },
      submit: { text: 'Go' },
      close: { text: '취소' },
      private_metadata: context.metadata,
    });
    expect(actionOf(view.callback_id!)).toEqual({ name: 'a', data: 'b' });
    isGood(view);
  });

  it('has a line or a paragraph with what it held and what it hints at', () => {
    expect(inputOf({ value: '1 2', placeholder: 'two numbers' })).toEqual({
      type: 'input',
      block_id: 'x0',
      label: { type: 'plain_text', text: 'Input', emoji: false },
      optional: false,
      element: {
        type: 'plain_text_input',
        action_id: 'value',
        multiline: false,
        max_length: 3000,
        initial_value: '1 2',
        placeholder: { type: 'plain_text', text: 'two numbers', emoji: false },
      },
    });
    expect(inputOf({ kind: 'lines', required: false })).toMatchObject({ optional: true, element: { multiline: true } });
  });

  it.each([
    [0, 'static_select', 1],
    [1, 'static_select', 1],
    [2, 'radio_buttons', 2],
    [10, 'radio_buttons', 10],
    [11, 'static_select', 11],
    [25, 'static_select', 25],
  ])('with %i choices has a %s', (count, type, shown) => {
    const { element } = inputOf({ kind: 'choice', options: options(count), value: 'v0', placeholder: 'which' });
    expect(element).toMatchObject({ type });
    const { options: offered, initial_option: initial } = element as { options: unknown[]; initial_option?: unknown };
    expect(offered).toHaveLength(shown);
    expect(initial).toEqual(count === 0 ? undefined : offered[0]);
    isGood(viewOf(formOf({ kind: 'choice', options: options(count), value: 'v0', placeholder: 'which' }), context));
  });

  it('is accepted whatever it holds', () => {
    fc.assert(
      fc.property(anyForm, hostile, fc.constantFrom('line', 'lines', 'choice'), (form, typed, kind) => {
        const fields = form.fields.map((field, index) => ({
          ...field,
          name: `field${index}`,
          kind,
          value: typed,
          placeholder: typed,
          label: index === 0 ? typed : field.label,
        }));
        isGood(viewOf({ ...form, fields, title: typed }, context));
      }),
      { numRuns: 300 },
    );
  });

  it('does not cut what it has to remember', () => {
    expect(viewOf(formOf({}), { ...context, metadata: 'm'.repeat(3000) }).private_metadata).toHaveLength(3000);
    expect(() => viewOf(formOf({}), { ...context, metadata: 'm'.repeat(3001) })).toThrow(RangeError);
  });
});

describe('until a form is made', () => {
  it.each([
    ['en', 'One moment…', 'Close'],
    ['ko', '잠시만요…', '닫기'],
  ])('%s a modal says so', (language, loading, close) => {
    const view = loadingView('A title that is far too long', language);
    isGood(view);
    expect(textsIn(view.blocks)).toEqual([loading]);
    expect(view.close!.text).toBe(close);
    expect(view.title.text).toBe('A title that is far too…');
    expect(view.submit).toBeUndefined();
  });

  it.each(all.filter(({ reply }) => reply.kind === 'message'))(
    'a modal can say instead: $language $name',
    ({ reply, language }) => {
      const message = reply as Message;
      isGood(messageView('backprop', message, language));
    },
  );

  it('a modal can say any message instead', () => {
    fc.assert(
      fc.property(anyMessage, hostile, (message, title) => isGood(messageView(title, message, 'en'))),
      { numRuns: 100 },
    );
  });

  it('a modal shows pictures that Slack has, and tables in lines', () => {
    const message: Message = {
      kind: 'message',
      visibility: 'private',
      placement: 'new',
      blocks: [
        { kind: 'picture', name: 'p', svg: '<svg/>', alt: 'two nodes' },
        {
          kind: 'table',
          columns: [
            { title: 'name', align: 'left' },
            { title: 'meaning', align: 'left' },
          ],
          rows: [['x', 'input']],
        },
      ],
    };
    const view = messageView('backprop', message, 'en', fileIdsFor([{ file: 'p-1.png' }]));
    isGood(view);
    expect(view.blocks.map(({ type }) => type)).toEqual(['image', 'rich_text']);
    expect(textsIn(view.blocks[1])).toEqual(['x', '  input']);
  });
});

describe('what was filled in', () => {
  it('comes back by the field’s name, empty where it was left empty', () => {
    const values = valuesOf({
      values: {
        x0: { value: { value: '1 2' } },
        x1: { value: { value: null } },
        x2: { value: { selected_option: { value: 'v1' } } },
        x3: { value: { selected_option: null } },
        x4: {},
        __proto__: { value: { value: 'p' } },
      },
    });
    expect(values).toEqual({ x0: '1 2', x1: '', x2: 'v1', x3: '', x4: '' });
    const crafted = valuesOf(JSON.parse('{"values": {"__proto__": {"value": {"value": "p"}}}}'));
    expect(Object.getPrototypeOf(crafted)).toBe(Object.prototype);
    expect(Object.entries(crafted)).toEqual([['__proto__', 'p']]);
  });

  it('is shown to be wrong under the field that the refusal names', () => {
    const form = all.find(({ name, language }) => name === 'gradient-form' && language === 'ko')!.reply as Form;
    const names = form.fields.map(({ name }) => name);
    const at: Record<string, string> = { 'refused-number': 'x', 'refused-shape': 'w', 'refused-name': 'activation' };
    const refused = all.filter(({ name }) => name in at);
    for (const { name, reply } of refused) {
      const { error } = reply as Message;
      const errors = fieldErrors(reply as Message, names)!;
      expect(Object.keys(errors)).toEqual([at[name]]);
      // The sentence, without what to try instead.
      expect(error!.message).toContain(errors[at[name]!]);
      expect(errors[at[name]!]).not.toContain('/backprop');
    }
    expect(refused).toHaveLength(6);
  });

  it('has no field at fault where the refusal names none, or is none', () => {
    expect(fieldErrors(refusal('It grew too large.', 'not-finite'), ['x'])).toBeUndefined();
    expect(fieldErrors(refusal('x', 'a', [{ style: 'code', text: 'y' }, ' is odd']), ['x'])).toBeUndefined();
    const fine = { ...refusal('x', 'a', [{ style: 'code', text: 'x' }]) };
    delete (fine as { error?: unknown }).error;
    expect(fieldErrors(fine, ['x'])).toBeUndefined();
  });
});
