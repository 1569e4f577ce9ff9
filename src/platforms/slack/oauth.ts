// Installing in a workspace by OAuth v2: to Slack and back, both as routes of the web guest. Keeps no token itself.

import type { HttpRoute } from './http-receiver.ts';
import { installPage, PRIVATE } from './install-page.ts';
import { type InstallStates, STATE_MS } from './install-state.ts';
import type { Installed, OAuthApi } from './oauth-api.ts';
import { OPTIONAL_SCOPES, SCOPES } from './subscriptions.ts';

export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** The one address to which Slack sends people back. The manifest names it too. */
export const redirectUri = (publicUrl: string) => `${publicUrl}${REDIRECT_PATH}`;

const SLACK_URL = 'https://slack.com/api/';

export interface OAuthOptions {
  readonly clientId: string;
  /** Scheme and host at which browsers reach us. */
  readonly publicUrl: string;
  /** Slack itself where not given. */
  readonly apiUrl?: string | undefined;
  readonly api: Pick<OAuthApi, 'install'>;
  readonly states: InstallStates;
  readonly save: (installed: Installed) => Promise<void>;
  /** Gives the reference under which the operator finds it. */
  readonly note: (event: string, fault: unknown) => string;
}

export function oauthRoutes(options: OAuthOptions): readonly HttpRoute[] {
  const cookie = cookieFor(options.publicUrl);
  return [
    { path: INSTALL_PATH, answer: async (request) => onlyGet(request) ?? begin(options, cookie) },
    { path: REDIRECT_PATH, answer: async (request) => onlyGet(request) ?? end(request, options, cookie) },
  ];
}

function begin({ clientId, publicUrl, apiUrl, states }: OAuthOptions, cookie: Cookie): Response {
  const { state, cookie: value } = states.make();
  const address = new URL('/oauth/v2/authorize', apiUrl ?? SLACK_URL);
  address.search = new URLSearchParams({
    client_id: clientId,
    scope: [...Object.keys(SCOPES), ...Object.keys(OPTIONAL_SCOPES)].join(','),
    redirect_uri: redirectUri(publicUrl),
    state,
  }).toString();
  return new Response(null, {
    status: 302,
    headers: { location: address.href, 'set-cookie': cookie.set(value), ...PRIVATE },
  });
}

async function end(request: Request, options: OAuthOptions, cookie: Cookie): Promise<Response> {
  const { api, states, save, note, publicUrl } = options;
  const asked = new URL(request.url).searchParams;
  const again = { href: INSTALL_PATH };
  const refused = (status: number, why: 'denied' | 'expired' | 'failed') =>
    installPage(request, (words) => ({ status, sentence: words[why], link: { text: words.again, ...again } }));
  const isOurs = await states.take(asked.get('state'), cookie.of(request)).catch((fault: unknown) => {
    note('an installation could not be checked', fault);
    return false;
  });
  if (!isOurs) return refused(400, 'expired');
  // Source: Slack, Installing with OAuth: `access_denied` where somebody cancels.
  if (asked.has('error')) return refused(200, 'denied');
  const code = asked.get('code');
  if (code === null || code === '') return refused(400, 'failed');
  let installed: Installed;
  try {
    installed = await api.install(code, redirectUri(publicUrl));
  } catch (fault) {
    note('an installation was not confirmed', fault);
    return refused(502, 'failed');
  }
  try {
    await save(installed);
  } catch (fault) {
    const reference = note('an installation was not kept', fault);
    return installPage(request, (words) => ({
      status: 500,
      sentence: words.fault(reference),
      link: { text: words.again, ...again },
    }));
  }
  const done = installPage(request, (words) => ({
    status: 200,
    sentence: words.done({ workspace: nameOf(installed) }),
    more: words.next,
    link: { text: words.open, href: appAddress(installed) },
  }));
  done.headers.append('set-cookie', cookie.clear);
  return done;
}

function nameOf({ is_enterprise_install, team, enterprise }: Installed): string {
  return (is_enterprise_install ? enterprise?.name : team?.name) ?? 'Slack';
}

/** Opens the app in whichever client somebody has. */
function appAddress({ app_id, team }: Installed): string {
  const address = new URL('https://slack.com/app_redirect');
  address.searchParams.set('app', app_id);
  if (team) address.searchParams.set('team', team.id);
  return address.href;
}

function onlyGet(request: Request): Response | undefined {
  return request.method === 'GET' ? undefined : new Response('only GET', { status: 405 });
}

interface Cookie {
  readonly set: (value: string) => string;
  readonly clear: string;
  readonly of: (request: Request) => string | undefined;
}

/** Lax, because the way back from Slack begins there. `__Host-` lets no other host of the domain set it. */
function cookieFor(publicUrl: string): Cookie {
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? '__Host-backprop-install' : 'backprop-install';
  const bounds = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    set: (value) => `${name}=${value}; Max-Age=${STATE_MS / 1000}; ${bounds}`,
    clear: `${name}=; Max-Age=0; ${bounds}`,
    of: (request) =>
      (request.headers.get('cookie') ?? '')
        .split(/;\s*/)
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1),
  };
}
