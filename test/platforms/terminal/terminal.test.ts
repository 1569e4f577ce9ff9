import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { manifestOf } from '../../../src/commands/manifest.ts';
import type { Form, Message } from '../../../src/conversation/reply.ts';
import { complete } from '../../../src/platforms/terminal/completion.ts';
import { Filling } from '../../../src/platforms/terminal/filling.ts';
import { TerminalMessenger } from '../../../src/platforms/terminal/messenger.ts';
import { createTerminal } from '../../../src/platforms/terminal/terminal.ts';
import { sampleManifest } from '../web/sample-manifest.ts';

const manifest = manifestOf(commands);

describe('completion', () => {
  it.each([
    ['', [...new Set(commands.map(({ name }) => `${name.split(' ')[0]} `))]],
    ['/b', ['/backprop ']],
    ['gr', ['gradient ']],
    ['/backprop gr', ['gradient ']],
    ['gradient wr', ['wrt=']],
    ['gradient loss=ms', ['loss=mse']],
    ['gradient x=1 x', []],
    ['nothing w', []],
  ])('of “%s” offers %j', (line, offered) => {
    expect(complete(line, manifest, 'en')[0]).toEqual(offered);
  });

  it('knows names of two words', () => {
    const offered = (line: string, language = 'en') => complete(line, sampleManifest, language)[0];
    expect(offered('q')).toEqual(['quiz ']);
    expect(offered('/backprop quiz ')).toEqual(['start ', 'stop ']);
    expect(offered('quiz sta')).toEqual(['start ']);
    expect(offered('quiz start q')).toEqual(['questions=']);
    expect(offered('quiz questions')).toEqual([]);
    expect(offered('퀴즈 시', 'ko')).toEqual(['시작 ']);
    expect(offered('퀴즈 시작 문', 'ko')).toEqual(['문제수=']);
  });

  it('knows Korean names beside the others', () => {
    expect(complete('기', manifest, 'ko')[0]).toEqual(['기울기 ']);
    expect(complete('기울기 정', manifest, 'ko')[0]).toEqual(['정답=']);
  });

  it('keeps what was typed in what it offers', () => {
    for (const line of ['g', 'gradient w', 'gradient loss=m']) {
      const [offered, typed] = complete(line, manifest, 'en');
      expect(line.endsWith(typed)).toBe(true);
      for (const word of offered) expect(word.startsWith(typed)).toBe(true);
    }
  });
});

describe('the messenger', () => {
  const message = (text: string): Message => ({
    kind: 'message',
    visibility: 'public',
    placement: 'new',
    blocks: [{ kind: 'text', text: [text] }],
  });
  const textOf = (shown: Message) => JSON.stringify(shown.blocks);

  it('prints a key once, and an edit as a message of its own', async () => {
    const printed: string[] = [];
    const messenger = new TerminalMessenger('terminal', 'here', (shown) => printed.push(textOf(shown)));
    const ref = await messenger.post({ id: 'here', kind: 'direct' }, message('one'), 'k');
    expect(await messenger.post({ id: 'here', kind: 'direct' }, message('one again'), 'k')).toEqual(ref);
    await messenger.edit(ref, message('two'));
    expect(printed).toEqual([textOf(message('one')), textOf(message('two'))]);
  });
});

describe('a long answer', () => {
  const said = (text: string, button?: string): Message => ({
    kind: 'message',
    visibility: 'public',
    placement: 'new',
    blocks: [
      { kind: 'text', text: [text] },
      ...(button === undefined
        ? []
        : [{ kind: 'buttons', buttons: [{ label: button, action: { name: 'stop', data: 'run' } }] } as const]),
    ],
  });

  it('says on one line how far it is, and 1 presses what stands beside', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let printed = '';
    output.on('data', (chunk) => (printed += chunk));
    const never = () => Promise.reject(new Error('no picture is wanted'));
    const terminal = createTerminal({
      input,
      output,
      language: 'en',
      pictures: { formula: never, picture: never },
      log: () => {},
      interactive: true,
    });
    const stopped: string[] = [];
    await terminal.start(async ({ input: act }, progress) => {
      if (act.kind === 'action') {
        stopped.push(act.action.data);
        return said('it stops');
      }
      progress!(said('step 100 of 5000'));
      progress!(said('step 200 of 5000', 'Stop here'));
      await vi.waitFor(() => expect(stopped).toEqual(['run']));
      return said('stopped after 300 steps');
    }, manifest);
    input.write('train spiral\n');
    await vi.waitFor(() => expect(printed).toContain('\r\u001b[2Kstep 200 of 5000  [1] Stop here'));
    input.write('1\n');
    await vi.waitFor(() => expect(printed).toContain('stopped after 300 steps'));
    expect(printed).toContain('it stops');
    input.end();
    await terminal.left;
  });
});

describe('filling a form', () => {
  const form: Form = {
    kind: 'form',
    title: 'Form',
    fields: [
      { name: 'x', label: 'X', kind: 'line', value: '1', required: true },
      { name: 'why', label: 'Why', kind: 'lines', required: false },
      { name: 'a', label: 'A', kind: 'choice', required: true, options: [{ value: 'relu', label: 'ReLU' }] },
    ],
    submit: { label: 'Go', action: { name: 'go', data: '' } },
  };

  it('says what it will ask for', () => {
    expect(new Filling(form).text).toBe('Form\n  X [1]\n  Why\n  A (ReLU)');
  });

  it('keeps a value on an empty line, joins lines up to an empty one, and takes an option by its label', () => {
    const filling = new Filling(form);
    expect(['', 'a', 'b', '', 'ReLU'].map((line) => filling.take(line)).at(-1)).toEqual({
      x: '1',
      why: 'a\nb',
      a: 'relu',
    });
  });
});
