// Lists each test that did not run. Its name says why; a skip nobody sees is a hole.

import type { Reporter, TestModule } from 'vitest/node';

export class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        const note = result.state === 'skipped' && result.note ? `: ${result.note}` : '';
        return `  ${module.relativeModuleId} > ${test.fullName}${note}`;
      }),
    );
    if (skipped.length > 0) process.stdout.write(`\nNot run (${skipped.length}):\n${skipped.join('\n')}\n`);
  }
}
