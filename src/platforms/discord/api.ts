// Discord's REST interface as this adapter uses it: each call once, by name. Every failure comes out as a PlatformError.

import {
  type APIApplicationCommand,
  type APIGatewayBotInfo,
  type InteractionResponseType,
  MessageFlags,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from '@discordjs/core';
import { DefaultRestOptions, type RawFile, REST, type RESTOptions } from '@discordjs/rest';
import { patiently } from '../../adapters/patience.ts';
import { PlatformError } from '../../errors.ts';
import {
  faultOf,
  isAlreadyAcknowledged,
  isMessageGone,
  isRefusedConnection,
  isUnauthorized,
  isUnreachable,
  isUnwell,
  NAME,
} from './fault.ts';
import { Refusals } from './refusals.ts';
import type { MessageBody, Origin } from './types.ts';

/** What may be answered to an interaction at once. */
export interface Callback {
  readonly type: InteractionResponseType;
  readonly data?: unknown;
}

export interface Sent {
  readonly body: MessageBody;
  readonly files: readonly RawFile[];
}

export interface ApiOptions {
  readonly token: string;
  /** Discord itself where not given. */
  readonly restUrl?: string | undefined;
  /** Called when Discord does not know our token any more; nothing is sent after it. */
  readonly onUnauthorized?: () => void;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** A first answer has 3 s; what does not get through by then is too late. */
const CALLBACK_MS = 2500;
const REQUEST_MS = 8000;
/** Waiting for room counts too: the library's own limit must be wider than ours. */
const OUTER_MS = 120_000;
/** A wait that Discord asks for beyond this is handed to whoever asked. */
const LONGEST_WAIT_MS = 60_000;
/** The library keeps a queue for each interaction's token, and sweeps them hourly where nobody asks for more. */
const SWEEP_MS = 5 * 60_000;
/** Below the 50 that Discord allows a bot. What is sent under an interaction's token does not count there. */
const BOT_REQUESTS_PER_SECOND = 45;

const ORIGINAL = '@original';

const passing = (fault: unknown) => isUnwell(fault) || isUnreachable(fault);
/** For what would stand there twice if it was done although no answer came. */
const undone = (fault: unknown) => isUnwell(fault) || isRefusedConnection(fault);

export class DiscordApi {
  /** With the bot's token. */
  readonly rest: REST;
  /** Under the token of an interaction. */
  readonly #open: REST;
  readonly #random: () => number;
  #over = false;

  constructor(private readonly options: ApiOptions) {
    const { token, restUrl, now = Date.now, random = Math.random } = options;
    const refusals = new Refusals(now);
    const shared: Partial<RESTOptions> = {
      version: '10',
      retries: 0,
      timeout: OUTER_MS,
      handlerSweepInterval: SWEEP_MS,
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
      makeRequest: (url, init) => {
        const asked = init.signal ?? undefined;
        const request = () => {
          const limit = AbortSignal.timeout(REQUEST_MS);
          return DefaultRestOptions.makeRequest(url, {
            ...init,
            signal: asked ? AbortSignal.any([asked, limit]) : limit,
          });
        };
        return refusals.pass(request, asked);
      },
      ...(restUrl && { api: restUrl }),
    };
    this.#random = random;
    this.rest = new REST({ ...shared, globalRequestsPerSecond: BOT_REQUESTS_PER_SECOND }).setToken(token);
    this.#open = new REST({ ...shared, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  }

  /** The first answer to an interaction. */
  callback({ id, token }: Pick<Origin, 'id' | 'token'>, body: Callback): Promise<void> {
    const signal = AbortSignal.timeout(CALLBACK_MS);
    const post = () => this.#open.post(Routes.interactionCallback(id, token), { body, auth: false, signal });
    const call = async (attempt: number) => {
      await post().catch((fault: unknown) => {
        // Our own try before this one got through after all.
        if (attempt === 0 || !isAlreadyAcknowledged(fault)) throw fault;
      });
    };
    return this.#call('callback', call, passing, signal);
  }

  /** Edits the first answer, or the follow-up `message`. */
  editAnswer({ application, token }: Origin, { body, files }: Sent, message = ORIGINAL): Promise<void> {
    const route = Routes.webhookMessage(application, token, message);
    return this.#call('editAnswer', () => this.#open.patch(route, { body, files: [...files], auth: false }));
  }

  async deleteAnswer({ application, token }: Origin, message = ORIGINAL): Promise<void> {
    const route = Routes.webhookMessage(application, token, message);
    await this.#call('deleteAnswer', () => this.#open.delete(route, { auth: false })).catch((fault: unknown) => {
      if (!isMessageGone(fault)) throw fault;
    });
  }

  followUp(
    { application, token }: Origin,
    { body, files }: Sent,
    privately: boolean,
  ): Promise<{ readonly id: string }> {
    const flags = body.flags | (privately ? MessageFlags.Ephemeral : 0);
    const query = new URLSearchParams({ wait: 'true' });
    const route = Routes.webhook(application, token);
    const post = () => this.#open.post(route, { body: { ...body, flags }, files: [...files], auth: false, query });
    return this.#call('followUp', post, undone);
  }

  /** An ordinary message; posted again under the same nonce it is the same message. */
  post(channel: string, { body, files }: Sent, nonce: string): Promise<{ readonly id: string }> {
    const once = { ...body, nonce, enforce_nonce: true };
    return this.#call('post', () => this.rest.post(Routes.channelMessages(channel), { body: once, files: [...files] }));
  }

  edit(channel: string, message: string, { body, files }: Sent): Promise<void> {
    const route = Routes.channelMessage(channel, message);
    return this.#call('edit', () => this.rest.patch(route, { body, files: [...files] }));
  }

  openDirect(person: string): Promise<{ readonly id: string }> {
    const body = { recipient_id: person };
    return this.#call('openDirect', () => this.rest.post(Routes.userChannels(), { body }));
  }

  application(): Promise<{ readonly id: string }> {
    return this.#call('application', () => this.rest.get(Routes.currentApplication()));
  }

  commands(application: string): Promise<APIApplicationCommand[]> {
    const query = new URLSearchParams({ with_localizations: 'true' });
    return this.#call('commands', () => this.rest.get(Routes.applicationCommands(application), { query }));
  }

  setCommands(application: string, body: readonly RESTPostAPIApplicationCommandsJSONBody[]): Promise<void> {
    return this.#call('setCommands', () => this.rest.put(Routes.applicationCommands(application), { body }));
  }

  gateway(): Promise<APIGatewayBotInfo> {
    return this.#call('gateway', () => this.rest.get(Routes.gatewayBot()));
  }

  /** Nothing is sent any more. */
  end(): void {
    this.#over = true;
  }

  async #call<T>(
    operation: string,
    call: (attempt: number) => Promise<unknown>,
    again: (fault: unknown) => boolean = passing,
    signal?: AbortSignal,
  ): Promise<T> {
    if (this.#over) throw new PlatformError(NAME, operation, new Error('the connection to Discord is over'));
    try {
      return (await patiently(call, { again, random: this.#random, ...(signal && { signal }) })) as T;
    } catch (cause) {
      if (isUnauthorized(cause) && !this.#over) {
        this.end();
        this.options.onUnauthorized?.();
      }
      throw faultOf(operation, cause);
    }
  }
}
