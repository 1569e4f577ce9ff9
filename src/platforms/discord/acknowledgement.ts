// The first answer to an interaction: one, within three seconds. It decides what can be answered after it.

import { InteractionResponseType, MessageFlags } from '@discordjs/core';
import type { Form } from '../../conversation/reply.ts';
import type { Callback, DiscordApi } from './api.ts';
import type { Turn } from './arrivals.ts';
import { isAlreadyAcknowledged, isExpired } from './fault.ts';
import { drawForm } from './modal.ts';
import type { Origin } from './types.ts';

/** `ours` to answer; `elsewhere` somebody else answers it; `late` nothing can be answered under its token. */
export type Outcome = 'ours' | 'elsewhere' | 'late';

export class Acknowledgement {
  /** Whether “thinking…” is seen by the asker alone. */
  privately = false;
  #given: Promise<Outcome> | undefined;

  constructor(
    private readonly api: DiscordApi,
    private readonly origin: Origin,
    private readonly turn: Turn,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  /** “Thinking…”, or for what was pressed nothing to be seen. Said once; later calls learn what came of the first. */
  defer(privately: boolean): Promise<Outcome> {
    if (this.#given !== undefined) return this.#given;
    this.privately = privately;
    if (this.origin.pressed !== undefined) return this.#give({ type: InteractionResponseType.DeferredMessageUpdate });
    const type = InteractionResponseType.DeferredChannelMessageWithSource;
    return this.#give(privately ? { type, data: { flags: MessageFlags.Ephemeral } } : { type });
  }

  /** Undefined when it is too late for a form, which can only be the first answer. */
  async open(form: Form): Promise<Outcome | undefined> {
    if (this.#given !== undefined) return undefined;
    return this.#give({ type: InteractionResponseType.Modal, data: drawForm(form) });
  }

  #give(callback: Callback): Promise<Outcome> {
    this.#given = this.api.callback(this.origin, callback).then(
      (): Outcome => 'ours',
      (fault: unknown): Outcome => {
        if (isAlreadyAcknowledged(fault)) {
          // After a process that acknowledged it and died, it is for us to answer; how it did, we do not know.
          this.privately = false;
          return this.turn === 'again' ? 'ours' : 'elsewhere';
        }
        if (isExpired(fault)) return 'late';
        // It may have got through: the answer will show.
        this.onFault(fault);
        return 'ours';
      },
    );
    return this.#given;
  }
}
