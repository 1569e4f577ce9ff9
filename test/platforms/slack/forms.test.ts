// A form opens at once, says under its field what is wrong, and is answered where it was opened.

import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/conversation/platform.ts';
import type { Message } from '../../../src/conversation/reply.ts';
import { languages } from '../../../src/language/index.ts';
import { contractForm, contractManifest, contractMessage, withButton } from '../../conversation/contract-samples.ts';
import { fieldsOf } from './loopback/words.ts';
import { see, until } from './seen.ts';
import { pause, slackUnderTest } from './slack-under-test.ts';

const slack = slackUnderTest();

describe('a form', () => {
  const opensForms: Manifest = {
    ...contractManifest,
    actions: [{ name: 'contract.press', visibility: 'public', opensForm: true }, ...contractManifest.actions.slice(1)],
  };
  const form = (person = slack.loopback.mina) => {
    const shown = slack.loopback.world.views.get(person.id);
    return shown?.open && fieldsOf(shown.view).length > 0 ? shown : undefined;
  };

  it('opens at once, before it is made', async () => {
    let finish: () => void = () => {};
    slack.handle = () => new Promise((resolve) => (finish = () => resolve(contractForm)));
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => slack.loopback.world.views.has(slack.loopback.mina.id));
    const { hash } = slack.loopback.world.views.get(slack.loopback.mina.id)!;
    expect(form()).toBeUndefined();
    finish();
    await until(() => form() !== undefined);
    expect(form()!.hash).not.toBe(hash);
    expect(slack.calls('views.update')[0]!.args.hash).toBe(hash);
  });

  it('opens too where nobody said that one would', async () => {
    slack.handle = async () => contractForm;
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await until(() => form() !== undefined);
    expect(slack.calls('views.update')).toEqual([]);
  });

  it('that was closed meanwhile is no fault', async () => {
    let finish: () => void = () => {};
    slack.handle = () => new Promise((resolve) => (finish = () => resolve(contractForm)));
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => slack.loopback.world.views.has(slack.loopback.mina.id));
    slack.loopback.world.views.get(slack.loopback.mina.id)!.open = false;
    finish();
    await until(() => slack.calls('views.update').length === 1);
    await pause(50);
    expect([slack.events, slack.texts()]).toEqual([[], []]);
  });

  it('that comes to nothing says so in its place', async () => {
    slack.handle = async () => contractMessage('this is over', { error: { code: 'over', message: 'over' } });
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() =>
      JSON.stringify(slack.loopback.world.views.get(slack.loopback.mina.id)?.view ?? '').includes('this is over'),
    );
    expect(slack.texts()).toEqual([]);
  });

  it('whose three seconds are over is asked for again, with a sentence', async () => {
    slack.handle = async () => contractForm;
    for (const [line, error] of [
      ['ask', 'expired_trigger_id'],
      ['gradient', 'exchanged_trigger_id'],
    ] as const) {
      slack.loopback.server.trouble = ({ method }) =>
        method === 'views.open' ? { status: 200, body: { ok: false, error } } : undefined;
      slack.loopback.slash(slack.loopback.mina, line);
      await until(() => slack.texts().includes(languages.ko.slack.formTooLate));
      slack.loopback.world.messages.splice(0);
    }
  });

  it('that a typed line wants opens from a button below it', async () => {
    slack.handle = async ({ input }) => (input.kind === 'action' ? contractForm : contractForm);
    slack.loopback.write(slack.loopback.mina, 'ask');
    await see(slack.loopback, slack.loopback.mina, languages.ko.slack.openForm, slack.directOf());
    slack.loopback.press(slack.loopback.mina, languages.ko.slack.openForm, slack.directOf());
    await until(() => form() !== undefined);
    expect(slack.requests[1]!.input).toEqual({ kind: 'action', action: { name: 'run', data: 'ask' } });
  });

  it('shows a mistake under the field that it names, and keeps what was filled in', async () => {
    const refused: Message = {
      ...contractMessage('', { error: { code: 'bad', message: 'x is not a number' } }),
      blocks: [{ kind: 'text', text: [{ style: 'code', text: 'why' }, ' says nothing'] }],
    };
    slack.handle = async ({ input }) => (input.kind === 'submit' ? refused : contractForm);
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => form() !== undefined);
    await slack.loopback.submit(slack.loopback.mina, { x: 'one' }).acknowledged;
    expect(form()!.errors).toEqual({ why: 'why says nothing' });
    expect(slack.texts()).toEqual([]);
  });

  it('shows a mistake that names no field under the first', async () => {
    slack.handle = async ({ input }) =>
      input.kind === 'submit' ? contractMessage('no', { error: { code: 'no', message: 'no' } }) : contractForm;
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => form() !== undefined);
    await slack.loopback.submit(slack.loopback.mina, {}).acknowledged;
    expect(form()!.errors).toEqual({ x: 'no' });
  });

  it.each([
    ['a mistake', () => contractMessage('no', { error: { code: 'no', message: 'no' } })],
    ['another form', () => ({ ...contractForm, title: 'More' })],
  ])('that comes again because its answer was lost is answered alike: with %s', async (_, reply) => {
    const { socket } = slack.loopback.server;
    let handled = 0;
    slack.handle = async ({ input }) => {
      if (input.kind !== 'submit') return contractForm;
      handled += 1;
      return reply();
    };
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => form() !== undefined && socket.connected === 2);
    const send = socket.deliver.bind(socket);
    let again: Promise<unknown> | undefined;
    // The same payload once more, on the other line, when the first is being answered.
    socket.deliver = (type, payload, id) => {
      const first = send(type, payload, id);
      again = send(type, payload);
      return first;
    };
    const answer = await slack.loopback.submit(slack.loopback.mina, { x: 'one' }).acknowledged;
    expect(answer).toMatchObject({ response_action: expect.stringMatching(/errors|update/) });
    expect(await again).toEqual(answer);
    expect(handled).toBe(1);
  });

  it('that is sent once more when its line broke shows the mistake all the same', async () => {
    const { socket } = slack.loopback.server;
    let handled = 0;
    slack.handle = async ({ input }) => {
      if (input.kind !== 'submit') return contractForm;
      handled += 1;
      socket.cut(handledBy);
      await pause(100);
      return contractMessage('no', { error: { code: 'no', message: 'no' } });
    };
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => form() !== undefined && socket.connected === 2);
    const handledBy = socket.next;
    await slack.loopback.submit(slack.loopback.mina, { x: 'one' }).acknowledged;
    expect(form()!.errors).toEqual({ x: 'no' });
    expect(handled).toBe(1);
  });

  it('is followed by another in its place', async () => {
    slack.handle = async () => ({ ...contractForm, title: 'More' });
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => form() !== undefined);
    await slack.loopback.submit(slack.loopback.mina, {}).acknowledged;
    expect(form()!.view.title).toMatchObject({ text: 'More' });
  });

  it('closes when the answer takes long, and the answer follows', async () => {
    slack.handle = async ({ input }) => {
      if (input.kind !== 'submit') return contractForm;
      await pause(2300);
      return contractMessage('after all');
    };
    slack.loopback.slash(slack.loopback.mina, 'ask');
    await until(() => form() !== undefined);
    const before = Date.now();
    await slack.loopback.submit(slack.loopback.mina, {}).acknowledged;
    expect(Date.now() - before).toBeLessThan(2900);
    expect(form()).toBeUndefined();
    await see(slack.loopback, slack.loopback.joon, 'after all');
  });

  it('changes the message from which it was opened', async () => {
    await slack.restart({ manifest: opensForms });
    slack.handle = async ({ input }) => {
      if (input.kind === 'action') return contractForm;
      if (input.kind === 'submit') return contractMessage('changed', { placement: 'replace' });
      return withButton('the question', 'Press', 'p');
    };
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await see(slack.loopback, slack.loopback.mina, 'the question');
    slack.loopback.press(slack.loopback.joon, 'Press');
    await until(() => form(slack.loopback.joon) !== undefined);
    slack.loopback.submit(slack.loopback.joon, {});
    await see(slack.loopback, slack.loopback.mina, 'changed');
    expect(slack.texts()).toEqual(['changed']);
  });
});
