// The order of test files: those that wait for processes and clocks begin first, so that none of them is left for the end,
// when nothing else would run beside it.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SLOW = [/crash-/, /kill/, /contract/, /browser\//, /end-to-end|troubles|round|gateway|socket/, /questions\.test/];

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOW.findIndex((pattern) => pattern.test(moduleId));
      return place === -1 ? SLOW.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
