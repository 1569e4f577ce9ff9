// `/backprop settings net-save`: keeps a network under a name; over another one of that name only after asking.

import type { Form, FormField, Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import { MOST_NETWORKS, type SavedNetwork } from '../store/networks.ts';
import type { Command, Context, Values } from './command.ts';
import { derive } from './gradient-question.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { NETWORK_ARGUMENTS, readNetworkRequest } from './network-arguments.ts';
import { type NetworkRequest, valuesOf, valuesText } from './network-request.ts';
import { savedNetworks, valuesOfSaved, withSavedNetwork } from './saved-network.ts';
import {
  askingMessage,
  described,
  describedSaved,
  networkMessage,
  networksMessage,
  resultOf,
} from './saved-network-message.ts';
import { readNetworkName } from './saved-network-name.ts';
import { whoAsks } from './who.ts';

const { wrt: _wrt, digits: _digits, ...WHAT_IS_SAVED } = NETWORK_ARGUMENTS;

/** A network of 64 wide layers with all its weights has a million characters: that is no note to oneself any more. */
const LONGEST_NETWORK = 20_000;

export const settingsNetSave: Command<'settings net-save'> = {
  name: 'settings net-save',
  // Open: the names of the losses once more would be a tenth of all that Discord lets a command say.
  arguments: {
    name: { type: 'text', positional: true },
    ...WHAT_IS_SAVED,
    loss: { ...WHAT_IS_SAVED.loss, open: true },
  },
  visibility: 'private',
  opensForm: false,
  // The first stands in `help` for everybody to press: it changes nothing.
  examples: ['', 'mine net=2-3-2 activation=tanh', 'pair w="0.5 -0.3; 0.2 0.8 | 1 -1" target=1'],
  run: async (values, context) =>
    Object.keys(values).length === 0 ? networksMessage(await savedNetworks(context), context) : save(values, context),
  actions: {
    'settings-net-form': {
      visibility: 'private',
      opensForm: true,
      run: (data, _submitted, context) => form(data, context),
    },
    'settings-net-save': {
      visibility: 'private',
      opensForm: false,
      run: (data, submitted, context) => save({ ...pairsOf(data), ...filledIn(submitted) }, context),
    },
    'settings-net-replace': {
      visibility: 'private',
      opensForm: false,
      run: async (data, _submitted, context) => ({
        ...(await save(pairsOf(data), context, true)),
        placement: 'replace',
      }),
    },
  },
};

async function save(typed: Values, context: Context, replace = false): Promise<Message> {
  const { name: typedName = '', ...values } = typed;
  const name = readNetworkName(typedName);
  const request = readNetworkRequest(await withSavedNetwork(values, context));
  // What cannot be computed is refused now, not when it is asked for.
  derive(request);
  const network: SavedNetwork = { name, values: savedText(request) };
  if (network.values.length > LONGEST_NETWORK)
    throw new UserError('networkTooLong', { length: network.values.length, most: LONGEST_NETWORK }, EXAMPLE);
  const before = await write(network, replace, context);
  if (before === undefined) return networkMessage(network, context, context.words.networks.saved({ name }));
  if (before.values === network.values)
    return networkMessage(before, context, context.words.networks.savedAlready({ name: before.name }));
  const { networks } = context.words;
  const asking = askingMessage(
    networks.asksToReplace({ name: before.name, before: describedSaved(before), after: described(request) }),
    request,
    [
      {
        label: networks.replace,
        action: { name: 'settings-net-replace', data: `name=${name} ${network.values}`.trim() },
        tone: 'primary',
      },
      { label: networks.keep, action: { name: 'settings-nets-open', data: before.name } },
    ],
    context,
  );
  return { ...asking, result: () => ({ asks: 'replace', ...resultOf(before, valuesOfSaved(before)) }) };
}

/** A network, not what was asked of it. */
function savedText(request: NetworkRequest): string {
  const { wrt: _wrt, digits: _digits, ...values } = valuesOf(request);
  return valuesText(values);
}

const EXAMPLE = 'settings net-save name=mine net=2-3-2';

/** What stands under that name where it was not written over; undefined once this one stands there. */
async function write(network: SavedNetwork, replace: boolean, context: Context): Promise<SavedNetwork | undefined> {
  const store = await context.store();
  return store.transaction(async ({ accounts, networks }) => {
    const account = await accounts.of(whoAsks(context));
    const before = await networks.find(account, network.name);
    if (before !== undefined && !replace) return before;
    if (await networks.save(account, network)) return undefined;
    throw new UserError('networksFull', { most: MOST_NETWORKS }, 'settings nets');
  });
}

/** With a network in `data` only its name is asked for; without one the network too. */
function form(data: string, { words }: Context): Form {
  const said = words.commands['settings net-save'].arguments;
  const field = (name: keyof typeof said, value?: string): FormField => ({
    name,
    label: said[name].name,
    placeholder: said[name].description,
    kind: 'line',
    required: name === 'name',
    ...(value !== undefined && { value }),
  });
  const asked = [field('net', '2-3-2'), field('activation'), field('w'), field('x')];
  return {
    kind: 'form',
    title: words.networks.form,
    fields: [field('name'), ...(data === '' ? asked : [])],
    submit: { label: words.networks.submit, action: { name: 'settings-net-save', data } },
  };
}

function filledIn(submitted: Values): Values {
  return Object.fromEntries(Object.entries(submitted).filter(([, value]) => value.trim() !== ''));
}

function pairsOf(data: string): Values {
  return Object.fromEntries(readLine(data, LONGEST_KEPT).pairs);
}
