import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformError, type PlatformRefusal } from '../../src/errors.ts';
import { PACE } from '../../src/quiz/pace.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import { RoundPosts } from '../../src/quiz/round-posts.ts';
import { Evening, inVirtualTime, pass, START, soon } from './a-host.ts';

inVirtualTime();
let evening: Evening;
beforeEach(async () => {
  evening = await Evening.open();
});
afterEach(async () => {
  await evening.close();
  expect(evening.faults).toEqual([]);
});

function refusing(reason: PlatformRefusal | undefined): never {
  throw new PlatformError('test', 'post', new Error('refused'), undefined, reason);
}

describe('a channel', () => {
  it('that is slow to take a question costs nobody the time to answer', async () => {
    evening.channel.refuse = (operation) => {
      if (operation === 'post' && Date.now() < START + 12_000) refusing(undefined);
    };
    const id = await evening.start();
    await pass(31_000);
    const { current } = await evening.round(id);
    expect(evening.channel.keys).toEqual(['question:0']);
    expect(current.deadline).toBeGreaterThan(START + 40_000);
    expect(current.deadline! - current.timedFrom).toBe(30_000);
    evening.faults.length = 0;
  });

  it('that takes its time shows in the end what became of the question meanwhile, in one message', async () => {
    evening.channel.refuse = async (operation) => {
      if (operation === 'post') await new Promise((resolve) => setTimeout(resolve, 3000));
    };
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    await pass(1000);
    expect(evening.channel.posted).toEqual([]);
    await soon(evening.host.steering.next(id, 0, { personId: 'mina' }));
    await pass(4000);
    expect(evening.channel.keys).toEqual(['question:0']);
    expect(evening.channel.says('question:0')).toContain('Answer 1 of 3');
  });

  it('keeps the last content of a message when edits overtake each other', async () => {
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    let slow = true;
    evening.channel.refuse = async (operation) => {
      if (operation !== 'edit' || !slow) return;
      slow = false;
      await new Promise((resolve) => setTimeout(resolve, 5000));
    };
    // The count is on its way, slowly, when the question is closed.
    await pass(PACE.countMs + 600);
    expect(slow).toBe(false);
    await soon(evening.host.steering.next(id, 0, { personId: 'mina' }));
    await pass(6000);
    expect(evening.channel.says('question:0')).toContain('Answer 1 of 3');
  });

  it('is edited again by whoever was overtaken by another process', async () => {
    const id = await evening.start();
    const [slow, quick] = [1, 2].map(
      () => new RoundPosts({ store: evening.store, messages: roundMessages, messengerOf: () => evening.channel }),
    );
    let isSlow = true;
    evening.channel.refuse = async (operation) => {
      if (operation !== 'edit' || !isSlow) return;
      isSlow = false;
      await new Promise((resolve) => setTimeout(resolve, 5000));
    };
    const overtaken = slow!.edit(id, 0);
    await pass(100);
    expect(isSlow).toBe(false);
    await soon(evening.host.steering.next(id, 0, { personId: 'mina' }));
    await soon(quick!.edit(id, 0));
    expect(evening.channel.says('question:0')).toContain('Answer 1 of 3');
    await soon(overtaken);
    expect(evening.channel.says('question:0')).toContain('Answer 1 of 3');
  });

  it('in which somebody deletes the question has it posted anew', async () => {
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    const first = evening.channel.posted[0]!.key;
    evening.channel.refuse = (operation, key) => {
      if (operation === 'edit' && key === first) refusing('gone');
    };
    await pass(32_100);
    expect(evening.channel.keys[1]).toMatch(/^question:0:after:/);
    expect(evening.channel.posted).toHaveLength(2);
  });

  it.each(['gone', 'forbidden'] as const)(
    'that is %s ends the round, keeps the points, and the host is told',
    async (reason) => {
      const id = await evening.start();
      await evening.answer(id, 'mina', true);
      await evening.answer(id, 'joon', true);
      await pass(32_100);
      evening.channel.refuse = (operation) => {
        if (operation !== 'direct') refusing(reason);
      };
      await pass(PACE.revealMs + 100);
      expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'lost' });
      expect((await evening.round(id)).standings.map(({ points }) => points)).toEqual([150, 150]);
      expect(evening.channel.posted.at(-1)).toMatchObject({ place: 'direct mina', key: `round:${id}:lost` });
    },
  );

  it('that is lost with a host who takes no messages ends in silence', async () => {
    evening.channel.refuse = (operation) => refusing(operation === 'direct' ? 'closed' : 'forbidden');
    const id = await evening.start();
    expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'lost' });
    await pass(10_000);
  });
});
