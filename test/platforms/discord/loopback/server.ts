// The loopback Discord as a server on this machine alone: REST and gateway on one port, with troubles on request.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LoopbackGateway } from './gateway.ts';
import { type Answered, type Asked, answerTo } from './routes.ts';
import { BOT_TOKEN, type Json, type World } from './world.ts';

/** Instead of an answer: another one, none at all, a dropped connection, or one dropped after it was done. */
export type Trouble =
  | 'stall'
  | 'drop'
  | 'lose'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    };

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly at: number;
}

/** Where an interaction's token in the path is the proof. */
const OPEN = /^\/(?:interactions|webhooks)\//;

export class LoopbackServer {
  readonly gateway = new LoopbackGateway();
  readonly calls: Call[] = [];
  /** Asked before each answer. */
  trouble: (asked: Asked) => Trouble | undefined = () => undefined;
  token = BOT_TOKEN;
  #server: Server | undefined;

  constructor(private readonly world: World) {}

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    server.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    this.gateway.url = `ws://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#server!.address() as AddressInfo).port;
  }

  get restUrl(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    const server = this.#server!;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method!;
    const path = decodeURIComponent(new URL(request.url!, 'http://loopback').pathname.replace(/^\/api\/v10/, ''));
    try {
      const asked = { method, path, body: await bodyOf(request) };
      const trouble = this.trouble(asked);
      if (trouble === 'stall') return;
      if (trouble === 'drop') return void request.socket.destroy();
      const answer = trouble === undefined || trouble === 'lose' ? this.#answerTo(asked, request) : trouble;
      this.calls.push({ method, path, status: answer.status, at: Date.now() });
      if (trouble === 'lose') return void request.socket.destroy();
      // An answer without content must not claim to have a type: the library would read it.
      const type = answer.body === undefined ? {} : { 'content-type': 'application/json' };
      const more = ('headers' in answer && answer.headers) || {};
      response.writeHead(answer.status, { ...type, ...more });
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    } catch (fault) {
      response.writeHead(500).end(String(fault));
    }
  }

  #answerTo(asked: Asked, request: IncomingMessage): Answered {
    if (!OPEN.test(asked.path) && request.headers.authorization !== `Bot ${this.token}`)
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    if (asked.path === '/gateway/bot') return { status: 200, body: this.gateway.information() };
    return answerTo(asked, this.world);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return {};
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return JSON.parse(String(bytes));
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const body = JSON.parse(String(form.get('payload_json'))) as Json;
  const listed = body.attachments as readonly { readonly id: string }[];
  const files = listed.map(({ id }) => form.get(`files[${id}]`) as File);
  return { ...body, files: files.map((file) => ({ filename: file.name, bytes: file.size })) };
}
