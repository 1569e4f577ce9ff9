import { describe, expect, it } from 'vitest';
import { Machine } from './a-machine.ts';

describe('an answer', () => {
  it('can be changed once', () => {
    const machine = new Machine();
    expect(machine.answer('mina', false)).toBe('accepted');
    expect(machine.answer('mina', false)).toBe('same');
    expect(machine.answer('mina', true)).toBe('changed');
    expect(machine.answer('mina', false)).toBe('locked');
    expect(machine.answer('mina', true)).toBe('same');
  });

  it('counts by when it was given, however late it arrives; but not once the answer was told', () => {
    const machine = new Machine();
    const { deadline } = machine.round.current;
    machine.now = deadline! + 1999;
    expect(machine.answer('in time', true, { at: deadline! })).toBe('accepted');
    expect(machine.answer('late', true, { at: deadline! + 1 })).toBe('late');
    machine.close();
    expect(machine.answer('too late to arrive', true, { at: deadline! - 5000 })).toBe('late');
  });

  it('does not replace a later choice that arrived before it', () => {
    const machine = new Machine();
    machine.now += 5000;
    machine.answer('mina', true);
    expect(machine.answer('mina', false, { at: machine.now - 1 })).toBe('locked');
    expect(machine.answers.get('mina')?.given).toBe(machine.idOf(true));
  });

  it('belongs to the question it was given to', () => {
    const machine = new Machine();
    expect(machine.answer('mina', true, { index: 1 })).toBe('other-question');
    machine.close();
    machine.next();
    expect(machine.answer('mina', true, { index: 0 })).toBe('other-question');
    expect(machine.answer('mina', true, { given: undefined })).toBe('unreadable');
    machine.send({ kind: 'stop' });
    expect(machine.answer('mina', true)).toBe('not-open');
  });
});
