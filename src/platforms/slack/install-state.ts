// Proof that whoever comes back from Slack is the one who went there: signed, bound to a cookie, good once, for ten minutes.
// Nothing is stored until somebody comes back, so that nobody can fill the store by asking.

import { randomBytes } from 'node:crypto';
import type { Seen } from '../../store/seen.ts';
import { NAME } from './fault.ts';
import type { Secrets } from './secrets.ts';

export const STATE_MS = 10 * 60 * 1000;

const FORM = /^([\w-]{43})\.(\d{1,15})\.([\w-]{43})$/;
const COOKIE = /^[\w-]{43}$/;

export interface StateNeeds {
  readonly secrets: Secrets;
  readonly seen: Pick<Seen, 'first'>;
  readonly now: () => number;
}

export interface NewState {
  /** Goes to Slack and comes back in the address. */
  readonly state: string;
  /** Stays in the browser. */
  readonly cookie: string;
}

export class InstallStates {
  constructor(private readonly needs: StateNeeds) {}

  make(): NewState {
    const [once, cookie] = [random(), random()];
    const at = this.needs.now();
    return { state: `${once}.${at}.${this.needs.secrets.sign(signed(once, at, cookie))}`, cookie };
  }

  /** True for whoever comes first, with the cookie that belongs to it, in time. */
  async take(state: string | null, cookie: string | undefined): Promise<boolean> {
    const { secrets, seen, now } = this.needs;
    const [, once, at, signature] = FORM.exec(state ?? '') ?? [];
    if (once === undefined || cookie === undefined || !COOKIE.test(cookie)) return false;
    if (!secrets.isSigned(signed(once, Number(at), cookie), signature!)) return false;
    const age = now() - Number(at);
    return age >= 0 && age < STATE_MS && (await seen.first(`${NAME} install ${once}`, now()));
  }
}

function signed(once: string, at: number, cookie: string): string {
  return `${once}.${at}.${cookie}`;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
