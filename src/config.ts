// Environment → Config. One sentence for each variable that is wrong; reads no environment itself.

import { z } from 'zod';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Joining the web chat needs it; required unless the chat is bound to this machine alone. */
  readonly webToken: string | undefined;
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: string[] };

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** A variable that is set but empty, as in a copied `.env.example`, counts as not set. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

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
});

const WANTED: Readonly<Record<keyof z.infer<typeof Environment>, string>> = {
  HOST: 'HOST must be a host name or address to listen on, such as HOST=127.0.0.1',
  PORT: 'PORT must be a whole number from 0 to 65535, such as PORT=3000',
  WEB_TOKEN: 'WEB_TOKEN must have at least 16 characters; make one with: openssl rand -hex 16',
};

/** Checks the environment. Secrets are never repeated in a problem. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ReadConfig {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => issue.path[0] as keyof typeof WANTED))];
    return { ok: false, problems: names.map((name) => `${WANTED[name]}.`) };
  }
  const { HOST: host, PORT: port, WEB_TOKEN: webToken } = read.data;
  if (!LOOPBACK.test(host) && webToken === undefined) {
    return {
      ok: false,
      problems: [
        `HOST=${host} can be reached from other machines, so WEB_TOKEN is needed; make one with: openssl rand -hex 16.`,
      ],
    };
  }
  return { ok: true, config: { host, port, webToken } };
}
