// Networks under a name through the real router and a real store: saved, asked for everywhere, changed, deleted, refused.

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter, type Router } from '../../src/commands/router.ts';
import { couldBeName, LONGEST_NAME } from '../../src/commands/saved-network-name.ts';
import type { Input } from '../../src/conversation/platform.ts';
import type { Action, Message, Reply } from '../../src/conversation/reply.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { MOST_NETWORKS } from '../../src/store/networks.ts';
import type { Store } from '../../src/store/store.ts';
import { clock } from '../clock.ts';
import { roundsInMemory } from '../rounds-in-memory.ts';
import { storeInMemory } from '../store-in-memory.ts';

let store: () => Promise<Store>;
let router: Router;
let requests = 0;

beforeEach(async () => {
  store = storeInMemory();
  router = createRouter({
    commands,
    clock,
    kept: new KeptInMemory(),
    store,
    rounds: roundsInMemory(await store()),
    newReference: () => 'reference',
    log: (_reference, fault) => {
      throw fault;
    },
  });
});

function handle(input: Input, personId = 'mina'): Promise<Reply> {
  const person = { id: personId, name: personId };
  const place = { id: 'general', kind: 'channel' } as const;
  return router.handle({ id: `${requests++}`, platform: 'test', person, place, language: 'en', at: 0, input });
}

async function say(text: string, personId?: string): Promise<Message> {
  const reply = await handle({ kind: 'line', text }, personId);
  if (reply.kind !== 'message') throw new Error('a message was expected');
  return reply;
}

async function press(message: Message, name: string, chosen = ''): Promise<Message> {
  const reply = await handle({
    kind: 'action',
    action: { ...actionIn(message, name)!, data: actionIn(message, name)!.data + chosen },
  });
  if (reply.kind !== 'message') throw new Error('a message was expected');
  return reply;
}

function actionIn({ blocks }: Message, name: string): Action | undefined {
  return blocks
    .flatMap((block) =>
      block.kind === 'buttons'
        ? block.buttons.map(({ action }) => action)
        : block.kind === 'select'
          ? [block.action]
          : [],
    )
    .find((action) => action.name === name);
}

const result = (message: Message) => message.result!() as Record<string, unknown>;
const codeOf = (message: Message) => message.error?.code;

describe('saving', () => {
  it('keeps what was typed, privately, and for nobody else', async () => {
    const saved = await say('settings net-save mine net=2-3-2 activation=tanh x="3 -1"');
    expect(saved.visibility).toBe('private');
    expect(result(saved)).toEqual({
      ...{ name: 'mine', net: '2-3-2', activation: 'tanh', loss: 'softmax-ce' },
      values: { net: '2-3-2', x: '3 -1', activation: 'tanh' },
    });
    expect(result(await say('settings nets'))).toEqual({ networks: [result(saved)] });
    expect(result(await say('settings nets', 'jun'))).toEqual({ networks: [] });
  });

  it('asks before it writes over another network, but not over the same one', async () => {
    await say('settings net-save mine net=2-3-2');
    expect(result(await say('settings net-save MINE net=2-3-2'))).toMatchObject({ name: 'mine' });
    const asked = await say('settings net-save Mine net=3-2');
    expect(result(asked)).toMatchObject({ asks: 'replace', net: '2-3-2' });
    expect(result(await say('settings nets mine'))).toMatchObject({ net: '2-3-2' });
    const replaced = await press(asked, 'settings-net-replace');
    expect(replaced.placement).toBe('replace');
    expect(result(replaced)).toMatchObject({ name: 'Mine', net: '3-2' });
    expect(result(await say('settings nets'))).toMatchObject({ networks: [{ name: 'Mine', net: '3-2' }] });
  });

  it('copies a saved one, changed', async () => {
    await say('settings net-save mine net=2-3-2 x="3 -1"');
    expect(result(await say('settings net-save other net=mine activation=relu'))).toMatchObject({
      values: { net: '2-3-2', x: '3 -1', activation: 'relu' },
    });
  });

  it('takes the network of an answer with all its numbers, by a form', async () => {
    const explained = await (async () => {
      const gradient = await say('gradient net=2-3-2 activation=relu wrt=w2_11 digits=9');
      return press(await press(gradient, 'gradient-step'), 'gradient-explain');
    })();
    const form = await handle({ kind: 'action', action: actionIn(explained, 'settings-net-form')! });
    if (form.kind !== 'form') throw new Error('a form was expected');
    expect(form.fields.map(({ name }) => name)).toEqual(['name']);
    const saved = await handle({ kind: 'submit', action: form.submit.action, values: { name: ' stepped ' } });
    const { values } = result(saved as Message) as { values: Record<string, string> };
    expect(Object.keys(values)).toEqual(['w', 'activation']);
    expect(result(await say('gradient net=stepped wrt=w2_11')).value).toBeDefined();
  });

  it.each([
    ['settings net-save net=2-3-2', 'empty-argument'],
    ['settings net-save name="my net"', 'network-name'],
    ['settings net-save name=2-3-2', 'network-name'],
    ['settings net-save name=2x3', 'network-name-taken'],
    ['settings net-save name=article', 'network-name-taken'],
    ['settings net-save name=Spiral', 'network-name-taken'],
    ['settings net-save name=나선', 'network-name-taken'],
    ['settings net-save name=ㅤ', 'network-name'],
    [`settings net-save name=${'a'.repeat(25)}`, 'network-name'],
    ['settings net-save name=mine net=2-3-2 w="1 2"', 'layer-count'],
    ['settings net-save name=mine x="1e308 1e308" w="9 9; 9 9"', 'not-finite'],
    ['settings net-save name=mine net=nobody', 'unknown-network'],
  ])('refuses %s and writes nothing', async (line, code) => {
    expect(codeOf(await say(line))).toBe(code);
    expect(result(await say('settings nets'))).toEqual({ networks: [] });
  });

  it(`keeps ${MOST_NETWORKS}, and says what to do about one more`, async () => {
    for (let at = 0; at < MOST_NETWORKS; at++) await say(`settings net-save n${at}`);
    expect(codeOf(await say('settings net-save more'))).toBe('networks-full');
    expect(codeOf(await say('settings net-save n3 net=3-2'))).toBeUndefined();
  });

  it('reads any name of letters and digits back as it is', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abzé가힣넷ж_-09'), minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(letters, (name) => {
        expect(couldBeName(name)).toBe(/[abzé가힣넷ж]/.test(name));
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => void couldBeName(text)));
    expect(LONGEST_NAME).toBe(24);
  });
});

describe('asking for one by its name', () => {
  beforeEach(() => say('settings net-save mine net=2-3-2 activation=tanh rate=0.5'));

  it('is the same as asking for it', async () => {
    const asked = result(await say('gradient net=Mine wrt=w2_12'));
    expect(asked).toEqual(result(await say('gradient net=2-3-2 activation=tanh rate=0.5 wrt=w2_12')));
  });

  it('lets what is typed beside it come first', async () => {
    const asked = result(await say('기울기 구조=mine 활성화=relu 입력="1 2" 대상=w1_11'));
    expect(asked).toEqual(result(await say('gradient net=2-3-2 activation=relu x="1 2" rate=0.5 wrt=w1_11')));
    const drawn = result(await say('gradient net=mine seed=7'));
    expect(drawn).toEqual(result(await say('gradient net=2-3-2 seed=7 activation=tanh rate=0.5 x="1.5 -0.5"')));
    expect(codeOf(await say('gradient net=mine w="1 2; 3 4"'))).toBe('layer-count');
  });

  it('is refused with the nearest name and all there are', async () => {
    await say('settings net-save 내것 net=3-2');
    const { error } = await say('gradient net=mein');
    expect(error).toMatchObject({ code: 'unknown-network', message: expect.stringContaining('mine, 내것') });
    expect(error!.message).toContain('Did you mean mine?');
    expect((await say('gradient net=mine', 'jun')).error).toMatchObject({ code: 'unknown-network' });
    expect(codeOf(await say('gradient net="2-"'))).toBe('not-a-net');
  });

  it('writes nothing about somebody who only asks', async () => {
    await say('gradient net=mine', 'jun');
    await say('settings nets', 'jun');
    expect(await (await store()).accounts.find({ platform: 'test', personId: 'jun' })).toBeUndefined();
  });

  it('leaves the buttons of an answer as they are when it is deleted', async () => {
    const answer = await say('gradient net=mine');
    const trained = await say('train net=mine steps=20');
    const opened = await say('settings nets mine');
    const asked = await say('settings net-delete mine');
    expect(result(asked)).toMatchObject({ asks: 'delete', name: 'mine' });
    expect(result(await say('settings nets'))).toMatchObject({ networks: [{ name: 'mine' }] });
    expect(result(await press(asked, 'settings-net-gone'))).toEqual({ networks: [] });
    expect(codeOf(await press(asked, 'settings-net-gone'))).toBeUndefined();
    for (const [message, name] of [
      [answer, 'gradient-double'],
      [trained, 'train-again'],
      [opened, 'run'],
      [opened, 'train-net'],
    ] as const)
      expect([name, codeOf(await press(message, name))]).toEqual([name, undefined]);
    expect(codeOf(await say('gradient net=mine'))).toBe('unknown-network');
  });

  it('trains it from its own weights, on its own example or on what fits it', async () => {
    const trained = result(await say('train net=mine steps=1'));
    expect(trained).toMatchObject({ preset: null, net: '2-3-2', loss: 'softmax-ce', rate: 0.5 });
    const { step, pass } = result(await say('gradient net=mine')) as { step: { loss: number }; pass: { loss: number } };
    const [run] = trained.runs as { loss: { first: number; last: number } }[];
    expect(run!.loss.first).toBeCloseTo(pass.loss, 12);
    expect(run!.loss.last).toBeCloseTo(step.loss, 12);
    expect(result(await say('train net=mine data="1 2: 0 1; 2 1: 1 0" steps=5'))).toMatchObject({ net: '2-3-2' });
    expect(codeOf(await say('train xor net=mine'))).toBe('net-examples');
    expect(codeOf(await say('train net=mine depth=2'))).toBe('net-and-shape');
    expect(codeOf(await say('train article net=2-2-2'))).toBe('fixed-network');
    await say('settings net-save square net=2-3-1 activation="tanh identity" loss=hinge');
    expect(codeOf(await say('train xor net=square'))).toBe('hinge-target');
  });

  it('asks the questions of a round about it', async () => {
    expect(codeOf(await say('quiz start net=mine mode=duel'))).toBe('net-in-duel');
    expect(codeOf(await say('quiz start net=nobody'))).toBe('unknown-network');
    expect(codeOf(await say('quiz start net=mine questions=2'))).toBeUndefined();
    const open = await (await store()).rounds.openIn('test', 'general');
    const { settings } = open!.state as { settings: { like: { layers: { activation: unknown }[] } } };
    expect(settings.like.layers.map(({ activation }) => activation)).toEqual([{ name: 'tanh' }, { name: 'tanh' }]);
    await say('quiz stop');
  });
});
