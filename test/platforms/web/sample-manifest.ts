// A small manifest in two languages, for the web chat alone: what real commands look like, without the commands.

import type { ArgumentManifest, CommandManifest, Manifest } from '../../../src/conversation/platform.ts';

function argument(name: string, ko: string, more: Partial<ArgumentManifest> = {}): ArgumentManifest {
  return {
    name,
    names: { en: name, ko },
    descriptions: { en: `what ${name} is`, ko: `${ko} 설명` },
    type: 'text',
    positional: false,
    choices: [],
    open: true,
    ...more,
  };
}

function command(name: string, ko: string, more: Partial<CommandManifest> = {}): CommandManifest {
  return {
    name,
    names: { en: name, ko },
    descriptions: { en: `does ${name}`, ko: `${ko} 명령` },
    arguments: [],
    visibility: 'public',
    opensForm: false,
    examples: [],
    ...more,
  };
}

export const sampleManifest: Manifest = {
  root: 'backprop',
  commands: [
    command('help', '도움말', {
      visibility: 'private',
      arguments: [argument('command', '명령', { positional: true, choices: ['gradient', 'quiz start'], open: false })],
    }),
    command('gradient', '기울기', {
      arguments: [
        argument('x', '입력'),
        argument('w', '가중치'),
        argument('activation', '활성화', { choices: ['sigmoid', 'tanh', 'relu'], open: false }),
      ],
    }),
    command('check', '검산', { visibility: 'private', arguments: [argument('f', '식')] }),
    command('ask', '묻기', { opensForm: true }),
    command('quiz start', '퀴즈 시작', { arguments: [argument('questions', '문제수', { type: 'whole' })] }),
    command('quiz stop', '퀴즈 그만'),
  ],
  actions: [],
};
