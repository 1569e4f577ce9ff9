// Builds once before all tests, so that those which start the program, its worker or its page find them fresh.

import { build } from '../scripts/build.ts';

export function setup(): Promise<void> {
  return build();
}
