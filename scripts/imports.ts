// `npm run imports`: fails with one line for each import that breaks a rule.

import { importGraph } from './import-graph.ts';

const { files, violations } = await importGraph();
for (const { rule, from, to } of violations) console.error(`${from} → ${to}\n  breaks “${rule}”`);
if (files.length === 0) console.error('read no file of src: the check itself is broken');
else if (violations.length === 0) console.log(`${files.length} files, every import within the rules`);
process.exitCode = files.length === 0 || violations.length > 0 ? 1 : 0;
