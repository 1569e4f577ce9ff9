// A message as it is sent: drawn, its pictures uploaded; in words alone where Slack will not show them, or for a moment.

import type { Message } from '../../conversation/reply.ts';
import type { Caller, SlackApi } from './api.ts';
import { isBlockRefused } from './fault.ts';
import { withUserIds } from './ids.ts';
import { forgetPictures, type Pictures, UploadedPictures, type UploadParts, uploadPictures } from './pictures.ts';
import { drawMessage } from './render.ts';
import type { DrawnMessage, MessageBody } from './types.ts';
import { fileCalls } from './uploads.ts';

const NONE: ReadonlyMap<string, string> = new Map();

export class Sending {
  readonly #uploaded = new UploadedPictures();

  constructor(
    private readonly api: SlackApi,
    private readonly pictures: Pictures,
  ) {}

  /** Hands the whole message to `send`; once more in words alone where Slack refuses its pictures. */
  async whole<T>(caller: Caller, message: Message, send: (body: MessageBody) => Promise<T>): Promise<T> {
    const drawn = drawMessage(withUserIds(message));
    return this.#with(caller, drawn, (fileIds) => send(drawn.body(fileIds)));
  }

  /** The same for a view, which shows the same pictures in its own way. */
  async inView<T>(
    caller: Caller,
    message: Message,
    send: (fileIds: ReadonlyMap<string, string>) => Promise<T>,
  ): Promise<T> {
    return this.#with(caller, drawMessage(message), send);
  }

  async #with<T>(
    caller: Caller,
    drawn: DrawnMessage,
    send: (fileIds: ReadonlyMap<string, string>) => Promise<T>,
  ): Promise<T> {
    const parts: UploadParts = {
      files: fileCalls(this.api, caller),
      pictures: this.pictures,
      uploaded: this.#uploaded,
      team: caller.key,
    };
    const fileIds = await uploadPictures(drawn, parts);
    try {
      return await send(fileIds);
    } catch (fault) {
      if (fileIds.size === 0 || !isBlockRefused(fault)) throw fault;
      forgetPictures(drawn, parts);
      return send(NONE);
    }
  }
}

/** Only the words: for what is shown for a moment. */
export function inWords(message: Message): MessageBody {
  return drawMessage(withUserIds(message)).body(NONE);
}
