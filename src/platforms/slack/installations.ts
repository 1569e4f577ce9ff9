// Who installed the app: tokens kept sealed in the store, renewed before they end, forgotten when the app is removed.

import { z } from 'zod';
import type { Installations as KeptInstallations } from '../../store/installations.ts';
import type { Seen } from '../../store/seen.ts';
import { NAME } from './fault.ts';
import { keyOf } from './ids.ts';
import type { Installation, Installations, InstalledIn } from './installations-port.ts';
import type { Grant, Installed, OAuthApi } from './oauth-api.ts';
import type { Secrets } from './secrets.ts';

/** A token lives twelve hours; so long before its end a new one is asked for. */
export const RENEW_BEFORE_MS = 2 * 60 * 60 * 1000;
/** One process asks for it, and within this time no other: what renews a token works once. */
const RENEWAL_MS = 60_000;
/** For a token that ended, another process's renewal is waited for: by so many looks. */
const LOOKS = 12;
const LOOK_EVERY_MS = 250;

const recordShape = z.object({
  botToken: z.string(),
  botUserId: z.string().optional(),
  refreshToken: z.string().optional(),
  /** In Unix milliseconds. */
  endsAt: z.number().optional(),
});
type InstallationRecord = z.infer<typeof recordShape>;

export interface InstallationsNeeds {
  readonly kept: KeptInstallations;
  readonly seen: Pick<Seen, 'first'>;
  readonly secrets: Secrets;
  readonly api: Pick<OAuthApi, 'renew'>;
  readonly now: () => number;
  readonly note: (event: string, fault: unknown) => void;
}

interface Found {
  readonly sealed: string;
  readonly record: InstallationRecord;
}

export class StoredInstallations implements Installations {
  /** By installation, while it is renewed here. */
  readonly #renewing = new Map<string, Promise<InstallationRecord | undefined>>();
  /** Told once each. */
  readonly #unreadable = new Set<string>();

  constructor(private readonly needs: InstallationsNeeds) {}

  async save(installed: Installed): Promise<void> {
    const id = installed.is_enterprise_install ? installed.enterprise?.id : installed.team?.id;
    if (id === undefined) throw new Error('installed nowhere');
    const record = this.#record(installed, installed.bot_user_id);
    await this.needs.kept.set(keyFor(id), this.#sealed(id, record));
    this.#unreadable.delete(id);
  }

  async find(where: InstalledIn): Promise<Installation | undefined> {
    const id = keyOf(where);
    const found = await this.#read(id);
    if (found === undefined) return undefined;
    const { endsAt = Number.POSITIVE_INFINITY } = found.record;
    const left = endsAt - this.needs.now();
    if (left > RENEW_BEFORE_MS) return shown(found.record);
    const renewed = this.#renewed(id, found);
    // As long as the old one is good, nobody waits for the new one.
    if (left > 0) return shown(found.record);
    const record = (await renewed) ?? (await this.#read(id))?.record;
    return record && shown(record);
  }

  /** The app was removed there, or its tokens were taken back. */
  async delete(where: InstalledIn): Promise<void> {
    await this.needs.kept.delete(keyFor(keyOf(where)));
  }

  async #read(id: string): Promise<Found | undefined> {
    const sealed = await this.needs.kept.get(keyFor(id));
    if (sealed === undefined) return undefined;
    const opened = this.needs.secrets.open(sealed, placeOf(id));
    if (opened !== undefined) return { sealed, record: recordShape.parse(JSON.parse(opened)) };
    if (!this.#unreadable.has(id))
      this.needs.note('an installation cannot be read', new Error('ENCRYPTION_KEY is not the one it was kept under'));
    this.#unreadable.add(id);
    return undefined;
  }

  /** Never rejects. Undefined where it came to nothing. */
  #renewed(id: string, found: Found): Promise<InstallationRecord | undefined> {
    const renewing =
      this.#renewing.get(id) ??
      this.#renew(id, found)
        .catch((fault: unknown) => {
          this.needs.note('a token was not renewed', fault);
          return undefined;
        })
        .finally(() => this.#renewing.delete(id));
    this.#renewing.set(id, renewing);
    return renewing;
  }

  async #renew(id: string, { sealed, record }: Found): Promise<InstallationRecord | undefined> {
    const { api, kept, seen, now } = this.needs;
    const { refreshToken, endsAt } = record;
    if (refreshToken === undefined) return undefined;
    const turn = `${NAME} renewal ${id} ${endsAt} ${Math.floor(now() / RENEWAL_MS)}`;
    if (!(await seen.first(turn, now()))) {
      const isOver = endsAt !== undefined && endsAt <= now();
      return isOver ? this.#renewedElsewhere(id, sealed) : undefined;
    }
    const next = this.#record(await api.renew(refreshToken), record.botUserId);
    // Where it was removed or installed anew meanwhile, that stands.
    if (await kept.replace(keyFor(id), sealed, this.#sealed(id, next))) return next;
    return (await this.#read(id))?.record;
  }

  async #renewedElsewhere(id: string, before: string): Promise<InstallationRecord | undefined> {
    for (let look = 0; look < LOOKS; look++) {
      const found = await this.#read(id);
      if (found?.sealed !== before) return found?.record;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    return undefined;
  }

  #record({ access_token, refresh_token, expires_in }: Grant, botUserId: string | undefined): InstallationRecord {
    return {
      botToken: access_token,
      ...(botUserId && { botUserId }),
      ...(refresh_token && { refreshToken: refresh_token }),
      ...(expires_in && { endsAt: this.needs.now() + expires_in * 1000 }),
    };
  }

  #sealed(id: string, record: InstallationRecord): string {
    return this.needs.secrets.seal(JSON.stringify(record), placeOf(id));
  }
}

function keyFor(id: string) {
  return { platform: NAME, id };
}

function placeOf(id: string): string {
  return `${NAME}/${id}`;
}

function shown({ botToken, botUserId }: InstallationRecord): Installation {
  return { botToken, botUserId };
}
