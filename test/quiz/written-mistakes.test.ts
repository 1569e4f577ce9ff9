// Mistakes as formulas: each text, read by the formula reader, comes out as the number that stands beside it.

import { describe, expect, it } from 'vitest';
import { seededChance } from '../../src/gradient/chance.ts';
import { differentiate } from '../../src/gradient/network.ts';
import { BENT, drawBent } from '../../src/quiz/bent-network.ts';
import { formulaAt } from '../../src/quiz/formula-at.ts';
import { productText, rightPieces, writtenMistakes } from '../../src/quiz/written-mistakes.ts';

const PLACES = [0, 1].flatMap((unit) => [0, 1].map((input) => ({ layer: 0, unit, input })));

const networks = Array.from({ length: 120 }, (_, seed) => {
  const at = PLACES[seed % PLACES.length]!;
  const network = drawBent(seededChance(seed), at);
  return network ? [{ network, at }] : [];
}).flat();

describe('written mistakes', () => {
  it('are tried behind every activation, at every weight', () => {
    expect(new Set(networks.map(({ network }) => network.layers[0]!.activation.name))).toEqual(new Set(BENT));
    expect(new Set(networks.map(({ at }) => `${at.unit}${at.input}`)).size).toBe(4);
  });

  it('have right pieces that multiply to the gradient', () => {
    for (const { network, at } of networks) {
      const { error, slope, input } = rightPieces(network, at);
      const value = differentiate(network).gradients.dLdW[0]![at.unit]![at.input]!;
      expect(formulaAt(productText([error, slope, input]), network)).toBeCloseTo(value, 12);
    }
  });

  it('come out as the number beside them', () => {
    const seen = new Set<string>();
    for (const { network, at } of networks) {
      for (const { mistake, text, value } of writtenMistakes(network, at)) {
        expect(formulaAt(text, network), `${mistake} ${text}`).toBeCloseTo(value, 12);
        seen.add(mistake);
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(30);
  });

  it('have the piece that stands for one factor inside the whole', () => {
    for (const { network, at } of networks) {
      for (const { part, piece, text } of writtenMistakes(network, at)) {
        if (part === 'whole') expect(text).toBe(piece);
        else expect(text).toContain(piece);
      }
    }
  });
});
