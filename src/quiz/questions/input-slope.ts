// Q2: what ∂z/∂w is. The input that the weight was shown, and nothing else.

import { pick, shuffled } from '../../gradient/chance.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf, texOf } from '../../gradient/notation.ts';
import { equals } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawLike, drawWeight, isAskable } from '../any-network/draw-like.ts';
import { apartFrom } from '../guards.ts';
import type { Choice, QuestionType } from '../question.ts';
import { drawNetwork } from '../random-network.ts';

interface Given {
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly input: number;
  /** In which order the options stand. */
  readonly order: readonly number[];
}

const OPTIONS = 4;

export const inputSlope: QuestionType<Given> = {
  name: 'input-slope',
  level: 1,
  topics: ['fully-connected'],
  suits: isAskable,
  draw(chance, _topic, like) {
    if (like !== undefined) {
      const at = drawWeight(like, chance, 0, 0);
      const network = drawLike(like, chance, at);
      return network && { network, unit: at.unit, input: at.input, order: shuffled([0, 1, 2, 3], chance) };
    }
    const [unit, input] = [pick([0, 1], chance), pick([0, 1], chance)];
    const network = drawNetwork(chance, { asked: { layer: 0, unit, input } });
    return network && { network, unit, input, order: shuffled([0, 1, 2, 3], chance) };
  },
  ask({ network, unit, input, order }, words) {
    const say = words.questions['input-slope'];
    const depth = network.layers.length;
    const of = { w: { kind: 'w', layer: 0, unit, input }, z: { kind: 'z', layer: 0, unit } } as const;
    const [weight, z] = [symbolOf(of.w, depth), symbolOf(of.z, depth)];
    const x = symbolOf({ kind: 'x', input }, depth);
    const right = network.x[input]!;
    const other = network.x[input === 0 ? 1 : 0];
    const row = network.layers[0]!.W[unit]!;
    const value = showNumber(right);
    const wrong: Choice[] = [
      {
        text: showNumber(row[input]!),
        correct: false,
        value: row[input]!,
        mistake: 'M9',
        because: say.weight({ weight, x, value }),
      },
      ...(other === undefined
        ? []
        : [
            {
              text: showNumber(other),
              correct: false,
              value: other,
              mistake: 'M10',
              because: say.other({ weight, x, value }),
            } as const,
          ]),
      { text: '1', correct: false, value: 1, mistake: 'M11', because: say.bias({ x, value }) },
    ];
    const options = [
      { text: value, correct: true, value: right, because: say.right({ z, x, value }) },
      ...apartFrom(right, wrong as (Choice & { value: number })[]),
    ];
    const sum = row
      .map(
        (_, at) =>
          `${symbolOf({ kind: 'w', layer: 0, unit, input: at }, depth)}·${symbolOf({ kind: 'x', input: at }, depth)}`,
      )
      .join(' + ');
    return {
      topic: 'fully-connected',
      prompt: say.prompt({
        z,
        weight,
        sum,
        x: network.x.map((v) => showNumber(v)).join(', '),
        w: row.map((v) => showNumber(v)).join(', '),
      }),
      network,
      answer: { kind: 'choice', options: order.flatMap((at) => options[at] ?? []).slice(0, OPTIONS) },
      solution: {
        point: say.point({ z, weight, x, value }),
        text: say.way({ z, weight, x }),
        formula: {
          plain: `∂${z}/∂${weight} = ${x} ${equals(right).plain}`,
          tex: `\\frac{\\partial ${texOf(of.z, depth)}}{\\partial ${texOf(of.w, depth)}}=x_{${input + 1}}${equals(right).tex}`,
        },
      },
    };
  },
};
