// `/backprop differentiate`: the partial derivatives of any formula, in symbols and in numbers, and buttons that change them.

import type { Block, Button, Form, Message } from '../conversation/reply.ts';
import type { ActionHandler, Command, Context, Values } from './command.ts';
import { differentiateAnswer } from './differentiate-answer.ts';
import {
  type DifferentiateRequest,
  readDifferentiateRequest,
  SAMPLE,
  valuesOfRequest,
} from './differentiate-request.ts';
import { differentiateResult } from './differentiate-result.ts';
import { stepBlocks } from './differentiate-steps.ts';
import { type DifferentiateWorked, partialWritten, workOutFormula } from './differentiate-worked.ts';
import { sendDirectly } from './explain.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { valuesText } from './network-request.ts';

export const differentiate: Command<'differentiate'> = {
  name: 'differentiate',
  arguments: {
    f: { type: 'text', positional: true, manyWords: true },
    at: { type: 'text' },
    wrt: { type: 'text' },
  },
  visibility: 'public',
  opensForm: false,
  examples: [
    '',
    valuesText({ ...SAMPLE, wrt: 'w' }),
    'f="1/(1 + exp(-(w0*x0 + w1*x1 + w2)))" at="w0=2 x0=-1 w1=-3 x1=-2 w2=-3"',
    'f="(a*b + c)*f" at="a=2 b=-3 c=10 f=-2"',
    'f="x*relu(x)"',
  ],
  run: (values, context) => answer(workOut(values, context), context),
  actions: {
    'differentiate-wrt': onPress((data, _submitted, context) => answer(workOut(pairsOf(data), context), context, true)),
    'differentiate-form': {
      ...onPress((data, _submitted, context) => valuesForm(readRequest(data, context), data, context)),
      opensForm: true,
    },
    'differentiate-submit': onPress((data, submitted, context) => {
      const given = Object.entries(submitted).filter(([name, value]) => name === 'wrt' || value.trim() !== '');
      return answer(workOut({ ...pairsOf(data), ...Object.fromEntries(given) }, context), context, true);
    }),
    'differentiate-steps': {
      visibility: 'private',
      opensForm: false,
      run: (data, _submitted, context) => steps(data, context),
    },
    'differentiate-explain': {
      visibility: 'private',
      opensForm: false,
      run: (data, _submitted, context) =>
        sendDirectly(steps(data, context), { name: 'differentiate-explain', data }, context),
    },
  },
};

function workOut(values: Values, { words }: Context): DifferentiateWorked {
  return workOutFormula(readDifferentiateRequest(values, words), words);
}

function answer(worked: DifferentiateWorked, context: Context, isChange = false): Message {
  return {
    kind: 'message',
    visibility: 'public',
    placement: isChange ? 'replace' : 'new',
    blocks: [...differentiateAnswer(worked, context.words), ...controls(worked.request, context)],
    result: () => differentiateResult(worked),
  };
}

function onPress(run: ActionHandler['run']): ActionHandler {
  return { visibility: 'public', opensForm: false, run };
}

const MOST_OPTIONS = 24;

function controls(request: DifferentiateRequest, { words }: Context): Block[] {
  const { change } = words.differentiate;
  const values = valuesOfRequest(request);
  const data = valuesText(values);
  const button = (label: string, name: string): Button => ({ label, action: { name: `differentiate-${name}`, data } });
  const { wrt: _wrt, ...rest } = values;
  const hasNames = request.names.length > 0;
  return [
    {
      kind: 'buttons',
      buttons: [
        ...(hasNames ? [button(change.steps, 'steps')] : []),
        button(change.form, 'form'),
        ...(hasNames ? [button(words.lesson.explain, 'explain')] : []),
      ],
    },
    ...(request.names.length < 2
      ? []
      : [
          {
            kind: 'select',
            placeholder: change.another,
            action: { name: 'differentiate-wrt', data: `${valuesText(rest)} wrt=` },
            options: [
              // A value that is no name: nothing between its commas.
              { value: ',', label: change.all },
              ...request.names
                .slice(0, MOST_OPTIONS)
                .map((symbol) => ({ value: symbol.name, label: partialWritten(request.own, symbol).plain })),
            ],
          } as const,
        ]),
  ];
}

function steps(data: string, context: Context): Message {
  const { page = '0', ...values } = pairsOf(data);
  const worked = workOut(values, context);
  const blocks = stepBlocks(worked, Number(page) || 0, context.words);
  return { kind: 'message', visibility: 'private', placement: 'new', blocks };
}

function valuesForm(request: DifferentiateRequest, data: string, { words: { differentiate: said } }: Context): Form {
  const { f = '', at, wrt } = valuesOfRequest(request);
  const given = at ?? request.names.map(({ name }) => `${name}=1`).join(' ');
  return {
    kind: 'form',
    title: said.formTitle,
    fields: [
      { name: 'f', label: said.field.f, kind: 'line', value: f, required: true },
      { name: 'at', label: said.field.at, kind: 'line', value: given, required: false },
      { name: 'wrt', label: said.field.wrt, kind: 'line', value: wrt ?? '', required: false },
    ],
    submit: { label: said.formSubmit, action: { name: 'differentiate-submit', data } },
  };
}

function readRequest(data: string, { words }: Context): DifferentiateRequest {
  return readDifferentiateRequest(pairsOf(data), words);
}

function pairsOf(data: string): Values {
  return Object.fromEntries(readLine(data, LONGEST_KEPT).pairs);
}
