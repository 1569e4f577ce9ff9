// Slack's Web API as this adapter uses it: each call once, by name. Every failure comes out as a PlatformError.

import { webApi } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import type { z } from 'zod';
import { patiently } from '../../adapters/patience.ts';
import { PlatformError } from '../../errors.ts';
import { Conversation, History, Known, Opened, type OpenView, Posted, type Profile, Self } from './api-shapes.ts';
import { faultOf, isRefusedConnection, isUnauthorized, isUnreachable, isUnwell, NAME, waitAskedBy } from './fault.ts';
import { quietLogger } from './quiet-logger.ts';
import { Turns } from './turns.ts';
import type { MessageBody } from './types.ts';

/** In whose name a call is made. */
export interface Caller {
  /** Unique for each installation. */
  readonly key: string;
  readonly token: string;
}

export interface ApiOptions {
  /** Slack itself where not given. */
  readonly apiUrl?: string | undefined;
  /** Called when Slack does not know a token any more, once for each. */
  readonly onUnauthorized?: (caller: Caller) => void;
  readonly random?: () => number;
}

/** Where an ordinary message goes. */
export interface Spot {
  readonly channel: string;
  readonly thread?: string | undefined;
}

const SLACK_URL = 'https://slack.com/api/';
const REQUEST_MS = 8000;
/** Beyond it more connections make everything slower; a place that is limited or stalls has one of them. */
const MOST_AT_ONCE = 200;
/** Source: Slack, Rate limits: about one message a second in a channel. */
const POST_EVERY_MS = 1000;
/** A wait that Slack asks for beyond this is handed to whoever asked. */
const LONGEST_WAIT_MS = 60_000;
const MOST_WAITS = 5;
const REMEMBERED = 1000;

/** How our own messages are found again. Source: Slack, Message metadata. */
const METADATA = 'backprop';

export const passing = (fault: unknown) => isUnwell(fault) || isUnreachable(fault);
/** For what would stand there twice if it was done although no answer came. */
const undone = (fault: unknown) => isRefusedConnection(fault);

interface Policy {
  /** Whether it is worth another try, and harmless. */
  readonly again?: (fault: unknown) => boolean;
  /** Who waits for whom. */
  readonly place?: string;
  readonly restMs?: number;
}

export class SlackApi {
  /** The library retries nothing and waits for nothing: it would post twice, and hold everybody for one channel’s limit. */
  readonly clientOptions: webApi.WebClientOptions;
  readonly #client: webApi.WebClient;
  readonly #turns = new Turns();
  readonly #random: () => number;
  /** Tokens that Slack knows no more. */
  readonly #dead = new Set<string>();
  #over = false;

  constructor(private readonly options: ApiOptions) {
    this.#random = options.random ?? Math.random;
    this.clientOptions = {
      slackApiUrl: options.apiUrl ?? SLACK_URL,
      logger: quietLogger,
      timeout: REQUEST_MS,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      maxRequestConcurrency: MOST_AT_ONCE,
      allowAbsoluteUrls: false,
    };
    this.#client = new webApi.WebClient(undefined, this.clientOptions);
  }

  /** Who we are there. */
  self(caller: Caller): Promise<Self> {
    return this.#call(caller, 'auth.test', {}, Self);
  }

  /** An ordinary message, once: an unclear failure is not tried again here. */
  async post(caller: Caller, { channel, thread }: Spot, body: MessageBody, key: string): Promise<string> {
    const metadata = { event_type: METADATA, event_payload: { key } };
    const args = { channel, ...body, metadata, ...(thread && { thread_ts: thread }) };
    const policy = { again: undone, place: `post ${channel}`, restMs: POST_EVERY_MS };
    return (await this.#call(caller, 'chat.postMessage', args, Posted, policy)).ts;
  }

  /** The message that was posted under `key`. @param since Unix milliseconds. @throws PlatformError where we may not look. */
  async find(caller: Caller, { channel, thread }: Spot, key: string, since: number): Promise<string | undefined> {
    const around = { channel, limit: 15, oldest: String(since / 1000), inclusive: true, include_all_metadata: true };
    const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
    const args = thread === undefined ? around : { ...around, ts: thread };
    const { messages } = await this.#call(caller, method, args, History);
    return messages.find(({ metadata }) => metadata?.event_type === METADATA && metadata.event_payload.key === key)?.ts;
  }

  async edit(caller: Caller, channel: string, ts: string, body: MessageBody): Promise<void> {
    await this.#call(caller, 'chat.update', { channel, ts, ...body }, Posted, { place: `edit ${channel} ${ts}` });
  }

  async delete(caller: Caller, channel: string, ts: string): Promise<void> {
    await this.#call(caller, 'chat.delete', { channel, ts });
  }

  /** Seen by one person alone, until they look away. */
  async whisper(caller: Caller, { channel, thread }: Spot, user: string, body: MessageBody): Promise<void> {
    const args = { channel, user, ...body, ...(thread && { thread_ts: thread }) };
    await this.#call(caller, 'chat.postEphemeral', args, undefined, { again: undone, place: `whisper ${channel}` });
  }

  async openView(caller: Caller, trigger: string, view: ModalView): Promise<OpenView> {
    const args = { trigger_id: trigger, view };
    return (await this.#call(caller, 'views.open', args, Opened, { again: undone })).view;
  }

  /** @throws PlatformError where it was closed, or is not what it was at `hash`. */
  async updateView(caller: Caller, { id, hash }: OpenView, view: ModalView): Promise<void> {
    await this.#call(caller, 'views.update', { view_id: id, view, ...(hash && { hash }) }, undefined, {
      again: undone,
    });
  }

  async publishHome(caller: Caller, user: string, view: HomeView): Promise<void> {
    await this.#call(caller, 'views.publish', { user_id: user, view }, undefined, { place: `home ${user}` });
  }

  /** The conversation between a person and the app. */
  async openDirect(caller: Caller, user: string): Promise<string> {
    return (await this.#call(caller, 'conversations.open', { users: user }, Conversation)).channel.id;
  }

  async profile(caller: Caller, user: string): Promise<Profile> {
    return (await this.#call(caller, 'users.info', { user, include_locale: true }, Known)).user;
  }

  async suggest(
    caller: Caller,
    { channel, thread }: Required<Spot>,
    title: string,
    prompts: readonly { readonly title: string; readonly message: string }[],
  ): Promise<void> {
    const args = { channel_id: channel, thread_ts: thread, title, prompts };
    await this.#call(caller, 'assistant.threads.setSuggestedPrompts', args);
  }

  /** Any other call, as the uploads of pictures make it. */
  call<T>(caller: Caller, method: string, args: Readonly<Record<string, unknown>>, shape: z.ZodType<T>): Promise<T> {
    return this.#call(caller, method, args, shape);
  }

  /** Nothing is sent any more. */
  end(): void {
    this.#over = true;
  }

  async #call<T>(
    caller: Caller,
    method: string,
    args: Readonly<Record<string, unknown>>,
    shape?: z.ZodType<T>,
    { again = passing, place, restMs = 0 }: Policy = {},
  ): Promise<T> {
    const once = () => this.#send(caller, method, args);
    const tried = () => patiently(once, { again, random: this.#random });
    const limited = () => this.#waiting(tried);
    try {
      const answer = await (place === undefined
        ? limited()
        : this.#turns.take(`${caller.key} ${place}`, restMs, limited));
      return shape === undefined ? (undefined as T) : shape.parse(answer);
    } catch (cause) {
      if (isUnauthorized(cause)) this.#bury(caller);
      throw faultOf(method, cause);
    }
  }

  /** What Slack holds back was not done: it is asked for again when Slack says so, and the place waits with it. */
  async #waiting<T>(call: () => Promise<T>): Promise<T> {
    for (let waits = 0; ; waits++) {
      try {
        return await call();
      } catch (fault) {
        const pause = waitAskedBy(fault);
        if (pause === undefined || pause > LONGEST_WAIT_MS || waits >= MOST_WAITS) throw fault;
        await new Promise((resolve) => setTimeout(resolve, pause + 50 * this.#random()));
      }
    }
  }

  async #send(caller: Caller, method: string, args: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this.#over || this.#dead.has(caller.token))
      throw new PlatformError(NAME, method, new Error('the connection to Slack is over'));
    return this.#client.apiCall(method, { ...args, token: caller.token });
  }

  #bury(caller: Caller): void {
    if (this.#dead.has(caller.token)) return;
    this.#dead.add(caller.token);
    if (this.#dead.size > REMEMBERED) this.#dead.delete(this.#dead.values().next().value!);
    this.options.onUnauthorized?.(caller);
  }
}
