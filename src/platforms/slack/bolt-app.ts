// Bolt's app: one for Socket Mode and HTTP alike, with a listener for everything that we subscribe to and nothing else.

import { App, type Receiver } from '@slack/bolt';
import type { Delivered } from './bolt-door.ts';
import type { Installation, Installations, InstalledIn } from './installations-port.ts';
import { quietLogger } from './quiet-logger.ts';
import type { Ack } from './submission.ts';
import { EVENTS, SHORTCUTS } from './subscriptions.ts';
import type { Incoming } from './types.ts';

export interface BoltOptions {
  readonly receivers: readonly Receiver[];
  readonly installations: Installations;
  /** Takes it from here. Resolves when it is acknowledged. */
  readonly take: (incoming: Incoming, body: unknown, ack: Ack) => Promise<void>;
  readonly note: (event: string, fault: unknown) => void;
}

interface Listened {
  readonly body: unknown;
  readonly context: object;
}

export function createBoltApp({ receivers, installations, take, note }: BoltOptions): App {
  const app = new App({
    receiver: allOf(receivers),
    logger: quietLogger,
    authorize: async ({ teamId: team, enterpriseId, isEnterpriseInstall }) => {
      const where = isEnterpriseInstall
        ? { team: undefined, enterprise: enterpriseId }
        : { team, enterprise: undefined };
      const { botUserId } = await installed(installations, where);
      // Without the token: Bolt would keep a client for each it ever sees, and ours are renewed twice a day.
      return { ...(botUserId && { botUserId }), ...(team && { teamId: team }), ...(enterpriseId && { enterpriseId }) };
    },
    // We hold what is said in conversations ourselves, or rather do not.
    convoStore: false,
  });
  const listener = async ({ body, context }: Listened) => {
    const { incoming, acknowledge } = context as Delivered;
    await take(incoming, body, acknowledge);
  };
  app.command(/^\//, listener);
  app.action(/^/, listener);
  app.view({ callback_id: /^/, type: 'view_submission' }, listener);
  for (const { callbackId } of Object.values(SHORTCUTS)) app.shortcut(callbackId, listener);
  for (const event of new Set(EVENTS.map((name) => name.split('.')[0]!))) app.event(event, listener);
  app.error(async (fault) => void note('an act was not taken', fault.original ?? fault));
  return app;
}

/** @throws Error where the app is not installed: Bolt then acknowledges, and nobody is answered. */
async function installed(installations: Installations, where: InstalledIn): Promise<Installation> {
  const installation = await installations.find(where);
  if (installation === undefined) throw new Error('the app is not installed there');
  return installation;
}

function allOf(receivers: readonly Receiver[]): Receiver {
  return {
    init(app) {
      for (const receiver of receivers) receiver.init(app);
    },
    start: () => Promise.all(receivers.map((receiver) => receiver.start())),
    stop: () => Promise.all(receivers.map((receiver) => receiver.stop())),
  };
}
