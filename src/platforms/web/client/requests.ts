// What the page asks of the server. An act that got no answer is sent again under the same id: it counts once.

import type { Act, Joined, Refusal, WireMessage } from '../wire.ts';
import type { PageLanguage } from './phrases.ts';

export type Problem = Refusal | 'unreachable';
export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const TRIES = 3;

export function join(body: {
  readonly name: string;
  readonly language: PageLanguage;
  readonly secret?: string | undefined;
  readonly token?: string | undefined;
}): Promise<Asked<Joined>> {
  return ask<Joined>('/api/join', { body });
}

export function sendAct(secret: string, act: Act): Promise<Asked<unknown>> {
  return ask('/api/acts', { body: act, secret });
}

export function sendLanguage(secret: string, language: PageLanguage): Promise<Asked<unknown>> {
  return ask('/api/language', { body: { language }, secret });
}

export function earlierMessages(
  secret: string,
  place: string,
  before: number,
): Promise<Asked<{ messages: readonly WireMessage[]; more: boolean }>> {
  return ask(`/api/history?${new URLSearchParams({ place, before: String(before) })}`, { secret });
}

async function ask<T>(
  path: string,
  { body, secret }: { body?: unknown; secret?: string | undefined },
): Promise<Asked<T>> {
  const headers: Record<string, string> = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(8_000),
      });
      const answer: unknown = await response.json();
      if (response.ok) return { ok: true, value: answer as T };
      return { ok: false, problem: problemIn(answer) };
    } catch {
      if (attempt === TRIES) return { ok: false, problem: 'unreachable' };
      await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
    }
  }
}

function problemIn(answer: unknown): Problem {
  const code = (answer as { code?: string } | null)?.code;
  return code === undefined || code === 'fault' ? 'unreachable' : (code as Refusal);
}
