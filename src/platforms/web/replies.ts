// Where a reply goes: in the place of "thinking", over the message that was pressed, or to the asker alone.

import { fitForm } from '../../conversation/limits.ts';
import type { Place } from '../../conversation/place.ts';
import { refusal } from '../../conversation/refusal.ts';
import type { Form, Message, Reply } from '../../conversation/reply.ts';
import { UserError } from '../../errors.ts';
import { type ErrorPhrase, languageOf, languages } from '../../language/index.ts';
import type { Board } from './board.ts';
import type { Drawer } from './drawing.ts';
import type { EventLog } from './event-log.ts';
import type { Forms } from './forms.ts';
import { BOT, type Member } from './people.ts';
import type { Posted, Rooms } from './rooms.ts';

/** A command as it was typed, and the "thinking" that the answer takes the place of. */
export interface Typed {
  readonly line: Posted;
  readonly thinking: Posted;
}

export interface Asked {
  readonly member: Member;
  readonly act: string;
  readonly place: Place;
  readonly typed: Typed | undefined;
  /** The message that was pressed, which a reply may replace. */
  readonly source: string | undefined;
  /** What says how far the answer is, where nothing was typed that could hold it. */
  interim?: Posted | undefined;
}

/** One line for the operator: never what somebody wrote. */
export type Log = (entry: { readonly event: string; readonly reference: string; readonly error: unknown }) => void;

export interface ReplyParts {
  readonly rooms: Rooms;
  readonly board: Board;
  readonly drawer: Drawer;
  readonly forms: Forms;
  readonly events: EventLog;
  readonly randomId: () => string;
  readonly log: Log;
}

export class Replies {
  constructor(private readonly parts: ReplyParts) {}

  /** How far the answer is: in the place of "thinking", or as a message for the asker alone until the answer is there. */
  progress(asked: Asked, message: Message): void {
    const { board, drawer } = this.parts;
    const drawn = drawer.draw(message);
    const { typed, interim, member, place } = asked;
    const standing = typed?.thinking ?? interim;
    if (standing === undefined) asked.interim = board.post(place, BOT, member.id, drawn);
    else board.change(standing.id, { ...drawn, thinking: false });
  }

  give(asked: Asked, reply: Reply): void {
    this.#endInterim(asked);
    if (reply.kind === 'form') this.#openForm(asked, reply);
    else this.#show(asked, reply);
  }

  /** Says what went wrong in a sentence; the stack stays in the log, under the same reference. */
  apologize(asked: Asked, error: unknown): void {
    this.#endInterim(asked);
    const words = languages[languageOf(asked.member.language)];
    if (error instanceof UserError) {
      const phrase: ErrorPhrase = error.phrase;
      const sentence = words.errors[phrase] as (values: unknown) => string;
      this.#show(asked, refusal(sentence(error.values), phrase));
      return;
    }
    const reference = this.parts.randomId().slice(0, 8);
    this.parts.log({ event: 'handler failed', reference, error });
    this.#show(asked, refusal(words.help.apology(reference), 'fault'));
  }

  done(member: Member, act: string): void {
    this.parts.events.append({ kind: 'done', act }, member.id);
  }

  #endInterim(asked: Asked): void {
    if (asked.interim !== undefined) this.parts.board.remove(asked.interim);
    asked.interim = undefined;
  }

  #openForm({ member, act, place, typed, source }: Asked, reply: Form): void {
    if (typed !== undefined) {
      this.parts.board.remove(typed.thinking);
      this.parts.board.change(typed.line.id, { undecided: false });
    }
    const form = fitForm(reply);
    const { id } = this.parts.forms.open(form, member.id, place, source);
    const { title, fields } = form;
    const wire = { id, act, title, fields, submit: form.submit.label };
    this.parts.events.append({ kind: 'form', form: wire }, member.id);
  }

  #show({ member, place, typed, source }: Asked, reply: Message): void {
    const { board, drawer } = this.parts;
    const alone = place.kind === 'direct' || reply.visibility === 'private' || reply.error !== undefined;
    const audience = alone ? member.id : null;
    const drawn = drawer.draw(reply);
    if (typed !== undefined) {
      const decided = { audience, undecided: false };
      board.change(typed.line.id, decided);
      if (board.change(typed.thinking.id, { ...drawn, ...decided, thinking: false })) return;
    }
    const replaces = reply.placement === 'replace' && reply.error === undefined;
    if (replaces && this.#mayReplace(source, audience, member) && board.change(source!, drawn)) return;
    board.post(place, BOT, audience, drawn);
  }

  // A public message is never overwritten by what one person alone may see; a private one keeps its reader.
  #mayReplace(source: string | undefined, audience: string | null, member: Member): boolean {
    const message = source === undefined ? undefined : this.parts.rooms.find(source);
    if (message === undefined) return false;
    return message.audience === audience || message.audience === member.id;
  }
}
