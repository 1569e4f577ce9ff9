// What is found in a message is a line that runs; where nothing is meant for us, nothing is found.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter } from '../../src/commands/router.ts';
import { gradientLineIn } from '../../src/language/gradient-line.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { hostile } from '../platforms/discord/hostile.ts';
import { storeInMemory } from '../store-in-memory.ts';
import { perform } from '../stories.ts';

const router = createRouter({
  commands,
  kept: new KeptInMemory(),
  store: storeInMemory(),
  newReference: () => 'reference',
  clock: { now: () => 0, pause: async () => {} },
  log: (_reference, fault) => {
    throw fault;
  },
});

describe('in a message', () => {
  it.each([
    ['try `/backprop gradient net=2-3-2 wrt=w1_21` at home', 'gradient net=2-3-2 wrt=w1_21'],
    ['/backprop 기울기 구조=2-3-2\nand then', 'gradient 구조=2-3-2'],
    ['/backprop gradient', 'gradient'],
    ['just say </backprop gradient:301234567890123456> and look', 'gradient'],
    ['what about net=2-3-2?', 'gradient net="2-3-2"'],
    ['I took x="1 2" and target="0 1".', 'gradient x="1 2" target="0 1"'],
    ['x=1 2, rate=0.5', 'gradient x="1 2" rate="0.5"'],
    ['x = (1.5, -0.5), activation = tanh', 'gradient x="1.5, -0.5" activation="tanh"'],
    ['입력=1 2, 정답=0 1', 'gradient x="1 2" target="0 1"'],
    ['w = [[0.8, -0.4], [0.3, 0.6]]', 'gradient w="0.8 -0.4; 0.3 0.6"'],
    ['W = torch.tensor([[0.8, -0.4],\n [0.3, 0.6]])', 'gradient w="0.8 -0.4; 0.3 0.6"'],
    ['[[1, 2], [3, 4], [5, 6]] then [[1, 0, 1]]', 'gradient w="1 2; 3 4; 5 6 | 1 0 1"'],
    ['[[1, 2]] or [[3, 4]]', 'gradient w="1 2"'],
    [String.raw`$W=\begin{bmatrix} 0.8 & -0.4 \\ 0.3 & 0.6 \end{bmatrix}$`, 'gradient w="0.8 -0.4; 0.3 0.6"'],
    ['how does a 2-3-2 network learn', 'gradient net="2-3-2"'],
    ['2-3-2 신경망은 어떻게 배워요?', 'gradient net="2-3-2"'],
    ['why is wrt=w12 positive', 'gradient wrt="w12"'],
  ])('%j runs as %j', async (text, line) => {
    expect(gradientLineIn(text)).toBe(line);
    const reply = await perform(router, 'en', line);
    expect(reply.kind === 'message' && reply.error).toBeUndefined();
  });

  it.each([
    'good morning',
    'the loss = 0.57 after b = 3',
    'x = 3',
    'see you on 2024-10-12',
    'net=big',
    'loss=mse is what I use',
    '<@301234567890123456> [1, 2, 3]',
  ])('%j is nothing for us', (text) => {
    expect(gradientLineIn(text)).toBeUndefined();
  });

  it('whatever stands there, is found at once and is one line', () => {
    const pieces = fc.constantFrom(
      'x=',
      'w=',
      '[[',
      ']]',
      '1 ',
      '-2,',
      ';',
      '|',
      '"',
      '2-3-2',
      ' net ',
      '=',
      '\n',
      '\\begin{bmatrix}',
    );
    const texts = fc.oneof(
      hostile,
      fc.array(pieces, { maxLength: 300 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const start = performance.now();
        const line = gradientLineIn(text);
        expect(performance.now() - start).toBeLessThan(50);
        if (line !== undefined) expect(line).toMatch(/^gradient.*$/);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['[[1 ', '1,', 'x=1 ', '[[1],', '1-', '\\begin{bmatrix}1 ', 'a b ', 'w=[[1 '])(
    'a thousand times %j takes no time',
    (piece) => {
      const start = performance.now();
      gradientLineIn(piece.repeat(4000));
      expect(performance.now() - start).toBeLessThan(200);
    },
  );
});
