// The app in every workspace that installs it: what the wiring hands to the platform, put together from its parts.

import type { Log } from '../../adapters/handling.ts';
import type { Installations as Kept } from '../../store/installations.ts';
import type { Seen } from '../../store/seen.ts';
import type { HttpRoute } from './http-receiver.ts';
import { InstallStates } from './install-state.ts';
import { StoredInstallations } from './installations.ts';
import { oauthRoutes } from './oauth.ts';
import { OAuthApi } from './oauth-api.ts';
import { Secrets } from './secrets.ts';

export interface BelongingOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
  readonly encryptionKey: Uint8Array;
  /** Slack itself where not given. */
  readonly apiUrl?: string | undefined;
  readonly store: { readonly installations: Kept; readonly seen: Pick<Seen, 'first'> };
  readonly log: Log;
  readonly newReference: () => string;
  readonly now?: () => number;
}

export interface Belonging {
  readonly installations: StoredInstallations;
  /** To be mounted where the process listens. */
  readonly routes: readonly HttpRoute[];
}

export function createBelonging(options: BelongingOptions): Belonging {
  const { clientId, clientSecret, publicUrl, apiUrl, store, log, newReference } = options;
  const now = options.now ?? Date.now;
  const note = (event: string, error: unknown) => {
    const reference = newReference();
    log({ event, reference, error });
    return reference;
  };
  const secrets = new Secrets(options.encryptionKey);
  const api = new OAuthApi({ clientId, clientSecret, apiUrl });
  const { seen } = store;
  const installations = new StoredInstallations({ kept: store.installations, seen, secrets, api, now, note });
  const states = new InstallStates({ secrets, seen, now });
  const save = installations.save.bind(installations);
  return { installations, routes: oauthRoutes({ clientId, publicUrl, apiUrl, api, states, save, note }) };
}
