// Who may import whom at run time: read on a copy of src from which the types are erased (see scripts/import-graph.ts).
// The parser cannot tell `import type` from `import`, so what only a type may cross is forbidden here.

const { options } = require('./.dependency-cruiser.cjs');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'errors: types of language only',
      severity: 'error',
      from: { path: '^src/errors\\.ts$' },
      to: { path: '^src/language/' },
    },
    {
      name: 'store: types only',
      comment: 'teaching rooms and platforms are handed a store, they never open one',
      severity: 'error',
      from: { path: '^src/(lessons|quiz|coach|platforms)/' },
      to: { path: '^src/store/' },
    },
    {
      name: 'browser: types of the server only',
      comment: 'what the web client imports at run time is sent to the browser',
      severity: 'error',
      from: { path: '^src/platforms/web/client/' },
      to: {
        path: '^src/(platforms/web/(?!client/)|typeset/)',
        // Read by both sides, and held to what a browser has by the next rule.
        pathNot: '^src/platforms/web/(command-line|typed-text)\\.ts$',
      },
    },
    {
      name: 'browser: reach',
      comment: 'however far one follows the imports of the web client: nothing of Node, no package but preact',
      severity: 'error',
      from: { path: '^src/platforms/web/client/' },
      to: { path: '^(?!src/|node_modules/preact/)', reachable: true },
    },
  ],
  options,
};
