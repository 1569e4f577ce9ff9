// Pictures: only of what was said, drawn when asked for, under addresses nobody can guess; the message never waits.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { PictureShelf } from '../../../src/platforms/web/picture-shelf.ts';
import { everyBlock } from './sample-replies.ts';
import { onePixel, type RunningWeb, startWeb } from './start-web.ts';
import { WebPerson } from './web-person.ts';

let web: RunningWeb | undefined;
let mina: WebPerson | undefined;

async function picturesOf(pictures = onePixel) {
  web = await startWeb(async () => everyBlock, { pictures });
  mina = await (await WebPerson.join(web.base, 'Mina')).ready();
  await mina.say('general', '/backprop gradient');
  const blocks = await vi.waitFor(() => {
    const message = mina!.messages('general').at(-1)!;
    expect(message.blocks.length).toBeGreaterThan(3);
    return message.blocks;
  });
  const images = blocks.flatMap((block) => ('image' in block ? [block] : []));
  return { base: web.base, images };
}

afterEach(async () => {
  mina?.leave();
  await web?.platform.stop();
});

describe('a picture', () => {
  it('is fetched by its address as a PNG that may be kept', async () => {
    const { base, images } = await picturesOf();
    expect(images).toMatchObject([{ kind: 'formula' }, { kind: 'picture', size: { width: 560, height: 220 } }]);
    for (const { image } of images) {
      const response = await fetch(base + image);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect([...new Uint8Array(await response.arrayBuffer()).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    }
  });

  it('is not drawn before it is asked for, and never holds the message up', async () => {
    const formula = vi.fn(() => new Promise<never>(() => {}));
    const { images } = await picturesOf({ ...onePixel, formula });
    expect(images).toHaveLength(2);
    expect(formula).not.toHaveBeenCalled();
  });

  it('that cannot be drawn is a fault in the log, not of the message', async () => {
    const { base, images } = await picturesOf({ ...onePixel, formula: () => Promise.reject(new Error('busy')) });
    expect((await fetch(base + images[0]!.image)).status).toBe(503);
    expect((await fetch(base + images[1]!.image)).status).toBe(200);
    expect(web!.logged.map(({ event }) => event)).toEqual(['picture failed']);
  });

  it('nobody sent is not there', async () => {
    const { base } = await picturesOf();
    expect((await fetch(`${base}/pictures/${'0'.repeat(40)}.png`)).status).toBe(404);
    expect((await fetch(`${base}/pictures/x.png`)).status).toBe(404);
  });
});

describe('the shelf', () => {
  it('gives each process other addresses for the same picture', () => {
    const address = (secret: string) => new PictureShelf(onePixel, secret).shelve('formula', 'x^2');
    expect(address('one')).toBe(address('one'));
    expect(address('one')).not.toBe(address('two'));
    expect(new PictureShelf(onePixel, 'one').shelve('picture', 'x^2')).not.toBe(address('one'));
  });

  it('keeps the latest, and forgets what was sent longest ago', async () => {
    const shelf = new PictureShelf(onePixel, 'secret');
    const hashOf = (tex: string) => shelf.shelve('formula', tex).slice('/pictures/'.length, -'.png'.length);
    const [first, second] = [hashOf('first'), hashOf('second')];
    for (let i = 0; i < 3998; i += 1) hashOf(`x_${i}`);
    hashOf('first');
    hashOf('one more');
    expect(await shelf.png(first)).toBeDefined();
    expect(await shelf.png(second)).toBeUndefined();
  });
});
