// Stands in front of a counterpart: hands on every call and keeps it, and answers in its stead what it does not know.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PassedOn {
  readonly path: string;
  /** As it was sent. */
  readonly asked: string;
  readonly answered: string;
}

export class Front {
  readonly calls: PassedOn[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param instead answers a call that is not handed on */
  static async start(origin: string, instead: (method: string, path: string) => string | undefined = () => undefined) {
    const server = createServer();
    const front = new Front(server);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method = 'GET', url = '/' } = request;
      const own = instead(method, url);
      if (own !== undefined) return void response.writeHead(200, { 'content-type': 'application/json' }).end(own);
      const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
      const answer = await fetch(origin + url, {
        method,
        headers: headers as Record<string, string>,
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      });
      const type = answer.headers.get('content-type');
      const body = Buffer.from(await answer.arrayBuffer());
      front.calls.push({ path: url, asked: String(Buffer.concat(chunks)), answered: String(body) });
      response.writeHead(answer.status, type && body.length > 0 ? { 'content-type': type } : {}).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
