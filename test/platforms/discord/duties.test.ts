// What is declared of an act before it runs.

import { describe, expect, it } from 'vitest';
import { dutyOf } from '../../../src/adapters/duties.ts';
import type { Manifest } from '../../../src/conversation/platform.ts';
import { contractManifest } from '../../conversation/contract-samples.ts';

const [gradient, check, ask] = contractManifest.commands;
const manifest: Manifest = {
  ...contractManifest,
  commands: [...contractManifest.commands, { ...check!, name: 'check all', visibility: 'public' }],
};

describe('the duty', () => {
  it('of a command, typed or chosen, is its own', () => {
    expect(dutyOf({ kind: 'command', name: 'check', values: {} }, manifest)).toBe(check);
    expect(dutyOf({ kind: 'line', text: ' /backprop ask ' }, manifest)).toBe(ask);
    expect(dutyOf({ kind: 'line', text: 'gradient x="1 2"' }, manifest)).toBe(gradient);
    expect(dutyOf({ kind: 'line', text: 'check all' }, manifest)).toMatchObject({ visibility: 'public' });
  });

  it('of a button or a form is that of its action', () => {
    const [press, submit] = contractManifest.actions;
    expect(dutyOf({ kind: 'action', action: { name: press!.name, data: '' } }, manifest)).toBe(press);
    expect(dutyOf({ kind: 'submit', action: { name: submit!.name, data: '' }, values: {} }, manifest)).toBe(submit);
  });

  it('of what nobody knows is to refuse privately', () => {
    for (const input of [
      { kind: 'command', name: 'gradients', values: {} },
      { kind: 'line', text: 'gradients' },
      { kind: 'action', action: { name: '?', data: '' } },
    ] as const)
      expect(dutyOf(input, manifest)).toEqual({ visibility: 'private', opensForm: false });
  });
});
