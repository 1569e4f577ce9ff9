// `/backprop derive`: a gradient derived by the learner, step by step, kept until it is done.

import type { Reply } from '../conversation/reply.ts';
import type { ActionHandler, Command, Context } from './command.ts';
import { hearDerivation } from './derive-heard.ts';
import { UNREAD, writeForm } from './derive-message.ts';
import { begunShown, parted, pressed, shown, wanted, write, writtenShown } from './derive-reply.ts';
import { end, ownDerivation, ownDerivations, standingOf, takeUp } from './derive-store.ts';
import { DERIVE_ARGUMENTS, otherTask, readTask } from './derive-task.ts';
import { sendDirectly } from './explain.ts';

export const derive: Command<'derive'> = {
  name: 'derive',
  arguments: DERIVE_ARGUMENTS,
  visibility: 'private',
  opensForm: false,
  examples: ['', 'w22 level=2', 'net=2-3-2 of=w1_21 level=3', 'b1 b="0.1 -0.2"'],
  run: async (values, context) => {
    if (Object.keys(values).length > 0) return wanted(await readTask(values, context), false, context);
    const all = await ownDerivations(context);
    const last = all.find(({ state }) => state === 'open') ?? all.find(({ state }) => state === 'ended') ?? all[0];
    return last ? shown(standingOf(last), context) : wanted(await readTask({}, context), false, context);
  },
  hears: hearDerivation,
  actions: {
    'derive-open': onPress(async (id, context) => begunShown(await takeUp(id, context), context)),
    'derive-begin': onPress((data, context) => {
      const [level, task] = parted(data);
      return wanted({ level: Number(level), task }, true, context);
    }),
    'derive-again': onPress(async (id, context) => {
      const { task, level } = await ownDerivation(id, context);
      return wanted({ task, level }, false, context);
    }),
    'derive-next': onPress(async (id, context) => {
      const stored = await ownDerivation(id, context);
      return wanted(otherTask(stored, { level: stored.level + 1 }), false, context);
    }),
    'derive-another': onPress(async (data, context) => {
      const [id, of] = parted(data);
      return wanted(otherTask(await ownDerivation(id, context), { of }), false, context);
    }),
    'derive-write': { ...onPress(openForm), opensForm: true },
    'derive-submit': onPress(async (data, context, { line = '' }) => {
      const [id, step] = parted(data);
      return writtenShown(await write(id, line, step, context), context);
    }),
    'derive-hint': onPress((data, context) => pressed('hint', data, context)),
    'derive-show': onPress((data, context) => pressed('skip', data, context)),
    'derive-finish': onPress(async (data, context) => {
      const [id, version] = parted(data);
      return shown(await end(id, Number(version), context), context);
    }),
    'derive-direct': {
      visibility: 'private',
      opensForm: false,
      run: async (data, _submitted, context) => {
        const [id] = parted(data);
        const { request } = context;
        const there = { ...context, request: { ...request, place: { ...request.place, kind: 'direct' } } } as const;
        const message = await shown(standingOf(await ownDerivation(id, context)), there, { invites: true });
        return sendDirectly(message, { name: 'derive-direct', data }, context);
      },
    },
  },
};

async function openForm(data: string, context: Context): Promise<Reply> {
  const bar = data.indexOf(UNREAD);
  const [id] = parted(data);
  const standing = standingOf(await ownDerivation(id, context));
  if (standing.stored.state !== 'open') return shown(standing, context);
  return writeForm(standing, bar < 0 ? '' : data.slice(bar + 1), context.words);
}

type Press = (data: string, context: Context, submitted: Parameters<ActionHandler['run']>[1]) => Reply | Promise<Reply>;

/** The answer takes the place of the message that was pressed. */
function onPress(run: Press): ActionHandler {
  return {
    visibility: 'private',
    opensForm: false,
    run: async (data, submitted, context) => {
      const reply = await run(data, context, submitted);
      return reply.kind === 'form' ? reply : { ...reply, placement: 'replace' };
    },
  };
}
