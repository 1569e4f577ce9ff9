// Questions about somebody's own network: of its widths, activations and loss, fair, right by a second route, the same for the
// same seed; and which types are asked.

import { describe, expect, it } from 'vitest';
import { readNetworkRequest } from '../../../src/commands/network-arguments.ts';
import { seededChance } from '../../../src/gradient/chance.ts';
import { lossNames } from '../../../src/gradient/losses.ts';
import { differentiate, lossOf, type WeightIndex } from '../../../src/gradient/network.ts';
import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { languages } from '../../../src/language/index.ts';
import { drawLike, drawWeight, isLikeArticle, kindOf } from '../../../src/quiz/any-network/draw-like.ts';
import { askQuestion, drawQuestion, findQuestion, typesFor } from '../../../src/quiz/draw.ts';
import { problemsOf } from '../../../src/quiz/guards.ts';
import type { Asked } from '../../../src/quiz/question.ts';
import { questionTypes } from '../../../src/quiz/questions/index.ts';

const SEEDS = 25;

const networks: Readonly<Record<string, NetworkSpec>> = Object.fromEntries(
  Object.entries({
    '2-3-2 tanh': { net: '2-3-2', activation: 'tanh' },
    '3-2 relu': { net: '3-2', activation: 'relu' },
    '2-2-1 half-sse': { net: '2-2-1', loss: 'half-sse' },
    '3-4-4-2 relu sigmoid': { net: '3-4-4-2', activation: 'relu relu sigmoid', loss: 'bce' },
    '6-6-6-6-6': { net: '6-6-6-6-6' },
    '1-1 hinge': { net: '1-1', activation: 'identity', loss: 'hinge' },
    '2-2-3 leaky': { net: '2-2-3', activation: 'leaky-relu(0.2)', loss: 'l1' },
  }).map(([name, values]) => [name, readNetworkRequest(values).spec]),
);

const cases = Object.entries(networks).flatMap(([name, like]) =>
  typesFor(like).map((type) => [type.name, name, type, like] as const),
);

/** All that is read; pictures are drawn when they are looked at, and take long. */
function textOf(asked: Asked): string {
  return JSON.stringify(asked, (key, value) => (key === 'picture' ? value.alt : value));
}

describe.each(cases)('%s about %s', (_type, _name, type, like) => {
  const found = Array.from({ length: SEEDS }, (_, seed) => findQuestion(type, seed, type.topics, like));
  const questions = found.flatMap((one) => (one === undefined ? [] : [one.question]));

  it('is drawn from every seed, or from none', () => {
    expect([0, SEEDS]).toContain(questions.length);
  });

  it('is about a network of that kind, and fair in each language', () => {
    for (const question of questions)
      for (const words of Object.values(languages)) {
        const asked = askQuestion(question, words);
        expect(kindOf(asked.network!)).toBe(kindOf(like));
        expect(problemsOf(asked)).toEqual([]);
        expect(type.topics).toContain(asked.topic);
        expect(textOf(asked)).not.toMatch(/undefined|NaN|\[object/);
      }
  });

  it('asks the same for the same seed, survives being stored, and is not one question over and over', () => {
    for (const question of questions.slice(0, 10)) {
      expect(findQuestion(type, question.seed, type.topics, like)!.question).toEqual(question);
      expect(JSON.parse(JSON.stringify(question))).toEqual(question);
    }
    if (questions.length > 0)
      expect(new Set(questions.map((one) => JSON.stringify(one.given))).size).toBeGreaterThan(5);
  });
});

describe.each(['full-gradient', 'two-paths'])('%s', (name) => {
  it('comes out as central differences say', () => {
    for (const like of Object.values(networks)) {
      const type = typesFor(like).find((one) => one.name === name);
      if (type === undefined) continue;
      for (let seed = 0; seed < 10; seed++) {
        const { question } = findQuestion(type, seed, type.topics, like)!;
        const { network, answer } = askQuestion(question, languages.en);
        const { layer = 0, unit, input } = question.given as WeightIndex;
        const at = (by: number) => lossOf(nudged(network!, { layer, unit, input }, by));
        expect(answer.kind === 'number' && answer.value).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 7);
      }
    }
  });
});

function nudged(network: NetworkSpec, { layer, unit, input }: WeightIndex, by: number): NetworkSpec {
  const layers = network.layers.map((each, l) => ({
    ...each,
    W: each.W.map((row, k) => row.map((w, j) => (l === layer && k === unit && j === input ? w + by : w))),
  }));
  return { ...network, layers };
}

describe('the picture of a prompt', () => {
  it('tells of no gradient, in the drawing or in words', () => {
    const asked = questionTypes.flatMap((type) => [
      ...[1, 2].map((seed) => askQuestion(drawQuestion(type, seed).question, languages.en)),
      ...(type.suits?.(networks['2-3-2 tanh']!)
        ? [askQuestion(findQuestion(type, 1, type.topics, networks['2-3-2 tanh'])!.question, languages.ko)]
        : []),
    ]);
    const pictures = asked.flatMap(({ picture }) => (picture?.name === 'network' ? [picture] : []));
    const given = pictures.filter(({ alt }) => !/∂/.test(alt));
    expect(given.length).toBeGreaterThan(7);
    for (const { svg } of given) expect(svg).not.toMatch(/∂/);
    // One question gives the gradients and asks what the loss does.
    expect(pictures.length - given.length).toBeLessThanOrEqual(3);
  });
});

it('levels 1 to 4 can be asked about any network of two layers', () => {
  for (const name of ['2-3-2 tanh', '6-6-6-6-6', '2-2-3 leaky']) {
    const types = typesFor(networks[name]!).filter((type) => findQuestion(type, 1, type.topics, networks[name]!));
    expect([name, new Set(types.map(({ level }) => level))]).toEqual([name, new Set([1, 2, 3, 4])]);
  }
});

it('types that are about one network of their own are left out', () => {
  const names = typesFor(networks['2-3-2 tanh']!).map(({ name }) => name);
  expect(names.sort()).toEqual([
    'full-gradient',
    'input-slope',
    'loss-after-step',
    'one-step',
    'predict-sign',
    'scale-factor',
    'scale-network',
    'two-paths',
  ]);
});

it('a network too large to be read in a question is asked about by none', () => {
  expect(typesFor(readNetworkRequest({ net: '2-7-2' }).spec)).toEqual([]);
  expect(typesFor(readNetworkRequest({ net: '2-2-2-2-2-2' }).spec)).toEqual([]);
});

describe('a drawn network', () => {
  it.each(lossNames)('of loss %s is finite and has a gradient', (loss) => {
    const activation = loss === 'bce' ? 'sigmoid' : 'tanh';
    const like = readNetworkRequest({ net: '2-3-2', activation, loss }).spec;
    for (let seed = 0; seed < 50; seed++) {
      const chance = seededChance(seed);
      const at = drawWeight(like, chance);
      const spec = drawLike(like, chance, at)!;
      expect(kindOf(spec)).toBe(kindOf(like));
      const { pass, gradients } = differentiate(spec);
      expect(Number.isFinite(pass.loss)).toBe(true);
      expect(Math.abs(gradients.dLdW[at.layer]![at.unit]![at.input]!)).toBeGreaterThan(0.0009);
    }
  });

  it('is none where nothing can be learned', () => {
    const like = readNetworkRequest({ net: '2-1', loss: 'softmax-ce' }).spec;
    expect(drawLike(like, seededChance(1), { layer: 0, unit: 0, input: 0 })).toBeUndefined();
    for (const type of typesFor(like)) expect(findQuestion(type, 1, type.topics, like)).toBeUndefined();
  });

  it('is known by its kind', () => {
    expect(kindOf(networks['2-3-2 tanh']!)).toBe('2-3-2 tanh softmax-ce');
    expect(kindOf(networks['3-4-4-2 relu sigmoid']!)).toBe('3-4-4-2 relu relu sigmoid bce');
    expect(isLikeArticle(readNetworkRequest({ net: '2-2', x: '9 9', seed: '3' }).spec)).toBe(true);
    expect(isLikeArticle(networks['3-2 relu']!)).toBe(false);
  });
});
