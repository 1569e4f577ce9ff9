// Interactions over HTTP, for replicas behind a load balancer: signed by Discord, answered by its own callback address.

import type { KeyObject } from 'node:crypto';
import { InteractionResponseType } from '@discordjs/core';
import { isSigned } from './signature.ts';
import type { Incoming } from './types.ts';

export const INTERACTIONS_PATH = '/discord/interactions';

/** Discord's largest interaction has a few dozen kilobytes. */
const MOST_BYTES = 512 * 1024;

/** A path and what answers there, to be mounted wherever the process listens. */
export interface HttpRoute {
  readonly path: string;
  readonly answer: (request: Request) => Promise<Response>;
}

export interface HttpOptions {
  readonly key: KeyObject;
  readonly now: () => number;
  readonly read: (payload: unknown) => Incoming | undefined;
  /** Takes it from here; the request itself is only received. */
  readonly take: (incoming: Incoming) => void;
}

export function interactionRoute({ key, now, read, take }: HttpOptions): HttpRoute {
  return {
    path: INTERACTIONS_PATH,
    async answer(request) {
      if (request.method !== 'POST') return said('only POST', 405);
      const body = await bodyOf(request);
      if (body === undefined) return said('too large', 413);
      const signature = request.headers.get('x-signature-ed25519') ?? undefined;
      const timestamp = request.headers.get('x-signature-timestamp') ?? undefined;
      if (!isSigned({ signature, timestamp, body }, key, now())) return said('bad signature', 401);
      const incoming = read(parsed(body));
      if (incoming === undefined) return said('not an interaction', 400);
      if (incoming.kind === 'ping') return Response.json({ type: InteractionResponseType.Pong });
      take(incoming);
      return new Response(null, { status: 202 });
    },
  };
}

function said(text: string, status: number): Response {
  return new Response(text, { status });
}

/** Undefined where there is more than we read. */
async function bodyOf(request: Request): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
