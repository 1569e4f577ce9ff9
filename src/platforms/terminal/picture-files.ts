// Writes a message's pictures into a folder, as SVG and PNG. Names come from us, never from what a person typed.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../conversation/reply.ts';

interface Drawn {
  readonly png: Uint8Array;
  readonly svg: string;
}

export interface PictureMaker {
  formula(tex: string): Promise<Drawn>;
  picture(svg: string): Promise<Drawn>;
}

/** The files written, in the order of the message: formulas as `formula`, pictures by their names. */
export async function writePictures(message: Message, folder: string, maker: PictureMaker): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  const taken = new Set<string>();
  for (const block of message.blocks) {
    if (block.kind !== 'formula' && block.kind !== 'picture') continue;
    const name = free(block.kind === 'formula' ? 'formula' : block.name, taken);
    const drawn = block.kind === 'formula' ? await maker.formula(block.tex) : await maker.picture(block.svg);
    for (const [ending, content] of [['svg', drawn.svg] as const, ['png', drawn.png] as const]) {
      const file = join(folder, `${name}.${ending}`);
      await writeFile(file, content);
      files.push(file);
    }
  }
  return files;
}

function free(name: string, taken: Set<string>): string {
  const base = name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60);
  let candidate = base;
  for (let n = 2; taken.has(candidate); n++) candidate = `${base}-${n}`;
  taken.add(candidate);
  return candidate;
}
