// `/backprop gradient`: any gradient of a network, and buttons that change one thing and answer again.

import type { Block, Button, Form, Message } from '../conversation/reply.ts';
import type { ActionHandler, Command, Context, Values } from './command.ts';
import { sendDirectly } from './explain.ts';
import { gradientAnswer } from './gradient-answer.ts';
import { type Change, changes, compared, swapTarget } from './gradient-changes.ts';
import { gradientChoices } from './gradient-choices.ts';
import { gradientExplanation } from './gradient-explanation.ts';
import { type Derived, derive, type WorkedOut, workOut } from './gradient-question.ts';
import { gradientResult } from './gradient-result.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { NETWORK_ARGUMENTS, readNetworkRequest } from './network-arguments.ts';
import { activationsText, type NetworkRequest, valuesOf, valuesText, widthsOf } from './network-request.ts';
import { withSavedNetwork } from './saved-network.ts';

export const gradient: Command<'gradient'> = {
  name: 'gradient',
  arguments: NETWORK_ARGUMENTS,
  visibility: 'public',
  opensForm: false,
  examples: [
    '',
    'wrt=w12',
    'x="1 2" target="0 1"',
    'net=2-3-2 wrt=w2_11 activation=tanh',
    'net=2-2-1 w="0.5 -0.3; 0.2 0.8 | 1 -1" b="0.1 0 | 0.2" target=1 activation="relu sigmoid" loss=half-sse',
  ],
  run: async (values, context) => answer(workOut(readNetworkRequest(await withSavedNetwork(values, context))), context),
  actions: {
    'gradient-double': changeBy('double'),
    'gradient-swap': changeBy('swap'),
    'gradient-step': changeBy('step'),
    'gradient-wrt': onPress((data, _submitted, context) => {
      const worked = workOut(requestFrom(data));
      return answer(worked, context, { name: context.words.gradient.changed.wrt, value: [worked.symbol.plain] });
    }),
    'gradient-explain': {
      visibility: 'private',
      opensForm: false,
      run: (data, _submitted, context) => {
        const worked = workOut(requestFrom(data));
        const blocks = gradientExplanation(worked, context.words);
        const message = { kind: 'message', visibility: 'private', placement: 'new', blocks } as const;
        return sendDirectly(message, { name: 'gradient-explain', data }, context);
      },
    },
    'gradient-form': { ...onPress((data, _submitted, context) => numbersForm(data, context)), opensForm: true },
    'gradient-submit': onPress((data, submitted, context) => {
      const given = Object.entries(submitted).filter(([, value]) => value.trim() !== '');
      const after = readNetworkRequest({ ...pairsOf(data), ...Object.fromEntries(given) });
      return answerChanged(derive(requestFrom(data)), after, context.words.gradient.changed.form, context);
    }),
  },
};

type Changed = Parameters<typeof gradientAnswer>[2];

function answer(worked: WorkedOut, context: Context, changed?: Changed): Message {
  return {
    kind: 'message',
    visibility: 'public',
    placement: changed ? 'replace' : 'new',
    blocks: [...gradientAnswer(worked, context.words, changed), ...controls(worked.request, context)],
    result: () => gradientResult(worked),
  };
}

function answerChanged(before: Derived, after: NetworkRequest, name: string, context: Context): Message {
  const worked = workOut(after);
  return answer(worked, context, { name, value: [compared(before, worked, context.words.gradient)] });
}

function onPress(run: ActionHandler['run']): ActionHandler {
  return { visibility: 'public', opensForm: false, run };
}

function changeBy(change: Change): ActionHandler {
  return onPress((data, _submitted, context) => {
    const before = derive(requestFrom(data));
    return answerChanged(before, changes[change](before), changedName(change, before.request, context), context);
  });
}

function changedName(change: Change, before: NetworkRequest, { words }: Context): string {
  const { changed } = words.gradient;
  if (change !== 'swap') return changed[change];
  return changed.swap({ from: before.spec.layers[0]!.activation.name, to: swapTarget(before) });
}

function controls(request: NetworkRequest, { words }: Context): Block[] {
  const data = valuesText(valuesOf(request));
  const { change } = words.gradient;
  const button = (label: string, name: string): Button => ({ label, action: { name: `gradient-${name}`, data } });
  const { wrt: _wrt, ...rest } = valuesOf(request);
  const others = `${valuesText(rest)} wrt=`.trimStart();
  return [
    {
      kind: 'buttons',
      buttons: [
        button(change.double, 'double'),
        button(change.swap(swapTarget(request)), 'swap'),
        button(change.step, 'step'),
        button(change.form, 'form'),
        button(words.lesson.explain, 'explain'),
      ],
    },
    {
      kind: 'select',
      placeholder: change.another,
      action: { name: 'gradient-wrt', data: others },
      options: gradientChoices(widthsOf(request.spec)),
    },
  ];
}

/** A field longer than this is left out: nobody edits so many weights by hand. */
const LONGEST_FIELD = 1000;

function numbersForm(data: string, { words: { gradient: said } }: Context): Form {
  const present = Object.entries(fullValues(requestFrom(data))) as [keyof typeof said.field, string][];
  const fields = present
    .filter(([, value]) => value.length <= LONGEST_FIELD)
    .map(([name, value]) => ({ name, label: said.field[name], kind: 'line', value, required: false }) as const);
  return {
    kind: 'form',
    title: said.formTitle,
    fields,
    submit: { label: said.formSubmit, action: { name: 'gradient-submit', data } },
  };
}

/** Every field's present value, also those that a command line would leave out. */
function fullValues({
  spec,
  rate,
}: NetworkRequest): Readonly<Record<'x' | 'w' | 'target' | 'activation' | 'rate', string>> {
  return {
    x: spec.x.join(' '),
    w: spec.layers.map((layer) => layer.W.map((row) => row.join(' ')).join('; ')).join(' | '),
    target: spec.target.join(' '),
    activation: activationsText(spec),
    rate: String(rate),
  };
}

function requestFrom(data: string): NetworkRequest {
  return readNetworkRequest(pairsOf(data));
}

function pairsOf(data: string): Values {
  return Object.fromEntries(readLine(data, LONGEST_KEPT).pairs);
}
