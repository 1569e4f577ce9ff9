// Serving: the store, every platform that is set up, and the rounds on them, started in order and ended so that nothing is lost.

import { join } from 'node:path';
import { chosenLanguage } from '../commands/chosen-language.ts';
import type { SlackConfig } from '../config/slack.ts';
import type { Config, DiscordConfig } from '../config.ts';
import type { LanguageFor, Platform } from '../conversation/platform.ts';
import type { PlatformError } from '../errors.ts';
import type { JobHandlers } from '../store/jobs.ts';
import type { Store } from '../store/store.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { explain } from './exit.ts';
import { dist, logFault, newReference, router, say, typesetter } from './parts.ts';
import { roundsOn } from './rounds.ts';

/** A path and what answers there, mounted where the web chat listens. */
interface Route {
  readonly path: string;
  readonly answer: (request: Request) => Promise<Response>;
}

/** A platform of others, what it answers over HTTP, and what it left to be done. */
interface Guest {
  readonly platform: Platform;
  readonly routes: readonly Route[];
  readonly jobs: JobHandlers;
}

interface Shared {
  readonly store: Store;
  readonly pictures: Typesetter;
  readonly log: (entry: { event: string; reference: string; error: unknown }) => void;
  readonly say: (line: string) => void;
  readonly newReference: () => string;
  readonly languageFor: LanguageFor;
  readonly onEnd: (error: PlatformError) => void;
}

export async function serve(config: Config): Promise<void> {
  // Loaded where it is used: one question on the command line needs none of it.
  const [{ openStore }, { createWebPlatform }] = await Promise.all([
    import('../store/store.ts'),
    import('../platforms/web/platform.ts'),
  ]);
  const { host, port, webToken, discord, slack } = config;
  const store = await openStore(config.store, { now: Date.now, log: logFault });
  const pictures = typesetter(true);
  let stopping = false;
  const log: Shared['log'] = ({ event, reference, error }) => {
    // Whoever still waited for a picture is gone when we stop.
    if (!stopping) logFault(`${reference} ${event}`, error);
  };
  const onEnd = (error: PlatformError) => void explain(error).then(stop);
  const languageFor = chosenLanguage(store);
  const shared: Shared = { store, pictures, log, say, newReference, languageFor, onEnd };
  const guests = [
    ...(discord ? [await discordGuest(discord, shared)] : []),
    ...(slack ? [await slackGuest(slack, shared)] : []),
  ];
  const web = createWebPlatform({
    host,
    port,
    token: webToken,
    folders: { client: join(dist, 'client'), fonts: join(dist, 'fonts') },
    pictures,
    guests: guests.flatMap(({ routes }) => routes),
    log,
  });
  const platforms: readonly Platform[] = [web, ...guests.map(({ platform }) => platform)];
  const rounds = roundsOn(platforms, store);
  async function stop(code: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    await rounds.stop();
    await Promise.allSettled(platforms.map((platform) => platform.stop()));
    await pictures.stop();
    await store.close();
    process.exit(code);
  }
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  try {
    await rounds.ready();
    for (const platform of platforms) {
      const { messenger } = platform;
      const parts = { kept: store.kept, store: async () => store, languageFor, rounds: rounds.host, messenger };
      const { handle, manifest } = router(parts);
      await platform.start(handle, manifest);
    }
    await rounds.work(Object.assign({}, ...guests.map(({ jobs }) => jobs)));
  } catch (fault) {
    // What was started before it would keep the process alive.
    return stop(await explain(fault));
  }
  const where = [...(discord ? ['Discord'] : []), ...(slack ? ['Slack'] : [])].join(' and ');
  say(`backprop is ready: ${web.address}${where === '' ? '' : ` and on ${where}`}`);
}

async function discordGuest(config: DiscordConfig, { store, ...shared }: Shared): Promise<Guest> {
  const { createDiscordPlatform } = await import('../platforms/discord/platform.ts');
  const { sessions, seen } = store;
  const platform = createDiscordPlatform({ ...config, ...shared, sessions, seen });
  return { platform, routes: platform.route ? [platform.route] : [], jobs: {} };
}

async function slackGuest({ installed, receives, apiUrl }: SlackConfig, shared: Shared): Promise<Guest> {
  const { createSlackPlatform } = await import('../platforms/slack/platform.ts');
  const how = receives.by === 'socket' ? { appToken: receives.appToken } : { signingSecret: receives.signingSecret };
  if ('botToken' in installed) {
    const platform = createSlackPlatform({ ...shared, ...how, apiUrl, bot: { token: installed.botToken } });
    return { platform, routes: platform.routes, jobs: platform.jobs };
  }
  const { createBelonging } = await import('../platforms/slack/belonging.ts');
  const { installations, routes } = createBelonging({ ...installed, ...shared, apiUrl });
  const onUninstalled = installations.delete.bind(installations);
  const platform = createSlackPlatform({ ...shared, ...how, apiUrl, bot: { installations }, onUninstalled });
  return { platform, routes: [...platform.routes, ...routes], jobs: platform.jobs };
}
