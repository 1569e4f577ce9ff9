// `check` as somebody types, presses and fills it in, and as a program reads it.

import { beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import type { Form, Message } from '../../src/conversation/reply.ts';
import { languages } from '../../src/language/index.ts';
import { actionIn, Learner, offers, words } from './a-learner.ts';

let learner: Learner;
beforeEach(() => {
  learner = new Learner();
});

const answer = (text: string, more = '') => learner.say(`/backprop check of=w11 answer="${text}"${more}`);
const resultOf = (message: Message) => message.result?.() as Record<string, unknown>;

describe('for programs', () => {
  test.each([
    ['(y1-t1)*h1*(1-h1)*x1', { verdict: 'identity', mistakes: [], read: '(y₁ − t₁)·h₁·(1 − h₁)·x₁' }],
    ['-t1(1-y1)h1(1-h1)x1', { verdict: 'special-case', mistakes: ['M15'], constraint: 'target' }],
    ['-0.4342h1(1-h1)x1', { verdict: 'number-only', mistakes: [] }],
    ['-0.1034', { verdict: 'number-only', mistakes: [], read: -0.1034 }],
    ['-0.105', { verdict: 'number-only', rounded: true }],
    ['(t1-y1)*h1*(1-h1)*x1', { verdict: 'wrong', mistakes: ['M8'] }],
    ["2(t1-y1)σ'(h1)w11", { verdict: 'wrong', mistakes: ['M2', 'M8', 'M9', 'M25'] }],
    ['-0.651', { verdict: 'wrong', mistakes: ['M1'] }],
    ['-1.0335', { verdict: 'wrong', mistakes: [], hint: 'power-of-ten' }],
    ['h1(1-h1)', { verdict: 'wrong', instead: '∂h1/∂z1' }],
    ['(y1-q1)*x1', { verdict: 'unreadable', mistakes: [], problem: 'unknown-symbol', position: { at: 4, length: 2 } }],
    ['1,034', { verdict: 'unreadable', problem: 'ambiguous' }],
  ])('%s', async (typed, wanted) => {
    expect(resultOf(await answer(typed))).toMatchObject({ of: '∂L/∂w11', ...wanted });
  });

  test('a counter-example has numbers, by name', async () => {
    const { counterexample } = resultOf(await answer('(y1-t1)*x1')) as { counterexample: Record<string, unknown> };
    expect(counterexample.values).toEqual({ x1: 1.5, y1: expect.closeTo(0.565805, 5), t1: 1 });
    expect(counterexample).toMatchObject({ got: expect.closeTo(-0.651293, 5), expected: expect.closeTo(-0.10335, 5) });
    // A value that is not there is null, as JSON has it.
    expect(resultOf(await answer('ln(x2)'))).toMatchObject({ counterexample: { got: null } });
  });
});

describe('what is typed', () => {
  test.each([
    ['/backprop check w12 (y1-t1)*h1*(1-h1)*x2', '∂L/∂w12'],
    ['/backprop check (y1-t1)*h1*(1-h1)*x1', '∂L/∂w11'],
    ['/backprop check dL/dw12 = (y1-t1)*h1*(1-h1)*x2', '∂L/∂w12'],
    ['/backprop check ∂L/∂w₁₂ = (y1-t1) * h1 * (1-h1) * x2', '∂L/∂w12'],
    ['/backprop check of=dL/dw12 answer=(y1-t1)*h1*(1-h1)*x2', '∂L/∂w12'],
    ['/backprop check of=b1 answer=(y1-t1)*h1*(1-h1)', '∂L/∂b1'],
    ['/backprop check -t1/y1*h1*(1-h1)*x1*y1+y1*t1*h1*(1-h1)*x1+t2*y1*h1*(1-h1)*x1', '∂L/∂w11'],
    ['/backprop 검산 대상=z2 답=(y2-t2)*h2*(1-h2)', '∂L/∂z2'],
    ['/backprop check net=2-3-2 of=h1_1 answer=∂L/∂z2_1·w2_11+∂L/∂z2_2·w2_21', '∂L/∂h1_1'],
    ['/backprop check of=x2 answer=∂L/∂z1·w12+∂L/∂z2·w22', '∂L/∂x2'],
  ])('%s', async (line, of) => {
    expect(resultOf(await learner.say(line))).toMatchObject({ verdict: 'identity', of });
  });

  test('a network of one’s own', async () => {
    const own = await answer('(y1-t1)*tanh′(z1)*x1', ' activation=tanh x="1 2" target="0 1"');
    expect(resultOf(own)).toMatchObject({ verdict: 'identity' });
    await learner.say('/backprop settings net-save name=mine net=2-3-2 activation="relu identity"');
    const saved = await learner.say('/backprop check net=mine of=w1_11 answer=∂L/∂z1_1·x1');
    expect(resultOf(saved)).toMatchObject({ verdict: 'identity' });
    expect(words(saved)).toContain('relu identity');
  });

  test('what cannot be asked is refused in the words of this command', async () => {
    const large = await learner.say('/backprop check net=32-32-32-32 of=w1_1_1 answer=x1');
    expect(large.error?.code).toBe('too-large-to-check');
    const unknown = await learner.say('/backprop check of=w99 answer=x1');
    expect(words(unknown)).toContain('of was read as “w99”');
  });
});

describe('the ways on', () => {
  test('a wrong answer: again, the lesson, and the derivation only when it is asked for', async () => {
    const message = await answer('(t1-y1)*h1*(1-h1)*x1');
    expect(message.visibility).toBe('private');
    expect(offers(message)).toEqual(['check-form', 'run', 'check-derivation', 'run']);
    expect(words(message)).not.toContain('y₁ − t₁');
    const shown = await learner.press(message, 'check-derivation');
    expect(shown.visibility).toBe('private');
    expect(words(shown)).toContain('(y₁ − t₁) · σ′(z₁) · x₁');
  });

  test('the form comes with what was typed, and takes the next try', async () => {
    const message = await learner.say('/backprop check of=w12 x="1 2" answer="(y1-t1)*h1*"');
    const form = (await learner.handle({ kind: 'action', action: actionIn(message, 'check-form') })) as Form;
    expect(form.fields[0]).toMatchObject({ name: 'answer', value: '(y1-t1)*h1*' });
    const action = form.submit.action;
    const reply = await learner.handle({ kind: 'submit', action, values: { answer: '(y1-t1)*h1*(1-h1)*x2' } });
    expect(resultOf(reply as Message)).toMatchObject({ of: '∂L/∂w12', verdict: 'identity' });
    expect(words(reply as Message)).toContain('x = (1, 2)');
  });

  test('an answer with quotes and lines in it survives the form', async () => {
    const message = await learner.say('/backprop check of=w11 answer="(y1-t1)·‘\'h1|2"');
    const form = (await learner.handle({ kind: 'action', action: actionIn(message, 'check-form') })) as Form;
    expect(form.fields[0]!.value).toBe("(y1-t1)·‘'h1|2");
  });

  test('without an answer it asks', async () => {
    const message = await learner.say('/backprop check of=w22');
    expect(words(message)).toContain('What is ∂L/∂w₂₂?');
    expect(offers(message)).toEqual(['check-form']);
    const form = (await learner.handle({ kind: 'action', action: actionIn(message, 'check-form') })) as Form;
    const action = form.submit.action;
    const empty = (await learner.handle({ kind: 'submit', action, values: { answer: '  ' } })) as Message;
    expect(words(empty)).toContain('What is ∂L/∂w₂₂?');
  });
});

test('each example is read', async () => {
  for (const language of ['en', 'ko'] as const) {
    for (const example of check.examples) {
      const message = await learner.say(`/backprop check ${example}`, { language });
      expect(message.error, example).toBeUndefined();
      expect(words(message), example).not.toContain(languages[language].verdict.heading.unreadable);
    }
  }
});
