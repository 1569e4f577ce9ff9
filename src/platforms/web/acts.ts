// What a person does becomes a Request; it shows at once, and the reply goes to those who may see it. Knows no command.

import type { Place } from '../../conversation/place.ts';
import type { Handle, Input } from '../../conversation/platform.ts';
import type { Board } from './board.ts';
import { afterRoot } from './command-line.ts';
import type { Forms } from './forms.ts';
import { BOT, type Member } from './people.ts';
import type { Asked, Replies, Typed } from './replies.ts';
import { maySee, placeFor, type Rooms } from './rooms.ts';
import { cleanLine } from './typed-text.ts';
import type { Act, Refusal, WireManifest } from './wire.ts';

export interface ActParts {
  readonly platform: string;
  readonly rooms: Rooms;
  readonly board: Board;
  readonly forms: Forms;
  readonly replies: Replies;
  readonly handle: Handle;
  readonly manifest: WireManifest;
  readonly now: () => number;
}

interface Work {
  readonly place: Place;
  readonly input: Input;
  readonly typed?: Typed;
  /** The message that was pressed. */
  readonly source?: string | undefined;
}

export class Acts {
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly parts: ActParts) {}

  /** Acknowledges at once; the work goes on by itself and its outcome travels by the stream. */
  take(member: Member, act: Act): Refusal | 'taken' {
    const entered = member.ledger.enter(act.id);
    if (entered === 'too-fast') return entered;
    if (entered === 'repeated') return 'taken';
    const work = this.#workOf(member, act);
    if (typeof work === 'string') {
      member.ledger.forget(act.id);
      return work;
    }
    if (work === undefined) this.parts.replies.done(member, act.id);
    else this.#run(member, act.id, work);
    return 'taken';
  }

  /** Resolves when everything that was begun has been answered. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  #workOf(member: Member, act: Act): Work | Refusal | undefined {
    switch (act.kind) {
      case 'line':
        return this.#say(member, act.place, cleanLine(act.text));
      case 'press': {
        const { rooms } = this.parts;
        const message = rooms.find(act.message);
        const press = message?.presses.get(act.press);
        // The same refusal for both: who may not see a message shall not learn that it exists.
        if (message === undefined || press === undefined || !maySee(message, member.id)) return 'expired';
        if (press.options === undefined ? act.value !== undefined : !press.options.has(act.value ?? ''))
          return 'expired';
        const action = { name: press.action.name, data: press.action.data + (act.value ?? '') };
        return { place: message.place, input: { kind: 'action', action }, source: message.id };
      }
      case 'submit': {
        const form = this.parts.forms.find(act.form, member.id);
        if (form === undefined) return 'expired';
        const names = Object.keys(act.values);
        if (names.length !== form.fields.size || !names.every((name) => form.fields.has(name))) return 'malformed';
        const values = Object.fromEntries(names.map((name) => [name, cleanLine(act.values[name]!)]));
        return { place: form.place, input: { kind: 'submit', action: form.action, values }, source: form.source };
      }
    }
  }

  #say(member: Member, placeId: string, text: string): Work | Refusal | undefined {
    const { board, manifest } = this.parts;
    const place = placeFor(member.id, placeId);
    if (place === undefined) return 'not-found';
    if (text === '') return 'malformed';
    const author = { id: member.id, name: member.name, bot: false };
    const isCommand = afterRoot(manifest, text) !== undefined;
    const said = isCommand ? ({ style: 'code', text } as const) : text;
    const drawn = { blocks: [{ kind: 'text', text: [said] } as const], presses: new Map() };
    if (!isCommand && place.kind === 'channel') {
      board.post(place, author, null, drawn);
      return undefined;
    }
    // A command whose answer is for the asker alone is itself nobody else's business: others see it with the answer.
    const line = board.postUndecided(place, author, member.id, drawn);
    const thinking = board.postUndecided(place, BOT, member.id, 'thinking');
    return { place, input: { kind: 'line', text }, typed: { line, thinking } };
  }

  #run(member: Member, act: string, { place, input, typed, source }: Work): void {
    const { handle, replies, platform, now } = this.parts;
    const person = { id: member.id, name: member.name };
    // Two people may send the same id; on the platform it must be one person's alone.
    const request = { id: `${member.id}.${act}`, platform, person, place, language: member.language, at: now(), input };
    const asked: Asked = { member, act, place, typed, source };
    let answered = false;
    const work = Promise.resolve()
      .then(() => handle(request, (message) => answered || replies.progress(asked, message)))
      .finally(() => {
        answered = true;
      })
      .then((reply) => replies.give(asked, reply))
      .catch((error: unknown) => replies.apologize(asked, error))
      .finally(() => {
        this.#running.delete(work);
        replies.done(member, act);
      });
    this.#running.add(work);
  }
}
