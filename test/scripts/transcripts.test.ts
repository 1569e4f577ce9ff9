// The transcripts in docs/transcripts are what the program says: `npm run transcripts` writes them anew.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { transcripts } from '../../scripts/transcripts/transcript.ts';

const folder = fileURLToPath(new URL('../../docs/transcripts/', import.meta.url));

test('each transcript is what the program says', async () => {
  const told = await transcripts();
  expect(told.map(({ file }) => file)).toEqual(['en-1.md', 'en-2.md', 'en-3.md', 'ko-1.md', 'ko-2.md', 'ko-3.md']);
  for (const { file, text } of told) expect(readFileSync(folder + file, 'utf8')).toBe(text);
});
