// What a statement of the bank is: drawn with numbers, true or false by computation, told with reasons right and wrong.

import type { Chance } from '../../../gradient/chance.ts';
import type { NetworkSpec } from '../../../gradient/network-spec.ts';
import type { Catalog } from '../../../language/catalog.ts';
import type { MistakeId } from '../../../marking/mistake-id.ts';
import type { Topic } from '../../question.ts';

/** `Facts` is plain JSON: it is stored with the question. */
export interface Statement<Facts = unknown> {
  readonly name: string;
  readonly topic: Topic;
  /** Undefined where the numbers would not show it. */
  draw(chance: Chance): Facts | undefined;
  /** Whether what it says is so, by computation. */
  holds(facts: Facts): boolean;
  tell(facts: Facts, words: Catalog): Told;
}

export interface Told {
  readonly says: string;
  /** Why it holds, or why not. */
  readonly right: string;
  readonly wrong: readonly WrongReason[];
  readonly point: string;
  readonly way: string;
  readonly network?: NetworkSpec;
}

export interface WrongReason {
  /** Which verdict it is a reason for. */
  readonly holds: boolean;
  readonly text: string;
  readonly because: string;
  readonly mistake?: MistakeId;
}

/** The words of a statement, each made from the same values. */
interface Phrases<Values> {
  readonly says: (values: Values) => string;
  readonly right: (values: Values) => string;
  readonly wrong: readonly {
    readonly text: (values: Values) => string;
    readonly because: (values: Values) => string;
  }[];
  readonly point: (values: Values) => string;
  readonly way: (values: Values) => string;
}

/** The wrong reasons in the order of the words: for which verdict each speaks, and its mistake. */
type Verdicts = readonly (readonly [holds: boolean, mistake?: MistakeId])[];

export function told<Values>(say: Phrases<Values>, values: Values, verdicts: Verdicts, network?: NetworkSpec): Told {
  return {
    says: say.says(values),
    right: say.right(values),
    wrong: verdicts.map(([holds, mistake], at) => ({
      holds,
      text: say.wrong[at]!.text(values),
      because: say.wrong[at]!.because(values),
      ...(mistake && { mistake }),
    })),
    point: say.point(values),
    way: say.way(values),
    ...(network && { network }),
  };
}
