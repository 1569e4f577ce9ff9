// Shows a round in its channel: posts each message once and edits it to what the store says now, never to what a job
// remembers. Decides nothing but what is to be shown again.

import type { MessageRef, Messenger } from '../conversation/messenger.ts';
import type { Message } from '../conversation/reply.ts';
import type { Once } from '../store/jobs.ts';
import type { Store } from '../store/store.ts';
import type { Round } from './round-state.ts';
import { questionOf, roundOf } from './round-store.ts';
import type { RevealedRound, RoundMessages } from './round-view.ts';
import { asTheyWish } from './shown-names.ts';

export interface PostNeeds {
  readonly store: Store;
  readonly messages: RoundMessages;
  /** By platform name. @throws Error where that platform does not run here */
  readonly messengerOf: (platform: string) => Messenger;
}

/** Edited so often until what was shown is what the store says: then whoever changes it meanwhile edits too. */
const MOST_EDITS = 5;

export class RoundPosts {
  readonly #needs: PostNeeds;
  /** The last edit of each message in this process: a later one waits, or an older content could stand above it. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(needs: PostNeeds) {
    this.#needs = needs;
  }

  /** Posts a question. What changed while the post was on its way, an edit shows that was planned with the change. */
  async post(id: string, index: number, once: Once): Promise<void> {
    const shown = await this.#shown(id, index);
    if (shown === undefined) return;
    const ref = await this.#postNew(shown.round, `question:${index}`, shown.message);
    await once((all) => all.rounds.setPosted(id, index, ref));
  }

  /** Shows a question's message as it is now; one that somebody deleted is posted anew. */
  edit(id: string, index: number): Promise<void> {
    const key = `${id}:${index}`;
    const turn = (this.#turns.get(key) ?? Promise.resolve()).catch(() => {}).then(() => this.#edit(id, index));
    this.#turns.set(key, turn);
    const leave = () => {
      if (this.#turns.get(key) === turn) this.#turns.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  }

  /** A message of its own, such as standings. */
  async say(round: Round, name: string, message: Message): Promise<void> {
    await this.#postNew(round, name, message);
  }

  async tellHost({ id, platform, host }: Round, message: Message): Promise<void> {
    const person = { id: host.personId, name: host.name };
    await this.#needs.messengerOf(platform).direct(person, message, `round:${id}:lost`);
  }

  async #edit(id: string, index: number): Promise<void> {
    for (let edits = 0; edits < MOST_EDITS; edits++) {
      const shown = await this.#shown(id, index);
      if (shown === undefined) return;
      // Where its post is still on its way, or has failed for good: the same key, so there is one message in the end.
      const ref = shown.ref ?? (await this.#postNew(shown.round, `question:${index}`, shown.message));
      if (shown.ref === undefined) await this.#needs.store.rounds.setPosted(id, index, ref);
      await this.#editOrPost(shown.round, index, ref, shown.message);
      const after = await this.#needs.store.rounds.get(id);
      if (after === undefined || after.version === shown.round.version) return;
    }
  }

  async #editOrPost(round: Round, index: number, ref: MessageRef, message: Message): Promise<void> {
    try {
      await this.#needs.messengerOf(round.platform).edit(ref, message);
    } catch (fault) {
      if ((fault as { readonly reason?: unknown }).reason !== 'gone') throw fault;
      const anew = await this.#postNew(round, `question:${index}:after:${ref.message}`, message);
      await this.#needs.store.rounds.setPosted(round.id, index, anew);
    }
  }

  #postNew({ id, platform, place }: Round, name: string, message: Message): Promise<MessageRef> {
    return this.#needs.messengerOf(platform).post(place, message, `round:${id}:${name}`);
  }

  /** What the message of a question says now, and where it stands. */
  async #shown(id: string, index: number) {
    const { store, messages } = this.#needs;
    const stored = await store.rounds.get(id);
    if (stored === undefined) return undefined;
    const round = roundOf(stored);
    const [current, question] = [await questionOf(store, round, index), await store.rounds.question(id, index)];
    if (current === undefined) return undefined;
    const ref = question?.posted as MessageRef | undefined;
    const seen = await asTheyWish({ ...round, current }, store.boardNames);
    if (isRevealed(seen)) return { round, ref, message: messages.reveal(seen, index === round.current.index) };
    return { round, ref, message: messages.question(seen, await store.roundAnswers.count(id, index)) };
  }
}

function isRevealed(round: Round): round is RevealedRound {
  return round.current.outcome !== undefined;
}
