// How each event changes what the page shows.

import { describe, expect, it } from 'vitest';
import { type Change, type ChatState, changed, messagesIn, START } from '../../../../src/platforms/web/client/state.ts';
import type { Snapshot, WireMessage } from '../../../../src/platforms/web/wire.ts';

function message(order: number, more: Partial<WireMessage> = {}): WireMessage {
  return {
    id: `m${order}`,
    order,
    place: 'general',
    at: order,
    author: { id: 'joon', name: 'Joon', bot: false },
    privately: false,
    thinking: false,
    blocks: [],
    ...more,
  };
}

const snapshot: Snapshot = {
  me: { id: 'mina', name: 'Mina' },
  places: [
    { id: 'general', kind: 'channel' },
    { id: 'direct-mina', kind: 'direct' },
  ],
  people: [],
  manifest: { root: 'backprop', commands: [] },
  messages: [message(5), message(6)],
  earlier: ['general'],
};

const stateAfter = (...changes: Change[]): ChatState =>
  [{ kind: 'snapshot', snapshot } as const, ...changes].reduce(changed, START);
const idsOf = (state: ChatState, place = 'general') => messagesIn(state, place).map(({ id }) => id);

describe('the state of the page', () => {
  it('starts in the first place with the messages of the snapshot', () => {
    expect(stateAfter()).toMatchObject({ current: 'general', me: { name: 'Mina' } });
    expect(idsOf(stateAfter())).toEqual(['m5', 'm6']);
  });

  it('appends a new message and exchanges a known one where it stands', () => {
    const state = stateAfter(
      { kind: 'message', message: message(7) },
      { kind: 'message', message: message(6, { thinking: true }) },
    );
    expect(idsOf(state)).toEqual(['m5', 'm6', 'm7']);
    expect(messagesIn(state, 'general')[1]!.thinking).toBe(true);
  });

  it('does not put a change to something further back at the end', () => {
    expect(idsOf(stateAfter({ kind: 'message', message: message(2) }))).toEqual(['m5', 'm6']);
  });

  it('puts what became visible later where it was said', () => {
    expect(
      idsOf(stateAfter({ kind: 'message', message: message(8) }, { kind: 'message', message: message(7) })),
    ).toEqual(['m5', 'm6', 'm7', 'm8']);
  });

  it('takes out what is gone', () => {
    expect(idsOf(stateAfter({ kind: 'gone', id: 'm5', place: 'general' }))).toEqual(['m6']);
  });

  it('puts earlier messages before, once, and knows when there are no more', () => {
    const earlier = { kind: 'earlier', place: 'general', messages: [message(4), message(5)], more: false } as const;
    const state = stateAfter(earlier);
    expect(idsOf(state)).toEqual(['m4', 'm5', 'm6']);
    expect(state.earlier).toEqual([]);
  });

  it('counts as unread what others said elsewhere, once, and forgets it on going there', () => {
    const there = (more: Partial<WireMessage>) =>
      ({ kind: 'message', message: message(9, { place: 'direct-mina', ...more }) }) as const;
    const thinking = stateAfter(there({ thinking: true }));
    expect(thinking.unread['direct-mina'] ?? 0).toBe(0);
    const answered = changed(thinking, there({}));
    expect(answered.unread['direct-mina']).toBe(1);
    expect(changed(answered, there({})).unread['direct-mina']).toBe(1);
    expect(changed(answered, { kind: 'go', place: 'direct-mina' }).unread['direct-mina']).toBe(0);
    expect(stateAfter(there({ author: { id: 'mina', name: 'Mina', bot: false } })).unread).toEqual({});
  });

  it('keeps a pressed button pending until its act is done or refused', () => {
    const acted = { kind: 'acted', pending: { act: 'a1', message: 'm5', press: 'p' } } as const;
    expect(stateAfter(acted).pending).toHaveLength(1);
    expect(stateAfter(acted, { kind: 'done', act: 'a1' }).pending).toEqual([]);
    const refused = stateAfter(acted, { kind: 'refused', act: 'a1', problem: 'expired' });
    expect(refused).toMatchObject({ pending: [], notice: 'expired' });
  });

  it('opens a form only where its act was made', () => {
    const form = { kind: 'form', form: { id: 'f', act: 'a1', title: 't', fields: [], submit: 's' } } as const;
    expect(stateAfter(form).form).toBeUndefined();
    expect(stateAfter({ kind: 'acted', pending: { act: 'a1' } }, form).form?.id).toBe('f');
  });

  it('stays where it is when a new snapshot comes after a break', () => {
    const state = stateAfter({ kind: 'go', place: 'direct-mina' }, { kind: 'snapshot', snapshot });
    expect(state.current).toBe('direct-mina');
    expect(idsOf(state)).toEqual(['m5', 'm6']);
  });
});
