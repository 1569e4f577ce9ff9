// `/backprop lesson`: pages with a picture, something to change, and a prediction that is checked.

import type { Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import { onwards, pageBlocks, verdict } from '../lessons/page-blocks.ts';
import { decodePosition, type Position, positionAt } from '../lessons/position.ts';
import type { Command, Context } from './command.ts';
import { rememberPage } from './last-page.ts';
import { wholeOf } from './readers.ts';
import { readLesson, TOPIC } from './topic.ts';

export const lesson: Command<'lesson'> = {
  name: 'lesson',
  arguments: { topic: TOPIC, page: { type: 'whole' } },
  visibility: 'public',
  opensForm: false,
  examples: ['', 'input-scale', 'activation-slope page=2'],
  run: async (values, context) => {
    const read = readLesson(values.topic, 'lesson');
    const most = read.pages.length;
    const page = wholeOf(values, 'page', { least: 1, most, fallback: 1 }, `lesson ${read.topic} page=${most}`);
    return openPage(positionAt(read, page - 1), context);
  },
  actions: {
    'lesson-go': {
      visibility: 'public',
      opensForm: false,
      run: async (data, _submitted, context) => ({
        ...(await openPage(positionFrom(data), context)),
        placement: 'replace',
      }),
    },
    // In a channel the answer is for whoever pressed: nobody else's prediction is spoiled.
    'lesson-predict': { visibility: 'private', opensForm: false, run: answerPrediction },
  },
};

async function openPage(position: Position, context: Context): Promise<Message> {
  await rememberPage(position, context);
  return pageMessage(position, context.words);
}

export function pageMessage(position: Position, words: Context['words']): Message {
  return {
    kind: 'message',
    visibility: 'public',
    placement: 'new',
    blocks: pageBlocks(position, words),
    result: () => pageResult(position, words),
  };
}

function answerPrediction(data: string, _submitted: unknown, { request, words }: Context): Message {
  const bar = data.indexOf('|');
  const position = positionFrom(data.slice(bar + 1));
  const option = position.page.show(position.state, words).prediction.options[Number(data.slice(0, bar))];
  if (bar < 1 || !option) throw new UserError('expired', {}, 'lesson');
  if (request.place.kind === 'direct')
    return {
      kind: 'message',
      visibility: 'private',
      placement: 'replace',
      blocks: pageBlocks(position, words, option),
    };
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'new',
    blocks: [{ kind: 'text', text: [`${option.label} → `, ...verdict(option, words)] }, ...onwards(position, words)],
  };
}

function positionFrom(data: string): Position {
  const position = decodePosition(data);
  if (!position) throw new UserError('expired', {}, 'lesson');
  return position;
}

function pageResult({ lesson: { topic }, at, page, state }: Position, words: Context['words']) {
  const { options } = page.show(state, words).prediction;
  return {
    topic,
    page: at + 1,
    state,
    prediction: { options: options.length, right: options.findIndex((o) => o.right) },
  };
}
