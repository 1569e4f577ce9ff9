// Server-sent events are read whole, wherever the network breaks them.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSseParser } from '../../../../src/platforms/web/client/sse-parser.ts';

const STREAM = ': hello\n\nid: e.1\ndata: {"text":"안녕"}\n\n: still here\n\nid: e.2\ndata: {"a":": b"}\n\ndata: half';

it('gives the same events however the text is cut', () => {
  const whole = createSseParser()(STREAM);
  expect(whole).toEqual([
    { id: 'e.1', data: '{"text":"안녕"}' },
    { id: 'e.2', data: '{"a":": b"}' },
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(STREAM.length), { maxLength: 12 }), (cuts) => {
      const parse = createSseParser();
      const at = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
      const events = at.slice(1).flatMap((end, index) => parse(STREAM.slice(at[index], end)));
      expect(events).toEqual(whole);
    }),
  );
});
