// The host of rounds on the platforms that run here, and what has to be done later.

import { fittingMessenger } from '../commands/fitting-messenger.ts';
import type { Platform } from '../conversation/platform.ts';
import { RoundHost } from '../quiz/host.ts';
import { roundMessages } from '../quiz/round-messages.ts';
import type { JobHandlers } from '../store/jobs.ts';
import type { Store } from '../store/store.ts';
import { logFault, newId } from './parts.ts';

export interface RunningRounds {
  readonly host: RoundHost;
  /** Makes good for an outage; before any platform starts, so that nobody is told that they are late for it. */
  ready(): Promise<void>;
  /** Does from now on what is due; when every platform has started. */
  work(others?: JobHandlers): Promise<void>;
  /** What has begun is finished first. */
  stop(): Promise<void>;
}

export function roundsOn(platforms: readonly Platform[], store: Store): RunningRounds {
  const messengers = new Map(platforms.map(({ name, messenger }) => [name, fittingMessenger(messenger, store.kept)]));
  const messengerOf = (platform: string) => {
    const messenger = messengers.get(platform);
    if (messenger === undefined) throw new Error(`no platform ${platform} runs here`);
    return messenger;
  };
  const host = new RoundHost({ store, messages: roundMessages, messengerOf, now: Date.now, newId, log: logFault });
  let end: (() => Promise<void>) | undefined;
  return {
    host,
    ready: () => host.ready(),
    async work(others) {
      end = await host.work(others);
    },
    async stop() {
      await end?.();
      end = undefined;
    },
  };
}
