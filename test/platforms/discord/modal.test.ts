import { describe, expect, it } from 'vitest';
import type { Form, FormField } from '../../../src/conversation/reply.ts';
import { drawForm } from '../../../src/platforms/discord/modal.ts';

function componentOf(field: Partial<FormField>) {
  const whole: FormField = { name: 'x', label: 'Input', kind: 'line', required: true, ...field };
  const form: Form = {
    kind: 'form',
    title: 'Numbers',
    fields: [whole],
    submit: { label: 'Go', action: { name: 'a', data: 'b' } },
  };
  return (drawForm(form).components[0] as unknown as { component: Record<string, unknown> }).component;
}

const options = (count: number) => Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Value ${n}` }));
const [INPUT, RADIO, MENU] = [4, 21, 3];

describe('a field', () => {
  it('is a line or a paragraph with what it held and what it hints at', () => {
    expect(componentOf({ value: '1 2', placeholder: 'two numbers' })).toEqual({
      type: INPUT,
      custom_id: 'x',
      style: 1,
      value: '1 2',
      placeholder: 'two numbers',
      required: true,
    });
    expect(componentOf({ kind: 'lines', required: false })).toEqual({
      type: INPUT,
      custom_id: 'x',
      style: 2,
      required: false,
    });
  });

  it.each([
    [1, MENU],
    [2, RADIO],
    [10, RADIO],
    [11, MENU],
  ])('of %i choices is a component of type %i', (count, type) => {
    const component = componentOf({ kind: 'choice', options: options(count), value: 'v0' });
    expect(component).toMatchObject({ type, required: true });
    expect(component.options).toHaveLength(count);
    expect((component.options as object[])[0]).toEqual({ value: 'v0', label: 'Value 0', default: true });
  });
});
