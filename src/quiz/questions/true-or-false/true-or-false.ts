// Q33: true or false, and why. The statements are what is often said loosely; each is judged by computation.

import { pick } from '../../../gradient/chance.ts';
import { drawPlaces } from '../../drawn-numbers.ts';
import { placed } from '../../placed-options.ts';
import type { Choice, QuestionType, Topic } from '../../question.ts';
import { layerStatements } from './layer-statements.ts';
import { lessonStatements } from './lesson-statements.ts';
import type { Statement } from './statement.ts';
import { wholeStatements } from './whole-statements.ts';

interface Given {
  readonly statement: string;
  readonly facts: unknown;
  readonly order: readonly number[];
}

export const statements: readonly Statement[] = [...layerStatements, ...lessonStatements, ...wholeStatements];

const OPTIONS = 3;

export const trueOrFalse: QuestionType<Given> = {
  name: 'true-or-false',
  level: 2,
  topics: [...new Set(statements.map(({ topic }) => topic))],
  draw(chance, topic: Topic) {
    const statement = pick(
      statements.filter((one) => one.topic === topic),
      chance,
    );
    const facts = statement.draw(chance);
    return facts === undefined ? undefined : { statement: statement.name, facts, order: drawPlaces(OPTIONS, chance) };
  },
  ask({ statement: name, facts, order }, words) {
    const say = words.questions['true-or-false'];
    const statement = statements.find((one) => one.name === name);
    if (statement === undefined) throw new Error(`no statement is called ${name}`);
    const { says, right, wrong, point, way, network } = statement.tell(facts, words);
    const verdict = (holds: boolean, reason: string) => (holds ? say.holds(reason) : say.fails(reason));
    const key: Choice = { text: verdict(statement.holds(facts), right), correct: true, because: point };
    const others = wrong.map(
      ({ holds, text, ...rest }): Choice => ({ ...rest, text: verdict(holds, text), correct: false }),
    );
    return {
      topic: statement.topic,
      prompt: say.prompt(says),
      ...(network && { network }),
      answer: { kind: 'choice', options: placed(key, others, order) },
      solution: { point, text: way },
    };
  },
};
