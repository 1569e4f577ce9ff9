// `npm run question`: what its words mean, and the program itself, run as people run it.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWish } from '../../scripts/question-arguments.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(...words: string[]): Promise<{ code: number; out: string; problem: string }> {
  const arguments_ = ['--import', 'tsx', 'scripts/question.ts', ...words];
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, arguments_, { cwd: root, env }, (error, out, problem) => {
      resolve({ code: error ? (error.code as unknown as number) : 0, out, problem });
    });
  });
}

function wish(...words: string[]) {
  const read = readWish(words, 'en');
  if (!read.ok) throw new Error(read.problem);
  return read.wish;
}

function refusal(...words: string[]): string {
  const read = readWish(words, 'en');
  return read.ok ? '' : read.problem;
}

describe('the words', () => {
  it('narrow the types down by name and by level', () => {
    expect(wish('--seed', '1').types).toEqual(questionTypes);
    expect(wish('--seed', '1', '--type', 'derive').types.map(({ name }) => name)).toEqual(['derive']);
    const hard = wish('--seed', '1', '--level', '4').types;
    expect(hard.length).toBeGreaterThan(1);
    expect(new Set(hard.map(({ level }) => level))).toEqual(new Set([4]));
  });

  it('choose the language, or leave it to the machine', () => {
    expect(wish('--seed', '1', '--language', 'ko').language).toBe('ko');
    const read = readWish(['--seed', '1'], 'ko_KR.UTF-8');
    expect(read.ok && read.wish.language).toBe('ko');
  });

  it.each([
    [['--seed', '1', '--type', 'crossword'], '“crossword”'],
    [['--seed', '1', '--level', '6'], '“6”'],
    [['--seed', '1', '--level', '1', '--type', 'derive'], 'derive is of level 4, not 1'],
    [['--seed', 'seven'], '“seven”'],
    [['--seed', '-1'], '--seed'],
    [['--seed', '1.5'], '“1.5”'],
    [['--type', 'derive'], '--seed is missing'],
    [['--seed', '1', '--language', 'fr'], '“fr”'],
    [['--seed', '1', '--fast'], '--fast'],
    [['--seed', '1', 'derive'], 'derive'],
  ])('refuse %j in one sentence with an example that works', (words, said) => {
    const problem = refusal(...words);
    expect(problem).toContain(said);
    expect(problem.split('\n')).toHaveLength(1);
    const example = /-- (.*)$/.exec(problem)![1]!.split(' ');
    expect(readWish(example, 'en').ok).toBe(true);
  });
});

describe('the program', () => {
  it('prints one document with --json, the same for the same seed', async () => {
    const words = ['--type', 'full-gradient', '--seed', '7', '--language', 'ko', '--json'];
    const { code, out, problem } = await run(...words);
    expect({ code, problem }).toEqual({ code: 0, problem: '' });
    expect(out.trim().split('\n')).toHaveLength(1);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['type', 'level', 'topic', 'seed', 'prompt', 'network', 'answer', 'solution']),
    );
    expect(report).toMatchObject({ type: 'full-gradient', level: 3, seed: 7, answer: expect.any(Number) });
    expect(report.prompt).toMatch(/[가-힣]/);
    expect((await run(...words)).out).toBe(out);
  });

  it('tells of each option whether it is right, and which mistake it stands for', async () => {
    const { out } = await run('--type', 'gradient-matrix', '--seed', '3', '--json');
    const { options, answer } = JSON.parse(out);
    expect(options.filter(({ correct }: { correct: boolean }) => correct)).toEqual([
      expect.objectContaining({ text: answer }),
    ]);
    for (const { correct, mistake } of options) expect(mistake !== undefined).toBe(!correct);
  });

  it('is read by people without --json', async () => {
    const { code, out } = await run('--seed', '11', '--level', '2');
    expect(code).toBe(0);
    expect(out).toMatch(/^.+ · level 2 · .+\n\n/);
    expect(out).toContain('The answer: ');
  });

  it('ends with 2 and one sentence on standard error for words it does not know', async () => {
    const { code, out, problem } = await run('--seed', '1', '--level', '9');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problem.trim().split('\n')).toHaveLength(1);
    expect(problem).toContain('--level was read as “9”');
  });
});
