// How tests run. `TEST_REPORT` names a file for the JSON report that continuous integration counts.

import { configDefaults, defineConfig } from 'vitest/config';
import { SkippedReporter } from './test/skipped-reporter.ts';
import { SlowFirst } from './test/slow-first.ts';

const ROOMS = ['gradient', 'marking', 'language', 'pictures', 'lessons', 'conversation', 'commands', 'coach'];
/** What starts no process, opens no port and keeps nothing between files: these share one set of loaded modules. */
const PURE = [
  ...ROOMS.map((room) => `test/${room}/**/*.test.ts`),
  'test/quiz/*/**/*.test.ts',
  'test/quiz/!(crash-*).test.ts',
  'test/stories.test.ts',
  'test/platforms/*/render.test.ts',
];

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: ['test/build-first.ts'],
    env: { SHARED_DATA: process.env.SHARED_DATA ?? '../shared/data' },
    // Many wait for clocks and for processes of their own; more at once than this only make each wait longer.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...PURE],
        },
      },
    ],
    reporters: [
      'default',
      new SkippedReporter(),
      ...(report === undefined ? [] : [['json', { outputFile: report }] as ['json', { outputFile: string }]]),
    ],
  },
});
