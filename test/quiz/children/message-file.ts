// A messenger that outlives its process: a file of lines. As on a platform, the same key posted again changes nothing.

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { MessageRef, Messenger } from '../../../src/conversation/messenger.ts';
import type { Message } from '../../../src/conversation/reply.ts';

export interface Line {
  readonly act: 'post' | 'edit';
  readonly key: string;
  readonly message: Message;
}

export function linesOf(file: string): Line[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** What each message says now, by key. */
export function contentsOf(file: string): Map<string, Message> {
  return new Map(linesOf(file).map(({ key, message }) => [key, message]));
}

export function messageFile(file: string, reach: (label: string) => void): Messenger {
  const write = (act: Line['act'], key: string, message: Message) => {
    reach(`before ${act}`);
    appendFileSync(file, `${JSON.stringify({ act, key, message })}\n`);
    reach(`after ${act}`);
  };
  const refOf = (place: string, key: string): MessageRef => ({ platform: 'test', place, message: key });
  const post = async (place: { readonly id: string }, message: Message, key: string) => {
    if (!contentsOf(file).has(key)) write('post', key, message);
    return refOf(place.id, key);
  };
  return {
    post,
    edit: async ({ message: key }, message) => write('edit', key, message),
    direct: (person, message, key) => post({ id: `direct ${person.id}` }, message, key),
  };
}
