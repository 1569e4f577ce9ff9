// How tests run. `TEST_REPORT` names a file for the JSON report that continuous integration counts.

import { defineConfig } from 'vitest/config';
import { SkippedReporter } from './test/skipped-reporter.ts';

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/build-first.ts'],
    env: { SHARED_DATA: process.env.SHARED_DATA ?? '../shared/data' },
    // Many wait for clocks and for processes of their own; more at once than this only make each wait longer.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: [
      'default',
      new SkippedReporter(),
      ...(report === undefined ? [] : [['json', { outputFile: report }] as ['json', { outputFile: string }]]),
    ],
  },
});
