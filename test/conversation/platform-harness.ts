// What a platform's own test provides, so that the contract can be run on it: two people, a channel, their direct places.

import type { Handle, Manifest, Platform } from '../../src/conversation/platform.ts';

/** A message as somebody sees it: all its words, alternative texts and labels included. */
export interface SeenMessage {
  readonly text: string;
  readonly visibility: 'public' | 'private';
  readonly byBot: boolean;
}

export interface SeenForm {
  readonly title: string;
  readonly labels: readonly string[];
}

export type Who = 'mina' | 'joon';
export type Where = 'channel' | 'direct';

export interface PlatformHarness {
  readonly platform: Platform;
  /** The BCP 47 tag in which both people use the platform. */
  readonly language: string;
  start(handle: Handle, manifest: Manifest): Promise<void>;
  /** What time the platform's clock says. */
  now(): number;
  /** Types a line, which on a channel starts with the root. */
  say(who: Who, where: Where, line: string): Promise<void>;
  press(who: Who, where: Where, label: string): Promise<void>;
  /** The form that is open for this person. */
  form(who: Who): Promise<SeenForm | undefined>;
  submit(who: Who, values: Readonly<Record<string, string>>): Promise<void>;
  /** What the person sees in that place, oldest first. */
  see(who: Who, where: Where): Promise<readonly SeenMessage[]>;
  person(who: Who): { readonly id: string; readonly name: string };
  place(who: Who, where: Where): { readonly id: string; readonly kind: 'channel' | 'direct' };
  /** References under which faults were logged, and everything else that was logged, as text. */
  logged(): { readonly references: readonly string[]; readonly text: string };
  stop(): Promise<void>;
}
