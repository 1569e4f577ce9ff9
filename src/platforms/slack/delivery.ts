// Where an answer goes: over the message that was pressed, beside it, into the place, or to the asker alone.

import type { Note } from '../../adapters/handling.ts';
import { withCode } from '../../conversation/code-spans.ts';
import { refusal } from '../../conversation/refusal.ts';
import type { Message } from '../../conversation/reply.ts';
import { languageOf, languages } from '../../language/index.ts';
import type { Caller, SlackApi } from './api.ts';
import { isAddressOver, isMessageGone, isOutside } from './fault.ts';
import type { ResponseUrls } from './response-url.ts';
import { inWords, type Sending } from './sending.ts';
import type { Standing } from './standing.ts';
import type { MessageBody, Origin } from './types.ts';
import type { Workspaces } from './workspaces.ts';

export interface DeliveryParts {
  readonly api: SlackApi;
  readonly sending: Sending;
  readonly workspaces: Workspaces;
  readonly addresses: ResponseUrls;
  readonly now: () => number;
  readonly note: Note;
}

export interface Answer {
  readonly caller: Caller;
  readonly origin: Origin;
  readonly language: string;
  readonly message: Message;
  /** When the act came, in Unix milliseconds. */
  readonly at: number;
  readonly standing: Standing;
  /** Whether it is ours to say what cannot be said twice. */
  readonly claimForGood: () => Promise<boolean>;
}

type Aside = Pick<Answer, 'caller' | 'origin' | 'message' | 'at'>;

/** A minute less than Slack takes what is said under an address. */
const ADDRESS_MS = 29 * 60_000;

export class Delivery {
  constructor(private readonly parts: DeliveryParts) {}

  /** @throws PlatformError */
  async give(answer: Answer): Promise<void> {
    const { origin, message, standing } = answer;
    if (isPrivate(message, origin)) {
      await standing.clear();
      return this.#privately(answer);
    }
    if (replaces(origin, message)) {
      await standing.clear();
      if (origin.pressed!.private) return this.aside(answer, true);
      if (await this.#edited(answer)) return;
    }
    try {
      await standing.give(message);
    } catch (fault) {
      if (!isOutside(fault)) throw fault;
      // Between two people the app is never: one of them alone can be told.
      const told = origin.place === 'direct' ? message : await this.#uninvited(answer);
      await this.aside({ ...answer, message: told });
    }
  }

  /** Progress over a private message that was pressed. @throws PlatformError */
  async meanwhile(address: string, message: Message): Promise<void> {
    await this.parts.addresses.say(address, { body: inWords(message), replace: true });
  }

  /** To the asker alone. @throws PlatformError */
  async aside({ caller, origin, message, at }: Aside, replace = false): Promise<void> {
    await this.parts.sending.whole(caller, message, (body) => this.#say({ caller, origin, at }, body, replace));
  }

  async #privately(answer: Answer): Promise<void> {
    const replace = answer.origin.pressed?.private === true && replaces(answer.origin, answer.message);
    // Over what was pressed it may be said twice: it is still said once.
    if (replace || (await answer.claimForGood())) await this.aside(answer, replace);
    else this.parts.note('an answer was left', new Error('an earlier process may have given it, to one person alone'));
  }

  async #say({ caller, origin, at }: Omit<Aside, 'message'>, body: MessageBody, replace: boolean): Promise<void> {
    const { api, addresses, now } = this.parts;
    const { responseUrl, channel, thread, user } = origin;
    if (responseUrl !== undefined && now() - at < ADDRESS_MS) {
      try {
        return await addresses.say(responseUrl, { body, replace, thread });
      } catch (fault) {
        if (!isAddressOver(fault)) throw fault;
      }
    }
    await api.whisper(caller, { channel: channel!, thread }, user, body);
  }

  /** False when the message is gone, or we are from where it stands. */
  async #edited({ caller, origin, message }: Answer): Promise<boolean> {
    const { api, sending } = this.parts;
    const { channel, pressed } = origin;
    try {
      await sending.whole(caller, message, (body) => api.edit(caller, channel!, pressed!.ts, body));
      return true;
    } catch (fault) {
      if (isMessageGone(fault) || isOutside(fault)) return false;
      throw fault;
    }
  }

  async #uninvited({ caller, language }: Answer): Promise<Message> {
    const invite = await this.parts.workspaces.invitation(caller);
    const sentence = languages[languageOf(language)].slack.notInChannel({ invite });
    return refusal(sentence, 'not-in-channel', withCode(sentence));
  }
}

/** In a direct message nobody else reads along. */
export function isPrivate({ visibility, error }: Message, { place }: Origin): boolean {
  return place !== 'direct' && (visibility === 'private' || error !== undefined);
}

/** A refusal never takes the place of what it refuses; what everybody reads never becomes what one alone reads. */
function replaces({ pressed, place }: Origin, { placement, visibility, error }: Message): boolean {
  if (pressed === undefined || error !== undefined || placement !== 'replace') return false;
  return visibility === 'public' || pressed.private || place === 'direct';
}
