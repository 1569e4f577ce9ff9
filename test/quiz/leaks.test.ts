// Nothing that leaves the program before a question is closed tells what is right: not a message, not an edit, not an
// acknowledgement, not a log line, not an id.

import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.ts';
import type { AnswerResult } from '../../src/quiz/answering.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import type { Answer, Asked } from '../../src/quiz/question.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';
import { askNext } from '../../src/quiz/round-question.ts';
import { Evening, inVirtualTime, pass, SETTINGS, soon } from './a-host.ts';
import { givenTo } from './given.ts';

inVirtualTime();

/** What only somebody who knows the answer can say. */
function secretsOf({ answer, solution }: Asked): string[] {
  return [...becauseOf(answer), solution.point, solution.text, ...modelOf(answer)].filter((text) => text.length > 3);
}

function becauseOf(answer: Answer): string[] {
  const all = answer.kind === 'choice' || answer.kind === 'several' ? answer.options : answer.mistakes;
  return all.map(({ because }) => because);
}

/** A typed answer stands nowhere: not as a whole and not in any of its usual roundings. */
function modelOf(answer: Answer): string[] {
  if (answer.kind === 'formula') return [answer.model];
  if (answer.kind !== 'number') return [];
  return [String(answer.value), answer.value.toPrecision(4), answer.value.toPrecision(3)];
}

/** What the person is told of an acknowledgement, without the round that it was judged against. */
function toldOf({ kind, stands, read, unread }: AnswerResult) {
  return { kind, read, unread, given: stands?.given, changes: stands?.changes, mark: stands?.mark };
}

describe.each(questionTypes.map((type) => [type.name, type] as const))('a question of %s', (_, type) => {
  it('is closed before anything that is sent tells its answer', async () => {
    const evening = await Evening.open({ types: [type] });
    try {
      const id = await evening.start({ questions: 1, level: 5, mode: 'no-rush', seconds: 120 });
      const { current, secret } = await evening.round(id);
      const give = (name: string, right: boolean) => {
        const given = givenTo(current, right);
        return soon(evening.host.answer({ round: id, index: 0, person: { id: name, name }, given, at: Date.now() }));
      };
      const [right, wrong] = [await give('mina', true), await give('joon', false)];
      await pass(3000);
      await soon(evening.host.steering.skip(id, 0, { personId: 'joon', mayManage: false }));
      await soon(evening.host.steering.pause(id, { personId: 'mina' }));
      await pass(100);
      const sent = JSON.stringify(evening.channel.posted);
      expect(evening.channel.posted[0]!.contents.length).toBeGreaterThan(2);
      for (const words of Object.values(languages)) {
        const asked = askQuestion(current.question, words);
        // What the prompt itself says is given, not told.
        const given = JSON.stringify([asked.prompt, asked.formula, asked.picture, optionsOf(asked.answer)]);
        for (const text of secretsOf(asked))
          if (!given.includes(text)) expect(sent).not.toContain(JSON.stringify(text).slice(1, -1));
      }
      expect(sent).not.toMatch(/"(because|mistake|correct|solution|secret)":|"M\d+"/);
      expect(sent).not.toContain(secret);
      // Right and wrong are acknowledged alike.
      for (const result of [right, wrong])
        expect(toldOf(result)).toMatchObject({ kind: 'accepted', changes: 0, mark: undefined });
      expect(Object.keys(toldOf(right))).toEqual(Object.keys(toldOf(wrong)));
      expect((await soon(evening.host.mine(id, 0, 'mina', 'en'))).kind).toBe('not-yet');
      expect(evening.faults).toEqual([]);
    } finally {
      await evening.close();
    }
  });
});

function optionsOf(answer: Answer): string[] {
  if (answer.kind === 'choice' || answer.kind === 'several') return answer.options.map(({ text }) => text);
  return answer.kind === 'order' ? [...answer.parts] : [];
}

describe('ids', () => {
  it('of options come from their source in the order shown, whichever of them is right', () => {
    for (const type of questionTypes)
      for (const secret of ['a', 'b', 'c', 'd']) {
        let ids = 0;
        const newId = () => `id${ids++}`;
        const round = { secret, settings: { ...SETTINGS, level: 5, mode: 'no-rush' } as const, askedTypes: [] };
        const { shown } = askNext(round, 0, { now: 0, newId, types: [type] });
        expect(shown.map(({ id }) => id)).toEqual(shown.map((_, at) => `id${at}`));
      }
  });

  it('of a round are of no use for drawing its questions', () => {
    const draw = (secret: string) => {
      const round = { secret, settings: SETTINGS, askedTypes: [] };
      return askNext(round, 0, { now: 0, newId: () => 'x' }).question.seed;
    };
    expect(draw('secret of the round')).not.toBe(draw('id of the round'));
  });
});
