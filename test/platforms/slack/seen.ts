// Waits until somebody on the loopback Slack sees something.

import { vi } from 'vitest';
import type { Loopback } from './loopback/loopback.ts';
import type { LoopbackMessage, LoopbackPerson } from './loopback/world.ts';

export interface Seen {
  readonly text: string;
  readonly message: LoopbackMessage;
}

export function see(
  loopback: Loopback,
  person: LoopbackPerson,
  text: string | RegExp,
  channel?: string,
): Promise<Seen> {
  return vi.waitFor(
    () => {
      const all = loopback.see(person, channel);
      const found = all.find((one) => (typeof text === 'string' ? one.text.includes(text) : text.test(one.text)));
      const { faults } = loopback.world;
      if (!found)
        throw new Error(
          `${person.name} does not see ${text} but: ${all.map((one) => one.text).join(' | ')}\n${faults.join('\n')}`,
        );
      return found;
    },
    { timeout: 8000, interval: 10 },
  );
}

export function until(condition: () => boolean, timeout = 8000): Promise<void> {
  return vi.waitFor(
    () => {
      if (!condition()) throw new Error('it did not come about');
    },
    { timeout, interval: 10 },
  );
}
