// Plain text elements: titles, labels and hints. Slack shows them as they stand.

import type { PlainTextElement } from '@slack/types';
import { cut } from '../../conversation/limits.ts';
import { sendable } from './markup.ts';

const MARK = '…';

/** `emoji: false` leaves `:smile:` as typed. */
export function plainElement(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A label says something. */
export function labelled(label: string, most: number): PlainTextElement {
  return hinted(label, most) ?? plainElement(MARK);
}

/** Undefined where it would say nothing. */
export function hinted(hint: string, most: number): PlainTextElement | undefined {
  const said = cut(sendable(hint), most);
  return said.trim() === '' ? undefined : plainElement(said);
}
