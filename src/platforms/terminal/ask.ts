// One line, one answer: `ask "/backprop gradient"`. With `--json` exactly one document on standard output.

import { parseArgs } from 'node:util';
import type { Handle, Request } from '../../conversation/platform.ts';
import type { Message, Reply } from '../../conversation/reply.ts';
import { type LanguageCode, languageOf, languages } from '../../language/index.ts';
import { drawMessage } from './drawing.ts';
import { type PictureMaker, writePictures } from './picture-files.ts';

export interface AskOptions {
  readonly line: string | undefined;
  readonly language: LanguageCode;
  readonly out: string | undefined;
  readonly json: boolean;
}

export type ReadAsk =
  | { readonly ok: true; readonly options: AskOptions }
  | { readonly ok: false; readonly problem: string };

/** Reads `[line] [--language ko|en] [--out DIR] [--json]`; the line may come as one argument or as several. */
export function readAsk(words: readonly string[], usualLanguage: string): ReadAsk {
  const usage = 'Usage: npm run -s ask -- "/backprop gradient" [--language ko|en] [--out DIR] [--json]';
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { language: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const asked = values.language;
    if (asked !== undefined && !Object.hasOwn(languages, asked)) {
      return {
        ok: false,
        problem: `--language was read as “${asked}”; it takes ${Object.keys(languages).join(' or ')}. ${usage}`,
      };
    }
    const line = positionals.length === 0 ? undefined : positionals.join(' ');
    if (values.json && line === undefined) return { ok: false, problem: `--json needs a line to answer. ${usage}` };
    return {
      ok: true,
      options: { line, language: languageOf(asked ?? usualLanguage), out: values.out, json: values.json },
    };
  } catch (fault) {
    return { ok: false, problem: `${fault instanceof Error ? fault.message.split('.')[0] : ''}. ${usage}` };
  }
}

export interface AskNeeds {
  readonly handle: Handle;
  readonly pictures: PictureMaker;
  readonly write: (text: string) => void;
  readonly now: () => number;
}

/** Exit code 0 for an answer, 2 for a request that was refused, 1 for a fault of ours. */
export async function ask(options: AskOptions & { readonly line: string }, needs: AskNeeds): Promise<0 | 1 | 2> {
  const reply = await needs.handle(requestOf(options, needs.now()));
  if (reply.kind === 'message' && reply.error) {
    needs.write(options.json ? `${JSON.stringify({ error: reply.error })}\n` : `${drawMessage(reply, false).text}\n`);
    return reply.error.code === 'fault' ? 1 : 2;
  }
  const files = options.out && reply.kind === 'message' ? await writePictures(reply, options.out, needs.pictures) : [];
  needs.write(options.json ? `${JSON.stringify(documentOf(reply))}\n` : `${textOf(reply)}${saved(files, options)}\n`);
  return 0;
}

function documentOf(reply: Reply) {
  if (reply.kind === 'form') return { reply, result: null };
  const { result, ...shown } = reply;
  return { reply: shown, result: result?.() ?? null };
}

function textOf(reply: Reply): string {
  return reply.kind === 'form' ? reply.title : drawMessage(reply as Message, false).text;
}

function saved(files: readonly string[], { language }: AskOptions): string {
  return files.length === 0 ? '' : `\n\n${languages[language].terminal.saved(files.join(', '))}`;
}

function requestOf({ line, language }: AskOptions & { readonly line: string }, at: number): Request {
  return {
    id: `ask-${at}`,
    platform: 'terminal',
    person: { id: 'you', name: 'you' },
    place: { id: 'terminal', kind: 'direct' },
    language,
    at,
    input: { kind: 'line', text: line },
  };
}
