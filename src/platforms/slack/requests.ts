// Completes what was read of an act: in which conversation it is answered, who asks, and in which language.

import { chosenLanguage } from '../../adapters/chosen-language.ts';
import type { LanguageFor, Request } from '../../conversation/platform.ts';
import type { Caller } from './api.ts';
import { NAME } from './fault.ts';
import { joined } from './ids.ts';
import type { SlackMessenger } from './messenger.ts';
import { languageOfText, type Profiles } from './profiles.ts';
import type { Incoming } from './types.ts';

export type Act = Extract<Incoming, { kind: 'act' | 'explain' }>;

export interface RequestParts {
  readonly messenger: SlackMessenger;
  readonly profiles: Profiles;
  readonly languageFor: LanguageFor | undefined;
}

/** What was done on no channel is answered in the conversation with the app. @throws PlatformError */
export async function located(act: Act, caller: Caller, { messenger }: RequestParts): Promise<Act> {
  const { origin } = act;
  if (origin.channel !== undefined) return act;
  const channel = await messenger.directChannel(caller, origin.user);
  const found = { ...origin, channel, place: 'direct' } as const;
  if (act.kind === 'explain') return { ...act, origin: found };
  const place = { id: joined(origin, channel), kind: 'direct' } as const;
  return { ...act, origin: found, request: { ...act.request, place } };
}

/** @param at when the act came, in Unix milliseconds. */
export async function requestOf(act: Act, caller: Caller, at: number, parts: RequestParts): Promise<Request> {
  const given = act.kind === 'act' ? act.request : explainRequest(act, at);
  const [known, chosen] = await Promise.all([
    parts.profiles.of(caller, act.origin.user),
    chosenLanguage(parts.languageFor, given),
  ]);
  const { input, person } = given;
  const written = input.kind === 'line' ? input.text : '';
  return {
    ...given,
    ...(known.mayManage !== undefined && { mayManage: known.mayManage }),
    person: { ...person, name: known.name ?? person.name },
    language: chosen ?? known.language ?? languageOfText(written),
  };
}

type Explain = Extract<Act, { kind: 'explain' }>;

function explainRequest({ origin, line = '', server }: Explain, at: number): Omit<Request, 'language'> {
  const person = { id: joined(origin, origin.user), name: origin.user };
  const place = { id: joined(origin, origin.channel!), kind: origin.place };
  const inServer = origin.place === 'channel' && server ? { server } : {};
  return { id: origin.id, platform: NAME, person, place, at, input: { kind: 'line', text: line }, ...inServer };
}
