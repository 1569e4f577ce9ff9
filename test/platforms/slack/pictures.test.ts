// Pictures are drawn and uploaded once a workspace; whatever fails leaves the words, and is tried anew.

import { describe, expect, it } from 'vitest';
import {
  type FileCalls,
  forgetPictures,
  type Pictures,
  UploadedPictures,
  uploadPictures,
} from '../../../src/platforms/slack/pictures.ts';
import type { PictureFile } from '../../../src/platforms/slack/types.ts';

/** Slack's upload in memory: a file is ready after it has been looked at `slow` times. */
class FilesInMemory implements FileCalls {
  readonly calls: string[] = [];
  readonly sent = new Map<string, { bytes: Uint8Array; alt: string; title?: string }>();
  failing: keyof FileCalls | undefined;
  slow = 0;
  #looks = 0;

  async reserve({ name, length, alt }: { name: string; length: number; alt: string }) {
    this.#did('reserve', `${name} ${length}`);
    const id = `F${String(this.sent.size + 1).padStart(10, '0')}`;
    this.sent.set(id, { bytes: new Uint8Array(), alt });
    return { id, address: `http://127.0.0.1/${id}` };
  }

  async send(address: string, bytes: Uint8Array) {
    this.#did('send', address);
    this.sent.get(address.split('/').at(-1)!)!.bytes = bytes;
  }

  async complete(id: string, title: string) {
    this.#did('complete', `${id} ${title}`);
    this.sent.get(id)!.title = title;
  }

  async isReady(id: string) {
    this.#did('isReady', id);
    this.#looks += 1;
    return this.#looks > this.slow;
  }

  count(call: keyof FileCalls): number {
    return this.calls.filter((each) => each.startsWith(call)).length;
  }

  #did(call: keyof FileCalls, what: string): void {
    this.calls.push(`${call} ${what}`);
    if (this.failing === call) throw new Error(call);
  }
}

class PicturesInMemory implements Pictures {
  drawn = 0;

  async formula(tex: string) {
    return { png: this.#draw(`formula ${tex}`) };
  }

  async picture(svg: string) {
    if (svg === 'broken') throw new Error('no picture');
    return { png: this.#draw(`picture ${svg}`) };
  }

  #draw(what: string): Uint8Array {
    this.drawn += 1;
    return new TextEncoder().encode(what);
  }
}

const formula: PictureFile = { file: 'formula-1.png', kind: 'formula', source: 'a', alt: 'a' };
const graph: PictureFile = { file: 'graph-2.png', kind: 'picture', source: '<svg/>', alt: 'two nodes' };

function partsOf(files = new FilesInMemory()) {
  return {
    files,
    pictures: new PicturesInMemory(),
    uploaded: new UploadedPictures(),
    team: 'T0123456789',
    patience: [1, 1],
  };
}

describe('a message’s pictures', () => {
  it('are drawn, uploaded, shared with nobody, and named when Slack is ready', async () => {
    const parts = partsOf();
    const ids = await uploadPictures([formula], parts);
    expect(ids).toEqual(new Map([['formula-1.png', 'F0000000001']]));
    expect(parts.files.calls).toEqual([
      'reserve formula-1.png 9',
      'send http://127.0.0.1/F0000000001',
      'complete F0000000001 formula-1.png',
      'isReady F0000000001',
    ]);
    const sent = parts.files.sent.get('F0000000001')!;
    expect(new TextDecoder().decode(sent.bytes)).toBe('formula a');
    expect(sent).toMatchObject({ alt: 'a', title: 'formula-1.png' });
  });

  it('are waited for, but not for ever', async () => {
    const parts = partsOf();
    parts.files.slow = 2;
    expect((await uploadPictures([formula], parts)).size).toBe(1);
    expect(parts.files.count('isReady')).toBe(3);
    const never = partsOf();
    never.files.slow = 99;
    expect(await uploadPictures([formula], never)).toEqual(new Map());
    expect(never.files.count('isReady')).toBe(3);
  });

  it('are uploaded once, however many ask at once and whatever they are called there', async () => {
    const parts = partsOf();
    const again = { ...formula, file: 'formula-7.png' };
    const all = await Promise.all([
      uploadPictures([formula, graph], parts),
      uploadPictures([again], parts),
      uploadPictures([graph, formula], parts),
    ]);
    expect(parts.files.count('complete')).toBe(2);
    expect(parts.pictures.drawn).toBe(2);
    expect(all[1]!.get('formula-7.png')).toBe(all[0]!.get('formula-1.png'));
    expect(all[2]).toEqual(new Map([...all[0]!].reverse()));
  });

  it('are uploaded for each workspace, and for each text that stands for them', async () => {
    const parts = partsOf();
    await uploadPictures([formula], parts);
    await uploadPictures([formula], { ...parts, team: 'T9876543210' });
    await uploadPictures([{ ...formula, alt: '가' }], parts);
    expect(parts.files.count('complete')).toBe(3);
  });

  it.each(['reserve', 'send', 'complete', 'isReady'] as const)(
    'leave their words when %s fails, and are tried anew next time',
    async (call) => {
      const parts = partsOf();
      parts.files.failing = call;
      expect(await uploadPictures([formula], parts)).toEqual(new Map());
      parts.files.failing = undefined;
      expect((await uploadPictures([formula], parts)).size).toBe(1);
    },
  );

  it('leave the others alone where one cannot be drawn, or not even be read', async () => {
    const unreadable: PictureFile = {
      ...graph,
      file: 'odd-4.png',
      get source(): string {
        throw new Error('no drawing');
      },
    };
    const broken = { ...graph, file: 'broken-3.png', source: 'broken' };
    const parts = partsOf();
    const ids = await uploadPictures([broken, unreadable, formula], parts);
    expect([...ids.keys()]).toEqual(['formula-1.png']);
    forgetPictures([unreadable, formula], parts);
    expect(await uploadPictures([formula], parts)).not.toEqual(ids);
  });

  it('are uploaded anew when Slack no longer has them', async () => {
    const parts = partsOf();
    const before = await uploadPictures([formula, graph], parts);
    forgetPictures([formula], parts);
    const after = await uploadPictures([formula, graph], parts);
    expect(after.get('formula-1.png')).not.toBe(before.get('formula-1.png'));
    expect(after.get('graph-2.png')).toBe(before.get('graph-2.png'));
  });
});

describe('what has been uploaded', () => {
  it('is bounded: the least used goes first', async () => {
    const uploaded = new UploadedPictures(2);
    const made: string[] = [];
    const once = (key: string) =>
      uploaded.once(key, async () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await once(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
