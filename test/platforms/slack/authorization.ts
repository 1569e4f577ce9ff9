// Slack's side of an installation, on this machine: gives codes as its consent page does, and tokens for them, each once.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT_ID = '1234567890.1234567890123';
export const CLIENT_SECRET = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
/** Source: Slack, Using token rotation: twelve hours. */
export const TOKEN_S = 43_200;

/** Where somebody installs. */
export interface Consent {
  readonly team?: { readonly id: string; readonly name: string };
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly orgWide?: boolean;
}

export class Authorization {
  /** What was asked, without secrets. */
  readonly asked: string[] = [];
  /** Tokens that can be used to renew, each once, and where they belong. */
  readonly renewals = new Map<string, Consent>();
  rotating = true;
  /** Answers the next call so, whatever it is. */
  next: { readonly status: number; readonly body: string } | undefined;
  /** Before it answers. */
  delayMs = 0;
  readonly #codes = new Map<string, { readonly consent: Consent; readonly redirect: string }>();
  readonly #server: Server;
  #made = 0;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const given = new URLSearchParams(Buffer.concat(chunks).toString());
      const { next } = this;
      this.next = undefined;
      await new Promise((resolve) => setTimeout(resolve, this.delayMs));
      const { status, body } = next ?? { status: 200, body: JSON.stringify(this.#answer(request.url!, given)) };
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  }

  static async start(): Promise<Authorization> {
    const authorization = new Authorization();
    await new Promise<void>((resolve) => authorization.#server.listen(0, '127.0.0.1', resolve));
    return authorization;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/`;
  }

  /** What the consent page does when somebody presses Allow: the address to which the browser goes. */
  allow(authorize: string, consent: Consent): string {
    const { searchParams } = new URL(authorize);
    const code = `code-${++this.#made}`;
    const redirect = searchParams.get('redirect_uri')!;
    this.#codes.set(code, { consent, redirect });
    return back(redirect, { code, state: searchParams.get('state')! });
  }

  /** … and when they press Cancel. */
  cancel(authorize: string): string {
    const { searchParams } = new URL(authorize);
    return back(searchParams.get('redirect_uri')!, { error: 'access_denied', state: searchParams.get('state')! });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(url: string, given: URLSearchParams): object {
    if (url !== '/api/oauth.v2.access') return { ok: false, error: 'unknown_method' };
    if (given.get('client_id') !== CLIENT_ID) return { ok: false, error: 'invalid_client_id' };
    if (given.get('client_secret') !== CLIENT_SECRET) return { ok: false, error: 'bad_client_secret' };
    if (given.get('grant_type') === 'refresh_token') {
      this.asked.push('renew');
      const token = given.get('refresh_token')!;
      const consent = this.renewals.get(token);
      if (!this.renewals.delete(token)) return { ok: false, error: 'invalid_refresh_token' };
      return this.#granted(consent!);
    }
    this.asked.push('install');
    const found = this.#codes.get(given.get('code')!);
    this.#codes.delete(given.get('code')!);
    if (found === undefined) return { ok: false, error: 'invalid_code' };
    if (found.redirect !== given.get('redirect_uri')) return { ok: false, error: 'bad_redirect_uri' };
    return this.#granted(found.consent);
  }

  #granted(consent: Consent): object {
    const { team, enterprise, orgWide = false } = consent;
    const number = ++this.#made;
    const renewal = `xoxe-1-renewal${number}`;
    if (this.rotating) this.renewals.set(renewal, consent);
    return {
      ok: true,
      app_id: 'A1',
      authed_user: { id: 'U1' },
      scope: 'commands',
      token_type: 'bot',
      access_token: this.rotating ? `xoxe.xoxb-1-token${number}` : `xoxb-token${number}`,
      bot_user_id: 'U9',
      is_enterprise_install: orgWide,
      team: orgWide ? null : (team ?? null),
      enterprise: enterprise ?? null,
      ...(this.rotating && { refresh_token: renewal, expires_in: TOKEN_S }),
    };
  }
}

function back(redirect: string, values: Readonly<Record<string, string>>): string {
  return `${redirect}?${new URLSearchParams(values)}`;
}
