// Derivations through the real router and a real store: begun, written, asked about, put aside, taken up and ended.

import { beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_LINE, MOST_MOVES } from '../../src/coach/derivation.ts';
import { languages } from '../../src/language/index.ts';
import { actionIn, channel, direct, Learner, offers, words } from './a-learner.ts';

const said = languages.en.derive;
let mina: Learner;

beforeEach(() => {
  mina = new Learner();
});

/** The factors of ∂L/∂w₁₁ in the article's network, in the order in which they are asked. */
const FACTORS = ['y1-t1', 'h1*(1-h1)', 'x1', '(y1-t1)*h1*(1-h1)*x1'];

describe('derive', () => {
  it('begins with ∂L/∂w₁₁ of the article’s network, for the asker alone, and goes on with what is open', async () => {
    const page = await mina.say('derive');
    expect(page).toMatchObject({ visibility: 'private', placement: 'new' });
    expect(offers(page)).toEqual(['derive-write', 'derive-hint', 'derive-show', 'derive-finish', 'derive-direct']);
    await mina.write(page, 'y1-t1');
    const again = await mina.say('유도');
    expect(await mina.kept()).toEqual([{ task: '', level: 1, state: 'open', moves: ['y1-t1'] }]);
    expect(actionIn(again, 'derive-hint')).toEqual({
      ...actionIn(page, 'derive-hint'),
      data: expect.stringMatching(/\/2$/),
    });
    expect(offers(await mina.say('derive w11'))).toEqual(offers(page));
    expect(await mina.kept()).toHaveLength(1);
  });

  it('is written by a form, and the page takes the place of the one before', async () => {
    const page = await mina.say('derive');
    const form = await mina.form(page);
    expect(form.title.length).toBeLessThanOrEqual(24);
    expect(form.fields).toMatchObject([{ name: 'line', kind: 'line', required: true }]);
    expect(await mina.submit(form, '`y1-t1`')).toMatchObject({ visibility: 'private', placement: 'replace' });
    expect((await mina.kept())[0]?.moves).toEqual(['y1-t1']);
  });

  it('ends when the goal is reached, and offers what may come next', async () => {
    let page = await mina.say('derive');
    for (const factor of FACTORS) page = await mina.write(page, factor);
    expect((await mina.kept())[0]).toMatchObject({ state: 'ended', moves: FACTORS });
    expect(offers(page)).toEqual(['derive-next', 'derive-again', 'run', 'derive-another']);
    expect(words(await mina.say('derive'))).toBe(words(page));
    const harder = await mina.press(page, 'derive-next');
    expect(offers(harder)).not.toContain('derive-show');
    expect((await mina.kept()).map(({ level, state }) => [level, state])).toEqual([
      [2, 'open'],
      [1, 'ended'],
    ]);
    expect(offers(await mina.press(harder, 'derive-finish'))).not.toContain('derive-next');
    await mina.press(page, 'derive-again');
    expect((await mina.kept())[0]).toMatchObject({ level: 1, state: 'open', moves: [] });
    await mina.press(await mina.say('derive'), 'derive-finish');
    await mina.choose(page, 'derive-another', 'x2');
    expect((await mina.kept())[0]).toMatchObject({ task: 'wrt=x2', level: 1, state: 'open' });
  });

  it('takes several lines at once at levels 2 and 3, each a move', async () => {
    const page = await mina.say('derive level=2');
    const form = await mina.form(page);
    expect(form.fields[0]?.kind).toBe('lines');
    await mina.submit(form, 'dL/dh1 * dh1/dz1 * dz1/dw11\n\n = (y1-t1)*dh1/dz1*x1\n');
    expect((await mina.kept())[0]?.moves).toEqual(['dL/dh1 * dh1/dz1 * dz1/dw11', '= (y1-t1)*dh1/dz1*x1']);
  });

  it('keeps nothing that cannot be read, and puts it into the form again with all that came after it', async () => {
    const page = await mina.say('derive level=3');
    const lines = ['dL/dh1 = y1-t1', 'h1*(1-', 'dz1/dw11 = x1', 'dh1/dz1 = h1*(1-h1)'];
    const after = await mina.write(page, lines.join('\n'));
    expect((await mina.kept())[0]?.moves).toEqual(lines.slice(0, 1));
    expect(words(after)).toContain(said.notYet(2));
    const form = await mina.form(after);
    expect(form.fields[0]?.value).toBe(lines.slice(1).join('\n'));
    await mina.submit(form, lines.slice(2).join('\n'));
    expect((await mina.kept())[0]?.moves).toEqual([lines[0], lines[2], lines[3]]);
  });

  it('refuses a line that is too long, and says how long it may be', async () => {
    const page = await mina.say('derive');
    const { error } = await mina.write(page, 'x1+'.repeat(LONGEST_LINE));
    expect(error?.code).toBe('line-too-long');
    expect((await mina.kept())[0]?.moves).toEqual([]);
  });

  it('ends when it is full', async () => {
    let page = await mina.say('derive level=3');
    for (let move = 1; move < MOST_MOVES; move++) page = await mina.press(page, 'derive-hint');
    page = await mina.write(page, 'dz1/dw11 = x1\ndh1/dz1 = h1(1-h1)');
    expect((await mina.kept())[0]).toMatchObject({ state: 'ended' });
    expect((await mina.kept())[0]?.moves).toHaveLength(MOST_MOVES);
    expect(words(page)).toContain(said.full(MOST_MOVES));
    expect(offers(page)).toContain('derive-again');
  });

  it.each([
    ['derive of=w9', 'not-a-quantity', '`of`'],
    ['derive net=2-3-2 of=w11', 'needs-layer', '`of`'],
    ['derive net=9-9-2 of=w1_11', 'not-derivable', '8 units'],
    ['derive level=4', 'out-of-range', '1 and 3'],
    ['derive x="1e308 1e308" w="9 9; 9 9"', 'not-finite', 'largest number'],
    ['derive rate=1', 'unknown-argument', 'rate'],
  ])('refuses “%s” with a sentence and an example of its own', async (line, code, sentence) => {
    const { error } = await mina.say(line);
    expect(error?.code).toBe(code);
    expect(error?.message).toContain(sentence.replaceAll('`', ''));
    expect(error?.message).toMatch(/Try it: \/backprop derive|Try it: .*gradient/);
  });
});

describe('what happens at the same time', () => {
  it('counts one of two presses on the same page', async () => {
    const page = await mina.say('derive');
    await Promise.all([mina.press(page, 'derive-hint'), mina.press(page, 'derive-hint')]);
    expect((await mina.kept())[0]?.moves).toEqual(['hint']);
    await mina.press(page, 'derive-show');
    await mina.press(page, 'derive-finish');
    expect((await mina.kept())[0]).toMatchObject({ state: 'open', moves: ['hint'] });
  });

  it('loses none of many lines, and counts each once', async () => {
    const page = await mina.say('derive level=3');
    const form = await mina.form(page);
    const lines = ['dL/dh1 = y1-t1', 'dh1/dz1 = h1*(1-h1)', 'dz1/dw11 = x1', 'dL/dw11 = x1', 'dL/dz1 = h1'];
    await Promise.all(lines.map((line) => mina.submit(form, line)));
    expect([...(await mina.kept())[0]!.moves].sort()).toEqual([...lines].sort());
  });

  it('counts a request that is delivered twice once, also when something came between', async () => {
    const page = await mina.say('derive level=3');
    const form = await mina.form(page);
    const twice = { id: 'delivered twice' };
    await mina.submit(form, 'dL/dh1 = y1-t1', twice);
    await mina.submit(form, 'dz1/dw11 = x1');
    await mina.submit(form, 'dL/dh1 = y1-t1', twice);
    expect((await mina.kept())[0]?.moves).toEqual(['dL/dh1 = y1-t1', 'dz1/dw11 = x1']);
    const begun = { id: 'begun twice' };
    await mina.say('derive w22 level=2');
    const question = await mina.say('derive w22 level=2');
    await mina.press(question, 'derive-begin', begun);
    await mina.press(question, 'derive-begin', begun);
    expect((await mina.kept()).map(({ task, state }) => [task, state])).toEqual([
      ['wrt=w22', 'open'],
      ['', 'aside'],
    ]);
  });

  it('does not count a line against another step than the one it was written for', async () => {
    const page = await mina.say('derive');
    const form = await mina.form(page);
    await mina.press(page, 'derive-show');
    const late = await mina.submit(form, 'y1-t1');
    expect(words(late)).toContain(said.late);
    expect((await mina.kept())[0]?.moves).toEqual(['skip']);
  });
});

describe('another one', () => {
  it('is begun only when asked, and loses nothing of what is open', async () => {
    await mina.write(await mina.say('derive'), 'y1-t1');
    const question = await mina.say('derive of=w22 level=2');
    expect(words(question)).toContain(said.question.title);
    expect(offers(question)).toEqual(['derive-open', 'derive-begin']);
    expect(await mina.kept()).toHaveLength(1);
    await mina.press(question, 'derive-open');
    expect(await mina.kept()).toMatchObject([{ task: '', state: 'open' }]);
    const page = await mina.press(question, 'derive-begin');
    expect(page.placement).toBe('replace');
    expect(words(page)).toContain('∂L/∂w₁₁, level 1, network 2-2');
    const end = await mina.press(page, 'derive-finish');
    const back = await mina.press(end, 'derive-open');
    expect(offers(back)).toContain('derive-show');
    expect((await mina.kept()).map(({ state, moves }) => [state, moves])).toEqual([
      ['open', ['y1-t1']],
      ['ended', []],
    ]);
  });

  it('can be taken up from its own page while it lies aside', async () => {
    const first = await mina.say('derive');
    const second = await mina.press(await mina.say('derive w22'), 'derive-begin');
    const found = await mina.press(first, 'derive-hint');
    expect(offers(found)).toEqual(['derive-open']);
    await mina.press(found, 'derive-open');
    expect((await mina.kept()).map(({ task, state, moves }) => [task, state, moves])).toEqual([
      ['', 'open', []],
      ['wrt=w22', 'aside', []],
    ]);
    expect(offers(await mina.press(second, 'derive-hint'))).toEqual(['derive-open']);
  });

  it('belongs to one person', async () => {
    const page = await mina.say('derive');
    const jun = { person: { id: 'jun', name: 'Jun' } };
    for (const name of ['derive-hint', 'derive-finish', 'derive-show', 'derive-direct', 'derive-write'])
      expect(await mina.press(page, name, jun)).toMatchObject({ error: { code: 'expired' } });
    const form = await mina.form(page);
    expect(await mina.submit(form, 'y1-t1', jun)).toMatchObject({ error: { code: 'expired' } });
    expect((await mina.kept())[0]?.moves).toEqual([]);
  });

  it('is the same on every platform of an account', async () => {
    await mina.write(await mina.say('derive'), 'y1-t1');
    const { accounts } = await mina.store();
    const there = new Learner(mina.store, { platform: 'slack', person: { id: 'U1', name: 'Mina' } });
    const { code } = await accounts.offer({ platform: 'web', personId: 'mina' });
    await accounts.join({ platform: 'slack', personId: 'U1' }, code);
    await there.write(await there.say('derive'), 'h1*(1-h1)');
    expect((await mina.kept())[0]?.moves).toEqual(['y1-t1', 'h1*(1-h1)']);
  });
});

describe('a plain message', () => {
  it('between two alone is the next line of what is open', async () => {
    await mina.say('derive', direct);
    const page = await mina.say('y1-t1', direct);
    expect(page).toMatchObject({ visibility: 'private', placement: 'new' });
    await mina.say('dh1/dz1 = h1(1-h1)', direct);
    await mina.say('힌트', direct);
    await mina.say('Hint!', direct);
    await mina.say('보여 줘', direct);
    expect((await mina.kept())[0]?.moves).toEqual(['y1-t1', 'dh1/dz1 = h1(1-h1)', 'hint', 'hint', 'skip']);
    expect(offers(await mina.say('give up', direct))).toContain('derive-again');
    expect((await mina.kept())[0]?.state).toBe('ended');
  });

  it('that names a command stays a command, and one that misspells it is told so', async () => {
    await mina.say('derive', direct);
    expect(words(await mina.say('help', direct))).toContain(languages.en.help.title);
    expect(words(await mina.say('settings', direct))).toContain(languages.en.settings.title);
    expect(await mina.say('gradeint', direct)).toMatchObject({ error: { code: 'unknown-command' } });
    expect(await mina.say('/y1', direct)).toMatchObject({ error: { code: 'unknown-command' } });
    expect(await mina.say('backprop y1-t1', direct)).toMatchObject({ error: { code: 'unknown-command' } });
    expect((await mina.kept())[0]?.moves).toEqual([]);
  });

  it('that cannot be read is told so, beside the derivation', async () => {
    await mina.say('derive', direct);
    const page = await mina.say('good morning', direct);
    expect(page.error).toBeUndefined();
    expect(offers(page)).toContain('derive-write');
    expect((await mina.kept())[0]?.moves).toEqual([]);
  });

  it('is nobody’s where nothing is open, or others are there', async () => {
    expect(await mina.say('y1-t1', direct)).toMatchObject({ error: { code: 'unknown-command' } });
    await mina.say('derive', direct);
    expect(await mina.say('y1-t1', channel)).toMatchObject({ error: { code: 'unknown-command' } });
    expect((await mina.kept())[0]?.moves).toEqual([]);
  });

  it('is asked for where one may type it, and the page can be sent there', async () => {
    const page = await mina.say('derive');
    expect(words(page)).not.toContain('type it here');
    expect(words(await mina.press(page, 'derive-direct'))).toContain(languages.en.lesson.sent);
    const [sent] = mina.messenger.messages;
    expect(words(sent!)).toContain('type it here');
    expect(offers(sent!)).toEqual(['derive-write', 'derive-hint', 'derive-show', 'derive-finish']);
  });
});
