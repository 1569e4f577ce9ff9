// The platform's messenger as commands get it: whatever they post keeps the content budget, and its buttons fit.

import { mapReplyActions } from '../conversation/actions.ts';
import { fitMessage } from '../conversation/limits.ts';
import type { Messenger } from '../conversation/messenger.ts';
import type { Message } from '../conversation/reply.ts';
import type { Kept } from '../store/kept.ts';
import { shorten } from './kept-actions.ts';

export function fittingMessenger(messenger: Messenger, kept: Kept): Messenger {
  const fitting = (message: Message) => mapReplyActions(fitMessage(message), (action) => shorten(action, kept));
  return {
    post: async (place, message, key) => messenger.post(place, await fitting(message), key),
    edit: async (ref, message) => messenger.edit(ref, await fitting(message)),
    direct: async (person, message, key) => messenger.direct(person, await fitting(message), key),
  };
}
