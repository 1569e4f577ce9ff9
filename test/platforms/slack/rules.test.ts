// The rules by hand bite: each finds the fault it is for, in a body that is otherwise right; so does the schema.

import { describe, expect, it } from 'vitest';
import { mentionsIn, messageFaults, viewFaults } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const said = (text: string) => rich({ type: 'text', text });
const button = (action_id: string) => ({ type: 'button', text: plain('Go'), action_id, value: 'v1:a:' });
const menu = (...values: string[]) => ({
  type: 'static_select',
  action_id: 'm',
  options: values.map((value) => ({ text: plain(value), value })),
});
const row = (block_id: string, ...elements: object[]) => ({ type: 'actions', block_id, elements });
const picture = (more = {}) => ({ type: 'image', slack_file: { id: 'F0123456789' }, alt_text: 'a', ...more });
const section = (text: string, more = {}) => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true, ...more },
});
const table = (...rows: string[][]) => ({
  type: 'table',
  rows: rows.map((line) => line.map((text) => ({ type: 'raw_text', text }))),
});
const body = (...blocks: object[]) => ({ text: 'a', blocks, unfurl_links: false, unfurl_media: false });

describe('a message', () => {
  it('within all rules has no fault', () => {
    const date = '<!date^1700000000^{ago}|soon> <@U0123456789> <https://example.com|here> &lt;!here&gt; &amp;';
    const good = [
      { type: 'header', text: plain('a') },
      rich({ type: 'text', text: '<!channel>' }, { type: 'user', user_id: 'U0123456789' }),
      section(date),
      picture(),
      table(['a', 'b'], ['1', '2']),
      row('r1', button('a'), button('b')),
      row('r2', menu('x', 'y')),
    ];
    expect(messageFaults({ ...body(...good), text: date, channel: 'C0123456789' })).toEqual([]);
    if (hasSchema) expect(schemaFaults('blocks', good)).toEqual([]);
  });

  it.each([
    ['no text beside the blocks', { ...body(said('a')), text: ' ' }],
    ['more than 4000 bytes of text', { ...body(said('a')), text: '가'.repeat(1334) }],
    ['a bare < or > in mrkdwn', { ...body(said('a')), text: '<!channel>' }],
    ['a bare < or > in mrkdwn', body(section('<#C0123456789>'))],
    ['a bare < or > in mrkdwn', body(section('<javascript:alert(1)|x>'))],
    ['a bare & in mrkdwn', body(section('a & b'))],
    ['a mrkdwn that is not verbatim', body(section('@channel', { verbatim: false }))],
    ['a mrkdwn of nothing', body(section(' '))],
    ['links unfurl', { ...body(said('a')), unfurl_links: true }],
    ['0 blocks', body()],
    ['51 blocks', body(...Array(51).fill(said('a')))],
    ['more than 12000 characters in blocks', body(...Array(5).fill(section('a'.repeat(2500))))],
    ['an input in a message', body({ type: 'input', label: plain('a'), element: {} })],
    ['2 tables', body(table(['a']), table(['a']))],
    ['rows of different lengths', body(table(['a', 'b'], ['1']))],
    ['an empty cell', body(table(['a', '']))],
    ['more settings than columns', body({ ...table(['a']), column_settings: [{}, {}] })],
    ['more than 10000 characters in a table', body(table(['a'.repeat(10_001)]))],
    ['two of one block_id', body(row('r', button('a')), row('r', button('b')))],
    ['two of one action_id', body(row('r1', button('a')), row('r2', button('a')))],
    ['a button without action_id', body(row('r', { ...button(''), action_id: undefined }))],
    ['two options of one value', body(row('r', menu('x', 'x')))],
    [
      'chosen at first is none of the options',
      body(row('r', { ...menu('x'), initial_option: { text: plain('y'), value: 'y' } })),
    ],
    ['a plain text of nothing', body({ type: 'header', text: plain('\n') })],
    ['a plain text with emoji', body({ type: 'header', text: { type: 'plain_text', text: 'a' } })],
    ['a picture by its address', body(picture({ image_url: 'https://example.com/a.png' }))],
    ['no Slack file graph-1.png', body(picture({ slack_file: { id: 'graph-1.png' } }))],
    ['a picture without words', body(picture({ alt_text: '' }))],
    ['a picture with more than 1000 characters', body(picture({ alt_text: 'a'.repeat(1001) }))],
    ['a leaf broadcast', body(rich({ type: 'broadcast', range: 'channel' }))],
    ['a leaf of nothing', body(rich({ type: 'text', text: '' }))],
    ['no user mina', body(rich({ type: 'user', user_id: 'mina' }))],
    ['an empty rich_text_section', body(rich())],
    ['an empty rich_text', body({ type: 'rich_text', elements: [] })],
    ['unknown colour of message', { ...body(said('a')), colour: 1 }],
  ])('has the fault “%s”', (fault, message) => {
    expect(messageFaults(message)).toEqual([fault]);
  });

  it('mentions whom it mentions', () => {
    const blocks = [
      section('<!channel> <@U0123456789> <#C0123456789> &lt;!here&gt; <!date^1^{ago}|x>'),
      rich({ type: 'user', user_id: 'U9876543210' }, { type: 'text', text: '<!everyone>' }, { type: 'broadcast' }),
    ];
    expect(mentionsIn({ ...body(...blocks), text: '<!subteam^S1> &lt;!here&gt;' })).toEqual([
      '!channel',
      '@U0123456789',
      '#C0123456789',
      '!subteam^S1',
      '@U9876543210',
      'broadcast',
    ]);
  });
});

describe('a view', () => {
  const input = {
    type: 'input',
    block_id: 'x',
    label: plain('x'),
    element: { type: 'plain_text_input', action_id: 'v' },
  };
  const modal = (...blocks: object[]) => ({ type: 'modal', title: plain('a'), submit: plain('Go'), blocks });

  it('within all rules has no fault', () => {
    expect(viewFaults(modal(input, { ...input, block_id: 'y' }, said('a')))).toEqual([]);
    expect(viewFaults({ type: 'home', blocks: [said('a'), row('r', button('a'))] })).toEqual([]);
  });

  it.each([
    ['0 blocks', modal()],
    ['101 blocks', modal(...Array(101).fill(said('a')))],
    ['an input without submit', { type: 'modal', title: plain('a'), blocks: [input] }],
    ['an input without block_id', modal({ ...input, block_id: '' })],
    ['two of one block_id', modal(input, input)],
    ['table in a view', modal(table(['a']))],
    ['App Home with a title', { type: 'home', title: plain('a'), blocks: [said('a')] }],
    ['unknown text of view', { ...modal(said('a')), text: 'a' }],
  ])('has the fault “%s”', (fault, view) => {
    expect(viewFaults(view)).toEqual([fault]);
  });
});

describe.skipIf(!hasSchema)('the schema (needs shared data)', () => {
  it('finds what it knows to be wrong', () => {
    expect(schemaFaults('blocks', [said('a')])).toEqual([]);
    expect(schemaFaults('blocks', [{ type: 'header', text: plain('a'.repeat(151)) }])).not.toEqual([]);
    expect(schemaFaults('blocks', [row('r', menu())])).not.toEqual([]);
    expect(schemaFaults('blocks', [section('a'.repeat(3001))])).not.toEqual([]);
    expect(schemaFaults('block', { ...said('a'), colour: 1 })).not.toEqual([]);
    expect(schemaFaults('modal', { type: 'modal', title: plain('a'.repeat(25)), blocks: [said('a')] })).not.toEqual([]);
    expect(schemaFaults('home', { type: 'home', blocks: [] })).not.toEqual([]);
  });
});
