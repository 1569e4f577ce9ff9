// Q15: the input alone is scaled while z is held. Then the gradient follows the input, and nothing else moves.

import { pick } from '../../gradient/chance.ts';
import { differentiate, factorsOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { subscript, symbolOf } from '../../gradient/notation.ts';
import { equals, product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawLike, drawWeight, isAskable } from '../any-network/draw-like.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { type NumberChoice, placedNumbers } from '../placed-options.ts';
import type { QuestionType } from '../question.ts';
import { drawNetwork } from '../random-network.ts';

interface Given {
  readonly network: NetworkSpec;
  readonly unit: number;
  readonly input: number;
  /** What the input becomes. */
  readonly to: number;
  readonly order: readonly number[];
}

/** Not ±1: then scaling once, twice and not at all would look alike. */
const FACTORS = [0.2, 0.25, 0.4, 0.5, 1.5, 2, 2.5, 3, 4, 5, 10, -0.5, -2, -3, -4];

export const scaleFactor: QuestionType<Given> = {
  name: 'scale-factor',
  level: 2,
  topics: ['input-scale'],
  suits: isAskable,
  draw(chance, _topic, like) {
    const asked = like
      ? drawWeight(like, chance, 0, 0)
      : { layer: 0, unit: pick([0, 1], chance), input: pick([0, 1], chance) };
    const { unit, input } = asked;
    const network = like ? drawLike(like, chance, asked) : drawNetwork(chance, { asked });
    // Back to the decimals that are meant: 0.3 · 3 is 0.8999… in doubles.
    const scaled = (x: number) => Number((pick(FACTORS, chance) * x).toPrecision(6));
    return network && { network, unit, input, to: scaled(network.x[input]!), order: drawPlaces(4, chance) };
  },
  ask({ network, unit, input, to, order }, words) {
    const say = words.questions['scale-factor'];
    const { factors, value } = factorsOf(network, differentiate(network), { layer: 0, unit, input });
    const after = factors.error * factors.slope * to;
    const k = after / value;
    const x = `x${subscript(input + 1)}`;
    const depth = network.layers.length;
    const v = {
      weight: symbolOf({ kind: 'w', layer: 0, unit, input }, depth),
      x,
      z: symbolOf({ kind: 'z', layer: 0, unit }, depth),
      unit: showNumber(unit + 1),
      from: showNumber(factors.input),
      to: showNumber(to),
      k: showNumber(k, GIVEN_DIGITS),
      gradient: showNumber(value, GIVEN_DIGITS),
      after: showNumber(after, GIVEN_DIGITS),
    };
    const facts = say.facts(v);
    const option = (times: number, rest: Omit<NumberChoice, 'text' | 'value'>): NumberChoice => ({
      text: `× ${showNumber(times, GIVEN_DIGITS)}`,
      value: times,
      ...rest,
    });
    const wrong = [
      option(k ** 2, { correct: false, mistake: 'M28', because: say.because.squared({ ...v, facts }) }),
      option(1, { correct: false, mistake: 'M11', because: say.because.same({ ...v, facts }) }),
      option(Math.abs(k), { correct: false, because: say.because.unsigned({ ...v, facts }) }),
      option(1 / k, { correct: false, because: say.because.inverse({ ...v, facts }) }),
    ];
    const rest = [factors.error, factors.slope];
    const [before, now] = [product([...rest, factors.input], GIVEN_DIGITS), product([...rest, to], GIVEN_DIGITS)];
    return {
      topic: 'input-scale',
      prompt: say.prompt(v),
      network,
      answer: {
        kind: 'choice',
        options: placedNumbers(option(k, { correct: true, because: facts }), wrong, order),
      },
      solution: {
        point: say.point(v),
        text: say.way(v),
        formula: {
          tex: `\\begin{aligned}${before.tex}&${equals(value, GIVEN_DIGITS).tex}\\\\ ${now.tex}&${equals(after, GIVEN_DIGITS).tex}\\end{aligned}`,
          plain: `${before.plain} ${equals(value, GIVEN_DIGITS).plain}\n${now.plain} ${equals(after, GIVEN_DIGITS).plain}`,
        },
      },
    };
  },
};
