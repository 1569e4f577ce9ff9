// `differentiate` through the router: what people type, what programs read, and what is refused.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { differentiate } from '../../src/commands/differentiate.ts';
import { commands } from '../../src/commands/index.ts';
import { createRouter } from '../../src/commands/router.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { clock } from '../clock.ts';
import { storeInMemory } from '../store-in-memory.ts';
import { perform } from '../stories.ts';

const router = createRouter({
  commands,
  clock,
  kept: new KeptInMemory(),
  store: storeInMemory(),
  newReference: () => 'reference',
  log: (_reference, fault) => {
    throw fault;
  },
});

async function ask(line: string, language = 'en'): Promise<Message> {
  const reply = await perform(router, language, line);
  if (reply.kind !== 'message') throw new Error('a message was expected');
  return reply;
}

const resultSchema = z.strictObject({
  f: z.string(),
  at: z.record(z.string(), z.number()),
  value: z.number().nullable(),
  partials: z.record(z.string(), z.number()).nullable(),
  symbolic: z.record(z.string(), z.string().nullable()),
  check: z.strictObject({ worstRelativeError: z.number(), passed: z.boolean() }).nullable(),
  kinks: z.array(
    z.strictObject({
      part: z.string(),
      kind: z.enum(['bend', 'tie', 'jump']),
      at: z.number(),
      used: z.array(z.number()),
    }),
  ),
});

async function result(line: string) {
  const reply = await ask(line);
  expect(reply.error, line).toBeUndefined();
  return resultSchema.parse(JSON.parse(JSON.stringify(reply.result!())));
}

describe('as data', () => {
  test('value, partials, symbols and check', async () => {
    expect(await result('/backprop differentiate f="(x+y)*z" at="x=-2 y=5 z=-4"')).toMatchObject({
      f: '(x + y)·z',
      at: { x: -2, y: 5, z: -4 },
      value: -12,
      partials: { x: -4, y: -4, z: 3 },
      symbolic: { x: 'z', y: 'z', z: 'x + y' },
      check: { passed: true },
      kinks: [],
    });
  });

  test('only what was asked for', async () => {
    const { partials, symbolic } = await result('/backprop differentiate f="(x+y)*z" at="x=-2 y=5 z=-4" wrt="z, ∂x"');
    expect([partials, symbolic]).toEqual([
      { z: 3, x: -4 },
      { z: 'x + y', x: 'z' },
    ]);
  });

  test('symbols alone, where no values were given', async () => {
    expect(await result('/backprop differentiate f="x^3"')).toEqual({
      f: 'x³',
      at: {},
      value: null,
      partials: null,
      symbolic: { x: '3·x²' },
      check: null,
      kinks: [],
    });
  });

  test('kinks with the slope that was used', async () => {
    const { partials, kinks } = await result('/backprop differentiate f="relu(x) + max(x, y)" at="x=0 y=0"');
    expect(partials).toEqual({ x: 0.5, y: 0.5 });
    expect(kinks).toEqual([
      { part: 'ReLU(x)', kind: 'bend', at: 0, used: [0] },
      { part: 'max(x, y)', kind: 'tie', at: 0, used: [0.5, 0.5] },
    ]);
  });

  test.each(differentiate.examples)('the example %s works', async (example) => {
    expect((await result(`/backprop differentiate ${example}`)).check?.passed ?? true).toBe(true);
  });
});

describe('what people type', () => {
  const expected = { w: 2, x: -1, b: 0.5 };
  test.each([
    'w=2 x=-1 b=0.5',
    'w=2, x=-1, b=0.5',
    'w=2; x=-1; b=0,5',
    'w = 2 , x = −1 , b = 1/2',
    'b=.5,w=2,x=-1',
    'w:2 x:-1 b:50%',
    'w＝２ x＝－１ b＝０．５',
    'w→2 x→-1 b→5×10⁻¹',
    'w=√4 x=-e^0 b=1/√4',
    'w=2\nx=-1\nb=0.5',
  ])('values as %j', async (at) => {
    const { at: read, partials } = await result(`/backprop differentiate f="tanh(w*x + b)^2" at="${at}"`);
    expect(read).toEqual(expected);
    expect(partials!.w).toBeCloseTo(0.3271327, 6);
  });

  test.each([
    ['tanh(w x+b)²', 'tanh(w·x + b)²'],
    ['tanh²(wx+b)', 'tanh(w·x + b)²'],
    ['\\tanh^2\\left(w\\cdot x + b\\right)', 'tanh(w·x + b)²'],
    ['f(w, x, b) = tanh(w*x + b)**2', 'tanh(w·x + b)²'],
    ['y := tanh(w·x＋b)^2', 'tanh(w·x + b)²'],
  ])('the formula as %j', async (f, wanted) => {
    const { f: read, partials } = await result(`/backprop differentiate f="${f}" at="w=2 x=-1 b=0.5"`);
    expect(read).toBe(wanted);
    expect(Object.keys(partials!)).toEqual(['w', 'x', 'b']);
  });

  test('a line without quotes, and a left side that names the function', async () => {
    expect((await result('/backprop differentiate x^2 + 1 at="x=3"')).partials).toEqual({ x: 6 });
    const reply = await ask('/backprop differentiate f="loss = w^2" at="w=3"');
    expect(reply.blocks[0]).toMatchObject({ text: 'loss = 9, ∂loss/∂w = 6' });
    expect((await ask('/backprop differentiate f="L = w^2" at="w=3"')).blocks[0]).toMatchObject({
      text: 'L = 9, ∂L/∂w = 6',
    });
  });

  test('in Korean, by Korean words', async () => {
    const reply = await ask('/backprop 미분 식="가중치*입력" 값="가중치=2 입력=3" 대상=입력', 'ko');
    expect(reply.blocks[0]).toMatchObject({ text: '∂f/∂입력 = 2' });
  });

  test('a name that is called like the function leaves it another name', async () => {
    expect((await ask('/backprop differentiate f="(a*b + c)*f" at="a=2 b=-3 c=10 f=-2"')).blocks[0]).toMatchObject({
      text: 'L = −8, ∂L/∂a = 6, ∂L/∂b = −4, ∂L/∂c = −2, ∂L/∂f = 4',
    });
  });
});

describe('one sentence for what cannot be done', () => {
  test.each([
    ['f="w*x + b" at="w=1"', 'name-without-value'],
    ['f="x" at="x"', 'not-name-and-value'],
    ['f="x" at="2 3"', 'not-name-and-value'],
    ['f="x" at="x="', 'not-a-value'],
    ['f="x" at="x=1e999"', 'number-too-large'],
    ['f="x" at="x=1/0"', 'divides-by-zero'],
    ['f="x" at="x=1,234"', 'ambiguous-number'],
    ['f="x" at="x=1 x=2"', 'repeated-name'],
    ['f="x" at="π=3 x=1"', 'taken-name'],
    ['f="x" at="exp=3 x=1"', 'taken-name'],
    ['f="x" wrt=z', 'not-in-formula'],
    ['f="" at="x=1"', 'empty-argument'],
    ['at="x=1"', 'empty-argument'],
    ['f="x +"', 'formula-unread'],
    ['f="sni(x)"', 'formula-unread'],
    ['f="x = y = z"', 'formula-unread'],
    ['f="x^2 = 3"', 'formula-unread'],
    [`f="${'x+'.repeat(200)}x"`, 'formula-unread'],
    [`f="${'('.repeat(70)}x${')'.repeat(70)}"`, 'formula-unread'],
    ['f="1/(x-1)" at="x=1"', 'formula-lost'],
    ['f="ln(x)" at="x=-1"', 'formula-lost'],
    ['f="exp(x)" at="x=1000"', 'formula-lost'],
    ['f="sqrt(x)" at="x=0"', 'formula-lost'],
    ['f="x" unknown=1', 'unknown-argument'],
  ])('%s', async (rest, code) => {
    for (const language of ['en', 'ko']) {
      const reply = await ask(`/backprop differentiate ${rest}`, language);
      expect(reply.error?.code).toBe(code);
      expect(reply.visibility).toBe('private');
      // The example beside it works.
      const example = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]!;
      expect((await ask(`/backprop ${example.action.data}`)).error, example.action.data).toBeUndefined();
    }
  });

  test('a gradient that does not exist refuses only whoever asks for it', async () => {
    const line = '/backprop differentiate f="sqrt(x) + y^2" at="x=0 y=3"';
    expect((await ask(line)).error?.code).toBe('formula-lost');
    expect((await result(`${line} wrt=y`)).partials).toEqual({ y: 6 });
  });
});
