// The life of one interaction: acknowledged in time, worked on, and answered in the place that it calls for.

import { InteractionResponseType } from '@discordjs/core';
import { chosenLanguage } from '../../adapters/chosen-language.ts';
import { type Duty, dutyOf } from '../../adapters/duties.ts';
import { type Note, replyTo } from '../../adapters/handling.ts';
import { nothingToExplain } from '../../adapters/nothing-to-explain.ts';
import type { Handle, LanguageFor, Manifest, Request } from '../../conversation/platform.ts';
import { refusal } from '../../conversation/refusal.ts';
import type { Message, Reply } from '../../conversation/reply.ts';
import { languageOf, languages } from '../../language/index.ts';
import { Acknowledgement } from './acknowledgement.ts';
import type { DiscordApi } from './api.ts';
import type { Turn } from './arrivals.ts';
import { completionsFor } from './autocomplete.ts';
import { Delivery } from './delivery.ts';
import { isExpired } from './fault.ts';
import { Interim } from './interim.ts';
import type { DiscordMessenger } from './messenger.ts';
import { missingPermissions, permissionRefusal } from './permissions.ts';
import { type Pictures, wordsOf } from './sending.ts';
import type { Incoming, Origin } from './types.ts';

export interface AnswerParts {
  readonly api: DiscordApi;
  readonly messenger: DiscordMessenger;
  readonly pictures: Pictures;
  readonly languageFor: LanguageFor | undefined;
  readonly handle: Handle;
  readonly manifest: Manifest;
  readonly note: Note;
}

type Act = Extract<Incoming, { kind: 'act' | 'explain' }>;

/** An act whose language is being looked up: it is acknowledged meanwhile. */
interface Asked {
  readonly act: Act;
  readonly language: Promise<string>;
}

/** Most answers are there by then, and are known to be private or public before “thinking…” has to say which. */
const GRACE_MS = 100;
/** A form can only be the first answer, which is waited for almost as long as Discord waits. */
const FORM_MS = 2000;

export class Answers {
  readonly #delivery: Delivery;

  constructor(private readonly parts: AnswerParts) {
    const { api, messenger, pictures, note } = parts;
    const dropped = () => void note('an answer came too late', new Error('its interaction is over'));
    this.#delivery = new Delivery({ api, messenger, pictures, dropped });
  }

  async complete({ origin, asked }: Extract<Incoming, { kind: 'complete' }>): Promise<void> {
    const choices = completionsFor(asked, origin.language);
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    await this.parts.api.callback(origin, { type, data: { choices } }).catch((fault: unknown) => {
      // Whoever typed on has long been asked for the next list.
      if (!isExpired(fault)) this.parts.note('a list was not completed', fault);
    });
  }

  /** Resolves when it is answered, or cannot be. Never rejects. */
  async answer(act: Act, turn: Turn, beforeNew: () => Promise<void>): Promise<void> {
    const { api, languageFor, note } = this.parts;
    const { origin } = act;
    const language = chosenLanguage(languageFor, act.request).then((chosen) => chosen ?? origin.language);
    const acknowledgement = new Acknowledgement(api, origin, turn, (fault) => note('not acknowledged', fault));
    try {
      const reply = adapted(await this.#reply({ act, language }, acknowledgement), act);
      const opened = reply.kind === 'form' ? await acknowledgement.open(reply) : undefined;
      if (opened !== undefined) return;
      const spoken = await language;
      const message = reply.kind === 'form' ? formTooLate(spoken) : reply;
      await this.#delivery.give({ origin, language: spoken, message, acknowledgement, beforeNew });
    } catch (fault) {
      note('an interaction was not answered', fault);
    }
  }

  async #reply({ act, language }: Asked, acknowledgement: Acknowledgement): Promise<Reply> {
    const { origin, request } = act;
    if (act.kind === 'explain' && act.nothing) return nothingToExplain(await language);
    const duty = this.#dutyOf(act);
    const privately = duty.visibility === 'private';
    const missing = privately ? [] : missingPermissions(origin, false);
    if (missing.length > 0) return permissionRefusal(missing, await language);
    const patience = duty.opensForm ? FORM_MS : origin.pressed === undefined ? GRACE_MS : 0;
    const defer = () => void acknowledgement.defer(privately);
    const timer = patience === 0 ? undefined : setTimeout(defer, patience);
    if (patience === 0) defer();
    const place = this.#placeFor(origin, () => acknowledgement.defer(privately));
    const interim = new Interim(place.show);
    try {
      const spoken: Request = { ...request, language: await language };
      return await replyTo(spoken, (message) => interim.show(message), this.parts.handle, this.parts.note);
    } finally {
      clearTimeout(timer);
      await interim.end();
      await place.clear();
    }
  }

  /** Where it is shown how far the answer is: where the answer will be, or for a moment beside what was pressed. */
  #placeFor(origin: Origin, ready: () => Promise<unknown>) {
    const { api } = this.parts;
    let beside: string | undefined;
    const show = async (message: Message) => {
      await ready();
      const sent = wordsOf(message);
      if (origin.pressed === undefined) await api.editAnswer(origin, sent);
      else if (beside === undefined) beside = (await api.followUp(origin, sent, origin.place !== 'direct')).id;
      else await api.editAnswer(origin, sent, beside);
    };
    const clear = async () => {
      if (beside !== undefined) await api.deleteAnswer(origin, beside).catch(() => {});
    };
    return { show, clear };
  }

  #dutyOf({ kind, origin, request }: Act): Duty {
    const duty = dutyOf(request.input, this.parts.manifest);
    return kind === 'explain' || origin.broughtAlong ? { ...duty, visibility: 'private' } : duty;
  }
}

/** What was brought along by one person speaks to that person alone, in one message that changes. */
function adapted(reply: Reply, { kind, origin }: Act): Reply {
  if (reply.kind === 'form') return reply;
  if (origin.broughtAlong) return { ...reply, visibility: 'private', placement: 'replace' };
  return kind === 'explain' ? { ...reply, visibility: 'private' } : reply;
}

function formTooLate(language: string): Message {
  return refusal(languages[languageOf(language)].discord.formTooLate, 'form-too-late');
}
