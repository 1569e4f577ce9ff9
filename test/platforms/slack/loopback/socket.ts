// The loopback Slack's Socket Mode: connections that are greeted, told to go, or cut; envelopes that want to be acknowledged.

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { APP, type Json } from './world.ts';

export interface Envelope {
  readonly envelope_id: string;
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: unknown;
  readonly accepts_response_payload: boolean;
}

export class LoopbackSocket {
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false });
  /** Connections that look alive, and are not. */
  readonly #deaf = new Set<WebSocket>();
  readonly #sockets: WebSocket[] = [];
  /** Whoever waits for an envelope to be acknowledged: as often as it was delivered. */
  readonly #waiting = new Map<string, ((payload: unknown) => void)[]>();
  /** Acknowledgements in order of arrival, with the id of each envelope. */
  readonly acknowledged: string[] = [];
  /** How many connections there have been. */
  opened = 0;
  /** In seconds, told in the greeting. */
  lifetime = 18_060;
  /** Connections are accepted and never greeted. */
  mute = false;
  #turn = 0;

  get connected(): number {
    return this.#open.length;
  }

  get #open(): readonly WebSocket[] {
    return this.#sockets.filter((socket) => socket.readyState === socket.OPEN && !this.#deaf.has(socket));
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#accept(connection));
  }

  /** To one connection, the next in turn. Resolves with what it is acknowledged with. */
  deliver(type: Envelope['type'], payload: unknown, id: string = randomUUID()): Promise<unknown> {
    const envelope: Envelope = {
      envelope_id: id,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
    };
    const acknowledged = new Promise<unknown>((resolve) =>
      this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]),
    );
    this.#send(id, JSON.stringify(envelope));
    return acknowledged;
  }

  /** Which connection has the next envelope. */
  get next(): number {
    return this.#turn % this.#open.length;
  }

  /** Any text, to one connection. */
  sendRaw(text: string): void {
    this.#next().send(text);
  }

  #next(): WebSocket {
    const socket = this.#open[this.#turn++ % this.#open.length];
    if (socket === undefined) throw new Error('nobody is connected');
    return socket;
  }

  #send(id: string, text: string): void {
    const socket = this.#next();
    socket.send(text);
    // What was not acknowledged before the line broke comes again on another.
    socket.once('close', () => {
      if (this.#waiting.get(id)?.length && this.#open.length > 0) this.#send(id, text);
    });
  }

  /** Tells one connection, or each, that it will end; `afterMs` later it does. */
  announce(reason: 'warning' | 'refresh_requested', which?: number, afterMs?: number): void {
    for (const socket of which === undefined ? this.#open : [this.#open[which]!]) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } }));
      if (afterMs !== undefined) setTimeout(() => socket.close(1000), afterMs);
    }
  }

  /** One connection answers no ping any more, and hears nothing. */
  deafen(which: number): void {
    this.#deaf.add(this.#open[which]!);
  }

  /** As when a cable is pulled. */
  cut(which?: number): void {
    for (const socket of which === undefined ? this.#open : [this.#open[which]!]) socket.terminate();
  }

  stop(): void {
    this.cut();
    this.#server.close();
  }

  #accept(socket: WebSocket): void {
    this.opened += 1;
    this.#sockets.push(socket);
    socket.setMaxListeners(0);
    socket.on('close', () => this.#sockets.splice(this.#sockets.indexOf(socket), 1));
    socket.on('message', (data) => {
      if (!this.#deaf.has(socket)) this.#hear(JSON.parse(String(data)) as Json);
    });
    socket.on('ping', (data) => {
      if (!this.#deaf.has(socket)) socket.pong(data);
    });
    if (this.mute) return;
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#sockets.length,
        connection_info: { app_id: APP },
        debug_info: { host: 'loopback', approximate_connection_time: this.lifetime },
      }),
    );
  }

  #hear({ envelope_id, payload }: Json): void {
    const id = String(envelope_id);
    this.acknowledged.push(id);
    this.#waiting.get(id)?.shift()?.(payload);
  }
}
