// The order is forced: each link begins where the one before it ends. And every wrong order is told what is wrong with it.

import { describe, expect, it } from 'vitest';
import type { Answer, Asked } from '../../../src/quiz/question.ts';
import { overSeeds } from './over-seeds.ts';

function orderOf({ answer }: Asked): Extract<Answer, { kind: 'order' }> {
  if (answer.kind !== 'order') throw new Error(`${answer.kind} is no order`);
  return answer;
}

const all = overSeeds('order-the-chain');
const ofLinks = all.filter(({ prompt }) => prompt.includes('Bring the links'));
const ofGradients = all.filter(({ prompt }) => prompt.includes('In which order'));

/** The stations in the order in which the forward pass computes them: `z`, `h`, `e`, `L`. */
function computed({ prompt }: Asked): string[] {
  const [, forward] = /forward: (.*)\.\n/.exec(prompt)!;
  return forward!.split(', ').map((step) => step.split(' = ')[0]!);
}

describe('links', () => {
  it('hook into one another from L to what is asked', () => {
    expect(ofLinks.length).toBeGreaterThan(50);
    for (const asked of ofLinks) {
      const links = orderOf(asked).parts.map((part) => part.slice(1).split('/∂') as [string, string]);
      const [, whole] = /links of ∂L\/∂(\S+) into/.exec(asked.prompt)!;
      expect(links[0]![0]).toBe('L');
      expect(links.at(-1)![1]).toBe(whole);
      links.slice(1).forEach(([of], at) => {
        expect(of).toBe(links[at]![1]);
      });
      // All that the forward pass computed is on the way back, none of it twice.
      expect(links.map(([of]) => of).reverse()).toEqual(computed(asked));
    }
  });
});

describe('gradients', () => {
  it('go back through what the forward pass computed, to what is asked', () => {
    expect(ofGradients.length).toBeGreaterThan(50);
    for (const asked of ofGradients) {
      const by = orderOf(asked).parts.map((part) => /^∂L\/∂(\S+)$/.exec(part)![1]!);
      const [, whole] = /from the loss L to (\S+)\?/.exec(asked.prompt)!;
      expect(by).toEqual([...computed(asked).reverse().slice(1), whole]);
    }
  });
});

it('has three to six parts, each number of them', () => {
  expect(new Set(all.map((asked) => orderOf(asked).parts.length))).toEqual(new Set([3, 4, 5, 6]));
});

it('knows the way forward and each pair of neighbours that changed places', () => {
  for (const asked of all) {
    const { parts, mistakes } = orderOf(asked);
    const [reversed, ...swapped] = mistakes;
    expect(reversed!.order).toEqual(parts.map((_, at) => parts.length - 1 - at));
    expect(reversed!.because).toContain(parts[0]);
    expect(swapped).toHaveLength(parts.length - 1);
    swapped.forEach(({ order, because }, at) => {
      expect(order.flatMap((part, place) => (part === place ? [] : [place]))).toEqual([at, at + 1]);
      expect(because.indexOf(parts[at]!)).toBeLessThan(because.lastIndexOf(parts[at + 1]!));
    });
  }
});
