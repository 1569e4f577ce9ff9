// Any message, block and text, for property tests: short and far too long, empty and full of surrogates.

import fc from 'fast-check';
import type {
  Action,
  Block,
  Button,
  Chart,
  Column,
  Form,
  Message,
  Option,
  Span,
} from '../../src/conversation/reply.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 40 });
const long = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 800 }))
  .map(([piece, times]) => piece.repeat(times));
const words = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: long });

export const action: fc.Arbitrary<Action> = fc.record({
  name: fc.stringMatching(/^[a-z][a-z-]{0,20}$/),
  data: fc.string({ maxLength: 70 }),
});

const span: fc.Arbitrary<Span> = fc.oneof(
  words,
  fc.record({ style: fc.constantFrom('bold', 'italic', 'code'), text: words }),
  fc.record({ link: fc.webUrl(), text: words }),
  fc.record({ person: fc.record({ id: word, name: word }) }),
  fc.record({
    moment: fc.integer({ min: 0, max: 4e12 }),
    show: fc.constantFrom('relative', 'time', 'date'),
  }),
);

export const text = fc.array(span, { maxLength: 6 });

const button: fc.Arbitrary<Button> = fc.record({ label: words, action });
const option: fc.Arbitrary<Option> = fc.record({ value: word, label: words });
const options = fc.array(option, { maxLength: 40 });

const column: fc.Arbitrary<Column> = fc.record({ title: word, align: fc.constantFrom('left', 'right') });
const cell = fc.oneof({ weight: 20, arbitrary: fc.string({ maxLength: 8 }) }, { weight: 1, arbitrary: long });
const rowsOf = (columns: readonly Column[]) => fc.array(cell, { minLength: columns.length, maxLength: columns.length });
const table = fc.array(column, { minLength: 1, maxLength: 24 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant(columns),
    rows: fc
      .tuple(rowsOf(columns), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 110 }))
      .map(([row, times, short]) => [...Array(times).fill(row), ...Array(short).fill(columns.map(() => '0'))]),
  }),
);

const chart: fc.Arbitrary<Chart> = fc.array(fc.string({ maxLength: 24 }), { maxLength: 40 }).chain((categories) =>
  fc.record({
    title: words,
    xLabel: words,
    yLabel: words,
    categories: fc.constant(categories),
    series: fc.array(
      fc.record({
        name: words,
        values: fc.array(fc.double(), { minLength: categories.length, maxLength: categories.length }),
      }),
      { maxLength: 7 },
    ),
  }),
);

export const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: words }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('formula' as const), tex: word, plain: words }),
  fc.record(
    { kind: fc.constant('picture' as const), name: word, svg: fc.constant('<svg/>'), alt: words, chart },
    { requiredKeys: ['kind', 'name', 'svg', 'alt'] },
  ),
  table,
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: words, value: text }), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 13 }) }),
  fc.record({ kind: fc.constant('select' as const), placeholder: word, action, options }),
);

export const message: fc.Arbitrary<Message> = fc.record({
  kind: fc.constant('message' as const),
  visibility: fc.constantFrom('public', 'private'),
  placement: fc.constantFrom('new', 'replace'),
  blocks: fc.array(block, { maxLength: 14 }),
});

export const form: fc.Arbitrary<Form> = fc.record({
  kind: fc.constant('form' as const),
  title: words,
  fields: fc.array(
    fc.record({ name: word, label: words, kind: fc.constant('choice' as const), required: fc.boolean(), options }),
    { minLength: 1, maxLength: 8 },
  ),
  submit: fc.record({ label: word, action }),
});
