// Takes what Bolt hands on: into the store, acknowledged, and then to whoever answers it; each act once.

import type { JobHandlers } from '../../store/jobs.ts';
import type { Answers, Run } from './answers.ts';
import type { ActRecord, Arrivals, Turn } from './arrivals.ts';
import { FormAnswers } from './form-answers.ts';
import type { Homes } from './homes.ts';
import type { InstalledIn } from './installations-port.ts';
import { readIncoming } from './reading.ts';
import type { Act } from './requests.ts';
import type { Ack } from './submission.ts';
import type { Incoming } from './types.ts';

export interface IntakeParts {
  readonly arrivals: Arrivals;
  readonly note: (event: string, fault: unknown) => void;
  readonly now: () => number;
  readonly onUninstalled: ((where: InstalledIn) => Promise<void>) | undefined;
}

/** Whoever waited longer has gone away, and nothing can be said privately any more. */
const WORTH_ANSWERING_MS = 30 * 60_000;

const nobody: Ack = async () => {};

export class Intake {
  readonly jobs: JobHandlers;
  readonly #forms = new FormAnswers();
  #begun: { readonly answers: Answers; readonly homes: Homes } | undefined;

  constructor(private readonly parts: IntakeParts) {
    this.jobs = parts.arrivals.jobs((record) => this.#unfinished(record));
  }

  begin(answers: Answers, homes: Homes): void {
    this.#begun = { answers, homes };
  }

  /** Resolves when it is acknowledged. */
  async take(incoming: Incoming, body: unknown, ack: Ack): Promise<void> {
    const { arrivals, now } = this.parts;
    if (this.#begun === undefined) return;
    if (incoming.kind === 'uninstalled') return this.#uninstalled(incoming, ack);
    const { id } = incoming.origin;
    const accepted = () => void ack().catch((fault: unknown) => this.parts.note('not acknowledged', fault));
    const { answers, homes } = this.#begun;
    if (incoming.kind === 'home' || incoming.kind === 'greeting') {
      const work = () => (incoming.kind === 'home' ? homes.open(incoming) : homes.greet(incoming));
      return arrivals.take({ id, record: undefined, accepted, work });
    }
    const record: ActRecord = { body, at: now() };
    if (isSubmission(incoming)) return this.#submitted(incoming, record, ack);
    const work = (turn: Turn) => answers.answer(incoming, this.#run(incoming, record, turn, ack));
    return arrivals.take({ id, record, accepted, work });
  }

  /** A form that was sent waits for what is said to it; until then whoever sent it can send it again. */
  #submitted(act: Act, record: ActRecord, ack: Ack): Promise<void> {
    const { arrivals, note } = this.parts;
    const { answers } = this.#begun!;
    const { id } = act.origin;
    const give = this.#forms.expect(id);
    return new Promise((resolve) => {
      const acknowledge: Ack = (answer) => {
        give?.(answer);
        return ack(answer).finally(resolve);
      };
      const again = async () => {
        // The first to come here, and yet not the first: another process answers it.
        give?.(undefined);
        await acknowledge(await this.#forms.of(id));
      };
      void arrivals.take({
        id,
        record: undefined,
        accepted: (first) => {
          if (!first) again().catch((fault: unknown) => note('not acknowledged', fault));
        },
        work: (turn) => answers.answer(act, this.#run(act, record, turn, acknowledge)).finally(resolve),
      });
    });
  }

  #run({ origin }: Act, record: ActRecord, turn: Turn, ack: Ack): Run {
    const { arrivals } = this.parts;
    const { id } = origin;
    let claimed: Promise<boolean> | undefined;
    return {
      turn,
      ack,
      at: record.at,
      standing: record.standing,
      claim() {
        claimed ??= arrivals.claim(id, turn);
        return claimed;
      },
      claimForGood: () => arrivals.claimForGood(id, turn),
      stands: (ts: string) => arrivals.stands(id, ts),
      keep: () => arrivals.keep(id, record),
    };
  }

  #unfinished(record: ActRecord): { readonly id: string; readonly work: () => Promise<void> } | undefined {
    const { now, note } = this.parts;
    const incoming = readIncoming(record.body, record.at);
    if (incoming?.kind !== 'act' && incoming?.kind !== 'explain') return undefined;
    // The job is tried again: by then we have begun.
    if (this.#begun === undefined) throw new Error('Slack has not begun yet');
    if (now() - record.at > WORTH_ANSWERING_MS) {
      note('an act was found too late to answer it', new Error('its time is over'));
      return undefined;
    }
    const { answers } = this.#begun;
    const run = this.#run(incoming, record, 'again', nobody);
    return { id: incoming.origin.id, work: () => answers.answer(incoming, run) };
  }

  async #uninstalled({ team, enterprise }: InstalledIn, ack: Ack): Promise<void> {
    await this.parts.onUninstalled?.({ team, enterprise });
    await ack();
  }
}

function isSubmission(act: Act): boolean {
  return act.kind === 'act' && act.request.input.kind === 'submit';
}
