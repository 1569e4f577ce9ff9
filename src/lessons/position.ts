// Where a reader stands: lesson, page and what they have chosen there; as data for a button and back.

import { lessons } from './index.ts';
import type { Lesson, Page, State } from './lesson.ts';

export interface Position {
  readonly lesson: Lesson;
  /** From 0. */
  readonly at: number;
  readonly page: Page;
  readonly state: State;
}

/** A page as one first meets it, or with some of its controls set. */
export function positionAt(lesson: Lesson, at: number, chosen: State = {}): Position {
  const page = lesson.pages[at]!;
  const state = Object.fromEntries(
    page.controls.map(({ name, values, initial }) => [
      name,
      values.includes(chosen[name] ?? '') ? chosen[name]! : initial,
    ]),
  );
  return { lesson, at, page, state };
}

/** The page before or behind, across the borders between lessons. */
export function neighbour({ lesson, at }: Position, step: -1 | 1): Position | undefined {
  if (lesson.pages[at + step]) return positionAt(lesson, at + step);
  const next = lessons[lessons.indexOf(lesson) + step];
  return next && positionAt(next, step === 1 ? 0 : next.pages.length - 1);
}

/** `input-scale/2/k=4`; pages count from 1. A menu appends its value, so `last` stands at the end. */
export function encodePosition({ lesson, at, state }: Position, last?: string): string {
  const names = Object.keys(state).filter((name) => name !== last);
  const pairs = names.map((name) => `${name}=${state[name]}`);
  return [lesson.topic, at + 1, ...pairs, ...(last === undefined ? [] : [`${last}=`])].join('/');
}

/** The reverse; what it does not know any more is as at first. Undefined when there is no such page. */
export function decodePosition(data: string): Position | undefined {
  const [topic, page, ...pairs] = data.split('/');
  const lesson = lessons.find((known) => known.topic === topic);
  const at = Number(page) - 1;
  if (!lesson?.pages[at]) return undefined;
  const chosen = pairs.map((pair) => pair.split('=') as [string, string]);
  return positionAt(lesson, at, Object.fromEntries(chosen));
}
