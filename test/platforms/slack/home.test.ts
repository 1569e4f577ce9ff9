import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/conversation/reply.ts';
import { actionOf } from '../../../src/platforms/slack/action-value.ts';
import { homeView } from '../../../src/platforms/slack/home.ts';
import { drawMessage } from '../../../src/platforms/slack/render.ts';
import { message as anyMessage } from '../../conversation/samples.ts';
import { stories } from '../../stories.ts';
import { partsIn, viewFaults } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';
import { fileIdsFor, textsIn } from './shown.ts';

const told = (await stories()).filter(({ reply }) => reply.kind === 'message');

function isGood(view: object): void {
  expect(viewFaults({ ...view })).toEqual([]);
  if (hasSchema) expect(schemaFaults('home', view)).toEqual([]);
}

describe('App Home', () => {
  it.each(told)('shows $language $name', ({ reply }) => {
    const message = reply as Message;
    isGood(homeView(message));
    const { pictures, body } = drawMessage(message);
    const fileIds = fileIdsFor(pictures);
    const view = homeView(message, fileIds);
    isGood(view);
    // The same pictures, by the same names.
    const filesIn = (blocks: unknown) => partsIn(blocks).flatMap(({ slack_file }) => (slack_file ? [slack_file] : []));
    expect(filesIn(view.blocks)).toEqual(filesIn(body(fileIds).blocks));
  });

  it('shows any message', () => {
    fc.assert(
      fc.property(anyMessage, (message) => isGood(homeView(message))),
      { numRuns: 100 },
    );
  });

  it('has the words and the controls that a message of it has', () => {
    const message: Message = {
      kind: 'message',
      visibility: 'private',
      placement: 'new',
      blocks: [
        { kind: 'heading', text: 'Welcome' },
        { kind: 'buttons', buttons: [{ label: 'Go on', action: { name: 'run', data: 'lesson' }, tone: 'primary' }] },
      ],
    };
    const { blocks } = homeView(message);
    expect(blocks).toEqual(drawMessage(message).body(new Map()).blocks);
    expect(textsIn(blocks)).toEqual(['Welcome', 'Go on']);
    const [button] = partsIn(blocks).filter(({ type }) => type === 'button');
    expect(actionOf(String(button!.value))).toEqual({ name: 'run', data: 'lesson' });
  });
});
