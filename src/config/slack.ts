// The variables of Slack: which belong together, and one sentence where they do not.

import { z } from 'zod';
import { isThisMachine, unset } from './variables.ts';

export interface SlackConfig {
  /** Over connections that we open, or over HTTP requests that Slack signs. */
  readonly receives:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string };
  /** In one workspace, or in all that install it. */
  readonly installed: { readonly botToken: string } | SlackDistribution;
  /** Another address than Slack’s own, for tests on one machine. */
  readonly apiUrl: string | undefined;
}

export interface SlackDistribution {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people’s browsers reach us: scheme and host. */
  readonly publicUrl: string;
  /** 32 bytes; tokens are kept under it. */
  readonly encryptionKey: Uint8Array;
}

/** Of this form, and not one character over and over, as nobody's secret is. */
const secret = (form: RegExp) =>
  z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(form)
      .refine((given) => !isFilling(given))
      .optional(),
  );

const isFilling = (given: string) => /([0-9a-z])\1{15}/i.test(given);

/** People’s browsers bring one-time codes there: in the clear only on this machine. */
function originOf(address: string, context: z.RefinementCtx): string {
  const { protocol, hostname, origin, pathname, search } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
  if (isSafe && pathname === '/' && search === '') return origin;
  context.addIssue('not the address of a host');
  return z.NEVER;
}

/** 32 bytes, as 64 hexadecimal digits or in base64. */
function keyOf(given: string, context: z.RefinementCtx): Uint8Array {
  const key = Buffer.from(given, /^[0-9a-f]{64}$/i.test(given) ? 'hex' : 'base64');
  const isWhole = key.length === 32 && /^[\w+/-]+=*$/.test(given);
  if (isWhole && new Set(key).size > 8) return key;
  context.addIssue('not a key');
  return z.NEVER;
}

export const slackVariables = {
  SLACK_BOT_TOKEN: secret(/^xoxb-\d{6,}-[\w-]{20,}$/),
  SLACK_APP_TOKEN: secret(/^xapp-\d-[A-Z0-9]+-\d+-\w{20,}$/),
  SLACK_SIGNING_SECRET: secret(/^[0-9a-f]{32}$/i),
  SLACK_CLIENT_ID: secret(/^\d+\.\d+$/),
  SLACK_CLIENT_SECRET: secret(/^[0-9a-f]{32}$/i),
  SLACK_API_URL: z.preprocess(unset, z.url().optional()),
  PUBLIC_URL: z.preprocess(unset, z.url().transform(originOf).optional()),
  ENCRYPTION_KEY: z.preprocess(unset, z.string().trim().transform(keyOf).optional()),
};

export const slackWanted = {
  SLACK_BOT_TOKEN:
    'SLACK_BOT_TOKEN must be the Bot User OAuth Token under OAuth & Permissions, which begins with xoxb-',
  SLACK_APP_TOKEN:
    'SLACK_APP_TOKEN must be an app-level token with the scope connections:write under Basic Information, which begins with xapp-',
  SLACK_SIGNING_SECRET: 'SLACK_SIGNING_SECRET must be the 32 hexadecimal digits under Basic Information',
  SLACK_CLIENT_ID: 'SLACK_CLIENT_ID must be the two numbers with a dot between under Basic Information',
  SLACK_CLIENT_SECRET: 'SLACK_CLIENT_SECRET must be the 32 hexadecimal digits under Basic Information',
  SLACK_API_URL: 'SLACK_API_URL must be an address such as http://127.0.0.1:8080/api/; leave it out for Slack itself',
  PUBLIC_URL:
    'PUBLIC_URL must be the address at which others reach this process, such as https://bot.example.org, with nothing behind the host',
  ENCRYPTION_KEY:
    'ENCRYPTION_KEY must be 32 random bytes in base64 or as hexadecimal digits; make one with: openssl rand -base64 32',
};

/** Or one sentence about variables that do not go together. */
export function slackFrom(read: z.infer<z.ZodObject<typeof slackVariables>>): SlackConfig | string | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_API_URL: apiUrl,
    PUBLIC_URL: publicUrl,
    ENCRYPTION_KEY: encryptionKey,
  } = read;
  if ((clientId === undefined) !== (clientSecret === undefined))
    return 'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are needed together; both stand under Basic Information.';
  if (botToken !== undefined && clientId !== undefined)
    return 'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for all that install the app; set one of the two.';
  if (botToken === undefined && clientId === undefined) {
    const alone = appToken === undefined ? signingSecret && 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    return (
      alone &&
      `${alone} is set, but nothing to answer with: SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.`
    );
  }
  // An app in Socket Mode gets no requests, so a signing secret beside its token is merely not used.
  if (appToken === undefined && signingSecret === undefined)
    return 'Slack must reach this process: set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.';
  const receives =
    appToken === undefined
      ? ({ by: 'http', signingSecret: signingSecret! } as const)
      : ({ by: 'socket', appToken } as const);
  if (botToken !== undefined) return { receives, installed: { botToken }, apiUrl };
  if (publicUrl === undefined)
    return 'SLACK_CLIENT_ID needs PUBLIC_URL, to which Slack sends people back after they install the app.';
  if (encryptionKey === undefined)
    return 'SLACK_CLIENT_ID needs ENCRYPTION_KEY, under which tokens are kept; make one with: openssl rand -base64 32.';
  return {
    receives,
    installed: { clientId: clientId!, clientSecret: clientSecret!, publicUrl, encryptionKey },
    apiUrl,
  };
}
