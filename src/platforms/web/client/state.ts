// Everything the chat shows, and how each event changes it. Pure: no network, no page.

import type { Snapshot, WireEvent, WireForm, WireManifest, WireMessage, WirePerson, WirePlace } from '../wire.ts';
import type { Problem } from './requests.ts';

/** A button, menu or form of ours whose act is under way. */
export interface Pending {
  readonly act: string;
  readonly message?: string;
  readonly press?: string;
}

export interface ChatState {
  readonly me: Snapshot['me'];
  readonly places: readonly WirePlace[];
  readonly people: readonly WirePerson[];
  readonly manifest: WireManifest;
  readonly current: string;
  readonly messages: Readonly<Record<string, readonly WireMessage[]>>;
  readonly earlier: readonly string[];
  readonly unread: Readonly<Record<string, number>>;
  readonly pending: readonly Pending[];
  readonly form: WireForm | undefined;
  readonly notice: Problem | undefined;
  readonly connected: boolean;
}

export type Change =
  | WireEvent
  | { readonly kind: 'connection'; readonly connected: boolean }
  | { readonly kind: 'go'; readonly place: string }
  | { readonly kind: 'acted'; readonly pending: Pending }
  | { readonly kind: 'refused'; readonly act: string; readonly problem: Problem }
  | { readonly kind: 'noticed' }
  | { readonly kind: 'form-closed' }
  | {
      readonly kind: 'earlier';
      readonly place: string;
      readonly messages: readonly WireMessage[];
      readonly more: boolean;
    };

export const START: ChatState = {
  me: { id: '', name: '' },
  places: [],
  people: [],
  manifest: { root: '', commands: [] },
  current: '',
  messages: {},
  earlier: [],
  unread: {},
  pending: [],
  form: undefined,
  notice: undefined,
  connected: true,
};

export function changed(state: ChatState, change: Change): ChatState {
  switch (change.kind) {
    case 'snapshot':
      return fromSnapshot(state, change.snapshot);
    case 'message':
      return withMessage(state, change.message);
    case 'gone': {
      const kept = messagesIn(state, change.place).filter((message) => message.id !== change.id);
      return { ...state, messages: { ...state.messages, [change.place]: kept } };
    }
    case 'people':
      return { ...state, people: change.people };
    case 'form':
      // Another tab of the same person may have asked for it.
      return state.pending.some(({ act }) => act === change.form.act) ? { ...state, form: change.form } : state;
    case 'done':
      return withoutPending(state, change.act);
    case 'connection':
      return state.connected === change.connected ? state : { ...state, connected: change.connected };
    case 'go':
      return { ...state, current: change.place, unread: { ...state.unread, [change.place]: 0 } };
    case 'acted':
      return { ...state, pending: [...state.pending, change.pending], notice: undefined };
    case 'refused':
      return { ...withoutPending(state, change.act), notice: change.problem };
    case 'noticed':
      return { ...state, notice: undefined };
    case 'form-closed':
      return { ...state, form: undefined };
    case 'earlier': {
      const earlier = state.earlier.filter((place) => place !== change.place || change.more);
      const known = new Set(messagesIn(state, change.place).map(({ id }) => id));
      const older = change.messages.filter(({ id }) => !known.has(id));
      const all = [...older, ...messagesIn(state, change.place)];
      return { ...state, earlier, messages: { ...state.messages, [change.place]: all } };
    }
  }
}

export function messagesIn(state: ChatState, place: string): readonly WireMessage[] {
  return state.messages[place] ?? [];
}

function fromSnapshot(state: ChatState, snapshot: Snapshot): ChatState {
  const messages: Record<string, WireMessage[]> = {};
  for (const place of snapshot.places)
    messages[place.id] = snapshot.messages.filter((message) => message.place === place.id);
  const { me, places, people, manifest, earlier } = snapshot;
  const current = places.some(({ id }) => id === state.current) ? state.current : (places[0]?.id ?? '');
  // What was under way before is either in the snapshot by now or was never begun.
  return { ...state, me, places, people, manifest, earlier, messages, current, pending: [] };
}

function withMessage(state: ChatState, message: WireMessage): ChatState {
  const room = messagesIn(state, message.place);
  const index = room.findIndex(({ id }) => id === message.id);
  const before = room[index];
  // A change to something further back than was loaded: it will be read when the reader goes there.
  const isFurtherBack = before === undefined && message.order < (room[0]?.order ?? 0);
  if (isFurtherBack && state.earlier.includes(message.place)) return state;
  const next = before === undefined ? inserted(room, message) : room.with(index, message);
  const isNews = (before === undefined || before.thinking) && !message.thinking && message.author.id !== state.me.id;
  const unread =
    isNews && message.place !== state.current
      ? { ...state.unread, [message.place]: (state.unread[message.place] ?? 0) + 1 }
      : state.unread;
  return { ...state, unread, messages: { ...state.messages, [message.place]: next } };
}

// Nearly always at the end; before it when others spoke while a command was being answered.
function inserted(room: readonly WireMessage[], message: WireMessage): WireMessage[] {
  const after = room.findLastIndex((one) => one.order < message.order) + 1;
  return room.toSpliced(after, 0, message);
}

function withoutPending(state: ChatState, act: string): ChatState {
  return { ...state, pending: state.pending.filter((pending) => pending.act !== act) };
}
