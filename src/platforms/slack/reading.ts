// Reads one payload of Slack's. Nothing in it is believed before its shape is checked; nothing here answers.

import type { z } from 'zod';
import type { Input } from '../../conversation/platform.ts';
import { gradientLineIn } from '../../language/gradient-line.ts';
import { actionOf } from './action-value.ts';
import { NAME } from './fault.ts';
import { recalled } from './form-memory.ts';
import { joined } from './ids.ts';
import { valuesOf } from './modal.ts';
import { installedIn, interactive, momentOf, nameOf, placeOf } from './payload-origin.ts';
import {
  actionsShape,
  type CommandShape,
  commandShape,
  globalShortcutShape,
  messageShortcutShape,
  submissionShape,
} from './payload-shape.ts';
import { readEvent } from './reading-events.ts';
import { ASKED_BY, SHORTCUTS } from './subscriptions.ts';
import { typedText, wordsWithin } from './typed-text.ts';
import type { Incoming, Origin } from './types.ts';

type Read = Incoming | undefined;

/** Undefined where it is nothing that we could answer. @param at when it came, in Unix milliseconds. */
export function readIncoming(body: unknown, at: number): Read {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  if ('command' in body) return readAs(commandShape, body, (shape) => command(shape, at));
  switch ((body as { type?: unknown }).type) {
    case 'event_callback':
      return readEvent(body);
    case 'block_actions':
      return readAs(actionsShape, body, (shape) => pressed(shape, at));
    case 'view_submission':
      return readAs(submissionShape, body, (shape) => submitted(shape, at));
    case 'message_action':
      return readAs(messageShortcutShape, body, explained);
    case 'shortcut':
      return readAs(globalShortcutShape, body, (shape) => asked(shape, at));
  }
  return undefined;
}

function readAs<T>(shape: z.ZodType<T>, body: object, read: (shape: T) => Read): Read {
  const { data } = shape.safeParse(body);
  return data === undefined ? undefined : read(data);
}

function command(shape: CommandShape, at: number): Read {
  const { enterprise_id: enterprise, team_id: team } = shape;
  const where = installedIn(enterprise, team, shape.is_enterprise_install);
  const origin: Origin = {
    id: shape.trigger_id,
    ...where,
    user: shape.user_id,
    channel: shape.channel_id,
    place: placeOf(shape.channel_id),
    trigger: shape.trigger_id,
    responseUrl: shape.response_url ?? undefined,
    pressed: undefined,
  };
  return act(origin, { kind: 'line', text: typedText(shape.text) }, at, shape.user_name, team);
}

function pressed(shape: z.infer<typeof actionsShape>, at: number): Read {
  const [control] = shape.actions;
  const value = control?.selected_option?.value ?? control?.value;
  if (value === undefined || value === null) return undefined;
  const channel = shape.channel?.id ?? shape.container?.channel_id ?? undefined;
  const ts = shape.container?.message_ts ?? undefined;
  const parent = shape.container?.thread_ts ?? shape.message?.thread_ts ?? undefined;
  // A message that others answered in a thread still stands in the channel.
  const thread = parent === ts ? undefined : parent;
  const isPrivate = shape.container?.is_ephemeral ?? false;
  const onHome = shape.view?.type === 'home';
  const origin: Origin = {
    ...interactive(shape),
    channel,
    place: channel === undefined || onHome ? 'direct' : placeOf(channel),
    pressed: ts === undefined || onHome ? undefined : { ts, private: isPrivate, thread },
    thread,
    onHome,
  };
  const acted = control?.action_ts ? momentOf(control.action_ts) : at;
  return act(origin, { kind: 'action', action: actionOf(value) }, acted, nameOf(shape), shape.team?.id);
}

function submitted(shape: z.infer<typeof submissionShape>, at: number): Read {
  const { view } = shape;
  const memory = recalled(view.private_metadata);
  if (memory === undefined) return undefined;
  const origin: Origin = { ...interactive(shape, view.app_installed_team_id), ...memory };
  const input: Input = { kind: 'submit', action: actionOf(view.callback_id), values: valuesOf(view.state) };
  return act(origin, input, at, nameOf(shape), shape.team?.id);
}

function explained(shape: z.infer<typeof messageShortcutShape>): Read {
  if (shape.callback_id !== SHORTCUTS.explain.callbackId) return undefined;
  const channel = shape.channel.id;
  const thread = shape.message.thread_ts ?? undefined;
  const origin: Origin = { ...interactive(shape), channel, place: placeOf(channel), pressed: undefined, thread };
  const line = gradientLineIn(wordsWithin(shape.message));
  return { kind: 'explain', origin, line, server: shape.team?.id ?? undefined };
}

function asked(shape: z.infer<typeof globalShortcutShape>, at: number): Read {
  const text = ASKED_BY.get(shape.callback_id);
  if (text === undefined) return undefined;
  const origin: Origin = { ...interactive(shape), channel: undefined, place: 'direct', pressed: undefined };
  return act(origin, { kind: 'line', text }, at, nameOf(shape), shape.team?.id);
}

function act(origin: Origin, input: Input, at: number, name: string, server: string | null | undefined): Incoming {
  const person = { id: joined(origin, origin.user), name: name || origin.user };
  const place = { id: joined(origin, origin.channel ?? origin.user), kind: origin.place };
  const inServer = origin.place === 'channel' && server ? { server } : {};
  return { kind: 'act', origin, request: { id: origin.id, platform: NAME, person, place, at, input, ...inServer } };
}
