// `/backprop settings net-delete`: forgets a saved network, after asking once.

import type { Message } from '../conversation/reply.ts';
import type { Command, Context } from './command.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { savedNetworkNamed, savedNetworks, valuesOfSaved } from './saved-network.ts';
import { askingMessage, networksMessage, resultOf } from './saved-network-message.ts';
import { whoAsks } from './who.ts';

export const settingsNetDelete: Command<'settings net-delete'> = {
  name: 'settings net-delete',
  arguments: { name: { type: 'text', positional: true } },
  visibility: 'private',
  opensForm: false,
  examples: [''],
  // Without a name there is nothing to forget: the list lets one choose.
  run: async ({ name = '' }, context) =>
    name.trim() === '' ? networksMessage(await savedNetworks(context), context) : ask(name, context),
  actions: {
    'settings-net-delete': {
      visibility: 'private',
      opensForm: false,
      run: async (name, _submitted, context) => ({ ...(await ask(name, context)), placement: 'replace' }),
    },
    'settings-net-gone': {
      visibility: 'private',
      opensForm: false,
      run: (name, _submitted, context) => forget(name, context),
    },
  },
};

async function ask(typed: string, context: Context): Promise<Message> {
  const saved = await savedNetworkNamed(typed, context);
  const { name } = saved;
  const values = valuesOfSaved(saved);
  const { networks } = context.words;
  const asking = askingMessage(
    networks.asksToDelete({ name }),
    readNetworkRequest(values),
    [
      { label: networks.delete, action: { name: 'settings-net-gone', data: name }, tone: 'danger' },
      { label: networks.keepIt, action: { name: 'settings-nets-open', data: name } },
    ],
    context,
  );
  return { ...asking, result: () => ({ asks: 'delete', ...resultOf(saved, values) }) };
}

async function forget(name: string, context: Context): Promise<Message> {
  const store = await context.store();
  const gone = await store.transaction(async ({ accounts, networks }) => {
    const account = await accounts.find(whoAsks(context));
    return account !== undefined && (await networks.delete(account, name));
  });
  // Pressed twice, it is gone already: the list says so as well.
  const said = gone ? context.words.networks.deleted({ name }) : undefined;
  return { ...networksMessage(await savedNetworks(context), context, said), placement: 'replace' };
}
