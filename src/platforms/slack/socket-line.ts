// One connection of Socket Mode, from its opening to its end: Bolt's receiver with its weak places covered. It never
// reconnects by itself: who holds the line opens the next one, before this one ends where there is time.

import { type App, SocketModeReceiver, type webApi } from '@slack/bolt';
import { within } from '../../adapters/within.ts';
import { handOver } from './bolt-door.ts';
import { faultOf } from './fault.ts';
import { quietLogger } from './quiet-logger.ts';
import { readIncoming } from './reading.ts';
import { slackWord } from './slack-word.ts';

export interface LineOptions {
  readonly app: App;
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly now: () => number;
  readonly note: (event: string, fault: unknown) => void;
}

/** Slack says hello within a second; a line that stays silent is given up. */
const HELLO_MS = 10_000;
/** A line that does not answer our pings so long is dead. */
const PONG_MS = 5000;

type Frame = Readonly<Record<string, unknown>>;

export class SocketLine {
  /** Resolves when the connection is gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** Resolves when Slack announces that it will end it. */
  readonly announced: Promise<void>;
  /** How long Slack means to keep it, in milliseconds, where it says so. */
  lifetimeMs: number | undefined;
  readonly #receiver: SocketModeReceiver;
  /** What is being taken, and not acknowledged yet. */
  readonly #underway = new Set<Promise<unknown>>();
  #deaf = false;
  #announce: () => void = () => {};

  private constructor(private readonly options: LineOptions) {
    const { app, appToken, clientOptions, now, note } = options;
    this.#receiver = new SocketModeReceiver({
      appToken,
      logger: quietLogger,
      autoReconnectEnabled: false,
      clientPingTimeout: PONG_MS,
      // A copy: the client writes into it.
      installerOptions: { clientOptions: { ...clientOptions } },
    });
    const processEvent: App['processEvent'] = async ({ body, ack }) => {
      const incoming = readIncoming(body, now());
      if (incoming === undefined) return ack();
      // Unacknowledged it comes again, on this line or another.
      const taken = handOver(app, body, incoming, ack)
        .catch((fault: unknown) => note('an envelope was not taken', fault))
        .finally(() => this.#underway.delete(taken));
      this.#underway.add(taken);
      await taken;
    };
    // The one method of the app that a receiver calls.
    this.#receiver.init({ processEvent } as App);
    this.announced = new Promise((resolve) => {
      this.#announce = resolve;
    });
    this.ended = new Promise((resolve) => {
      this.#receiver.client.once('disconnected', () => resolve());
    });
    this.#listen();
  }

  /** @throws PlatformError when Slack will not have us, or cannot be reached. */
  static async open(options: LineOptions): Promise<SocketLine> {
    const line = new SocketLine(options);
    try {
      await within(HELLO_MS, line.#receiver.start(), () => {
        throw Object.assign(new Error('Slack did not say hello'), { code: 'ETIMEDOUT' });
      });
      return line;
    } catch (cause) {
      line.close();
      throw faultOf('connect', cause ?? Object.assign(new Error('the connection broke'), { code: 'ECONNRESET' }));
    }
  }

  /** Takes nothing more, which then comes again elsewhere, and ends when what was taken is acknowledged. */
  async finish(most: number): Promise<void> {
    this.#deaf = true;
    await within(most, Promise.all(this.#underway), () => undefined);
    this.close();
  }

  close(): void {
    this.#receiver.client.disconnect().catch(() => {});
  }

  /**
   * The client trusts every frame: `null` or an event without a body ends in a rejection that nobody handles, which ends
   * the process; and on an announced end it closes at once, with acknowledgements still on their way.
   */
  #listen(): void {
    const { client } = this.#receiver;
    const [hand] = client.listeners('ws_message') as ((data: string, isBinary: boolean) => Promise<void>)[];
    client.removeAllListeners('ws_message');
    client.on('ws_message', (data: unknown, isBinary: boolean) => {
      const frame = isBinary ? undefined : frameIn(data);
      const text = frame && this.#forClient(frame, data as string);
      if (text === undefined) return;
      hand!(text, false).catch((fault: unknown) => this.options.note('a frame was not taken', fault));
    });
  }

  /** The frame as the client may see it; undefined where it must not. */
  #forClient(frame: Frame, text: string): string | undefined {
    const { type, payload, envelope_id: envelope } = frame;
    if (this.#deaf) return undefined;
    switch (type) {
      case 'hello':
        this.lifetimeMs = lifetimeIn(frame);
        return text;
      case 'disconnect':
        this.#announce();
        return undefined;
      case 'events_api':
      case 'slash_commands':
      case 'interactive':
        this.#noteRepeat(frame);
        if (readIncoming(payload, this.options.now()) !== undefined) return text;
        if ((payload as Frame | null | undefined)?.type === 'app_rate_limited')
          this.options.note('Slack holds events back', new Error('app_rate_limited'));
    }
    // Not for us, but whatever is not acknowledged comes again.
    if (typeof envelope !== 'string') return undefined;
    return JSON.stringify({ type: 'ignored', envelope_id: envelope, payload: {} });
  }

  #noteRepeat({ retry_attempt: attempt, retry_reason: reason }: Frame): void {
    if (typeof attempt === 'number' && attempt > 0)
      this.options.note('Slack delivered again', new Error(`attempt ${attempt}, ${slackWord(reason)}`));
  }
}

function frameIn(data: unknown): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof frame === 'object' && frame !== null && !Array.isArray(frame) ? (frame as Frame) : undefined;
  } catch {
    return undefined;
  }
}

/** Of the greeting. Source: Slack, Using Socket Mode, “hello”. */
function lifetimeIn({ debug_info }: Frame): number | undefined {
  const seconds = (debug_info as Frame | null | undefined)?.approximate_connection_time;
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : undefined;
}
