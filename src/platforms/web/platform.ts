// The web chat as a Platform: wires its parts, listens, and ends cleanly. Draws nothing and knows no command.

import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { LIMITS } from '../../conversation/limits.ts';
import type { Messenger } from '../../conversation/messenger.ts';
import type { Handle, Manifest, Platform } from '../../conversation/platform.ts';
import { PlatformError } from '../../errors.ts';
import { Acts } from './acts.ts';
import { Board } from './board.ts';
import { Drawer } from './drawing.ts';
import { EventLog } from './event-log.ts';
import { Forms } from './forms.ts';
import { isLoopback } from './guards.ts';
import { type LiveStream, openStream } from './live-stream.ts';
import { WebMessenger } from './messenger.ts';
import { type Member, People } from './people.ts';
import { PictureShelf, type Pictures } from './picture-shelf.ts';
import { type Log, Replies } from './replies.ts';
import { directPlaceOf, Rooms } from './rooms.ts';
import { createRoutes, type Guest } from './routes.ts';
import { snapshotFor } from './snapshot.ts';
import type { Folders } from './static-files.ts';

const NAME = 'web';
const TOKEN_LENGTH = 16;
const STOP_MS = 2000;
const FLUSH_MS = 500;

export interface WebOptions {
  readonly host: string;
  /** 0 takes any free port; `address` then names it. */
  readonly port: number;
  /** Joining needs it. Required unless `host` is this machine alone. */
  readonly token?: string | undefined;
  /** Names under which a proxy or a local DNS reaches this server. */
  readonly hostNames?: readonly string[];
  readonly folders: Folders;
  readonly pictures: Pictures;
  /** What other platforms answer on the same port. */
  readonly guests?: readonly Guest[];
  readonly log: Log;
  readonly now?: () => number;
  /** At least 32 characters of A-Z a-z 0-9 _ -, unguessable: sessions rest on it. */
  readonly randomId?: () => string;
}

export interface WebPlatform extends Platform {
  /** Where a browser finds the chat. The access token stands in the fragment, which no server or log ever sees. */
  readonly address: string;
}

export function createWebPlatform(options: WebOptions): WebPlatform {
  const { host, token, log } = options;
  const now = options.now ?? Date.now;
  const randomId = options.randomId ?? (() => randomBytes(32).toString('base64url'));
  if (!isLoopback(host) && (token ?? '').length < TOKEN_LENGTH)
    throw new PlatformError(
      NAME,
      'start',
      new Error(`${host} is open to others: a token of ${TOKEN_LENGTH} characters is needed`),
    );

  const epoch = randomId().slice(0, 8);
  const rooms = new Rooms(epoch);
  const events = new EventLog(epoch);
  const people = new People(now, randomId, (member) => rooms.forgetPlace(directPlaceOf(member.id).id));
  const shelf = new PictureShelf(options.pictures, randomId());
  const drawer = new Drawer(shelf, randomId());
  const board = new Board(rooms, events, now);
  const forms = new Forms(randomId);
  const replies = new Replies({ rooms, board, drawer, forms, events, randomId, log });
  const messenger: Messenger = new WebMessenger(NAME, people, rooms, board, drawer);
  const streams = new Set<LiveStream>();
  let server: Server | undefined;
  let acts: Acts | undefined;

  const peopleChanged = () => events.append({ kind: 'people', people: people.list() }, null);

  function follow(member: Member, lastSeen: string | undefined, manifest: Manifest): ReadableStream<Uint8Array> {
    if (people.countStream(member, 1)) peopleChanged();
    const stream = openStream({
      events,
      personId: member.id,
      lastSeen,
      snapshot: () => snapshotFor(member, people, rooms, manifest),
      onEnd: () => {
        streams.delete(stream);
        if (people.countStream(member, -1)) peopleChanged();
      },
    });
    streams.add(stream);
    return stream.body;
  }

  return {
    name: NAME,
    limits: { message: LIMITS.message, blocks: LIMITS.blocks },
    messenger,

    get address() {
      const at = server?.address() as AddressInfo | null | undefined;
      if (!at) throw new PlatformError(NAME, 'address', new Error('the server is not listening'));
      const name = /^(0\.0\.0\.0|::)$/.test(host)
        ? 'localhost'
        : host.includes(':')
          ? `[${host.replace(/[[\]]/g, '')}]`
          : host;
      return `http://${name}:${at.port}/${token === undefined ? '' : `#token=${encodeURIComponent(token)}`}`;
    },

    async start(handle: Handle, manifest: Manifest) {
      const running = new Acts({ platform: NAME, rooms, board, forms, replies, handle, manifest, now });
      acts = running;
      const app = createRoutes({
        host,
        hostNames: options.hostNames ?? [],
        token,
        folders: options.folders,
        guests: options.guests ?? [],
        people,
        rooms,
        acts: running,
        shelf,
        openStream: (member, lastSeen) => follow(member, lastSeen, manifest),
        peopleChanged,
        onFault: (event, error) => log({ event, reference: randomId().slice(0, 8), error }),
      });
      server = await listen(app.fetch, host, options.port);
    },

    async stop() {
      const closing = server;
      server = undefined;
      if (closing === undefined) return;
      const closed = new Promise<void>((resolve) => closing.close(() => resolve()));
      // What was begun is answered first, within reason: a handler that hangs must not hold the process.
      await Promise.race([acts?.settled(), new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
      for (const stream of [...streams]) stream.end();
      // What was written last is still on its way: a connection is cut only when it does not end by itself.
      const tidy = setInterval(() => closing.closeIdleConnections(), 20);
      const cut = setTimeout(() => closing.closeAllConnections(), FLUSH_MS);
      await closed;
      clearInterval(tidy);
      clearTimeout(cut);
    },
  };
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<Server> {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    // A client that sends slowly is let go; Node's own limits are minutes.
    serverOptions: { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 },
  }) as Server;
  server.maxConnections = 2000;
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new PlatformError(NAME, 'start', cause)));
    server.listen(port, host.replace(/[[\]]/g, ''), () => resolve(server));
  });
}
