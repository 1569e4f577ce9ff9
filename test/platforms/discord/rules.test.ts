// The rules by hand bite: each finds the fault it is for, in a body that is otherwise right; so does Discord's description.

import { describe, expect, it } from 'vitest';
import { commandFaults, messageFaults, modalFaults } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';

const FLAG = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'Go', custom_id });
const menu = (custom_id: string, ...values: string[]) => ({
  type: 3,
  custom_id,
  options: values.map((value) => ({ label: value, value })),
});
const row = (...components: unknown[]) => ({ type: 1, components });
const v2 = (...components: unknown[]) => ({ flags: FLAG, components });

describe('a message', () => {
  it('within all rules has no fault', () => {
    const file = { id: '0', filename: 'a.png' };
    const gallery = { type: 12, items: [{ media: { url: 'attachment://a.png' } }] };
    const inside = [text('a'), gallery, row(button('a'), button('b')), row(menu('c', 'x', 'y'))];
    expect(messageFaults({ ...v2({ type: 17, components: inside }), attachments: [file] })).toEqual([]);
    expect(messageFaults({ content: 'a' })).toEqual([]);
  });

  it.each([
    ['6 rows', v2(...'abcdef'.split('').map((id) => row(button(id))))],
    ['a menu beside a button', v2(row(button('a'), menu('b', 'x')))],
    ['two menus in a row', v2(row(menu('a', 'x'), menu('b', 'x')))],
    ['6 buttons in a row', v2(row(...'abcdef'.split('').map(button)))],
    ['two controls of one custom_id', v2(row(button('a'), button('a')))],
    ['a control without custom_id', v2(row({ type: 2, style: 2, label: 'Go' }))],
    ['a link without url', v2(row({ type: 2, style: 5, label: 'Go' }))],
    ['a button without label', v2(row({ type: 2, style: 2, custom_id: 'a' }))],
    ['two options of one value', v2(row(menu('a', 'x', 'x')))],
    ['an empty message', { flags: FLAG, components: [] }],
    ['a text of nothing', v2(text(' \n'))],
    ['unknown colour of message', { ...v2(text('a')), colour: 1 }],
    ['unknown colour of component 10', v2({ ...text('a'), colour: 1 })],
    ['components V2 beside content', { ...v2(text('a')), content: 'a' }],
    ['components V2 without their flag', { components: [text('a')] }],
    ['more than 2000 characters', { content: 'a'.repeat(2001) }],
    ['more than 4000 characters of text', v2(text('a'.repeat(4000)), text('a'))],
    ['more than 6000 characters of embeds', { embeds: Array(2).fill({ description: 'a'.repeat(3001) }) }],
    ['41 components', v2(...Array(41).fill(text('a')))],
    ['no file a.png', v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] })],
    ['file a.png is not shown', { ...v2(text('a')), attachments: [{ id: '0', filename: 'a.png' }] }],
  ])('has the fault “%s”', (fault, body) => {
    expect(messageFaults(body)).toEqual([fault]);
  });
});

describe('a modal', () => {
  const label = (component: unknown) => ({ type: 18, label: 'x', component });

  it.each([
    [
      'two controls of one custom_id',
      [label({ type: 4, custom_id: 'a', style: 1 }), label({ type: 4, custom_id: 'a', style: 1 })],
    ],
    ['a control without custom_id', [label({ type: 4, style: 1 })]],
    ['6 labels', 'abcdef'.split('').map((custom_id) => label({ type: 4, custom_id, style: 1 }))],
    ['unknown label of component 4', [label({ type: 4, custom_id: 'a', style: 1, label: 'old' })]],
  ])('has the fault “%s”', (fault, components) => {
    expect(modalFaults({ custom_id: 'a', title: 'a', components })).toEqual([fault]);
  });
});

describe('a command', () => {
  const option = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more });
  const command = (...options: ReturnType<typeof option>[]) => ({ type: 1, name: 'a', description: 'd', options });

  it.each([
    ['the name Upper', command(option('Upper'))],
    ['the name two words', command(option('two words'))],
    ['required after optional in a', command(option('b'), option('c', { required: true }))],
    ['one name twice in a ', command(option('b'), option('b'))],
    ['one name twice in a ko', command(option('b', { name_localizations: { ko: 'c' } }), option('c'))],
    ['8001 characters', command(option('b', { choices: [{ name: 'x', value: 'x'.repeat(7996) }] }))],
    [
      'more than 25 in b',
      command(option('b', { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) })),
    ],
  ])('has the fault “%s”', (fault, body) => {
    expect(commandFaults(body)).toEqual([fault]);
  });
});

describe.skipIf(!hasSchema)('Discord’s description (needs shared data)', () => {
  it('finds what it knows to be wrong', () => {
    expect(schemaFaults('post', v2(text('a'), row(button('a'))))).toEqual([]);
    expect(schemaFaults('post', v2(row(...'abcdef'.split('').map(button))))).not.toEqual([]);
    expect(schemaFaults('post', v2(text('')))).not.toEqual([]);
    expect(
      schemaFaults('callback', { type: 9, data: { custom_id: 'a', title: 'a'.repeat(46), components: [] } }),
    ).not.toEqual([]);
    expect(schemaFaults('commands', [{ name: 'a'.repeat(33), description: 'd' }])).not.toEqual([]);
  });
});
