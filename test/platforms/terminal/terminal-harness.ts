// The terminal for the platform contract: one person at one screen, typing into a stream and reading what is printed.

import { PassThrough } from 'node:stream';
import type { Handle, Manifest } from '../../../src/conversation/platform.ts';
import type { Form } from '../../../src/conversation/reply.ts';
import { createTerminal } from '../../../src/platforms/terminal/terminal.ts';
import type { PlatformHarness, SeenMessage } from '../../conversation/platform-harness.ts';

const YOU = { id: 'you', name: 'you' };
const SCREEN = { id: 'terminal', kind: 'direct' } as const;

/** Why a case that needs a second person or a message that changes cannot be met here. */
export const ALONE = 'a terminal has one person';
export const GROWS = 'a terminal only grows: what changes is printed again below';

export async function makeTerminalHarness(): Promise<PlatformHarness> {
  const input = new PassThrough();
  const output = new PassThrough();
  const printed: string[] = [];
  const references: string[] = [];
  let open: Form | undefined;
  output.on('data', (chunk: Buffer) => printed.push(String(chunk)));
  const platform = createTerminal({
    input,
    output,
    language: 'ko',
    pictures: { formula: unused, picture: unused },
    now: () => 1_764_000_000_000,
    log: (reference) => references.push(reference),
  });
  const type = (line: string) => void input.write(`${line}\n`);

  return {
    platform,
    language: 'ko',
    start: (handle: Handle, manifest: Manifest) =>
      platform.start(async (request) => {
        const reply = await handle(request);
        if (reply.kind === 'form') open = reply;
        return reply;
      }, manifest),
    now: () => 1_764_000_000_000,
    say: async (_who, _where, line) => type(line),
    async press(_who, _where, label) {
      const numbers = [...printed.join('').matchAll(/\[(\d+)\] ([^[]+?)(?=\s{2}|\n|$)/g)];
      type(numbers.findLast((match) => match[2] === label)![1]!);
    },
    async form(who) {
      const shown = who === 'mina' && open && printed.some((text) => text.startsWith(open!.title));
      return shown ? { title: open!.title, labels: open!.fields.map((field) => field.label) } : undefined;
    },
    async submit(_who, values) {
      for (const { name, kind } of open!.fields) {
        type(values[name] ?? '');
        if (kind === 'lines') type('');
      }
    },
    async see(who): Promise<SeenMessage[]> {
      return who === 'mina' ? printed.map((text) => ({ text, visibility: 'private', byBot: true })) : [];
    },
    person: () => YOU,
    place: () => SCREEN,
    logged: () => ({ references, text: '' }),
    stop: () => platform.stop(),
  };
}

function unused(): Promise<never> {
  return Promise.reject(new Error('no pictures are written here'));
}
