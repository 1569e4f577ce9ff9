// A round on the embedded store, killed at every kind of moment.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { itEndsTheSame } from './crash-suite.ts';

describe('a round on the embedded store', () => {
  itEndsTheSame(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'backprop-round-'));
    // The next process of the one that may have the file takes it up by itself.
    return { place: { dataDir }, giveBack: async () => {}, remove: async () => rmSync(dataDir, { recursive: true }) };
  });
});
