// Draws a message's pictures and uploads them, each once a workspace: a picture that cannot be shown leaves its words.

import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PictureFile } from './types.ts';

/** What the adapter needs of a typesetter. */
export interface Pictures {
  formula(tex: string): Promise<{ readonly png: Uint8Array }>;
  picture(svg: string): Promise<{ readonly png: Uint8Array }>;
}

/** Slack's upload, in the name of one installation. */
export interface FileCalls {
  /** `files.getUploadURLExternal`. */
  reserve(file: { readonly name: string; readonly length: number; readonly alt: string }): Promise<Reserved>;
  /** The bytes, posted to the address that was given for them. */
  send(address: string, bytes: Uint8Array): Promise<void>;
  /** `files.completeUploadExternal`, shared with no channel: the blocks show it, nobody is told of a file. */
  complete(id: string, title: string): Promise<void>;
  /** `files.info`: whether Slack has looked at the file, which then has a `mimetype`. Before, a block with it is refused. */
  isReady(id: string): Promise<boolean>;
}

export interface Reserved {
  readonly id: string;
  readonly address: string;
}

export interface UploadParts {
  readonly files: FileCalls;
  readonly pictures: Pictures;
  readonly uploaded: UploadedPictures;
  /** Whose files they are: a workspace, or an organisation of an org-wide install. */
  readonly team: string;
  /** How long to wait, in milliseconds, before each further look at whether a file is ready. */
  readonly patience?: readonly number[];
}

const PATIENCE = [100, 200, 300, 500, 800, 1200, 1800];

/** Slack file ids by `PictureFile.file`, for as many as could be drawn and uploaded. Never throws. */
export async function uploadPictures(
  pictures: readonly PictureFile[],
  parts: UploadParts,
): Promise<Map<string, string>> {
  const idOf = async (picture: PictureFile) =>
    parts.uploaded.once(keyOf(picture, parts.team), () => upload(picture, parts));
  const ids = await Promise.all(
    pictures.map(async (picture) => {
      const id = await idOf(picture).catch(() => undefined);
      return id === undefined ? [] : [[picture.file, id] as const];
    }),
  );
  return new Map(ids.flat());
}

/** Makes the next upload a new one: Slack refused a block with these, so some are gone. */
export function forgetPictures(
  pictures: readonly PictureFile[],
  { uploaded, team }: Pick<UploadParts, 'uploaded' | 'team'>,
): void {
  for (const picture of pictures) {
    try {
      uploaded.forget(keyOf(picture, team));
    } catch {
      // What cannot be drawn was never uploaded.
    }
  }
}

/** What has been uploaded since the process began, the least used first to go. */
export class UploadedPictures {
  readonly #ids = new Map<string, Promise<string | undefined>>();

  constructor(private readonly most = 2000) {}

  /** The id under `key`, or that of `make`, which runs once however many ask at once. What fails is tried anew next time. */
  once(key: string, make: () => Promise<string | undefined>): Promise<string | undefined> {
    const id = this.#ids.get(key) ?? this.#made(key, make);
    this.#ids.delete(key);
    this.#ids.set(key, id);
    if (this.#ids.size > this.most) this.forget(this.#ids.keys().next().value!);
    return id;
  }

  forget(key: string): void {
    this.#ids.delete(key);
  }

  #made(key: string, make: () => Promise<string | undefined>): Promise<string | undefined> {
    const id: Promise<string | undefined> = make()
      .catch(() => undefined)
      .then((made) => {
        if (made === undefined && this.#ids.get(key) === id) this.forget(key);
        return made;
      });
    return id;
  }
}

function keyOf({ kind, source, alt }: PictureFile, team: string): string {
  return createHash('sha256')
    .update(JSON.stringify([team, kind, source, alt]))
    .digest('base64url');
}

// Whoever fails has logged it: the typesetter, or the calls.
async function upload({ file, kind, source, alt }: PictureFile, parts: UploadParts): Promise<string | undefined> {
  const { files, pictures, patience = PATIENCE } = parts;
  const { png } = await pictures[kind](source);
  const { id, address } = await files.reserve({ name: file, length: png.length, alt });
  await files.send(address, png);
  await files.complete(id, file);
  for (const pause of patience) {
    if (await files.isReady(id)) return id;
    await wait(pause);
  }
  return (await files.isReady(id)) ? id : undefined;
}
