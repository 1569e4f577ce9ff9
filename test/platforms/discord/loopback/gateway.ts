// The loopback Discord's gateway: sessions that can be resumed, and everything that can happen to a connection.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION, BOT_TOKEN, type Json } from './world.ts';

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly events: { readonly t: string; readonly s: number; readonly d: unknown }[];
  socket: WebSocket | undefined;
}

export class LoopbackGateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #sockets = new Set<WebSocket>();
  url = '';
  heartbeatMs = 45_000;
  /** Heartbeats go unanswered: the connection looks alive, and is not. */
  deaf = false;
  identifies = 0;
  resumes = 0;
  /** Codes with which the bot closed its connections. */
  readonly closes: number[] = [];
  readonly intents: number[] = [];
  remaining = 999;
  shards = 1;

  get sessions(): readonly { readonly shard: number; readonly shards: number; readonly connected: boolean }[] {
    return [...this.#sessions.values()].map(({ shard, shards, socket }) => ({
      shard,
      shards,
      connected: socket !== undefined,
    }));
  }

  information(): Json {
    const limit = { total: 1000, remaining: this.remaining, reset_after: 14_400_000, max_concurrency: 1 };
    return { url: this.url, shards: this.shards, session_start_limit: limit };
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#accept(connection));
  }

  /** An event for a shard; whoever is not connected gets it when it resumes. */
  dispatch(t: string, d: unknown, shard = 0): void {
    for (const session of this.#sessions.values()) {
      if (session.shard !== shard) continue;
      const event = { t, s: session.events.length + 1, d };
      session.events.push(event);
      if (session.socket) send(session.socket, { op: 0, ...event });
    }
  }

  /** Asks every connection to come again. */
  askToReconnect(): void {
    for (const socket of this.#sockets) send(socket, { op: 7, d: null });
  }

  invalidate(): void {
    for (const session of this.#sessions.values()) {
      this.#sessions.delete(session.id);
      if (session.socket) send(session.socket, { op: 9, d: false });
    }
  }

  close(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  /** As when a cable is pulled. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  sendRaw(text: string): void {
    for (const socket of this.#sockets) socket.send(text);
  }

  stop(): void {
    this.cut();
    this.#server.close();
  }

  #accept(socket: WebSocket): void {
    this.#sockets.add(socket);
    send(socket, { op: 10, d: { heartbeat_interval: this.heartbeatMs } });
    socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data))));
    socket.on('close', (code) => {
      this.#sockets.delete(socket);
      this.closes.push(code);
      for (const session of this.#sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = undefined;
        // Source: Discord, Gateway: “closing with 1000 or 1001 invalidates the session”.
        if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
      }
    });
  }

  #hear(socket: WebSocket, { op, d }: { readonly op: number; readonly d: Record<string, never> }): void {
    if (op === 1 && !this.deaf) send(socket, { op: 11 });
    if (op === 2) this.#identify(socket, d);
    if (op === 6) this.#resume(socket, d);
  }

  #identify(socket: WebSocket, d: Json): void {
    this.identifies += 1;
    this.intents.push(Number(d.intents));
    if (d.token !== BOT_TOKEN) {
      socket.close(4004);
      return;
    }
    this.remaining -= 1;
    const [shard, shards] = (d.shard as [number, number] | undefined) ?? [0, 1];
    const session: Session = { id: `session-${this.identifies}-${shard}`, shard, shards, events: [], socket };
    this.#sessions.set(session.id, session);
    const user = { id: APPLICATION, username: 'backprop', discriminator: '0', bot: true };
    const application = { id: APPLICATION, flags: 0 };
    const ready = { v: 10, user, guilds: [], session_id: session.id, resume_gateway_url: this.url, application };
    const event = { t: 'READY', s: 1, d: ready };
    session.events.push(event);
    send(socket, { op: 0, ...event });
  }

  #resume(socket: WebSocket, d: Json): void {
    this.resumes += 1;
    const session = d.token === BOT_TOKEN ? this.#sessions.get(String(d.session_id)) : undefined;
    if (session === undefined) {
      send(socket, { op: 9, d: false });
      return;
    }
    session.socket = socket;
    for (const event of session.events) if (event.s > Number(d.seq)) send(socket, { op: 0, ...event });
    const resumed = { t: 'RESUMED', s: session.events.length + 1, d: {} };
    session.events.push(resumed);
    send(socket, { op: 0, ...resumed });
  }
}

function send(socket: WebSocket, payload: unknown): void {
  socket.send(JSON.stringify(payload));
}
