// Where an answer goes: in the place of “thinking…”, over the message that was pressed, beside it, or to the asker alone.

import type { Message } from '../../conversation/reply.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { DiscordApi, Sent } from './api.ts';
import { isExpired, isMessageGone } from './fault.ts';
import type { DiscordMessenger } from './messenger.ts';
import { missingPermissions, permissionRefusal } from './permissions.ts';
import { drawMessage } from './render.ts';
import { type Pictures, sendable } from './sending.ts';
import type { Origin } from './types.ts';

export interface DeliveryParts {
  readonly api: DiscordApi;
  readonly messenger: DiscordMessenger;
  readonly pictures: Pictures;
  /** Told when an answer could be shown nowhere. */
  readonly dropped: () => void;
}

export interface Answer {
  readonly origin: Origin;
  /** Of what has to be said instead. */
  readonly language: string;
  readonly message: Message;
  readonly acknowledgement: Acknowledgement;
  /** Called before a message appears that a second attempt would double. */
  readonly beforeNew: () => Promise<void>;
}

export class Delivery {
  constructor(private readonly parts: DeliveryParts) {}

  /** @throws PlatformError */
  async give(answer: Answer): Promise<void> {
    const allowed = { ...answer, message: permitted(answer) };
    const { origin, message, acknowledgement } = allowed;
    const outcome = await acknowledgement.defer(isPrivate(message, origin));
    if (outcome === 'elsewhere') return;
    if (outcome === 'late') return this.#late(allowed);
    const sent = await sendable(message, this.parts.pictures);
    try {
      await this.#place(allowed, sent);
    } catch (fault) {
      if (!isExpired(fault)) throw fault;
      await this.#late(allowed);
    }
  }

  async #place({ origin, message, acknowledgement, beforeNew }: Answer, sent: Sent): Promise<void> {
    const { api } = this.parts;
    const privately = isPrivate(message, origin);
    const beside = async () => {
      await beforeNew();
      await api.followUp(origin, sent, privately);
    };
    if (origin.pressed !== undefined && !replaces(origin, message)) return beside();
    if (origin.pressed === undefined && privately && !acknowledgement.privately) {
      // A follow-up takes the place of “thinking…”, and is seen by whoever sees that: so that has to go first.
      await api.deleteAnswer(origin);
      return beside();
    }
    await api.editAnswer(origin, sent).catch((fault: unknown) => {
      if (isMessageGone(fault)) return beside();
      throw fault;
    });
  }

  /** The token has run out: what is for everybody can still be said as an ordinary message. */
  async #late({ origin, message }: Answer): Promise<void> {
    const { channel, broughtAlong, id } = origin;
    if (channel === undefined || broughtAlong || isPrivate(message, origin)) return this.parts.dropped();
    const place = { id: channel.id, kind: origin.place === 'direct' ? 'direct' : 'channel' } as const;
    await this.parts.messenger.post(place, message, `late ${id}`);
  }
}

/** In a direct message nobody else reads along. */
export function isPrivate({ visibility, error }: Message, { place }: Origin): boolean {
  return place !== 'direct' && (visibility === 'private' || error !== undefined);
}

/** The message itself, or to the asker alone what we would have to be allowed for it. */
function permitted({ origin, language, message }: Answer): Message {
  if (isPrivate(message, origin)) return message;
  const missing = missingPermissions(origin, drawMessage(message).pictures.length > 0);
  return missing.length === 0 ? message : permissionRefusal(missing, language);
}

/** A refusal never takes the place of what it refuses; what everybody reads never becomes what one alone reads. */
function replaces({ pressed, place }: Origin, { placement, visibility, error }: Message): boolean {
  if (error !== undefined || placement !== 'replace') return false;
  return visibility === 'public' || pressed?.private === true || place === 'direct';
}
