// Which command a line holds, so that the answer's visibility is known before the work.

import { describe, expect, it } from 'vitest';
import { afterRoot, findCommand } from '../../../src/platforms/web/command-line.ts';
import { sampleManifest } from './sample-manifest.ts';

describe('the root', () => {
  it.each([
    ['/backprop', ''],
    ['/backprop  gradient x=1', 'gradient x=1'],
    ['/BackProp help', 'help'],
    ['/backpropagate', undefined],
    ['backprop help', undefined],
    ['say /backprop', undefined],
  ])('%j leaves %j', (line, rest) => expect(afterRoot(sampleManifest, line)).toBe(rest));
});

describe('a command', () => {
  it.each([
    ['gradient x=1', 'gradient', 'x=1'],
    ['quiz  start questions=3', 'quiz start', 'questions=3'],
    ['퀴즈 시작', 'quiz start', ''],
    ['기울기', 'gradient', ''],
    ['\u1100\u1175\u110b\u116e\u11af\u1100\u1175 x=1', 'gradient', 'x=1'],
  ])('%j is %s', (text, name, rest) => {
    const found = findCommand(sampleManifest, text);
    expect(found?.command.name).toBe(name);
    expect(found?.rest).toBe(rest);
  });

  it.each(['gradients', 'quiz', 'nonsense', ''])('%j is none', (text) =>
    expect(findCommand(sampleManifest, text)).toBeUndefined(),
  );
});
