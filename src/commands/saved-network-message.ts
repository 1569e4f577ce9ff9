// How saved networks are shown: one with its picture and what to do with it, or all of them. Writes nothing.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block, Button, Message, Option, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { drawNetwork } from '../pictures/graph.ts';
import { MOST_NETWORKS, type SavedNetwork } from '../store/networks.ts';
import { type Context, lineOf, type Values } from './command.ts';
import { derive } from './gradient-question.ts';
import { RUN_ACTION } from './manifest.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { activationsText, type NetworkRequest, valuesOf, valuesText, widthsOf } from './network-request.ts';
import { valuesOfSaved } from './saved-network.ts';
import { spokenLine } from './spoken-line.ts';
import { startText } from './train-start.ts';

/** More than these are offered in a menu. */
const MOST_BUTTONS = 5;
const LONGEST_SHAPE = 24;

/** `2-3-2 · tanh · softmax-ce`. */
export function described({ spec }: NetworkRequest): string {
  const widths = widthsOf(spec);
  const all = widths.join('-');
  const shape = all.length <= LONGEST_SHAPE ? all : `${widths[0]}-…-${widths.at(-1)} (${widths.length - 1})`;
  const activations = activationsText(spec);
  return `${shape} · ${activations.length <= LONGEST_SHAPE ? activations : '…'} · ${spec.loss}`;
}

export function describedSaved(saved: SavedNetwork): string {
  return described(readNetworkRequest(valuesOfSaved(saved)));
}

/** The picture of a network with its forward values: what its gradients are, one asks of it. @throws UserError where it cannot be computed. */
export function networkPicture(request: NetworkRequest, { words }: Context): Block {
  const { spec, pass } = derive(request);
  const drawn = drawNetwork({ spec, pass }, words.pictures);
  return pictureBlock('network', drawn);
}

/** One network; `said` is what has just become of it. */
export function networkMessage(saved: SavedNetwork, context: Context, said?: string): Message {
  const { networks } = context.words;
  const values = valuesOfSaved(saved);
  const request = readNetworkRequest(values);
  const line = lineOf(spokenLine(`gradient net=${saved.name}`, context.words), '');
  const text: Text = [...(said === undefined ? [] : [`${said} `]), networks.use, { style: 'code', text: line }];
  return privately(
    [
      { kind: 'heading', text: networks.heading(saved) },
      { kind: 'text', text: [described(request)] },
      { kind: 'text', text },
      networkPicture(request, context),
      { kind: 'buttons', buttons: useButtons(saved, context) },
    ],
    () => resultOf(saved, values),
  );
}

function useButtons({ name, values }: SavedNetwork, { words: { networks } }: Context): Button[] {
  const run = (label: string, line: string): Button => ({
    label,
    action: { name: RUN_ACTION.name, data: line.trim() },
  });
  return [
    // The network itself, not its name: the button outlives both.
    run(networks.gradient, `gradient ${values}`),
    { label: networks.train, action: { name: 'train-net', data: startText(valuesOfSaved({ values })) } },
    { label: networks.title, action: { name: 'settings-nets', data: '' } },
    { label: networks.delete, action: { name: 'settings-net-delete', data: name }, tone: 'danger' },
  ];
}

/** Opens a form that keeps this network under a name. */
export function saveButton(request: NetworkRequest, { networks }: Catalog): Button {
  // The article's network needs no values, but an empty form would ask for a network.
  const data = valuesText(valuesOf(request)) || 'net=2-2';
  return { label: networks.saveThis, action: { name: 'settings-net-form', data } };
}

/** All of them, to open or to delete; `said` is what has just been done. */
export function networksMessage(all: readonly SavedNetwork[], { words }: Context, said?: string): Message {
  const { networks } = words;
  const fields = all.map((saved) => ({ name: saved.name, value: [describedSaved(saved)] }));
  const options = all.map(({ name }): Option => ({ value: name, label: name }));
  const open = 'settings-nets-open';
  const opening: Block[] =
    all.length <= MOST_BUTTONS
      ? [{ kind: 'buttons', buttons: all.map(({ name }) => ({ label: name, action: { name: open, data: name } })) }]
      : [{ kind: 'select', placeholder: networks.openOne, action: { name: open, data: '' }, options }];
  const heading = [
    networks.title,
    ...(all.length > 0 ? [networks.count({ count: all.length, most: MOST_NETWORKS })] : []),
  ];
  return privately(
    [
      { kind: 'heading', text: heading.join(' · ') },
      ...(said === undefined ? [] : [{ kind: 'text', text: [said] } as const]),
      ...(all.length === 0
        ? [{ kind: 'text', text: [networks.none] } as const]
        : [
            { kind: 'fields', fields } as const,
            ...opening,
            {
              kind: 'select',
              placeholder: networks.deleteOne,
              action: { name: 'settings-net-delete', data: '' },
              options,
            } as const,
          ]),
      {
        kind: 'buttons',
        buttons: [{ label: networks.fresh, action: { name: 'settings-net-form', data: '' } }],
      },
    ],
    () => ({ networks: all.map((saved) => resultOf(saved, valuesOfSaved(saved))) }),
  );
}

/** A question about one network, with its picture. */
export function askingMessage(
  text: string,
  request: NetworkRequest,
  buttons: readonly Button[],
  context: Context,
): Message {
  return privately([{ kind: 'text', text: [text] }, networkPicture(request, context), { kind: 'buttons', buttons }]);
}

export function resultOf({ name }: Pick<SavedNetwork, 'name'>, values: Values) {
  const { spec } = readNetworkRequest(values);
  return { name, net: widthsOf(spec).join('-'), activation: activationsText(spec), loss: spec.loss, values };
}

function privately(blocks: readonly Block[], result?: () => unknown): Message {
  return { kind: 'message', visibility: 'private', placement: 'new', blocks, ...(result && { result }) };
}
