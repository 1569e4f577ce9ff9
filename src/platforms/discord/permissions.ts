// What the app must be allowed to answer for everybody, and the private sentence where it is not.

import { ChannelType, PermissionFlagsBits } from '@discordjs/core';
import { refusal } from '../../conversation/refusal.ts';
import type { Message } from '../../conversation/reply.ts';
import type { Catalog } from '../../language/catalog.ts';
import { languageOf, languages } from '../../language/index.ts';
import type { Origin } from './types.ts';

export type Permission = keyof Catalog['discord']['permissions'];

const BITS: Readonly<Record<Permission, bigint>> = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  sendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  attachFiles: PermissionFlagsBits.AttachFiles,
};

const THREADS: readonly (number | undefined)[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** What is missing for a public answer there, in the order in which somebody would grant it. */
export function missingPermissions(
  { permissions, channel, place, broughtAlong }: Pick<Origin, 'permissions' | 'channel' | 'place' | 'broughtAlong'>,
  withFiles: boolean,
): readonly Permission[] {
  if (permissions === undefined || place !== 'server') return [];
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  const send: Permission = THREADS.includes(channel?.type) ? 'sendMessagesInThreads' : 'sendMessages';
  // Whoever brings the app along speaks through the interaction alone, and needs no place in the channel.
  const needed: readonly Permission[] = broughtAlong ? [] : ['viewChannel', send];
  return [...needed, ...(withFiles ? ['attachFiles' as const] : [])].filter(
    (name) => (permissions & BITS[name]) === 0n,
  );
}

/** Tells the asker alone which permissions are missing, and where they are granted. */
export function permissionRefusal(missing: readonly Permission[], language: string): Message {
  const { discord } = languages[languageOf(language)];
  const message = discord.permissionMissing({ names: missing.map((name) => discord.permissions[name]) });
  return refusal(message, 'missing-permission');
}
