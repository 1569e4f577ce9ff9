// Slack over HTTP: a receiver of Bolt's that opens no port but is a guest where the process listens. Nothing unsigned, and
// nothing that we do not know, reaches Bolt.

import type { App, Receiver } from '@slack/bolt';
import { handOver } from './bolt-door.ts';
import { bytesOf, saidIn } from './http-body.ts';
import { readIncoming } from './reading.ts';
import { Replays } from './replays.ts';
import { isSigned } from './signature.ts';
import { slackWord } from './slack-word.ts';

export const EVENTS_PATH = '/slack/events';

/** A path and what answers there, to be mounted wherever the process listens. */
export interface HttpRoute {
  readonly path: string;
  readonly answer: (request: Request) => Promise<Response>;
}

export interface HttpReceiverOptions {
  readonly signingSecret: string;
  readonly now: () => number;
  /** Something for the operator that a person did not cause. */
  readonly note: (event: string, fault: unknown) => void;
}

const EMPTY = () => new Response(null, { status: 200 });

export class HttpReceiver implements Receiver {
  /** For events, commands and everything that is pressed or sent: the manifest names one address for all. */
  readonly route: HttpRoute = { path: EVENTS_PATH, answer: (request) => this.#answer(request) };
  readonly #replays: Replays;
  #app: App | undefined;
  #running = false;

  constructor(private readonly options: HttpReceiverOptions) {
    this.#replays = new Replays(options.now);
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {
    this.#running = true;
  }

  async stop(): Promise<void> {
    this.#running = false;
  }

  async #answer(request: Request): Promise<Response> {
    const { signingSecret, now, note } = this.options;
    if (request.method !== 'POST') return said('only POST', 405);
    const body = await bytesOf(request);
    if (body === undefined) return said('too large', 413);
    const header = (name: string) => request.headers.get(name) ?? undefined;
    const timestamp = header('x-slack-request-timestamp');
    const signature = header('x-slack-signature');
    if (!isSigned({ signature, timestamp, body }, signingSecret, now())) return said('bad signature', 401);
    const payload = saidIn(body, header('content-type') ?? '');
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return said('not a payload', 400);
    const { type, challenge, ssl_check } = payload as Readonly<Record<string, unknown>>;
    if (type === 'url_verification' && typeof challenge === 'string') return Response.json({ challenge });
    if (ssl_check === '1') return EMPTY();
    if (type === 'app_rate_limited') {
      note('Slack holds events back: more came than it delivers in an hour', new Error('app_rate_limited'));
      return EMPTY();
    }
    if (!this.#running) return said('not ready', 503);
    if (!this.#replays.first(signature!, timestamp!)) return EMPTY();
    const again = header('x-slack-retry-num');
    if (again !== undefined && /^\d{1,3}$/.test(again))
      note('Slack delivered again', new Error(`attempt ${again}, ${slackWord(header('x-slack-retry-reason'))}`));
    return this.#deliver(payload);
  }

  /** What is no act of anybody's is answered all the same: Slack would deliver it again. */
  #deliver(payload: object): Promise<Response> {
    const incoming = readIncoming(payload, this.options.now());
    const app = this.#app;
    if (incoming === undefined || app === undefined) return Promise.resolve(EMPTY());
    return new Promise((resolve) => {
      const ack = async (answer?: unknown) => resolve(answer ? Response.json(answer) : EMPTY());
      handOver(app, payload, incoming, ack).catch((fault: unknown) => {
        this.options.note('a request was not taken', fault);
        resolve(said('fault', 500));
      });
    });
  }
}

function said(text: string, status: number): Response {
  return new Response(text, { status });
}
