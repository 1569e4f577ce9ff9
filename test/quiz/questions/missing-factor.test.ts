// The gap filled by hand: the chain's numbers and the right option multiply to the gradient, each wrong one has its rule.

import { describe, expect, it } from 'vitest';
import type { Asked, Topic } from '../../../src/quiz/question.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { indexOf, isOneOf } from './lists.ts';
import { numbersIn, optionsOf, overSeeds, rightOption, sigmoidSlope, wrongOptions } from './over-seeds.ts';

/** The value a prompt gives for a symbol. */
function known({ prompt }: Asked, symbol: string): number {
  const at = prompt.indexOf(`${symbol} `);
  return numbersIn(prompt.slice(at + symbol.length).replace(/^ [=≈]/, ''))[0]!;
}

/** Unit and input of the weight that the chain is for, always one of the first layer. */
function weightOf({ formula }: Asked): [number, number] {
  const [, k, j] = /^∂L\/∂w(?:⁽¹⁾)?(.)(.) = /u.exec(formula!.plain)!;
  return [indexOf(k!), indexOf(j!)];
}

const TOPICS: readonly Topic[] = ['softmax-cross-entropy', 'activation', 'fully-connected', 'chain-rule'];

describe.each(TOPICS)('about %s', (topic) => {
  const all = overSeeds('missing-factor', topic);

  it('is the number that makes the chain the gradient', () => {
    for (const asked of all) {
      const numbers = asked.formula!.plain.split('\n')[1]!.replace('= ', '').split(' · ');
      expect(numbers.filter((number) => number === '?')).toHaveLength(1);
      const whole = numbers.reduce(
        (product, number) => product * (number === '?' ? rightOption(asked).value! : numbersIn(number)[0]!),
        1,
      );
      const [k, j] = weightOf(asked);
      const truth = byHand(asked.network!).dLdW[0]![k]![j]!;
      // The chain's numbers are rounded to three figures, four of them where there are two layers.
      expect(Math.abs(whole / truth - 1)).toBeLessThan(0.02);
    }
  });

  it('offers three or four numbers', () => {
    for (const asked of all) expect([3, 4]).toContain(optionsOf(asked).length);
  });
});

function expectRules(asked: Asked, rules: Readonly<Record<string, readonly number[]>>, share = 0.02): void {
  for (const { value, mistake = 'none' } of wrongOptions(asked))
    expect([asked.prompt, mistake, value, isOneOf(value!, rules[mistake] ?? [], share)]).toContain(true);
}

it('fills the gap of the error from y and t', () => {
  for (const asked of overSeeds('missing-factor', 'softmax-cross-entropy')) {
    const [k] = weightOf(asked);
    const mark = '₁₂'[k]!;
    const [h, y, t] = [known(asked, `h${mark}`), known(asked, `y${mark}`), known(asked, `t${mark}`)];
    expect(rightOption(asked).value!).toBeCloseTo(byHand(asked.network!).dLdh[0]![k]!, 12);
    expect(Math.abs(rightOption(asked).value! / (y - t) - 1)).toBeLessThan(0.01);
    expectRules(asked, { M8: [t - y], M16: [-t / y], M19: [h - t], M21: [y] });
  }
});

it('fills the gap of the slope from h or z', () => {
  for (const asked of overSeeds('missing-factor', 'activation')) {
    const [k] = weightOf(asked);
    const { layers, x } = asked.network!;
    const z = layers[0]!.W[k]!.reduce((sum, w, at) => sum + w * x[at]!, 0);
    const h = 0.5 + Math.tanh(z / 2) / 2;
    expect(rightOption(asked).value!).toBeCloseTo(sigmoidSlope(z), 12);
    expect(known(asked, `h${'₁₂'[k]!}`)).toBeCloseTo(h, 2);
    expectRules(asked, { M2: [sigmoidSlope(h)], M3: [h], M4: [z * (1 - z)], M5: [1 - h], M6: [1 - h * h] }, 1e-9);
  }
});

it('fills the gap of the input from x', () => {
  for (const asked of overSeeds('missing-factor', 'fully-connected')) {
    const [k, j] = weightOf(asked);
    const { layers, x } = asked.network!;
    expect(rightOption(asked).value).toBe(known(asked, `x${'₁₂'[j]!}`));
    expect(rightOption(asked).value).toBe(x[j]);
    const h = known(asked, `h${'₁₂'[k]!}`);
    expectRules(asked, { M9: [layers[0]!.W[k]![j]!], M10: [x[1 - j]!], M11: [1], none: [h] });
  }
});

it('fills the gap between two layers from the later weight', () => {
  for (const asked of overSeeds('missing-factor', 'chain-rule')) {
    const [first, second] = [known(asked, 'w⁽¹⁾₁₁'), known(asked, 'w⁽²⁾₁₁')];
    const h = known(asked, 'h⁽¹⁾₁');
    expect(rightOption(asked).value).toBe(second);
    expectRules(asked, { M29: [second * h], M36: [1], none: [h, first] });
  }
});
