// What this browser remembers. The tab keeps who it is, so two tabs are two people; the browser keeps who one has been.

import { type PageLanguage, pageLanguageOf } from './phrases.ts';

export interface Session {
  readonly name: string;
  readonly secret: string;
}

export type Theme = 'dark' | 'light';

const MOST_KNOWN = 6;

export function readSession(): Session | undefined {
  return read<Session>(sessionStorage, 'session');
}

export function keepSession(session: Session | undefined): void {
  write(sessionStorage, 'session', session);
  if (session !== undefined) write(localStorage, 'known', [session, ...knownWithout(session)].slice(0, MOST_KNOWN));
}

export function knownSessions(): readonly Session[] {
  return read<Session[]>(localStorage, 'known') ?? [];
}

export function forgetSession(session: Session): void {
  write(localStorage, 'known', knownWithout(session));
}

export function readLanguage(): PageLanguage {
  return read<PageLanguage>(localStorage, 'language') ?? pageLanguageOf(navigator.languages);
}

export function keepLanguage(language: PageLanguage): void {
  write(localStorage, 'language', language);
}

/** Undefined while the reader has not chosen: then the system decides. */
export function readTheme(): Theme | undefined {
  return read<Theme>(localStorage, 'theme');
}

export function keepTheme(theme: Theme): void {
  write(localStorage, 'theme', theme);
}

/** The access token from the address, which is then taken out of it; or the one kept from before. */
export function readToken(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null) return read<string>(sessionStorage, 'token');
  history.replaceState(null, '', location.pathname);
  keepToken(given);
  return given;
}

export function keepToken(token: string): void {
  write(sessionStorage, 'token', token);
}

function knownWithout(session: Session): Session[] {
  return knownSessions().filter((known) => known.secret !== session.secret && known.name !== session.name);
}

// Storage may be forbidden or full, and another version may have written what we do not expect: the chat works without.
function read<T>(storage: Storage, key: string): T | undefined {
  try {
    const text = storage.getItem(`backprop.${key}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function write(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage.removeItem(`backprop.${key}`);
    else storage.setItem(`backprop.${key}`, JSON.stringify(value));
  } catch {
    // Then it is not remembered.
  }
}
