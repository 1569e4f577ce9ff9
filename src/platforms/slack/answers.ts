// The life of one act: worked on, and answered in the place that it calls for. It has been acknowledged before.

import { dutyOf } from '../../adapters/duties.ts';
import { replyTo } from '../../adapters/handling.ts';
import { nothingToExplain } from '../../adapters/nothing-to-explain.ts';
import { withCode } from '../../conversation/code-spans.ts';
import type { Handle, Manifest, Request } from '../../conversation/platform.ts';
import { refusal } from '../../conversation/refusal.ts';
import type { Message, Reply } from '../../conversation/reply.ts';
import { languageOf, languages } from '../../language/index.ts';
import type { Caller } from './api.ts';
import { ElsewhereError, type Turn } from './arrivals.ts';
import { Delivery, type DeliveryParts } from './delivery.ts';
import { FormOpening } from './forms.ts';
import { Interim } from './interim.ts';
import type { Posts } from './posts.ts';
import { type Act, located, type RequestParts, requestOf } from './requests.ts';
import { Standing } from './standing.ts';
import { type Ack, closeForm } from './submission.ts';
import type { Origin } from './types.ts';

export interface AnswerParts extends DeliveryParts, RequestParts {
  readonly posts: Posts;
  readonly handle: Handle;
  readonly manifest: Manifest;
  /** Shows App Home anew. */
  readonly refreshHome: (caller: Caller, request: Request) => Promise<void>;
}

/** How this run of an act came about, and what is to be told of it. */
export interface Run {
  readonly turn: Turn;
  /** When the act came, in Unix milliseconds. */
  readonly at: number;
  readonly ack: Ack;
  /** Where an earlier process began to answer. */
  readonly standing: string | undefined;
  /** Whether the answer is ours to give; asked before the first word of it. */
  readonly claim: () => Promise<boolean>;
  /** The same for what can only be said, and never be looked for. */
  readonly claimForGood: () => Promise<boolean>;
  readonly stands: (ts: string) => Promise<void>;
  readonly keep: () => Promise<void>;
}

/** One act while it is being answered. */
interface Underway {
  readonly act: Act;
  readonly caller: Caller;
  readonly origin: Origin;
  readonly run: Run;
  readonly request: Request;
  readonly form: FormOpening;
  readonly standing: Standing;
}

/** What was pressed shows by itself that it works; only what takes longer says how far it is. */
const BESIDE_AFTER_MS = 1000;
/** Of the five uses of an address, so that the answer and one more are left. */
const MOST_MEANWHILE = 2;

export class Answers {
  readonly #delivery: Delivery;

  constructor(private readonly parts: AnswerParts) {
    this.#delivery = new Delivery(parts);
  }

  /** Resolves when it is answered, or cannot be. Never rejects. */
  async answer(act: Act, run: Run): Promise<void> {
    const { note } = this.parts;
    try {
      await this.#answer(await this.#begin(act, run));
    } catch (fault) {
      note('an act was not answered', fault);
      await run.ack().catch(() => {});
    }
  }

  async #begin(unplaced: Act, run: Run): Promise<Underway> {
    const { api, posts, sending, workspaces } = this.parts;
    const caller = await workspaces.caller(unplaced.origin);
    const act = await located(unplaced, caller, this.parts);
    const { origin } = act;
    const request = await requestOf(act, caller, run.at, this.parts);
    const form = new FormOpening({ api, sending, caller, origin, language: request.language });
    const spot = { channel: origin.channel!, thread: origin.thread };
    const key = `answer ${origin.id}`;
    const standing = new Standing({ api, posts, sending, caller, spot, key, since: run.at, ...run, ts: run.standing });
    return { act, caller, origin, run, request, form, standing };
  }

  async #answer(underway: Underway): Promise<void> {
    const { act, caller, origin, request, form } = underway;
    if (act.kind === 'explain' && act.line === undefined)
      return this.#give(underway, nothingToExplain(request.language));
    const reply = await this.#reply(underway);
    if (reply === undefined) return;
    if (reply.kind === 'form') {
      if (!(await form.show(reply))) await this.#give(underway, formRefusal(request));
      return;
    }
    const message: Message = act.kind === 'explain' ? { ...reply, visibility: 'private' } : reply;
    // A modal that waits for a form must not go on waiting, whoever else is told.
    const told = await form.tell(message);
    const forOne = message.visibility === 'private' || message.error !== undefined;
    if (!told || !forOne) await this.#give(underway, message);
    if (origin.onHome) await this.parts.refreshHome(caller, request);
  }

  /** Undefined where all has been said. */
  async #reply({ act, origin, run, request, form, standing }: Underway): Promise<Reply | undefined> {
    const { handle, manifest, note } = this.parts;
    const { input, language } = request;
    const duty = dutyOf(input, manifest);
    if (duty.opensForm && input.kind !== 'submit' && run.turn === 'first') form.begin();
    const privately = duty.visibility === 'private' || act.kind === 'explain';
    const interim = this.#interim(origin, privately, standing);
    try {
      const reply = replyTo(request, (message) => interim?.show(message), handle, note);
      if (input.kind !== 'submit' || run.turn !== 'first') return await reply;
      return await closeForm(reply, { ...run, origin, language, fields: Object.keys(input.values) });
    } finally {
      await interim?.end();
    }
  }

  /** Where it is shown how far the answer is: where the answer will be, or for a while beside what was pressed. */
  #interim({ pressed, place, responseUrl }: Origin, privately: boolean, standing: Standing): Interim | undefined {
    if (pressed?.private && responseUrl !== undefined) {
      const draw = (message: Message) => this.#delivery.meanwhile(responseUrl, message);
      return new Interim(draw, { afterMs: BESIDE_AFTER_MS, most: MOST_MEANWHILE });
    }
    // A private message that was just sent cannot be changed.
    if (place !== 'direct' && (privately || pressed?.private)) return undefined;
    const draw = (message: Message) => standing.show(message);
    return new Interim(draw, pressed === undefined ? {} : { afterMs: BESIDE_AFTER_MS });
  }

  /** What cannot be delivered is said to the asker, where that can be. */
  async #give({ caller, origin, run, request, standing }: Underway, message: Message): Promise<void> {
    const { language } = request;
    const { at, claimForGood } = run;
    try {
      await this.#delivery.give({ caller, origin, language, message, at, standing, claimForGood });
    } catch (fault) {
      const reference = this.parts.note('an answer was not delivered', fault);
      if (fault instanceof ElsewhereError || origin.responseUrl === undefined) return;
      const apology = refusal(languages[languageOf(language)].help.apology(reference), 'fault');
      await this.#delivery.aside({ caller, origin, at, message: apology }).catch(() => {});
    }
  }
}

/** A typed line has nothing that could open a form; a button under the answer has. */
function formRefusal({ language, input, place }: Request): Message {
  const { slack } = languages[languageOf(language)];
  if (input.kind !== 'line' || place.kind !== 'direct') return refusal(slack.formTooLate, 'form-too-late');
  const said = refusal(slack.formNeedsButton, 'form-needs-button', withCode(slack.formNeedsButton));
  const button = { label: slack.openForm, action: { name: 'run', data: input.text } };
  return { ...said, blocks: [...said.blocks, { kind: 'buttons', buttons: [button] }] };
}
