// What a learner sees: within the budget in both languages, readable, and never the answer before it was found or shown.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoachMove, Derivation, DerivationTask } from '../../src/coach/derivation.ts';
import { coachPage } from '../../src/coach/page.ts';
import { planOf } from '../../src/coach/plan.ts';
import { derivationOf } from '../../src/coach/replay.ts';
import { coachResult, coachSummary, practiceOf } from '../../src/coach/summary.ts';
import { fitMessage, LIMITS, lengthOf } from '../../src/conversation/limits.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Block } from '../../src/conversation/reply.ts';
import { languageCodes, languages } from '../../src/language/index.ts';
import { BOUNDS } from '../../src/typeset/picture.ts';
import { anyTask, hint, line, networkOf, networks, skip, taskOf } from './tasks.ts';

const messageOf = (blocks: readonly Block[]) =>
  ({ kind: 'message', visibility: 'private', placement: 'new', blocks }) as const;
const said = (derivation: Derivation, language: 'en' | 'ko' = 'en') =>
  plainMessage(messageOf(coachPage(derivation, languages[language])));

/** Buttons, a select and a sentence or two stand beside it. */
const ROOM = { blocks: LIMITS.blocks - 3, characters: LIMITS.message - 300 };

function expectFits(derivation: Derivation): void {
  for (const code of languageCodes) {
    for (const blocks of [coachPage(derivation, languages[code]), coachSummary(derivation, languages[code])]) {
      expect(blocks.length).toBeLessThanOrEqual(ROOM.blocks);
      expect(blocks.reduce((sum, block) => sum + lengthOf(block), 0)).toBeLessThanOrEqual(ROOM.characters);
      const message = messageOf(blocks);
      expect(fitMessage(message)).toBe(message);
      for (const block of blocks) {
        if (block.kind === 'formula') expect(block.tex.length).toBeLessThanOrEqual(BOUNDS.tex);
        if (block.kind === 'picture') expect(block.alt.length).toBeLessThanOrEqual(LIMITS.alt);
      }
      expect(plainMessage(message)).not.toMatch(/undefined|NaN|\[object/);
    }
  }
}

describe('the budget', () => {
  test('holds on the way through any derivation, hinted, skipped and wrong', () => {
    fc.assert(
      fc.property(
        anyTask,
        fc.array(fc.constantFrom('right', 'skip', 'hint', 'wrong'), { maxLength: 14 }),
        (task, turns) => {
          expectFits(derivationOf(task, playing(task, turns)));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('holds where every line is as long as it may be', () => {
    const wide = networkOf([8, 8, 8, 8, 2], { activations: ['leaky-relu'], bias: true, loss: 'bce-logits' });
    const long = (n: number) => `${n}*y1*${'x1*'.repeat(95)}x1`.slice(0, 298).replace(/\*$/, '');
    for (const level of [1, 2, 3] as const) {
      const task = taskOf(wide, 'w1_11', level);
      const lines = Array.from({ length: 16 }, (_, n) => line(long(n + 2)));
      const first = level === 1 ? [skip] : [];
      expectFits(derivationOf(task, [...first, ...lines, hint, hint, hint]));
    }
  });

  /** A learner who does each turn at the step that is asked. */
  function playing(task: DerivationTask, turns: readonly string[]): CoachMove[] {
    const plan = planOf(task);
    return turns.map((turn, at) => {
      if (turn === 'skip') return skip;
      if (turn === 'hint') return hint;
      if (turn === 'wrong') return line(`${at + 2}*y1*x1`);
      const step = plan[at % plan.length]!;
      return line(step.kind === 'paths' ? step.model : `${step.goal} = ${step.model}`);
    });
  }
});

describe('level 1', () => {
  const article = taskOf(networks.article, 'w11');

  test('shows the chain with its gap, and what is asked', () => {
    const start = said(derivationOf(article, []));
    expect(start).toContain('∂L/∂w₁₁ = ∂L/∂h₁ · ∂h₁/∂z₁ · ∂z₁/∂w₁₁\n    = [?] · … · …');
    expect(start).toContain('what is ∂L/∂h₁?');
    const next = said(derivationOf(article, [line('y1-t1')]), 'ko');
    expect(next).toContain('= (y₁ − t₁) · [?] · …');
    expect(next).toContain('∂h₁/∂z₁은 무엇일까요?');
    expect(next).toContain('∂L/∂h₁ ≈ −0.434195');
  });

  test('names the mistake and keeps the answer to itself', () => {
    const page = said(derivationOf(article, [line('y1-t1'), line('z1(1-z1)')]));
    expect(page).toContain(languages.en.mistakes.M4.name);
    expect(page).not.toContain('h₁·(1 − h₁)');
  });

  test('says no answer before it is found or shown', () => {
    fc.assert(
      fc.property(anyTask, fc.nat(), (any, n) => {
        const task = { ...any, level: 1 } as const;
        const steps = planOf(task);
        const before = derivationOf(
          task,
          Array.from({ length: n % steps.length }, () => skip),
        );
        const asked = before.plan[before.now!]!;
        // A short answer such as x₁ is also the name of a unit, and one that was found before may come again.
        const again = before.plan.some(
          ({ state, answer }) => state !== 'open' && answer.plain.includes(asked.answer.plain),
        );
        if (asked.answer.plain.length < 8 || asked.kind === 'paths' || again) return;
        for (const hints of [[], [hint], [hint, hint]]) {
          const moves = [...Array.from({ length: n % steps.length }, () => skip), ...hints];
          // What is given may hold it by chance: ½(h₁ − t₁)².
          const page = said(derivationOf(task, moves)).replace(/^Given: .*$/gm, '');
          expect(page).not.toContain(asked.answer.plain);
          expect(page).not.toContain(asked.model);
          expect(JSON.stringify(coachResult(derivationOf(task, moves)))).not.toContain(`"${asked.model}"`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('draws the network without a gradient, and without its way where that is asked', () => {
    const pictureAt = (...moves: CoachMove[]) => {
      const blocks = coachPage(derivationOf(taskOf(networks.hidden, 'w1_11'), moves), languages.en);
      return blocks.find((block) => block.kind === 'picture') as Extract<Block, { kind: 'picture' }>;
    };
    for (const picture of [pictureAt(), pictureAt(skip), pictureAt(skip, skip, skip)]) {
      expect(picture.svg).not.toMatch(/>∂|gradient/);
      expect(picture.alt).not.toMatch(/∂|gradient/i);
    }
    const ways = (svg: string) => svg.match(/stroke="#ffe38f"/g)?.length ?? 0;
    expect(ways(pictureAt().svg)).toBe(0);
    expect(ways(pictureAt(skip).svg)).toBeGreaterThan(0);
  });

  test('of a deep network tells that the same comes again', () => {
    const task = taskOf(networks.deep, 'w1_11');
    expect(said(derivationOf(task, [skip, skip, skip]))).toContain('Through the 3 layers between');
  });
});

describe('levels 2 and 3', () => {
  test('list the lines with their marks', () => {
    const task = taskOf(networks.article, 'w11', 2);
    const moves = ['dL/dw11 = dL/dh1*dh1/dz1*dz1/dw11', '= (y1-t1)*z1*(1-z1)*x1', '= (y1-t1)*(z1-z1^2)*x1'].map(line);
    const page = said(derivationOf(task, moves));
    expect(page).toContain('1 ✓ dL/dw11');
    expect(page).toContain('2 ✗ (y1-t1)*z1*(1-z1)*x1');
    expect(page).toContain('the slip is earlier, in line 2');
    expect(said(derivationOf(task, moves.slice(0, 1)))).toContain('∂L/∂h₁, ∂h₁/∂z₁, ∂z₁/∂w₁₁');
  });

  test('begin with what is given', () => {
    const page = said(derivationOf(taskOf(networks.hidden, 'w1_11', 3), []), 'ko');
    expect(page).toContain('z⁽²⁾ = W⁽²⁾h⁽¹⁾, h⁽²⁾ = σ(z⁽²⁾)');
    expect(page).toContain('dL/dh2_1 = …');
  });
});

describe('the summary', () => {
  test('shows own lines, what went wrong where, what to practise', () => {
    const task = taskOf(networks.article, 'w11');
    const moves = [line('t1-y1'), line('y1-t1'), line('z1(1-z1)'), line('h1(1-h1)'), skip, line('(y1-t1)h1(1-h1)x1')];
    const derivation = derivationOf(task, moves);
    expect(practiceOf(derivation)).toEqual([
      { mistake: 'M8', lesson: 'error' },
      { mistake: 'M4', lesson: 'activation-slope' },
      { lesson: 'input-scale' },
    ]);
    const summary = plainMessage(messageOf(coachSummary(derivation, languages.en)));
    expect(summary).toContain('6 of 8 points');
    expect(summary).toContain('Line 3: slope formula filled with z');
    expect(summary).toContain('Shown: ∂z₁/∂w₁₁');
  });

  test('of a derivation that was given up shows the way', () => {
    const derivation = derivationOf(taskOf(networks.article, 'w11', 2), [line('(y1-t1)*x1')]);
    const summary = plainMessage(messageOf(coachSummary(derivation, languages.ko)));
    expect(summary).toContain('∂h₁/∂z₁ = h₁·(1 − h₁)');
    expect(coachResult(derivation)).toMatchObject({ done: false, lines: [{ mark: 'slip', mistakes: ['M1'] }] });
  });
});
