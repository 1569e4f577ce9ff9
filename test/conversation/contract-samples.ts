// What the platform contract says and asks: the smallest messages, form and manifest that show each duty.

import type { CommandManifest, Manifest } from '../../src/conversation/platform.ts';
import type { Form, Message } from '../../src/conversation/reply.ts';

export function contractMessage(text: string, more: Partial<Message> = {}): Message {
  return { kind: 'message', visibility: 'public', placement: 'new', blocks: [{ kind: 'text', text: [text] }], ...more };
}

export function withButton(text: string, label: string, data: string): Message {
  const { blocks, ...rest } = contractMessage(text);
  const button = { label, action: { name: 'contract.press', data } };
  return { ...rest, blocks: [...blocks, { kind: 'buttons', buttons: [button] }] };
}

export const contractForm: Form = {
  kind: 'form',
  title: 'A few questions',
  fields: [
    { name: 'x', label: 'Input', kind: 'line', value: '2 2', required: true },
    { name: 'why', label: 'Reason', kind: 'lines', required: false },
    {
      name: 'activation',
      label: 'Activation',
      kind: 'choice',
      required: true,
      options: [
        { value: 'sigmoid', label: 'sigmoid' },
        { value: 'tanh', label: 'tanh' },
      ],
    },
  ],
  submit: { label: 'Send', action: { name: 'contract.submit', data: 's1' } },
};

function command(name: string, more: Partial<CommandManifest>): CommandManifest {
  const said = { en: name, ko: name };
  return {
    name,
    names: said,
    descriptions: said,
    arguments: [],
    visibility: 'public',
    opensForm: false,
    examples: [],
    ...more,
  };
}

const x = {
  name: 'x',
  names: { en: 'x', ko: 'x' },
  descriptions: { en: 'x', ko: 'x' },
  type: 'text',
  positional: false,
  choices: [],
  open: true,
} as const;

export const contractManifest: Manifest = {
  root: 'backprop',
  commands: [
    command('gradient', { arguments: [x, { ...x, name: 'y', names: { en: 'y', ko: 'y' } }] }),
    command('check', { visibility: 'private' }),
    command('ask', { opensForm: true }),
  ],
  actions: [
    { name: 'contract.press', visibility: 'public', opensForm: false },
    { name: 'contract.submit', visibility: 'public', opensForm: false },
  ],
};
