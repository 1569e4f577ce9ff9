// A message as it is sent: drawn, its charts left to Slack or else its pictures uploaded; in words alone where Slack will show
// neither, or for a moment.

import type { Note } from '../../adapters/handling.ts';
import type { Message } from '../../conversation/reply.ts';
import type { Caller, SlackApi } from './api.ts';
import { ChartSupport } from './chart-support.ts';
import { isBlockRefused } from './fault.ts';
import { withUserIds } from './ids.ts';
import { forgetPictures, type Pictures, UploadedPictures, type UploadParts, uploadPictures } from './pictures.ts';
import { drawMessage } from './render.ts';
import type { MessageBody, PictureFile } from './types.ts';
import { fileCalls } from './uploads.ts';

const NONE: ReadonlyMap<string, string> = new Map();

type FileIds = ReadonlyMap<string, string>;

export interface SendingParts {
  readonly api: SlackApi;
  readonly pictures: Pictures;
  readonly now: () => number;
  readonly note: Note;
}

export class Sending {
  readonly #uploaded = new UploadedPictures();
  readonly #charts: ChartSupport;

  constructor(private readonly parts: SendingParts) {
    this.#charts = new ChartSupport(parts.now);
  }

  /** Hands the whole message to `send`; again with pictures where Slack refuses its charts, and in words alone for those. */
  async whole<T>(caller: Caller, message: Message, send: (body: MessageBody) => Promise<T>): Promise<T> {
    const { pictures, charts, body } = drawMessage(withUserIds(message));
    const inPictures = () => this.#shown(caller, pictures, (fileIds) => send(body(fileIds)));
    if (charts.size === 0 || !this.#charts.isIn(caller.key)) return (await inPictures()).sent;
    const others = pictures.filter(({ file }) => !charts.has(file));
    const fileIds = await uploadPictures(others, this.#uploads(caller));
    try {
      return await send(body(fileIds, true));
    } catch (fault) {
      if (!isBlockRefused(fault)) throw fault;
      const { sent, refused } = await inPictures();
      // Else a picture beside it was to blame.
      if (!refused) {
        this.#charts.refused(caller.key);
        this.parts.note('a chart was refused: for a day pictures take their place there', fault);
      }
      return sent;
    }
  }

  /** The same for a view, which shows pictures alone, in its own way. */
  async inView<T>(caller: Caller, message: Message, send: (fileIds: FileIds) => Promise<T>): Promise<T> {
    return (await this.#shown(caller, drawMessage(message).pictures, send)).sent;
  }

  async #shown<T>(
    caller: Caller,
    pictures: readonly PictureFile[],
    send: (fileIds: FileIds) => Promise<T>,
  ): Promise<{ readonly sent: T; readonly refused: boolean }> {
    const uploads = this.#uploads(caller);
    const fileIds = await uploadPictures(pictures, uploads);
    try {
      return { sent: await send(fileIds), refused: false };
    } catch (fault) {
      if (fileIds.size === 0 || !isBlockRefused(fault)) throw fault;
      forgetPictures(pictures, uploads);
      return { sent: await send(NONE), refused: true };
    }
  }

  #uploads(caller: Caller): UploadParts {
    const { api, pictures } = this.parts;
    return { files: fileCalls(api, caller), pictures, uploaded: this.#uploaded, team: caller.key };
  }
}

/** Only the words: for what is shown for a moment. */
export function inWords(message: Message): MessageBody {
  return drawMessage(withUserIds(message)).body(NONE);
}
