// Why a PostgreSQL server cannot be used, in one sentence with advice. Its password is never repeated.

import { StoreRefusal } from '../refusal.ts';

/** By the code of the fault: Node's, or PostgreSQL's SQLSTATE. */
const SENTENCES: readonly [RegExp, (place: string) => string][] = [
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|57P03|53300)$/,
    (place) => `No PostgreSQL answers at ${place}. Start it, or mend DATABASE_URL; without it the data folder is used.`,
  ],
  [/^28/, (place) => `PostgreSQL at ${place} refuses the user or the password in DATABASE_URL.`],
  [/^3D000$/, (place) => `There is no database ${place}. Create it, or mend DATABASE_URL.`],
  [
    /^(42501|25006)$/,
    (place) => `The user in DATABASE_URL may not create tables in ${place}. Grant it, or take another user.`,
  ],
  [/^53100$/, (place) => `The disk of PostgreSQL at ${place} is full. Make room there; nothing was lost.`],
];

/** Undefined for a fault of ours. */
export function postgresqlRefusal(fault: unknown, url: string): StoreRefusal | undefined {
  const code = codeOf(fault);
  const sentence = SENTENCES.find(([codes]) => codes.test(code))?.[1];
  return sentence && new StoreRefusal(sentence(placeOf(url)), { cause: fault });
}

/** Host, port and database alone. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return '';
  if ('code' in fault && typeof fault.code === 'string') return fault.code;
  // The library says only this when a connection takes too long.
  return /timeout/i.test(fault.message) ? 'ETIMEDOUT' : '';
}
