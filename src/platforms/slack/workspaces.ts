// In whose name we call, for each place and person: the installation behind it, and what the bot is called there.

import type { Caller, SlackApi } from './api.ts';
import { faultOf } from './fault.ts';
import { keyOf, type Parted, parted } from './ids.ts';
import type { Installations, InstalledIn } from './installations-port.ts';

const REMEMBERED = 1000;

export class Workspaces {
  readonly #names = new Map<string, string>();

  constructor(
    private readonly installations: Installations,
    private readonly api: SlackApi,
  ) {}

  /** @throws PlatformError where the app is not installed. */
  async caller(where: InstalledIn): Promise<Caller> {
    const installation = await this.installations.find(where);
    if (installation === undefined) throw faultOf('find', new Error('the app is not installed there'));
    return { key: keyOf(where), token: installation.botToken };
  }

  /** Behind the id of a place or a person. @throws PlatformError */
  async behind(id: string): Promise<{ readonly caller: Caller; readonly id: string }> {
    const found: Parted | undefined = parted(id);
    if (found === undefined) throw faultOf('find', new Error('no id of Slack’s'));
    return { caller: await this.caller(found.where), id: found.id };
  }

  /** What lets the bot into a channel, to be typed there. */
  async invitation(caller: Caller): Promise<string> {
    let name = this.#names.get(caller.key);
    if (name === undefined) {
      name = (await this.api.self(caller)).user;
      this.#names.set(caller.key, name);
      if (this.#names.size > REMEMBERED) this.#names.delete(this.#names.keys().next().value!);
    }
    return `/invite @${name}`;
  }
}
