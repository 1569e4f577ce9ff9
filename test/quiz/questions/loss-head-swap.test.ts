// ∂L/∂z under each head by moving z a little in the loss written out, from y, t and the words of the prompt alone.

import { expect, it } from 'vitest';
import { isOneOf } from './lists.ts';
import { numberAfter, numberOf, overSeeds } from './over-seeds.ts';

interface Head {
  readonly named: RegExp;
  readonly z: (y: number) => number;
  readonly loss: (z: number, t: number) => number;
}

const logit = (y: number) => Math.log(y / (1 - y));
const logistic = (z: number) => 0.5 + Math.tanh(z / 2) / 2;

// A softmax over two classes whose other logit is held at 0 has y = 1/(1 + e^(−z)).
const heads: readonly Head[] = [
  { named: /softmax and cross/, z: logit, loss: (z, t) => Math.log(1 + Math.exp(z)) - t * z },
  {
    named: /sigmoid and binary/,
    z: logit,
    loss: (z, t) => -t * Math.log(logistic(z)) - (1 - t) * Math.log(logistic(-z)),
  },
  { named: /sigmoid and the squared/, z: logit, loss: (z, t) => (logistic(z) - t) ** 2 / 2 },
  { named: /tanh and the squared/, z: (y) => Math.atanh(y), loss: (z, t) => (Math.tanh(z) - t) ** 2 / 2 },
  { named: /linear output/, z: (y) => y, loss: (z, t) => (z - t) ** 2 / 2 },
];

const all = overSeeds('loss-head-swap').map((asked) => {
  const [before, now] = asked.prompt.split('\n') as [string, string];
  const headIn = (text: string) => heads.find(({ named }) => named.test(text))!;
  const [y, t] = [numberAfter(now, 'same: y = '), numberAfter(now, ', t = ')];
  const told = numberAfter(before.replace('≈', '='), '∂L/∂z = ');
  return { ...numberOf(asked), topic: asked.topic, from: headIn(before), to: headIn(now), y, t, told };
});

function quotient({ z, loss }: Head, y: number, t: number): number {
  const at = z(y);
  return (loss(at + 1e-5, t) - loss(at - 1e-5, t)) / 2e-5;
}

it('is how the loss moves with z under the new head, and tells the same of the old one', () => {
  for (const { from, to, y, t, value, told } of all) {
    expect(value).toBeCloseTo(quotient(to, y, t), 8);
    expect(Math.abs(told / quotient(from, y, t) - 1)).toBeLessThan(0.005);
  }
});

it('changes the head, and is about the slope where it has one', () => {
  for (const { from, to, topic, y, t, value } of all) {
    expect(to).not.toBe(from);
    expect(topic).toBe(Math.abs(value - (y - t)) < 1e-9 ? 'softmax-cross-entropy' : 'activation-slope');
  }
  expect(new Set(all.map(({ to }) => to)).size).toBe(4);
});

it('has a rule behind each wrong number, the other head’s always among them', () => {
  const seen = new Set<string>();
  for (const { to, y, t, mistakes } of all) {
    const d = y - t;
    const isTanh = to.named.test('tanh and the squared');
    const slope = isTanh ? 1 - y * y : to.named.test('sigmoid and the squared') ? y * (1 - y) : undefined;
    const whole = slope === undefined ? d : d * slope;
    const rules: Readonly<Record<string, number>> = {
      M3: d * y,
      M5: d * (1 - y),
      M6: d * (isTanh ? y * (1 - y) : 1 - y * y),
      M7: d * (slope ?? 1) ** 2,
      M8: -whole,
      M16: -t / y,
      M21: y * (slope ?? 1),
      M22: -t * (slope ?? 1),
      M25: 2 * whole,
      M38: slope === undefined ? d * y * (1 - y) : d,
    };
    for (const { mistake, value } of mistakes) {
      seen.add(mistake!);
      expect([mistake, isOneOf(value, [rules[mistake!]!])]).toContain(true);
    }
    expect(mistakes.map(({ mistake }) => mistake)).toContain('M38');
  }
  expect(seen.size).toBe(10);
});
