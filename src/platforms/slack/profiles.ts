// Who somebody is and in which language they use Slack: asked once an hour, and guessed where Slack does not say.

import { within } from '../../adapters/within.ts';
import type { Caller, SlackApi } from './api.ts';

export interface Profile {
  readonly name: string | undefined;
  /** A BCP 47 tag. */
  readonly language: string | undefined;
  /** May change how things are in the workspace for everybody. */
  readonly mayManage: boolean | undefined;
}

/** Names and languages change seldom. */
const GOOD_FOR_MS = 60 * 60 * 1000;
/** So long nobody is asked again who could not be read. */
const FAILED_FOR_MS = 60 * 1000;
/** An answer need not wait longer to know in which language. */
const PATIENCE_MS = 1000;
const REMEMBERED = 10_000;

const UNKNOWN: Profile = { name: undefined, language: undefined, mayManage: undefined };
const HANGUL = /\p{Script=Hangul}/u;

interface Asked {
  readonly profile: Promise<Profile>;
  until: number;
}

export class Profiles {
  readonly #asked = new Map<string, Asked>();

  constructor(
    private readonly api: SlackApi,
    private readonly now: () => number,
  ) {}

  /** Never rejects, and answers within a second. */
  of(caller: Caller, user: string): Promise<Profile> {
    return within(PATIENCE_MS, this.#ask(caller, user), () => UNKNOWN);
  }

  #ask(caller: Caller, user: string): Promise<Profile> {
    const key = `${caller.key} ${user}`;
    const known = this.#asked.get(key);
    if (known !== undefined && known.until > this.now()) return known.profile;
    const asked: Asked = { profile: Promise.resolve(UNKNOWN), until: this.now() + GOOD_FOR_MS };
    const profile = this.api.profile(caller, user).then(
      ({ name, real_name, profile, locale, is_admin }): Profile => ({
        name: [profile?.display_name, profile?.real_name, real_name, name].find((each) => each?.trim()),
        language: locale,
        mayManage: is_admin,
      }),
      () => {
        asked.until = this.now() + FAILED_FOR_MS;
        return UNKNOWN;
      },
    );
    this.#asked.delete(key);
    this.#asked.set(key, Object.assign(asked, { profile }));
    if (this.#asked.size > REMEMBERED) this.#asked.delete(this.#asked.keys().next().value!);
    return profile;
  }
}

/** The language of what somebody wrote, where nothing else tells. */
export function languageOfText(text: string): string {
  return HANGUL.test(text) ? 'ko' : 'en-US';
}
