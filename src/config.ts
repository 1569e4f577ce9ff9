// Environment → Config. One sentence for each variable that is wrong; reads no environment itself.

import { z } from 'zod';
import { type SlackConfig, slackFrom, slackVariables, slackWanted } from './config/slack.ts';
import { isThisMachine, unset } from './config/variables.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Joining the web chat needs it; required unless the chat is bound to this machine alone. */
  readonly webToken: string | undefined;
  /** Where what must outlive the process is kept. */
  readonly store: { readonly dataDir: string } | { readonly databaseUrl: string };
  /** Set where the bot is to be on Discord. */
  readonly discord: DiscordConfig | undefined;
  /** Set where the bot is to be on Slack. */
  readonly slack: SlackConfig | undefined;
}

export interface DiscordConfig {
  readonly token: string;
  readonly publicKey: string | undefined;
  readonly gateway: boolean;
  readonly shards: number | undefined;
  /** Another address than Discord’s own, for tests on one machine. */
  readonly restUrl: string | undefined;
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: string[] };

const Environment = z.object({
  HOST: z.preprocess(unset, z.string().trim().default('127.0.0.1')),
  PORT: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(3000),
  ),
  WEB_TOKEN: z.preprocess(unset, z.string().trim().min(16).optional()),
  DATA_DIR: z.preprocess(unset, z.string().trim().default('data')),
  DATABASE_URL: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^postgres(?:ql)?:\/\/\S+$/)
      .refine((address) => URL.canParse(address))
      .optional(),
  ),
  DISCORD_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^[\w-]{20,}(?:\.[\w-]+){2}$/)
      .optional(),
  ),
  DISCORD_PUBLIC_KEY: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^[0-9a-f]{64}$/i)
      .optional(),
  ),
  DISCORD_GATEWAY: z.preprocess(unset, z.enum(['on', 'off']).default('on')),
  DISCORD_SHARDS: z.preprocess(unset, z.coerce.number().int().min(1).max(16_000).optional()),
  DISCORD_REST_URL: z.preprocess(unset, z.url().optional()),
  ...slackVariables,
});

const WANTED: Readonly<Record<keyof z.infer<typeof Environment>, string>> = {
  HOST: 'HOST must be a host name or address to listen on, such as HOST=127.0.0.1',
  PORT: 'PORT must be a whole number from 0 to 65535, such as PORT=3000',
  WEB_TOKEN: 'WEB_TOKEN must have at least 16 characters; make one with: openssl rand -hex 16',
  DATA_DIR: 'DATA_DIR must be a folder, such as DATA_DIR=./data',
  DATABASE_URL: 'DATABASE_URL must be an address such as postgres://user:password@host:5432/backprop',
  DISCORD_TOKEN: 'DISCORD_TOKEN must be the bot token of the developer portal, three parts with dots between',
  DISCORD_PUBLIC_KEY: 'DISCORD_PUBLIC_KEY must be the 64 hexadecimal digits under General Information in the portal',
  DISCORD_GATEWAY: 'DISCORD_GATEWAY must be on or off',
  DISCORD_SHARDS: 'DISCORD_SHARDS must be a whole number from 1 to 16000; leave it out for what Discord recommends',
  DISCORD_REST_URL:
    'DISCORD_REST_URL must be an address such as http://127.0.0.1:8080/api; leave it out for Discord itself',
  ...slackWanted,
};

/** Checks the environment. Secrets are never repeated in a problem. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ReadConfig {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => issue.path[0] as keyof typeof WANTED))];
    return { ok: false, problems: names.map((name) => `${WANTED[name]}.`) };
  }
  const { HOST: host, PORT: port, WEB_TOKEN: webToken } = read.data;
  if (!isThisMachine(host) && webToken === undefined) {
    return {
      ok: false,
      problems: [
        `HOST=${host} can be reached from other machines, so WEB_TOKEN is needed; make one with: openssl rand -hex 16.`,
      ],
    };
  }
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = read.data;
  const store = databaseUrl === undefined ? { dataDir } : { databaseUrl };
  const slack = slackFrom(read.data);
  if (typeof slack === 'string') return { ok: false, problems: [slack] };
  return { ok: true, config: { host, port, webToken, store, discord: discordFrom(read.data), slack } };
}

function discordFrom(read: z.infer<typeof Environment>): DiscordConfig | undefined {
  const {
    DISCORD_TOKEN: token,
    DISCORD_PUBLIC_KEY: publicKey,
    DISCORD_SHARDS: shards,
    DISCORD_REST_URL: restUrl,
  } = read;
  return token === undefined
    ? undefined
    : { token, publicKey, gateway: read.DISCORD_GATEWAY === 'on', shards, restUrl };
}
