import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { codeOf, createRouter } from '../../src/commands/router.ts';
import type { Input, Request } from '../../src/conversation/platform.ts';
import type { Message, Reply } from '../../src/conversation/reply.ts';
import { languages } from '../../src/language/index.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { clock } from '../clock.ts';
import { roundsInMemory } from '../rounds-in-memory.ts';
import { storeInMemory } from '../store-in-memory.ts';

const faults: unknown[] = [];
const kept = new KeptInMemory();
const newReference = () => 'ab12cd34';
const store = storeInMemory();
const rounds = roundsInMemory(await store());
const router = createRouter({
  commands,
  rounds,
  kept,
  store,
  clock,
  newReference,
  log: (_reference, fault) => faults.push(fault),
});

function requestFor(input: Input, language = 'en'): Request {
  const person = { id: 'p', name: 'P' };
  return { id: '1', platform: 'test', person, place: { id: 'c', kind: 'channel' }, language, at: 0, input };
}

async function say(text: string, language = 'en'): Promise<Message> {
  const reply = await router.handle(requestFor({ kind: 'line', text }, language));
  if (reply.kind !== 'message') throw new Error('a message was expected');
  return reply;
}

const heading = (reply: Reply) =>
  reply.kind === 'message'
    ? reply.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))[0]
    : undefined;

describe('finding a command', () => {
  it.each([
    '/backprop gradient',
    'backprop gradient',
    'gradient',
    '/gradient',
    '/BACKPROP Gradient',
    '/backprop 기울기',
    '기울기',
  ])('%s asks for a gradient', async (line) => {
    expect(heading(await say(line))).toBe('∂L/∂w₁₁ ≈ −0.10335');
  });

  it.each(['', '   ', '/backprop', '/backprop help', '도움말'])('“%s” asks for help, privately', async (line) => {
    const reply = await say(line);
    expect(heading(reply)).toBe(languages.en.help.title);
    expect(reply.visibility).toBe('private');
  });

  it('answers in the person’s language, and in English where we do not speak it', async () => {
    expect(heading(await say('help', 'ko-KR'))).toBe(languages.ko.help.title);
    expect(heading(await say('help', 'fr'))).toBe(languages.en.help.title);
  });

  it('takes argument names in either language, and typed options from a platform', async () => {
    const korean = await say('/backprop 기울기 입력="3 -1" 정답="0 1"');
    const typed = await router.handle(
      requestFor({ kind: 'command', name: 'gradient', values: { x: '3 -1', target: '0 1' } }),
    );
    expect(heading(typed)).toBe(heading(korean));
    expect((await say('/backprop 기울기 입력="3 -1" x="1 1"')).error?.code).toBe('repeated-argument');
  });
});

describe('refusing', () => {
  it.each([
    ['/backprop gradeint', 'unknown-command'],
    ['/backprop gradient y=1', 'unknown-argument'],
    ['/backprop gradient fast', 'stray-word'],
    ['/backprop gradient x=1 x=2', 'repeated-argument'],
    ['/backprop gradient x="1', 'unclosed-quote'],
    ['/backprop gradient x=', 'empty-argument'],
    ['/backprop gradient x="1 b"', 'not-a-number'],
    ['/backprop gradient rate=fast', 'not-a-number'],
    ['/backprop gradient x="1e999 1"', 'number-too-large'],
    ['/backprop gradient x="1/0 1"', 'divides-by-zero'],
    ['/backprop gradient rate=1,234', 'ambiguous-number'],
    ['/backprop gradient rate=-1', 'out-of-range'],
    ['/backprop gradient digits=99', 'out-of-range'],
    ['/backprop gradient seed=1.5', 'not-whole'],
    ['/backprop gradient loss=foo', 'unknown-name'],
    ['/backprop gradient activation=sigmod', 'unknown-name'],
    ['/backprop gradient net=2--2', 'not-a-net'],
    ['/backprop gradient net=two', 'unknown-network'],
    ['/backprop gradient net=2-33', 'net-too-large'],
    [`/backprop gradient net=${Array(70).fill('2').join('-')}`, 'net-too-large'],
    ['/backprop gradient w="1 2; 3 4 | 5 6" net=2-2', 'layer-count'],
    ['/backprop gradient b="1 2 | 3"', 'layer-count'],
    ['/backprop gradient w="1 2; 3"', 'uneven-rows'],
    ['/backprop gradient w="1 2 3; 4 5 6" net=2-2', 'weight-shape'],
    ['/backprop gradient w="1 2; 3 4 | 5 6 7" net=2-2-1', 'weight-shape'],
    ['/backprop gradient b="1 2 3"', 'bias-count'],
    ['/backprop gradient x="1 2 3"', 'input-count'],
    ['/backprop gradient target=1', 'target-count'],
    ['/backprop gradient activation="relu tanh"', 'activation-count'],
    ['/backprop gradient activation=tanh(2)', 'no-parameter'],
    ['/backprop gradient loss=hinge target="1 0"', 'hinge-target'],
    ['/backprop gradient loss=bce target="2 0"', 'bce-target'],
    ['/backprop gradient wrt=q', 'not-a-quantity'],
    ['/backprop gradient wrt=w13', 'outside-net'],
    ['/backprop gradient net=2-3-2 wrt=w11', 'needs-layer'],
    ['/backprop gradient x="1e308 1e308" w="9 9; 9 9"', 'not-finite'],
    ['/backprop gradient loss=bce activation=identity', 'loss-undefined'],
    [`/backprop gradient x="${'1 '.repeat(5000)}"`, 'line-too-long'],
  ])('%s is %s: private, one sentence, with an example that works', async (line, code) => {
    for (const language of ['en', 'ko']) {
      const reply = await say(line, language);
      expect(reply.error?.code).toBe(code);
      expect(reply.visibility).toBe('private');
      const button = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]!;
      const tried = await router.handle(requestFor({ kind: 'action', action: button.action }, language));
      expect(tried.kind === 'message' && tried.error).toBe(undefined);
    }
  });

  it('offers the name that was probably meant as the example, and names arguments as the reader calls them', async () => {
    expect((await say('gradient activation=sigmod')).error?.message).toContain('/backprop gradient activation=sigmoid');
    expect((await say('기울기 입력="1 둘"', 'ko')).error?.message).toContain('입력(x)에서');
  });

  it('lets nothing typed become code in a sentence', async () => {
    const { blocks } = await say('gradient x="1 `b`"');
    expect(JSON.stringify(blocks[0])).toContain('�b�');
  });

  it('shows no invisible or turning characters back', async () => {
    const { error } = await say('gradient x="1 \u202eevil\u200b\u0007"');
    expect(error?.message).toContain('�evil');
    for (const hidden of ['\u202e', '\u200b', '\u0007']) expect(error?.message).not.toContain(hidden);
  });

  it('names the nearest command, argument and name', async () => {
    expect((await say('gradeint')).error?.message).toContain('mean gradient?');
    expect((await say('gradient targett=1')).error?.message).toContain('mean target?');
    expect((await say('gradient activation=sigmod')).error?.message).toContain('mean sigmoid?');
    expect((await say('gradient loss=crossentrpy')).error?.message).toContain('mean softmax-ce?');
  });

  it('covers every phrase that can refuse', () => {
    expect(Object.keys(languages.en.errors).map(codeOf)).toContain('unknown-action');
  });
});

describe('actions', () => {
  it('refuses a button of another version, and one whose data was forgotten', async () => {
    const press = (name: string, data: string) => router.handle(requestFor({ kind: 'action', action: { name, data } }));
    expect(await press('gradient-old', '')).toMatchObject({ error: { code: 'unknown-action' } });
    expect(await press('gradient-step', `~${'x'.repeat(22)}`)).toMatchObject({ error: { code: 'expired' } });
    expect(await press('constructor', '')).toMatchObject({ error: { code: 'unknown-action' } });
  });

  it('survive a whole chain of presses, however long the numbers get', async () => {
    let reply: Reply = await say('/backprop gradient net=2-3-2 activation=tanh');
    for (const name of ['gradient-step', 'gradient-double', 'gradient-swap', 'gradient-step', 'gradient-step']) {
      if (reply.kind !== 'message') throw new Error('a message was expected');
      const button = reply.blocks
        .flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))
        .find((b) => b.action.name === name)!;
      expect(`${name}:${button.action.data}`.length).toBeLessThanOrEqual(100);
      reply = await router.handle(requestFor({ kind: 'action', action: button.action }));
      expect(reply).toMatchObject({ kind: 'message', placement: 'replace' });
      expect(reply).not.toHaveProperty('error');
    }
  });
});

describe('the form', () => {
  it('comes filled with what is there, so that submitting it unchanged changes nothing', async () => {
    const line = 'gradient net=2-3-2-2 activation="leaky-relu(0.2) tanh leaky-relu(0.2)" wrt=w1_11';
    const asked = await say(line);
    const button = asked.blocks
      .flatMap((b) => (b.kind === 'buttons' ? b.buttons : []))
      .find((b) => b.action.name === 'gradient-form')!;
    const form = await router.handle(requestFor({ kind: 'action', action: button.action }));
    if (form.kind !== 'form') throw new Error('a form was expected');
    const values = Object.fromEntries(form.fields.map((field) => [field.name, field.value ?? '']));
    expect(values.activation).toBe('leaky-relu(0.2) tanh leaky-relu(0.2)');
    const again = await router.handle(requestFor({ kind: 'submit', action: form.submit.action, values }));
    expect(heading(again)).toBe(heading(asked));
  });
});

describe('whatever is typed', () => {
  it('gets an answer or a refusal, never a fault', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'gradient',
        'x=',
        'w=',
        '"',
        '“',
        '|',
        ';',
        '1',
        '-0.5',
        'net=2-3',
        'wrt=w',
        '기울기',
        '1e308',
        ' ',
        '=',
        '\u202e',
        '@everyone',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const reply = await say(`gradient ${pieces.join(' ')}`);
        expect(reply.error?.code).not.toBe('fault');
      }),
      { numRuns: 500 },
    );
    expect(faults).toEqual([]);
  });

  it('is apologised for when the fault is ours, with a reference and without the fault', async () => {
    const broken = createRouter({
      clock,
      commands: commands.map((command) => ({ ...command, run: () => Promise.reject(new Error('secret detail')) })),
      kept,
      store,
      newReference,
      log: (reference, fault) => faults.push([reference, fault]),
    });
    const reply = await broken.handle(requestFor({ kind: 'line', text: 'gradient' }));
    expect(reply).toMatchObject({ visibility: 'private', error: { code: 'fault' } });
    expect(JSON.stringify(reply)).toContain('ab12cd34');
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(faults.pop()).toMatchObject(['ab12cd34', { message: 'secret detail' }]);
  });
});

describe('the manifest', () => {
  it('has a name and description in both languages for everything, within Discord’s limits', () => {
    for (const command of router.manifest.commands) {
      for (const each of [command, ...command.arguments]) {
        expect(Object.keys(each.names).sort()).toEqual(['en', 'ko']);
        for (const word of Object.values(each.names).flatMap((name) => name.split(' ')))
          expect(word).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
        for (const text of Object.values(each.descriptions)) expect(text.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('has examples that run', async () => {
    for (const line of router.manifest.commands.flatMap((command) => command.examples)) {
      expect(await say(line)).not.toHaveProperty('error');
    }
  });

  it('declares every action that a reply can carry', async () => {
    const declared = router.manifest.actions.map((action) => action.name);
    for (const { actions = {} } of commands) expect(declared).toEqual(expect.arrayContaining(Object.keys(actions)));
    expect(declared).toContain('run');
  });
});
