// Where the browser for browser tests is.

import { existsSync } from 'node:fs';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * The path of a Chromium, CHROMIUM_PATH first, or undefined: then skip, with a name that says “needs Chromium”.
 * Where REQUIRE_CHROMIUM=1 a missing one throws instead.
 */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const found = named === undefined ? USUAL.find((path) => existsSync(path)) : existsSync(named) ? named : undefined;
  if (found === undefined && process.env.REQUIRE_CHROMIUM === '1')
    throw new Error('no Chromium found and REQUIRE_CHROMIUM=1; set CHROMIUM_PATH');
  return found;
}
