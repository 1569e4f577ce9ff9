// One input scaled in a network whose biases make up for it, so that every z stays: the gradient follows the input alone.

import { expect, it } from 'vitest';
import { byHand } from '../../gradient/by-hand.ts';
import { numberAfter, optionsOf, overSeeds, rightOption } from './over-seeds.ts';

const SUBSCRIPTS = '₀₁₂';
const all = overSeeds('scale-factor');

it('is what a network with held z does', () => {
  for (const asked of all) {
    const [, k, j] = /^w([₁₂])([₁₂])/.exec(asked.prompt)!;
    const [unit, input] = [SUBSCRIPTS.indexOf(k!) - 1, SUBSCRIPTS.indexOf(j!) - 1];
    const spec = asked.network!;
    const to = numberAfter(asked.prompt, `x${j} becomes `);
    expect(numberAfter(asked.prompt, `x${j} = `)).toBe(spec.x[input]);
    const b = spec.layers[0]!.W.map((row) => row[input]! * (spec.x[input]! - to));
    const scaled = { ...spec, x: spec.x.map((x, at) => (at === input ? to : x)), layers: [{ ...spec.layers[0]!, b }] };
    const [before, after] = [byHand(spec), byHand(scaled)];
    expect(after.dLdz[0]![unit]! / before.dLdz[0]![unit]!).toBeCloseTo(1, 9);
    const ratio = after.dLdW[0]![unit]![input]! / before.dLdW[0]![unit]![input]!;
    expect(rightOption(asked).value! / ratio).toBeCloseTo(1, 9);
  }
});

it('has a thought behind each wrong number', () => {
  for (const asked of all) {
    const k = rightOption(asked).value!;
    const values = { M28: k * k, M11: 1 };
    for (const { correct, mistake, value } of optionsOf(asked)) {
      if (correct) continue;
      if (mistake === 'M28' || mistake === 'M11') expect(value! / values[mistake]).toBeCloseTo(1, 9);
      else
        expect([Math.abs(k), 1 / k].some((thought) => Math.abs(value! - thought) < 1e-9 * Math.abs(thought))).toBe(
          true,
        );
    }
  }
});
