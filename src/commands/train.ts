// `/backprop train`: gradient descent before one's eyes, with buttons that change one thing and train again.

import type { Message } from '../conversation/reply.ts';
import { showNumber } from '../language/numbers.ts';
import type { Command, Context, Values } from './command.ts';
import { LONGEST_KEPT, readLine } from './line.ts';
import { trainAnswer } from './train-answer.ts';
import { withStart } from './train-net.ts';
import { readTrainRequest, TRAIN_ARGUMENTS } from './train-request.ts';
import { trainResult } from './train-result.ts';
import { type Progress, train as runTraining } from './train-run.ts';
import { begin, cancel } from './train-runs.ts';

/** A run that takes longer than this shows how far it is, and again every so often. */
const SHOW_AFTER_MS = 700;
const SHOW_EVERY_MS = 1000;

export const train: Command<'train'> = {
  name: 'train',
  arguments: TRAIN_ARGUMENTS,
  visibility: 'public',
  opensForm: false,
  examples: [
    'xor',
    'article',
    'two-moons show=plane',
    'spiral activation=relu',
    'deep-chain compare=sigmoid,tanh,relu',
    'xor rate=200',
    'net=2-3-2 steps=200',
    'data="0 0: 0; 0 1: 1; 1 0: 1; 1 1: 1" steps=300',
  ],
  run: async (values, context) => answer(await withStart(values, context), 'new', context),
  actions: {
    'train-again': {
      visibility: 'public',
      opensForm: false,
      run: (data, _submitted, context) =>
        answer(Object.fromEntries(readLine(data, LONGEST_KEPT).pairs), 'replace', context),
    },
    // From where a network is shown that has no training yet.
    'train-net': {
      visibility: 'public',
      opensForm: false,
      run: (data, _submitted, context) => answer({ start: data }, 'new', context),
    },
    'train-cancel': {
      visibility: 'private',
      opensForm: false,
      run: (id, _submitted, context) => {
        const said = context.words.train.cancel[cancel(id, ownerOf(context))];
        return { kind: 'message', visibility: 'private', placement: 'new', blocks: [{ kind: 'text', text: [said] }] };
      },
    },
  },
};

/** As `train` is asked, or as one of its buttons asks. */
async function answer(values: Values, placement: Message['placement'], context: Context): Promise<Message> {
  const request = readTrainRequest(values);
  const { clock, progress, words } = context;
  const id = `${context.request.platform} ${context.request.id}`;
  const ticket = begin(id, ownerOf(context));
  const start = clock.now();
  let shown = start + SHOW_AFTER_MS - SHOW_EVERY_MS;
  const onProgress = (reached: Progress) => {
    if (progress === undefined || clock.now() - shown < SHOW_EVERY_MS) return;
    shown = clock.now();
    progress(underWayMessage(reached, id, words));
  };
  try {
    const trained = await runTraining(request, { clock, isCancelled: ticket.isCancelled, onProgress });
    return {
      kind: 'message',
      visibility: 'public',
      placement,
      blocks: trainAnswer(trained, words),
      result: () => trainResult(trained),
    };
  } finally {
    ticket.end();
  }
}

function underWayMessage({ done, all, loss }: Progress, id: string, words: Context['words']): Message {
  const said = words.train.underWay({ done: showNumber(done), all: showNumber(all), loss: showNumber(loss, 4) });
  return {
    kind: 'message',
    visibility: 'public',
    placement: 'replace',
    blocks: [
      { kind: 'text', text: [said] },
      {
        kind: 'buttons',
        buttons: [{ label: words.train.cancelButton, action: { name: 'train-cancel', data: id }, tone: 'danger' }],
      },
    ],
  };
}

function ownerOf({ request: { platform, person } }: Context): string {
  return `${platform} ${person.id}`;
}
