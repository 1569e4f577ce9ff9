// A moment is told in whole units, rounded toward now, in the reader's language.

import { expect, it } from 'vitest';
import { relative } from '../../../../src/platforms/web/client/blocks/moment.tsx';

it.each([
  [12_000, 'en', 'in 12 seconds'],
  [11_001, 'en', 'in 12 seconds'],
  [1, 'en', 'in 1 second'],
  [0, 'en', 'in 0 seconds'],
  [-1_500, 'en', '1 second ago'],
  [59_999, 'en', 'in 1 minute'],
  [119_000, 'en', 'in 1 minute'],
  [-7_200_000, 'en', '2 hours ago'],
  [3 * 86_400_000, 'ko', '3일 후'],
  [12_000, 'ko', '12초 후'],
])('%i ms in %s is “%s”', (milliseconds, language, told) => {
  expect(relative(milliseconds, language)).toBe(told);
});
