// What the manifest says of a line before it runs: by its command's name in any language.

import { describe, expect, it } from 'vitest';
import { dutyOf } from '../../src/adapters/duties.ts';
import { commands } from '../../src/commands/index.ts';
import { manifestOf } from '../../src/commands/manifest.ts';
import { contractManifest } from '../conversation/contract-samples.ts';

const line = (text: string) => ({ kind: 'line', text }) as const;

describe('a line', () => {
  it.each(
    manifestOf(commands).commands.flatMap(({ name, names, visibility, opensForm }) =>
      [name, ...Object.values(names)].map((word) => ({ word, visibility, opensForm })),
    ),
  )('has the duty of its command: $word', ({ word, visibility, opensForm }) => {
    const manifest = manifestOf(commands);
    for (const text of [word, `${word} x=1`, `/backprop ${word}`, `  /Backprop  ${word} x=1`])
      expect(dutyOf(line(text), manifest)).toMatchObject({ visibility, opensForm });
  });

  it.each(['', 'nonsense', 'gradientx', 'x gradient'])('that names none is private: %j', (text) => {
    expect(dutyOf(line(text), contractManifest)).toEqual({ visibility: 'private', opensForm: false });
  });
});

it('a button or a form has the duty of its action', () => {
  const action = { name: 'contract.press', data: '' };
  expect(dutyOf({ kind: 'action', action }, contractManifest).visibility).toBe('public');
  expect(dutyOf({ kind: 'submit', action, values: {} }, contractManifest).visibility).toBe('public');
  expect(dutyOf({ kind: 'action', action: { name: '?', data: '' } }, contractManifest).visibility).toBe('private');
});
