// App Home and the greeting in the Messages tab: what is shown before anybody asks for something.

import { chosenLanguage } from '../../adapters/chosen-language.ts';
import { type Note, replyTo } from '../../adapters/handling.ts';
import { cut } from '../../conversation/limits.ts';
import type { Handle, LanguageFor, Manifest, Request } from '../../conversation/platform.ts';
import { languageOf, languages } from '../../language/index.ts';
import type { Caller, SlackApi } from './api.ts';
import { NAME } from './fault.ts';
import { homeView } from './home.ts';
import { joined, parted } from './ids.ts';
import { languageOfText, type Profiles } from './profiles.ts';
import type { Sending } from './sending.ts';
import type { Incoming, Origin } from './types.ts';
import type { Workspaces } from './workspaces.ts';

export interface HomeParts {
  readonly api: SlackApi;
  readonly sending: Sending;
  readonly workspaces: Workspaces;
  readonly profiles: Profiles;
  readonly languageFor: LanguageFor | undefined;
  readonly handle: Handle;
  readonly manifest: Manifest;
  readonly note: Note;
  readonly now: () => number;
}

/** The command whose answer App Home is. */
const LINE = 'home';
/** Source: Slack, assistant.threads.setSuggestedPrompts. */
const MOST_PROMPTS = 4;
const LONGEST_TITLE = 75;
/** What is worth suggesting first. */
const SUGGESTED = ['lesson', 'gradient', 'train', 'help'];

export class Homes {
  constructor(private readonly parts: HomeParts) {}

  /** Never rejects. */
  async open({ origin }: Extract<Incoming, { kind: 'home' }>): Promise<void> {
    const { note, workspaces } = this.parts;
    try {
      const caller = await workspaces.caller(origin);
      await this.show(caller, await this.#requestOf(caller, origin));
    } catch (fault) {
      note('App Home was not shown', fault);
    }
  }

  /** As it is now, for whoever asked for something. @throws PlatformError */
  async show(caller: Caller, { person, ...asked }: Request): Promise<void> {
    const { api, sending, handle, note } = this.parts;
    const request: Request = { ...asked, person, id: `${asked.id} home`, input: { kind: 'line', text: LINE } };
    const reply = await replyTo(request, () => {}, handle, note);
    if (reply.kind === 'form') return;
    const user = parted(person.id)!.id;
    await sending.inView(caller, reply, (fileIds) => api.publishHome(caller, user, homeView(reply, fileIds)));
  }

  /** Lines to begin with, each of which works as it is. Never rejects. */
  async greet({ origin, thread }: Extract<Incoming, { kind: 'greeting' }>): Promise<void> {
    const { api, note, workspaces, manifest } = this.parts;
    try {
      const caller = await workspaces.caller(origin);
      const { language } = await this.#requestOf(caller, origin);
      const code = languageOf(language);
      const prompts = SUGGESTED.flatMap((name) => {
        const command = manifest.commands.find((each) => each.name === name);
        const [example] = command?.examples ?? [];
        if (command === undefined || example === undefined) return [];
        const message = example.replace(`/${manifest.root} ${name}`, command.names[code] ?? name);
        return [{ title: cut(command.descriptions[code] ?? name, LONGEST_TITLE), message }];
      });
      const spot = { channel: origin.channel!, thread };
      await api.suggest(caller, spot, languages[code].slack.welcome, prompts.slice(0, MOST_PROMPTS));
    } catch (fault) {
      note('nobody was greeted', fault);
    }
  }

  async #requestOf(caller: Caller, origin: Origin): Promise<Request> {
    const { profiles, languageFor, now } = this.parts;
    const person = { id: joined(origin, origin.user), name: origin.user };
    const place = { id: joined(origin, origin.channel ?? origin.user), kind: 'direct' } as const;
    const [{ name, language }, chosen] = await Promise.all([
      profiles.of(caller, origin.user),
      chosenLanguage(languageFor, { platform: NAME, person, place }),
    ]);
    return {
      id: origin.id,
      platform: NAME,
      person: { ...person, name: name ?? person.name },
      place,
      language: chosen ?? language ?? languageOfText(''),
      at: now(),
      input: { kind: 'line', text: LINE },
    };
  }
}
