// `npm run architecture`: draws who imports whom into ARCHITECTURE.md; with `--check` it only fails where that is stale.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Import, importGraph } from './import-graph.ts';

const START = '<!-- import graph: written by npm run architecture -->';
const END = '<!-- end of import graph -->';

/** The rooms of src and the imports between them as a Mermaid graph; dotted where only types cross. */
export function drawRooms(files: readonly string[], imports: readonly Import[]): string {
  const rooms = [...new Set(files.map(roomOf))].sort();
  const crossing = imports
    .filter(({ to }) => to.startsWith('src/'))
    .map(({ from, to, typeOnly }) => ({ from: roomOf(from), to: roomOf(to), typeOnly }))
    .filter(({ from, to }) => from !== to);
  const solid = new Set(crossing.filter(({ typeOnly }) => !typeOnly).map(({ from, to }) => `${from}>${to}`));
  const all = new Set(crossing.map(({ from, to }) => `${from}>${to}`));
  return [
    '```mermaid',
    'graph TD',
    ...rooms.map((room) => `  ${idOf(room)}["${room}"]`),
    ...[...all].sort().map((edge) => {
      const [from, to] = edge.split('>') as [string, string];
      return `  ${idOf(from)} ${solid.has(edge) ? '-->' : '-.->'} ${idOf(to)}`;
    }),
    '```',
  ].join('\n');
}

/** `document` with `diagram` between its two markers. @throws when a marker is missing. */
export function withDiagram(document: string, diagram: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`the document lacks the lines\n${START}\n${END}`);
  return `${document.slice(0, start)}${START}\n${diagram}\n${document.slice(end)}`;
}

// `src/errors.ts` is the room errors, `src/platforms/web/routes.ts` the room platforms/web.
function roomOf(file: string): string {
  const [, first = '', second = ''] = file.split('/');
  return first === 'platforms' ? `${first}/${second}` : first.replace(/\.tsx?$/, '');
}

function idOf(room: string): string {
  return room.replace(/\W/g, '_');
}

async function run(check: boolean): Promise<number> {
  const path = join(import.meta.dirname, '../ARCHITECTURE.md');
  const document = await readFile(path, 'utf8');
  const { files, imports } = await importGraph();
  const fresh = withDiagram(document, drawRooms(files, imports));
  if (fresh === document) return 0;
  if (check) {
    console.error('the import graph in ARCHITECTURE.md is stale: npm run architecture');
    return 1;
  }
  await writeFile(path, fresh);
  return 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await run(process.argv.includes('--check'));
