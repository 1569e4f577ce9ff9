// `/backprop settings nets`: the networks that somebody saved, to look at, to use and to delete.

import type { Message } from '../conversation/reply.ts';
import type { Command, Context } from './command.ts';
import { savedNetworkNamed, savedNetworks } from './saved-network.ts';
import { networkMessage, networksMessage } from './saved-network-message.ts';

export const settingsNets: Command<'settings nets'> = {
  name: 'settings nets',
  arguments: { name: { type: 'text', positional: true } },
  visibility: 'private',
  opensForm: false,
  examples: [''],
  run: async ({ name = '' }, context) => (name.trim() === '' ? list(context) : open(name, context)),
  actions: {
    'settings-nets': {
      visibility: 'private',
      opensForm: false,
      run: async (_data, _submitted, context) => ({ ...(await list(context)), placement: 'replace' }),
    },
    'settings-nets-open': {
      visibility: 'private',
      opensForm: false,
      run: async (name, _submitted, context) => ({ ...(await open(name, context)), placement: 'replace' }),
    },
  },
};

async function list(context: Context): Promise<Message> {
  return networksMessage(await savedNetworks(context), context);
}

async function open(name: string, context: Context): Promise<Message> {
  return networkMessage(await savedNetworkNamed(name, context), context);
}
