// The life of a form: a modal that opens at once, because a trigger lives three seconds, and becomes the form when there is one.

import type { Form, Message } from '../../conversation/reply.ts';
import type { Caller, SlackApi } from './api.ts';
import type { OpenView } from './api-shapes.ts';
import { isTriggerOver, isViewGone } from './fault.ts';
import { remembered } from './form-memory.ts';
import { loadingView, messageView, viewOf } from './modal.ts';
import type { Sending } from './sending.ts';
import type { Origin } from './types.ts';

/** What stands above a form before its own title is known. */
const TITLE = 'backprop';

export interface FormParts {
  readonly api: SlackApi;
  readonly sending: Sending;
  readonly caller: Caller;
  readonly origin: Origin;
  readonly language: string;
}

export class FormOpening {
  /** Undefined where nothing was opened; rejects with what stood against it. */
  #view: Promise<OpenView> | undefined;

  constructor(private readonly parts: FormParts) {}

  /** Opens a modal that says that the form is being made. */
  begin(): void {
    const { api, caller, origin, language } = this.parts;
    if (origin.trigger === undefined) return;
    this.#view = api.openView(caller, origin.trigger, loadingView(TITLE, language));
    this.#view.catch(() => {});
  }

  /** False when it is too late for a form, or nothing could open one. @throws PlatformError */
  async show(form: Form): Promise<boolean> {
    const { api, caller, origin, language } = this.parts;
    const view = viewOf(form, { metadata: remembered(origin), language });
    try {
      if (this.#view !== undefined) await this.#update(view);
      else if (origin.trigger !== undefined) await api.openView(caller, origin.trigger, view);
      else return false;
      return true;
    } catch (fault) {
      if (isTriggerOver(fault)) return false;
      throw fault;
    }
  }

  /** There is no form, but something to be told: in the modal, where one is open. False where none is. */
  async tell(message: Message): Promise<boolean> {
    if (this.#view === undefined) return false;
    const { sending, caller, language } = this.parts;
    try {
      await sending.inView(caller, message, (fileIds) => this.#update(messageView(TITLE, message, language, fileIds)));
      return true;
    } catch {
      // Said in the ordinary way instead.
      return false;
    }
  }

  async #update(view: Parameters<SlackApi['updateView']>[2]): Promise<void> {
    const { api, caller } = this.parts;
    const open = await this.#view!;
    await api.updateView(caller, open, view).catch((fault: unknown) => {
      // Whoever closed it wants no form any more.
      if (!isViewGone(fault)) throw fault;
    });
  }
}
