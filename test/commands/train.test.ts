// `train` through the router: every preset learns what it is there for, nothing waits for a run, and runs can be stopped.

import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter } from '../../src/commands/router.ts';
import type { Input, Request, ShowProgress } from '../../src/conversation/platform.ts';
import type { Action, Message } from '../../src/conversation/reply.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { clock } from '../clock.ts';
import { storeInMemory } from '../store-in-memory.ts';

interface Result {
  readonly cancelled: boolean;
  readonly runs: readonly {
    readonly activation: string;
    readonly steps: number;
    readonly loss: { readonly first: number; readonly last: number };
    readonly accuracy: { readonly right: number; readonly of: number } | null;
    readonly gradientSize: { readonly first: readonly number[] };
    readonly divergedAt: number | null;
  }[];
}

let asked = 0;

function router(now = clock.now) {
  const { handle } = createRouter({
    commands,
    kept: new KeptInMemory(),
    store: storeInMemory(),
    clock: { ...clock, now },
    newReference: () => 'reference',
    log: (_reference, fault) => {
      throw fault;
    },
  });
  return async (input: Input, progress?: ShowProgress, person = 'mina'): Promise<Message> => {
    const request: Request = {
      id: String(asked++),
      platform: 'test',
      person: { id: person, name: person },
      place: { id: 'c', kind: 'channel' },
      language: 'en',
      at: 0,
      input,
    };
    const reply = await handle(request, progress);
    if (reply.kind !== 'message') throw new Error('a message was expected');
    return reply;
  };
}

const line = (text: string): Input => ({ kind: 'line', text });
const resultOf = (message: Message) => message.result!() as Result;
const runOf = async (text: string) => resultOf(await router()(line(text))).runs;

describe('the presets', () => {
  it.each(['and', 'xor', 'two-moons', 'spiral'])(
    '%s is learned: every example right, the loss a tenth of the start',
    async (name) => {
      const [run] = await runOf(`train ${name}`);
      expect(run!.accuracy!.right).toBe(run!.accuracy!.of);
      expect(run!.loss.last).toBeLessThan(run!.loss.first / 10);
    },
  );

  it('the article’s network comes near its floor, −ln σ(1), and never under it', async () => {
    const floor = Math.log(1 + Math.exp(-1));
    const [run] = await runOf('train article steps=5000');
    expect(run!.loss.last).toBeGreaterThan(floor);
    expect(run!.loss.last - floor).toBeLessThan(0.002);
    const [free] = await runOf('train article activation=identity');
    expect(free!.loss.last).toBeLessThan(floor / 10);
  });

  it('the deep chain vanishes with sigmoids and is cured by tanh and ReLU', async () => {
    const [sigmoid, tanh, relu] = await runOf('train deep-chain compare=sigmoid,tanh,relu');
    const share = ({ gradientSize: { first } }: NonNullable<typeof sigmoid>) => first[0]! / first.at(-1)!;
    expect(share(sigmoid!)).toBeLessThan(1e-3);
    expect(sigmoid!.loss.last).toBeGreaterThan(0.9 * Math.LN2);
    for (const cured of [tanh!, relu!]) {
      expect(share(cured)).toBeGreaterThan(100 * share(sigmoid!));
      expect(cured.accuracy!.right).toBe(cured.accuracy!.of);
    }
  });
});

it('a rate that is too large diverges, and says at which step', async () => {
  const [run] = await runOf('train data="1: 3; 2: 5; 3: 7" depth=1 rate=2 steps=1000');
  expect(run!.divergedAt).toBeGreaterThan(0);
  expect(run!.divergedAt).toBeLessThan(1000);
});

it('after a rate that was too large it names one that learns', async () => {
  const { blocks } = await router()(line('train xor rate=200'));
  const [, rate] = /Try rate=([\d.]+) instead/.exec(JSON.stringify(blocks))!;
  const [run] = await runOf(`train xor rate=${rate}`);
  expect(run!.accuracy!.right).toBe(run!.accuracy!.of);
});

it('says what was asked in vain: a rate of 0, an activation without a layer for it, a plane of other data', async () => {
  const saidOf = async (text: string) => JSON.stringify((await router()(line(text))).blocks);
  expect(await saidOf('train xor rate=0')).toMatch(/no weight moves/);
  expect(await saidOf('train and compare=relu,tanh')).toMatch(/no hidden layer/);
  expect(await saidOf('train and activation=relu')).toMatch(/no hidden layer/);
  expect(await saidOf('train and')).not.toMatch(/no hidden layer|sigmoid/);
  expect(await saidOf('train article show=plane')).toMatch(/loss curve instead/);
});

it('among several runs it draws the decisions of the best, and says whose they are', async () => {
  const { blocks } = await router()(line('train deep-chain compare=sigmoid,tanh show=plane'));
  const picture = blocks.find((block) => block.kind === 'picture')!;
  expect(picture.kind === 'picture' && picture.svg).toContain('Deep chain · tanh');
});

describe('refusing', () => {
  it.each([
    ['train xor activation=relu,tanh', 'one-activation'],
    ['train xor compare=relu,foo', 'unknown-name'],
    ['train xor compare=sigmod,relu', 'unknown-name'],
    ['train xor compare=relu', 'compare-count'],
    ['train 푸', 'unknown-name'],
    ['train data="1: a"', 'not-a-number'],
    ['train spiral units=32 depth=12 steps=5000', 'too-much-work'],
    ['train article depth=3', 'fixed-network'],
  ])(
    '%s is %s, with an example that works',
    async (text, code) => {
      const ask = router();
      const { error, blocks } = await ask(line(text));
      expect(error?.code).toBe(code);
      const button = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]!;
      expect((await ask({ kind: 'action', action: button.action })).error).toBe(undefined);
      // The most work that is allowed is among them.
    },
    60_000,
  );

  it('offers the very network that was too much, with fewer steps', async () => {
    const { error } = await router()(line('train spiral units=32 depth=12 steps=5000'));
    expect(error?.message).toMatch(/train preset=spiral steps=644 depth=12 units=32$/);
  });
});

it('finds the line through three points', async () => {
  const [run] = await runOf('train data="1: 3; 2: 5; 3: 7" depth=1 rate=0.1 steps=3000');
  expect(run!.loss.last).toBeLessThan(1e-6);
});

it('lets others run: between two turns of the event loop it never works for as long as the run takes', async () => {
  const turns: number[] = [];
  let before = performance.now();
  let running = true;
  const turn = () => {
    turns.push(performance.now() - before);
    before = performance.now();
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  const start = performance.now();
  await router()(line('train spiral steps=4000'));
  const whole = performance.now() - start;
  running = false;
  expect(turns.length).toBeGreaterThan(10);
  expect(turns.sort((a, b) => b - a)[2]!).toBeLessThan(whole / 4);
});

describe('a long run', () => {
  /** Time that flies: each look at the clock is 50 ms later. */
  const flying = () => {
    let time = 0;
    return () => (time += 50);
  };
  const stopOf = (message: Message): Action =>
    message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]!.action;

  it('shows how far it is, with a button that stops it', async () => {
    const ask = router(flying());
    const seen: Message[] = [];
    let stopped: Promise<Message> | undefined;
    const answer = await ask(line('train spiral steps=5000'), (message) => {
      seen.push(message);
      stopped ??= ask({ kind: 'action', action: stopOf(message) });
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(JSON.stringify((await stopped!).blocks)).toContain('told it to stop');
    const result = resultOf(answer);
    expect(result.cancelled).toBe(true);
    expect(result.runs[0]!.steps).toBeLessThan(5000);
    expect(JSON.stringify(answer.blocks)).toContain('Stopped on request');
  });

  it('is stopped by nobody else, and by nobody once it is over', async () => {
    const ask = router(flying());
    let other: Promise<Message> | undefined;
    let stop: Action | undefined;
    const answer = await ask(line('train spiral steps=300'), (message) => {
      stop = stopOf(message);
      other ??= ask({ kind: 'action', action: stop }, undefined, 'joon');
    });
    expect(resultOf(answer).cancelled).toBe(false);
    expect(JSON.stringify((await other!).blocks)).toContain('Only whoever began');
    expect(JSON.stringify((await ask({ kind: 'action', action: stop! })).blocks)).toContain('over already');
  });

  it('nobody has more than two at once', async () => {
    const ask = router();
    const replies = await Promise.all([1, 2, 3].map(() => ask(line('train spiral steps=300'))));
    expect(replies.map(({ error }) => error?.code).sort()).toEqual(['too-many-runs', undefined, undefined]);
  });
});
