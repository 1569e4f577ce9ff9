// The HTTP surface: each route checks who asks and what they send, then hands on. Decides nothing about messages.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Acts } from './acts.ts';
import { ActBody, HistoryQuery, JoinBody, LanguageBody } from './bodies.ts';
import { onlyOwnHost, onlyOwnOrigin, sameSecret, securityHeaders } from './guards.ts';
import type { Member, People } from './people.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { placeFor, type Rooms, toWire } from './rooms.ts';
import { type Folders, serveFiles } from './static-files.ts';
import type { Joined, Refusal } from './wire.ts';

const MOST_BODY_BYTES = 64 * 1024;
const HISTORY_PAGE = 60;

const STATUS: Readonly<Record<Refusal, ContentfulStatusCode>> = {
  malformed: 400,
  'no-session': 401,
  token: 403,
  forbidden: 403,
  name: 400,
  'name-taken': 409,
  full: 503,
  expired: 410,
  'too-fast': 429,
  'too-large': 413,
  'not-found': 404,
};

/** A path that another platform answers on this port. */
export interface Guest {
  readonly path: string;
  readonly answer: (request: Request) => Promise<Response>;
}

export interface RouteParts {
  readonly host: string;
  readonly hostNames: readonly string[];
  readonly token: string | undefined;
  readonly folders: Folders;
  /** What others answer on the same port, by their own proof of who asks: no page of ours leads there. */
  readonly guests: readonly Guest[];
  readonly people: People;
  readonly rooms: Rooms;
  readonly acts: Acts;
  readonly shelf: PictureShelf;
  readonly openStream: (member: Member, lastSeen: string | undefined) => ReadableStream<Uint8Array>;
  readonly peopleChanged: () => void;
  readonly onFault: (event: string, error: unknown) => void;
}

export function createRoutes(parts: RouteParts): Hono {
  const { people, rooms, acts, shelf } = parts;
  const app = new Hono();
  app.use(securityHeaders());
  app.get('/healthz', (context) => context.text('ok'));
  for (const { path, answer } of parts.guests) app.all(path, (context) => answer(context.req.raw));
  app.use(onlyOwnHost(parts.host, parts.hostNames), onlyOwnOrigin());
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES, onError: (context) => refuse(context, 'too-large') }));
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  serveFiles(app, parts.folders);

  app.post('/api/join', async (context) => {
    const body = await read(context, JoinBody);
    if (body === undefined) return refuse(context, 'malformed');
    if (parts.token !== undefined && !sameSecret(body.token ?? '', parts.token)) return refuse(context, 'token');
    const joined = people.join({ name: body.name, language: body.language, secret: body.secret });
    if (typeof joined === 'string') return refuse(context, joined);
    parts.peopleChanged();
    const { id, name } = joined.member;
    return context.json({ secret: joined.secret, person: { id, name } } satisfies Joined);
  });

  app.post('/api/language', async (context) => {
    const member = memberOf(context);
    if (member === undefined) return refuse(context, 'no-session');
    const body = await read(context, LanguageBody);
    if (body === undefined) return refuse(context, 'malformed');
    member.language = body.language;
    return context.json({});
  });

  app.get('/api/stream', (context) => {
    const member = memberOf(context);
    if (member === undefined) return refuse(context, 'no-session');
    const stream = parts.openStream(member, context.req.header('last-event-id'));
    return context.body(stream, 200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
  });

  app.get('/api/history', (context) => {
    const member = memberOf(context);
    if (member === undefined) return refuse(context, 'no-session');
    const query = HistoryQuery.safeParse(context.req.query());
    if (!query.success) return refuse(context, 'malformed');
    const place = placeFor(member.id, query.data.place);
    if (place === undefined) return refuse(context, 'not-found');
    const { messages, more } = rooms.recent(place.id, member.id, HISTORY_PAGE, query.data.before);
    return context.json({ messages: messages.map(toWire), more });
  });

  app.post('/api/acts', async (context) => {
    const member = memberOf(context);
    if (member === undefined) return refuse(context, 'no-session');
    const act = await read(context, ActBody);
    if (act === undefined) return refuse(context, 'malformed');
    const taken = acts.take(member, act);
    return taken === 'taken' ? context.json({}, 202) : refuse(context, taken);
  });

  app.get('/pictures/:file{[0-9a-f]{40}\\.png}', async (context) => {
    try {
      const png = await shelf.png(context.req.param('file').slice(0, 40));
      if (png === undefined) return refuse(context, 'not-found');
      return context.body(new Uint8Array(png), 200, {
        'content-type': 'image/png',
        'cache-control': 'private, max-age=31536000, immutable',
      });
    } catch (error) {
      parts.onFault('picture failed', error);
      return context.body(null, 503, { 'cache-control': 'no-store' });
    }
  });

  app.notFound((context) => refuse(context, 'not-found'));
  app.onError((error, context) => {
    parts.onFault('request failed', error);
    return context.json({ code: 'fault' }, 500);
  });

  function memberOf(context: Context): Member | undefined {
    const secret = /^Bearer ([A-Za-z0-9_-]+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    return secret === undefined ? undefined : people.withSecret(secret);
  }

  return app;
}

function refuse(context: Context, code: Refusal) {
  return context.json({ code }, STATUS[code]);
}

async function read<T>(context: Context, schema: z.ZodType<T>): Promise<T | undefined> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? '')) return undefined;
  try {
    return schema.safeParse(await context.req.json()).data;
  } catch {
    return undefined;
  }
}
