// One unit with either activation, differentiated by hand: how many times as large its weight's gradient becomes.

import { expect, it } from 'vitest';
import type { Activation } from '../../../src/gradient/activations.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { numberAfter, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const NAMES: Readonly<Record<string, Activation>> = {
  sigmoid: { name: 'sigmoid' },
  tanh: { name: 'tanh' },
  ReLU: { name: 'relu' },
  leaky: { name: 'leaky-relu', alpha: 0.1 },
};

/** A unit with the weight 1, so that z is its input, and the error 1. */
function unitAt(activation: Activation, z: number) {
  const layers = [{ W: [[1]], b: null, activation }];
  const { loss, dLdz } = byHand({ layers, loss: 'output', x: [z], target: [1] });
  return { h: loss, slope: dLdz[0]![0]! };
}

const all = overSeeds('swap-activation').map((asked) => {
  const [, from, to] = /^A (\w+) .*becomes a (\w+)/.exec(asked.prompt)! as unknown as [string, string, string];
  const z = numberAfter(asked.prompt, 'z = ');
  return { asked, from, to, z, before: unitAt(NAMES[from]!, z), after: unitAt(NAMES[to]!, z) };
});

it('is the ratio of the two slopes', () => {
  for (const { asked, before, after } of all)
    expect(rightOption(asked).value!).toBeCloseTo(after.slope / before.slope, 9);
});

it('gives the heights that the slopes follow from', () => {
  for (const { asked, from, to, z, before, after } of all)
    for (const [name, { h }] of [
      [from, before],
      [to, after],
    ] as const) {
      if (name !== 'sigmoid' && name !== 'tanh') continue;
      const symbol = name === 'sigmoid' ? 'σ' : 'tanh';
      const said = numberAfter(asked.prompt, `${symbol}(${String(z).replace('-', '−')}) ≈ `);
      expect(Math.abs(said / h - 1)).toBeLessThan(0.005);
    }
});

it('has a rule behind each wrong ratio', () => {
  const seen = new Set<string>();
  for (const { asked, from, to, z, before, after } of all) {
    const asWanted = (name: string, slopes: readonly number[]) => [
      ...(to === name ? slopes.map((slope) => slope / before.slope) : []),
      ...(from === name ? slopes.map((slope) => after.slope / slope) : []),
    ];
    const rules: Readonly<Record<string, readonly number[]>> = {
      M1: [1],
      M2: [unitAt(NAMES[to]!, after.h).slope / before.slope, after.slope / unitAt(NAMES[from]!, before.h).slope],
      M3: [after.h / before.h],
      M6: [
        ...asWanted('sigmoid', [1 - (from === 'sigmoid' ? before : after).h ** 2]),
        ...asWanted('tanh', [(from === 'tanh' ? before : after).h * (1 - (from === 'tanh' ? before : after).h)]),
      ],
      M47: asWanted('ReLU', [1, z > 0 ? 0 : 1, z]),
      M48: asWanted('leaky', [z > 0 ? 0.1 : 1]),
      none: [before.slope / after.slope, after.slope],
    };
    for (const { mistake = 'none', value } of wrongOptions(asked)) {
      seen.add(mistake);
      expect(rules[mistake]!.some((rule) => Math.abs(rule - value!) <= 1e-9 * Math.max(1, Math.abs(rule)))).toBe(true);
    }
  }
  for (const mistake of ['M1', 'M3', 'M47', 'M48', 'none']) expect(seen).toContain(mistake);
});
