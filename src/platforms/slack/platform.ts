// Slack as a Platform: wires receivers, Bolt and answers, and ends so that nothing is lost. Draws nothing.

import type { Log } from '../../adapters/handling.ts';
import { Persistence } from '../../adapters/persistence.ts';
import { LIMITS } from '../../conversation/limits.ts';
import type { Handle, LanguageFor, Manifest, Platform } from '../../conversation/platform.ts';
import { PlatformError } from '../../errors.ts';
import type { JobHandlers } from '../../store/jobs.ts';
import { Answers } from './answers.ts';
import { type Caller, SlackApi } from './api.ts';
import { type ArrivalStore, Arrivals } from './arrivals.ts';
import { createBoltApp } from './bolt-app.ts';
import { faultOf, isPassing, NAME } from './fault.ts';
import { Homes } from './homes.ts';
import { HttpReceiver, type HttpRoute } from './http-receiver.ts';
import { type Installations, type InstalledIn, oneWorkspace } from './installations-port.ts';
import { Intake } from './intake.ts';
import { SlackMessenger } from './messenger.ts';
import type { Pictures } from './pictures.ts';
import { Posts } from './posts.ts';
import { Profiles } from './profiles.ts';
import { ResponseUrls } from './response-url.ts';
import { Sending } from './sending.ts';
import { SocketReceiver } from './socket-receiver.ts';
import { Workspaces } from './workspaces.ts';

export interface SlackOptions {
  /** Of the one workspace where the app is, or of everybody who installed it. */
  readonly bot: { readonly token: string } | { readonly installations: Installations };
  /** With it, a connection to Slack is held open: no public address is needed. */
  readonly appToken?: string | undefined;
  /** With it, Slack's requests are taken over HTTP. */
  readonly signingSecret?: string | undefined;
  /** Slack itself where not given. */
  readonly apiUrl?: string | undefined;
  readonly store: ArrivalStore;
  readonly pictures: Pictures;
  readonly log: Log;
  /** For the operator: that Slack cannot be reached, and when it can again. */
  readonly say: (line: string) => void;
  readonly newReference: () => string;
  /** In which language the adapter's own sentences stand; without one, in that in which somebody uses Slack. */
  readonly languageFor?: LanguageFor | undefined;
  readonly now?: () => number;
  /** The app was removed from a workspace or an organisation. */
  readonly onUninstalled?: (where: InstalledIn) => Promise<void>;
  /** It is over for good, as when Slack does not know our token any more: the process should end. Called once. */
  readonly onEnd: (error: PlatformError) => void;
}

export interface SlackPlatform extends Platform {
  /** To be mounted where the process listens; none without a signing secret. They answer once started. */
  readonly routes: readonly HttpRoute[];
  /** To be worked on by the process: what another left unfinished. */
  readonly jobs: JobHandlers;
}

/** What is being answered when we stop may take so long. */
const FINISH_MS = 2000;

export function createSlackPlatform(options: SlackOptions): SlackPlatform {
  const { bot, appToken, signingSecret, apiUrl, newReference } = options;
  const now = options.now ?? Date.now;
  let ended = false;
  /** What goes wrong meanwhile is what `start` is refused with. */
  let starting = false;
  const end = (error: PlatformError) => {
    api.end();
    if (!ended && !starting) options.onEnd(error);
    ended = true;
  };
  const note = (event: string, error: unknown) => {
    const reference = newReference();
    // After the end everything fails, for the one reason that has been told.
    if (!ended) options.log({ event, reference, error });
    return reference;
  };
  const onUnauthorized = ({ token }: Caller) => {
    const error = new PlatformError(NAME, 'authenticate', new Error('the bot token is not valid'));
    // One workspace of many that took its token back is its own affair.
    if ('token' in bot && token === bot.token) end(error);
    else note('a workspace took its token back', error);
  };
  const api = new SlackApi({ apiUrl, onUnauthorized });
  const installations = 'token' in bot ? oneWorkspace(bot.token) : bot.installations;
  const workspaces = new Workspaces(installations, api);
  const sending = new Sending({ api, pictures: options.pictures, now, note });
  const posts = new Posts(api, now);
  const { seen } = options.store;
  const messenger = new SlackMessenger({ api, workspaces, posts, sending, seen, now });
  const arrivals = new Arrivals(options.store, now, (fault) => note('the store does not say what was seen', fault));
  const intake = new Intake({ arrivals, note, now, onUninstalled: options.onUninstalled });
  const persistence = new Persistence({ name: NAME, faultOf, isPassing, say: options.say });

  const http = signingSecret === undefined ? undefined : new HttpReceiver({ signingSecret, now, note });
  const { clientOptions } = api;
  const socket =
    appToken === undefined ? undefined : new SocketReceiver({ appToken, clientOptions, now, note, onEnd: end });
  const receivers = [http, socket].filter((receiver) => receiver !== undefined);
  if (receivers.length === 0)
    throw faultOf('start', new Error('neither an app-level token nor a signing secret is given'));
  const app = createBoltApp({ receivers, installations, take: (...all) => intake.take(...all), note });

  return {
    name: NAME,
    limits: { message: LIMITS.message, blocks: LIMITS.blocks },
    messenger,
    routes: http ? [http.route] : [],
    jobs: intake.jobs,

    /** Where Slack cannot be reached it goes on trying, and resolves meanwhile. @throws PlatformError when refused */
    async start(handle: Handle, manifest: Manifest) {
      const profiles = new Profiles(api, now);
      const addresses = new ResponseUrls(apiUrl);
      const moving = { api, sending, workspaces, addresses, messenger, posts, profiles };
      const parts = { ...moving, languageFor: options.languageFor, handle, manifest, now, note };
      const homes = new Homes(parts);
      intake.begin(new Answers({ ...parts, refreshHome: (...all) => homes.show(...all) }), homes);
      const connect = async () => {
        if ('token' in bot) await api.self({ key: 'start', token: bot.token });
        await app.start();
      };
      starting = true;
      await persistence.reach(connect, end).finally(() => {
        starting = false;
      });
    },

    async stop() {
      persistence.stop();
      await app.stop();
      await arrivals.settled(FINISH_MS);
    },
  };
}
