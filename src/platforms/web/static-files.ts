// The files of the page: a fixed table, so no request can name any other.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';

export interface Folders {
  /** Where the build put app.js and app.css. */
  readonly client: string;
  readonly fonts: string;
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>backprop</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/app.css">
<script type="module" src="/app.js"></script>
</head>
<body></body>
</html>
`;

// The bot's mark: an arrow that goes back through three nodes.
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#4a56c9"/>
<path d="M24 10v5a4 4 0 0 1-4 4H9m4-5-5 5 5 5" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="24" cy="8.5" r="2.5" fill="#fff"/></svg>
`;

interface Served {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

export function serveFiles(app: Hono, folders: Folders): void {
  const script = once(() => readFile(join(folders.client, 'app.js')));
  const style = once(() => readFile(join(folders.client, 'app.css')));
  const fresh = 'no-cache';
  app.get('/', (context) => answer(context, text(PAGE), 'text/html; charset=utf-8', fresh));
  app.get('/icon.svg', (context) => answer(context, text(ICON), 'image/svg+xml', fresh));
  app.get('/app.js', async (context) => answer(context, await script(), 'text/javascript; charset=utf-8', fresh));
  app.get('/app.css', async (context) => answer(context, await style(), 'text/css; charset=utf-8', fresh));
  for (const name of ['Pretendard-Regular.otf', 'Pretendard-Bold.otf']) {
    const font = once(() => readFile(join(folders.fonts, name)));
    app.get(`/fonts/${name}`, async (context) => answer(context, await font(), 'font/otf', 'max-age=604800'));
  }
}

function answer(context: Context, { body, tag }: Served, type: string, cache: string): Response {
  if (context.req.header('if-none-match') === tag) return context.body(null, 304, { etag: tag });
  return context.body(body, 200, { 'content-type': type, 'cache-control': cache, etag: tag });
}

// A file that could not be read is tried again: the build may still be on its way.
function once(read: () => Promise<Uint8Array>): () => Promise<Served> {
  let served: Served | undefined;
  return async () => {
    served ??= serve(await read());
    return served;
  };
}

function text(body: string): Served {
  return serve(new TextEncoder().encode(body));
}

function serve(bytes: Uint8Array): Served {
  const body = new Uint8Array(bytes);
  return { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
