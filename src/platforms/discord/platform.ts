// Discord as a Platform: wires gateway, HTTP and answers, and ends so that nothing is lost. Draws nothing.

import type { Log } from '../../adapters/handling.ts';
import { Persistence } from '../../adapters/persistence.ts';
import { LIMITS } from '../../conversation/limits.ts';
import type { Handle, LanguageFor, Manifest, Platform } from '../../conversation/platform.ts';
import { PlatformError } from '../../errors.ts';
import type { Seen } from '../../store/seen.ts';
import type { Sessions } from '../../store/sessions.ts';
import { Answers } from './answers.ts';
import { DiscordApi } from './api.ts';
import { Arrivals } from './arrivals.ts';
import { answerDirectMessage, readDirectMessage } from './direct-message.ts';
import { faultOf, isPassing, NAME } from './fault.ts';
import { Gateway } from './gateway.ts';
import { type HttpRoute, interactionRoute } from './http-interactions.ts';
import { momentOf, readInteraction } from './interaction.ts';
import { DiscordMessenger } from './messenger.ts';
import { register } from './register.ts';
import { MOST_TEXT } from './render.ts';
import type { Pictures } from './sending.ts';
import { publicKeyFrom } from './signature.ts';
import type { Incoming } from './types.ts';

export interface DiscordOptions {
  readonly token: string;
  /** With it, interactions are also taken over HTTP. */
  readonly publicKey?: string | undefined;
  /** Whether to hold a connection to the gateway; a replica for HTTP alone needs none. */
  readonly gateway: boolean;
  readonly restUrl?: string | undefined;
  readonly shards?: number | undefined;
  readonly sessions: Sessions;
  readonly seen: Seen;
  readonly pictures: Pictures;
  readonly log: Log;
  /** For the operator: what changed in the definitions, and that Discord cannot be reached. */
  readonly say: (line: string) => void;
  readonly newReference: () => string;
  /** In which language the adapter's own sentences stand; without one, in that in which somebody uses Discord. */
  readonly languageFor?: LanguageFor | undefined;
  readonly now?: () => number;
  /** It is over for good, as when Discord does not know our token any more: the process should end. Called once. */
  readonly onEnd: (error: PlatformError) => void;
}

export interface DiscordPlatform extends Platform {
  /** To be mounted where the process listens; undefined without a public key. Answers once started. */
  readonly route: HttpRoute | undefined;
}

/** What is being answered when we stop may take so long. */
const FINISH_MS = 2000;
const REMEMBERED_LANGUAGES = 10_000;

export function createDiscordPlatform(options: DiscordOptions): DiscordPlatform {
  const { token, restUrl, sessions, seen, pictures, log, newReference, languageFor, publicKey } = options;
  const now = options.now ?? Date.now;
  let ended = false;
  /** What goes wrong meanwhile is what `start` is refused with. */
  let starting = false;
  const end = (error: PlatformError) => {
    api.end();
    if (!ended && !starting) options.onEnd(error);
    ended = true;
  };
  const onUnauthorized = () => end(new PlatformError(NAME, 'authenticate', new Error('the token is not valid')));
  const note = (event: string, error: unknown) => {
    const reference = newReference();
    // After the end everything fails, for the one reason that has been told.
    if (!ended) log({ event, reference, error });
    return reference;
  };
  const api = new DiscordApi({ token, restUrl, onUnauthorized, now });
  const messenger = new DiscordMessenger(api, pictures);
  const arrivals = new Arrivals(seen, now, (error) => note('the store does not say what was seen', error));
  /** In which language somebody uses Discord: an interaction says so, a plain message does not. */
  const languages = new Map<string, string>();
  const persistence = new Persistence({ name: NAME, faultOf, isPassing, say: options.say });
  let begun: { readonly handle: Handle; readonly manifest: Manifest; readonly answers: Answers } | undefined;
  let gateway: Gateway | undefined;
  let startedAt = 0;

  const key = publicKey === undefined ? undefined : publicKeyFrom(publicKey);
  if (publicKey !== undefined && key === undefined)
    throw new PlatformError(NAME, 'start', new Error('DISCORD_PUBLIC_KEY is not a key of 64 hexadecimal digits'));

  const read = (payload: unknown): Incoming | undefined => begun && readInteraction(payload, begun.manifest, NAME);

  async function take(incoming: Incoming, replayed: boolean): Promise<void> {
    if (incoming.kind === 'ping' || !begun) return;
    const { answers } = begun;
    // What is typed into a list is asked again at the next key: nothing to remember.
    if (incoming.kind === 'complete') return answers.complete(incoming);
    const { request, origin } = incoming;
    remember(request.person.id, origin.language);
    const beforeNew = () => arrivals.answered(origin.id);
    return arrivals.take(origin.id, replayed, (turn) => answers.answer(incoming, turn, beforeNew));
  }

  async function onInteraction(payload: unknown, replayed: boolean): Promise<void> {
    const incoming = read(payload);
    if (incoming) await take(incoming, replayed || isEarlier(incoming));
  }

  async function onDirectMessage(payload: unknown, replayed: boolean): Promise<void> {
    const request = readDirectMessage(payload, (person) => languages.get(person));
    if (!request || !begun) return;
    const parts = { messenger, languageFor, note, handle: begun.handle };
    await arrivals.take(request.id, replayed || request.at < startedAt, () => answerDirectMessage(request, parts));
  }

  /** Should Discord say in the middle of a replay that it is over, the act itself still says when it was. */
  function isEarlier(incoming: Incoming): boolean {
    return incoming.kind !== 'ping' && momentOf(incoming.origin.id) < startedAt;
  }

  function remember(person: string, language: string): void {
    languages.delete(person);
    languages.set(person, language);
    if (languages.size > REMEMBERED_LANGUAGES) languages.delete(languages.keys().next().value!);
  }

  return {
    name: NAME,
    limits: { message: Math.min(MOST_TEXT, LIMITS.message), blocks: LIMITS.blocks },
    messenger,
    route: key && interactionRoute({ key, now, read, take: (incoming) => void take(incoming, false) }),

    /** Where Discord cannot be reached it goes on trying, and resolves meanwhile. @throws PlatformError when refused */
    async start(handle: Handle, manifest: Manifest) {
      startedAt = now();
      const answers = new Answers({ api, messenger, pictures, languageFor, handle, manifest, note });
      begun = { handle, manifest, answers };
      const connect = async () => {
        const { lines } = await register(api, manifest);
        for (const line of lines) options.say(`discord: ${line}`);
        if (!options.gateway) return;
        const { shards } = options;
        gateway = new Gateway({ api, token, sessions, shards, onInteraction, onDirectMessage, onEnd: end, note, now });
        await gateway.connect();
      };
      starting = true;
      await persistence.reach(connect, end).finally(() => {
        starting = false;
      });
    },

    async stop() {
      persistence.stop();
      await gateway?.close();
      gateway = undefined;
      await arrivals.settled(FINISH_MS);
    },
  };
}
