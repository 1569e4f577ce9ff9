// `npm run transcripts`: writes three coached derivations in each language, as they are said, into docs/transcripts.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transcripts } from './transcripts/transcript.ts';

const folder = fileURLToPath(new URL('../docs/transcripts', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const { file, text } of await transcripts()) {
  writeFileSync(join(folder, file), text);
  process.stdout.write(`docs/transcripts/${file}\n`);
}
