// The interactive terminal chat as a Platform: one person, one place, lines in and plain text out.

import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import { LIMITS } from '../../conversation/limits.ts';
import type { Place } from '../../conversation/place.ts';
import { plainBlock } from '../../conversation/plain-text.ts';
import type { Handle, Input, Manifest, Platform, Request } from '../../conversation/platform.ts';
import type { Action, Message, Person, Reply } from '../../conversation/reply.ts';
import { type LanguageCode, languages } from '../../language/index.ts';
import { complete } from './completion.ts';
import { drawMessage, type Press } from './drawing.ts';
import { Filling } from './filling.ts';
import { TerminalMessenger } from './messenger.ts';
import { type PictureMaker, writePictures } from './picture-files.ts';

const NAME = 'terminal';
const PERSON: Person = { id: 'you', name: 'you' };
const PLACE: Place = { id: 'terminal', kind: 'direct' };

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly language: LanguageCode;
  /** Where pictures are written, if they are. */
  readonly out?: string | undefined;
  readonly pictures: PictureMaker;
  readonly now?: () => number;
  readonly log: (reference: string, fault: unknown) => void;
  /** A real terminal: prompt, history, completion. */
  readonly interactive?: boolean;
  readonly history?: readonly string[];
}

export interface TerminalPlatform extends Platform {
  /** Resolves when the person has left and everything begun is answered. */
  readonly left: Promise<void>;
  /** Lines typed, newest first. */
  readonly history: readonly string[];
}

export function createTerminal(options: TerminalOptions): TerminalPlatform {
  const { input, output, language, now = Date.now } = options;
  const words = languages[language];
  const write = (text: string) => output.write(`${text}\n`);
  const history: string[] = [...(options.history ?? [])];
  const messenger = new TerminalMessenger(NAME, PLACE.id, (message) => show(message));
  let presses: readonly Press[] = [];
  /** What "1" presses while an answer takes long. */
  let stopping: Action | undefined;
  let isProgressShown = false;
  let filling: Filling | undefined;
  let handle: Handle;
  let lines: Interface | undefined;
  let queue: Promise<void> = Promise.resolve();
  let leave: () => void;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });

  function show(message: Message): void {
    const drawn = drawMessage(message, true);
    if (drawn.presses.length > 0) presses = drawn.presses;
    write(`${drawn.text}\n`);
  }

  async function perform(act: Input): Promise<void> {
    const request: Request = {
      id: randomUUID(),
      platform: NAME,
      person: PERSON,
      place: PLACE,
      language,
      at: now(),
      input: act,
    };
    try {
      const reply = await handle(request, options.interactive ? showProgress : undefined);
      endProgress();
      await present(reply);
    } catch (fault) {
      const reference = request.id.slice(0, 8);
      options.log(reference, fault);
      write(`${words.help.apology(reference)}\n`);
    }
  }

  function showProgress(message: Message): void {
    const [text] = message.blocks.map(plainBlock);
    const stop = message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])).at(0);
    stopping = stop?.action;
    output.write(`\r\x1b[2K${text ?? ''}${stop === undefined ? '' : `  [1] ${stop.label}`}`);
    isProgressShown = true;
  }

  function endProgress(): void {
    if (isProgressShown) output.write('\r\x1b[2K');
    isProgressShown = false;
    stopping = undefined;
  }

  async function present(reply: Reply): Promise<void> {
    if (reply.kind === 'form') {
      filling = new Filling(reply);
      write(`${filling.text}\n`);
      return;
    }
    show(reply);
    if (options.out === undefined) return;
    const files = await writePictures(reply, options.out, options.pictures);
    if (files.length > 0) write(`${words.terminal.saved(files.join(', '))}\n`);
  }

  async function take(line: string): Promise<void> {
    const typed = line.trim();
    if (filling) await fill(line);
    else if (/^\d{1,3}$/.test(typed)) await press(Number(typed));
    else if (typed !== '') await perform({ kind: 'line', text: typed });
    prompt();
  }

  async function press(number: number): Promise<void> {
    const action = presses[number - 1];
    if (action) await perform({ kind: 'action', action });
    else write(words.terminal.noButton(String(number)));
  }

  async function fill(typed: string): Promise<void> {
    const values = filling!.take(typed);
    if (values === undefined) return;
    const { action } = filling!.form.submit;
    filling = undefined;
    await perform({ kind: 'submit', action, values });
  }

  function prompt(): void {
    if (!lines || !options.interactive) return;
    const field = filling?.field;
    lines.setPrompt(field ? words.terminal.field(field.label, field.value ?? '') : words.terminal.prompt);
    lines.prompt();
  }

  return {
    name: NAME,
    limits: { message: LIMITS.message, blocks: LIMITS.blocks },
    messenger,
    left,
    history,
    async start(given: Handle, manifest: Manifest) {
      handle = given;
      lines = createInterface({
        input,
        ...(options.interactive ? { output, terminal: true, history: [...history] } : {}),
        completer: (line: string) => complete(line, manifest, language),
      });
      lines.on('history', (all: readonly string[]) => history.splice(0, history.length, ...all));
      // One line after the other: the answer to a press must be that of the message it was pressed on.
      lines.on('line', (line) => {
        // While an answer takes long, what stands beside its progress can be pressed at once.
        if (stopping !== undefined && line.trim() === '1') {
          const action = stopping;
          stopping = undefined;
          void perform({ kind: 'action', action });
          return;
        }
        queue = queue.then(() => take(line));
      });
      lines.on('close', () => void queue.then(() => leave()));
      if (options.interactive) write(`${words.terminal.welcome}\n`);
      prompt();
    },
    async stop() {
      lines?.close();
      await queue;
    },
  };
}
