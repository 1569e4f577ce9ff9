// The drawing of the imports in ARCHITECTURE.md is the drawing of the code as it is.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawRooms, withDiagram } from '../../scripts/architecture.ts';
import { importGraph } from '../../scripts/import-graph.ts';

const files = [
  'src/main.ts',
  'src/errors.ts',
  'src/platforms/web/routes.ts',
  'src/gradient/tape.ts',
  'src/gradient/ops.ts',
];
const imports = [
  { from: 'src/main.ts', to: 'src/errors.ts', typeOnly: true },
  { from: 'src/main.ts', to: 'src/platforms/web/routes.ts', typeOnly: true },
  { from: 'src/main.ts', to: 'src/platforms/web/routes.ts', typeOnly: false },
  { from: 'src/gradient/tape.ts', to: 'src/gradient/ops.ts', typeOnly: false },
  { from: 'src/main.ts', to: 'node_modules/zod/index.js', typeOnly: false },
];

test('rooms, not files; solid where anything crosses at run time, dotted where only types do', () => {
  expect(drawRooms(files, imports).split('\n')).toEqual([
    '```mermaid',
    'graph TD',
    '  errors["errors"]',
    '  gradient["gradient"]',
    '  main["main"]',
    '  platforms_web["platforms/web"]',
    '  main -.-> errors',
    '  main --> platforms_web',
    '```',
  ]);
});

test('a drawing goes between its markers, and a document without them is refused', () => {
  const document = 'a\n<!-- import graph: written by npm run architecture -->\nold\n<!-- end of import graph -->\nz\n';
  expect(withDiagram(document, 'new')).toBe(document.replace('old', 'new'));
  expect(() => withDiagram('a', 'new')).toThrow('lacks the lines');
});

test('ARCHITECTURE.md is fresh; if not: npm run architecture', async () => {
  const document = await readFile(join(import.meta.dirname, '../../ARCHITECTURE.md'), 'utf8');
  const graph = await importGraph();
  expect(withDiagram(document, drawRooms(graph.files, graph.imports))).toBe(document);
}, 60_000);
