// Slack's side of an installation: a code becomes a token, and a token that is to end becomes the next one.

import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { faultOf } from './fault.ts';
import { quietLogger } from './quiet-logger.ts';

export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Slack itself where not given. */
  readonly apiUrl?: string | undefined;
}

/** What Slack grants. With token rotation a token ends, and brings what renews it. */
const Granted = z.object({
  access_token: z.string().regex(/^xox/),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive().optional(),
});

/** Source: Slack, oauth.v2.access. `team` is null where a whole organisation installs. */
const InstalledShape = Granted.extend({
  token_type: z.literal('bot').optional(),
  bot_user_id: z.string(),
  app_id: z.string().regex(/^[A-Z0-9]{1,30}$/),
  is_enterprise_install: z.boolean().optional(),
  team: z.object({ id: z.string().regex(/^T[A-Z0-9]{0,30}$/), name: z.string().optional() }).nullish(),
  enterprise: z.object({ id: z.string().regex(/^E[A-Z0-9]{0,30}$/), name: z.string().optional() }).nullish(),
});

export type Grant = z.infer<typeof Granted>;
export type Installed = z.infer<typeof InstalledShape>;

/** Somebody waits before a browser meanwhile. */
const TIMEOUT_MS = 8000;

export class OAuthApi {
  readonly #api: webApi.WebClient;

  constructor(private readonly client: OAuthClient) {
    this.#api = new webApi.WebClient(undefined, {
      ...(client.apiUrl !== undefined && { slackApiUrl: client.apiUrl }),
      logger: quietLogger,
      timeout: TIMEOUT_MS,
      // A code and a token to renew with are each good for one try.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
    });
  }

  /** @throws PlatformError */
  install(code: string, redirectUri: string): Promise<Installed> {
    return this.#access({ code, redirect_uri: redirectUri }, InstalledShape);
  }

  /** @throws PlatformError */
  renew(refreshToken: string): Promise<Grant> {
    return this.#access({ grant_type: 'refresh_token', refresh_token: refreshToken }, Granted);
  }

  async #access<T>(args: Readonly<Record<string, string>>, shape: z.ZodType<T>): Promise<T> {
    const { clientId: client_id, clientSecret: client_secret } = this.client;
    try {
      return shape.parse(await this.#api.apiCall('oauth.v2.access', { ...args, client_id, client_secret }));
    } catch (cause) {
      // A schema's complaint would repeat what was given: a token, perhaps.
      throw faultOf(
        'oauth.v2.access',
        cause instanceof z.ZodError ? new Error('an answer of an unknown shape') : cause,
      );
    }
  }
}
