// The loopback Slack as a server on this machine alone: Web API, uploads, addresses and sockets on one port, with troubles on
// request.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sayUnder } from './addresses.ts';
import { answerTo } from './methods.ts';
import { LoopbackSocket } from './socket.ts';
import { APP_TOKEN, type Json, type World } from './world.ts';

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

/** A method, or `response_url` or `upload`, and what it was asked with. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly token: string;
  readonly at: number;
}

export interface Answered extends Call {
  readonly status: number;
  readonly error: string | undefined;
}

const FORM = 'application/x-www-form-urlencoded';

export class LoopbackServer {
  readonly socket = new LoopbackSocket();
  readonly calls: Answered[] = [];
  /** Asked before each answer. */
  trouble: (call: Call) => Trouble | undefined = () => undefined;
  appToken = APP_TOKEN;
  #server: Server | undefined;

  constructor(private readonly world: World) {}

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    server.on('upgrade', (request, socket, head) => this.socket.upgrade(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server!.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  async stop(): Promise<void> {
    this.socket.stop();
    const server = this.#server!;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, this.origin);
    const [, kind = '', name = ''] = /^\/(\w+)\/([^/]+)$/.exec(pathname) ?? [];
    try {
      const bytes = await bytesOf(request);
      const args = kind === 'upload' ? { bytes: bytes.length } : argsIn(bytes, request.headers['content-type'] ?? '');
      const method = kind === 'api' ? name : kind === 'hooks' ? 'response_url' : kind;
      const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
      const call = { method, args, token, at: Date.now() };
      const trouble = this.trouble(call);
      if (trouble === 'stall') return;
      if (trouble === 'drop') return void request.socket.destroy();
      if (typeof trouble === 'object') {
        this.calls.push({ ...call, status: trouble.status, error: undefined });
        response.writeHead(trouble.status, { 'content-type': 'application/json', ...trouble.headers });
        const { body = {} } = trouble;
        return void response.end(typeof body === 'string' ? body : JSON.stringify(body));
      }
      const { status, body } = this.#done(kind, name, args, token);
      this.calls.push({ ...call, status, error: typeof body === 'string' ? undefined : (body.error as string) });
      if (trouble === 'lose') return void request.socket.destroy();
      const type = typeof body === 'string' ? 'text/plain' : 'application/json';
      response.writeHead(status, { 'content-type': type });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    } catch (fault) {
      this.world.faults.push(String(fault));
      response.writeHead(500).end(String(fault));
    }
  }

  #done(kind: string, name: string, args: Json, token: string): { status: number; body: Json | string } {
    const { world } = this;
    if (kind === 'hooks') {
      const { status, text } = sayUnder(name, args, world);
      return { status, body: text };
    }
    if (kind === 'upload') {
      const file = world.files.get(name);
      if (file === undefined) return { status: 404, body: 'no such file' };
      file.bytes = Number(args.bytes);
      return { status: 200, body: `OK - ${file.bytes}` };
    }
    if (kind !== 'api') return { status: 404, body: 'not found' };
    if (name === 'apps.connections.open') {
      if (token !== this.appToken) return { status: 200, body: { ok: false, error: 'invalid_auth' } };
      return { status: 200, body: { ok: true, url: `${this.origin.replace('http', 'ws')}/link?ticket=1` } };
    }
    const grant = world.grants.get(token);
    if (grant === undefined) return { status: 200, body: { ok: false, error: 'invalid_auth' } };
    return { status: 200, body: answerTo({ method: name, args, grant, world, origin: this.origin }) };
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Of a form each field as Slack reads it: what looks like JSON is JSON. */
function argsIn(bytes: Buffer, type: string): Json {
  if (bytes.length === 0) return {};
  if (!type.startsWith(FORM)) return JSON.parse(String(bytes));
  const fields = [...new URLSearchParams(String(bytes))].map(([name, value]) => [name, readAs(name, value)]);
  return Object.fromEntries(fields);
}

const STRUCTURED = ['blocks', 'view', 'metadata', 'files', 'prompts'];

function readAs(name: string, value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return STRUCTURED.includes(name) ? JSON.parse(value) : value;
}
