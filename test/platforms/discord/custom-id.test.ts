// Buttons outlive the program that made them: ids of every release are still understood, or known not to be ours.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, CustomIds, LONGEST_ID } from '../../../src/platforms/discord/custom-id.ts';
import { action as anyAction } from '../../conversation/samples.ts';

describe('ids of earlier releases', () => {
  it.each([
    ['v1:gradient-double:x="3 -1"', { name: 'gradient-double', data: 'x="3 -1"' }],
    ['v1a:lesson-go:error/1/t=1 0/k=1', { name: 'lesson-go', data: 'error/1/t=1 0/k=1' }],
    ['v1:run:~nZu8Vuw7Z67orL6C-HprCL', { name: 'run', data: '~nZu8Vuw7Z67orL6C-HprCL' }],
  ])('%s still means the same', (id, action) => expect(actionOf(id)).toEqual(action));
});

describe('an id', () => {
  it('gives its action back, whatever it carries, and is unlike any other of its message', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyAction, fc.constant({ name: 'same', data: ':' })), { maxLength: 25 }),
        (actions) => {
          const ids = new CustomIds();
          const given = actions.map((action) => ids.give(action));
          expect(new Set(given).size).toBe(actions.length);
          given.forEach((id, index) => {
            expect(id!.length).toBeLessThanOrEqual(LONGEST_ID);
            expect(actionOf(id!)).toEqual(actions[index]);
          });
        },
      ),
    );
  });

  it('is none for an action that is too long to be carried', () => {
    const ids = new CustomIds();
    const fits = { name: 'go', data: 'x'.repeat(LONGEST_ID - 'v1:go:'.length) };
    expect(ids.give(fits)).toHaveLength(LONGEST_ID);
    expect(ids.give(fits)).toBeUndefined();
  });

  it('for what cannot be pressed is nobody’s', () => {
    const ids = new CustomIds();
    const dead = [ids.giveDead(), ids.giveDead()];
    expect(new Set(dead).size).toBe(2);
    for (const id of dead) expect(actionOf(id).name).toBe('?');
  });
});
