// The gateway: what Discord pushes to us. Its session outlives the process, so that a restart or a deploy misses nothing.

import { setTimeout as wait } from 'node:timers/promises';
import { GatewayDispatchEvents, type GatewayDispatchPayload, GatewayIntentBits } from '@discordjs/core';
import { CloseCodes, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { PlatformError } from '../../errors.ts';
import type { Sessions } from '../../store/sessions.ts';
import type { DiscordApi } from './api.ts';
import { NAME } from './fault.ts';
import { IdentifyGuard, spent } from './identify-guard.ts';
import { SessionKeeper } from './session-keeper.ts';

export interface GatewayOptions {
  readonly api: DiscordApi;
  readonly token: string;
  readonly sessions: Sessions;
  /** As many as Discord recommends where not given. */
  readonly shards?: number | undefined;
  /** One event; resolves when it has been answered. `replayed`: an earlier process may have begun to. */
  readonly onInteraction: (payload: unknown, replayed: boolean) => Promise<void>;
  readonly onDirectMessage: (payload: unknown, replayed: boolean) => Promise<void>;
  /** The connection is over for good: why. */
  readonly onEnd: (error: PlatformError) => void;
  readonly note: (event: string, error: unknown) => void;
  readonly now: () => number;
}

/** What is being answered when we leave may take so long. */
const FINISH_MS = 2000;
/** After these, everything is new. */
const CAUGHT_UP: readonly string[] = [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed];
/** Whoever does not answer our goodbye is left all the same. */
const GOODBYE_MS = 1000;

export class Gateway {
  readonly #keeper: SessionKeeper;
  readonly #manager: WebSocketManager;
  readonly #running = new Set<Promise<void>>();
  /** Shards that have caught up with what happened before this process. */
  readonly #caughtUp = new Set<number>();
  #failed: (error: PlatformError) => void = () => {};

  constructor(private readonly options: GatewayOptions) {
    const { api, token, sessions, shards = null, note, now } = options;
    const keeper = new SessionKeeper(sessions, now, (error) => note('the session could not be stored', error));
    const limit = async () => (await api.gateway()).session_start_limit;
    const manager = new WebSocketManager({
      token,
      // Private to the bot: what is said to it alone. It reads no other message.
      intents: GatewayIntentBits.DirectMessages,
      rest: api.rest,
      shardCount: shards,
      buildIdentifyThrottler: () => new IdentifyGuard({ limit, onSpent: (error) => this.#end(error), now }),
      retrieveSessionInfo: (shard: number) => keeper.retrieve(shard),
      updateSessionInfo: (shard: number, info) => keeper.update(shard, info),
    });
    manager.on(WebSocketShardEvents.Dispatch, (payload, shard) => this.#receive(payload, shard));
    manager.on(WebSocketShardEvents.Hello, (shard) => keeper.reached(shard));
    manager.on(WebSocketShardEvents.SocketError, (_, shard) => keeper.unreachable(shard));
    // The library gives up a shard where it says so: a wrong token, refused intents, too few shards.
    manager.on(WebSocketShardEvents.Error, (error) => {
      const operation = /authentication/i.test(error.message) ? 'authenticate' : 'identify';
      this.#end(new PlatformError(NAME, operation, error));
    });
    this.#keeper = keeper;
    this.#manager = manager;
  }

  /** Resolves when every shard is connected, and can be taken up by a next process. @throws PlatformError */
  async connect(): Promise<void> {
    const { session_start_limit: limit, shards } = await this.options.api.gateway();
    const count = this.options.shards ?? shards;
    const stored = await Promise.all(Array.from({ length: count }, (_, shard) => this.#keeper.retrieve(shard)));
    const error = spent(limit, stored.filter((session) => session?.shardCount !== count).length);
    if (error) throw error;
    const failed = new Promise<never>((_, reject) => {
      this.#failed = reject;
    });
    await Promise.race([this.#manager.connect(), failed]);
    await this.#keeper.written();
  }

  /** Leaves so that the next process can take the session up where it is. What comes from now on is for that one. */
  async close(): Promise<void> {
    this.#keeper.leave();
    const left = Promise.resolve(this.#manager.destroy({ code: CloseCodes.Resuming, reason: 'back in a moment' }));
    await Promise.race([left.catch(() => {}), wait(GOODBYE_MS, undefined, { ref: false })]);
    await Promise.race([Promise.allSettled(this.#running), wait(FINISH_MS, undefined, { ref: false })]);
    await this.#keeper.close();
  }

  #end(error: PlatformError): void {
    this.#failed(error);
    this.options.onEnd(error);
  }

  #receive(payload: GatewayDispatchPayload, shard: number): void {
    const { onInteraction, onDirectMessage, note } = this.options;
    // Told as an event like those before it. The library's own signals of the same name overtake what they follow.
    if (CAUGHT_UP.includes(payload.t)) this.#caughtUp.add(shard);
    const take =
      payload.t === GatewayDispatchEvents.InteractionCreate
        ? onInteraction
        : payload.t === GatewayDispatchEvents.MessageCreate
          ? onDirectMessage
          : undefined;
    if (take === undefined) return;
    this.#keeper.begin(shard, payload.s);
    const work = take(payload.d, !this.#caughtUp.has(shard))
      .catch((error: unknown) => note('an event was not answered', error))
      .finally(() => {
        this.#keeper.end(shard, payload.s);
        this.#running.delete(work);
      });
    this.#running.add(work);
  }
}
