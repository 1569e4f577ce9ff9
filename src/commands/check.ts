// `/backprop check`: is a formula or a number right for a gradient, and if not, which thought is off. For the learner alone.

import type { Form, Message } from '../conversation/reply.ts';
import { checkAnswer, deriveChecked } from './check-answer.ts';
import { checkedMessage, questionMessage, readTry } from './check-message.ts';
import { readAnswerAsked } from './check-reading.ts';
import type { ActionHandler, Argument, Command, Context } from './command.ts';
import { gradientExplanation } from './gradient-explanation.ts';
import { workOut } from './gradient-question.ts';
import type { NetworkRequest } from './network-request.ts';
import { NETWORK_ASKED, OF_ARGUMENT } from './quantity-asked.ts';

/** Of a form only: longer than a formula may be, so that a long one is refused by name and not cut. */
const FIELD = 'answer';

const ARGUMENTS = {
  of: OF_ARGUMENT,
  answer: { type: 'text', positional: true, manyWords: true },
  ...NETWORK_ASKED,
} as const satisfies Record<string, Argument>;

export const check: Command<'check'> = {
  name: 'check',
  arguments: ARGUMENTS,
  visibility: 'private',
  opensForm: false,
  examples: [
    'w11',
    'of=w11 answer="(y1-t1)*h1*x1"',
    'w12 -0.4342*0.1587*(-0.5)',
    'of=z1 answer="∂L/∂y1·∂y1/∂h1·σ′(z1)"',
    'net=2-3-2 of=w1_11 answer="(∂L/∂z2_1·w2_11 + ∂L/∂z2_2·w2_21)·h1_1(1-h1_1)·x1"',
  ],
  run: async (values, context) => {
    const { request, typed } = await readAnswerAsked(values, context);
    return answer(request, typed, context);
  },
  actions: {
    'check-form': { ...onPress(openForm), opensForm: true },
    'check-submit': onPress((data, submitted, context) => {
      const { request, typed } = readTry(data);
      return answer(request, submitted[FIELD] ?? typed, context);
    }),
    'check-derivation': onPress((data, _submitted, { words }) => {
      const blocks = gradientExplanation(workOut(readTry(data).request), words);
      return { kind: 'message', visibility: 'private', placement: 'new', blocks };
    }),
  },
};

function answer(request: NetworkRequest, typed: string, context: Context): Message {
  if (typed.trim() !== '') return checkedMessage(request, checkAnswer(request, typed.trim()), context.words);
  deriveChecked(request);
  return questionMessage(request, context.words);
}

function onPress(run: ActionHandler['run']): ActionHandler {
  return { visibility: 'private', opensForm: false, run };
}

/** The form, with what was typed before. */
function openForm(data: string, _submitted: unknown, { words: { check: said } }: Context): Form {
  const { typed } = readTry(data);
  return {
    kind: 'form',
    title: said.form.title,
    fields: [
      {
        ...{ name: FIELD, label: said.form.answer, kind: 'line', required: true },
        ...(typed !== '' && { value: typed }),
        // No answer to anything.
        placeholder: 'x1*(1-h2)/2',
      },
    ],
    submit: { label: said.form.send, action: { name: 'check-submit', data } },
  };
}
