// Q12: which sign a gradient has, and which way one step moves the weight. The slope never decides it: it is positive.

import { pick } from '../../gradient/chance.ts';
import { differentiate, factorsOf } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { subscript, symbolOf } from '../../gradient/notation.ts';
import { showNumber } from '../../language/numbers.ts';
import { isAskable } from '../any-network/draw-like.ts';
import { askAnySign, drawAnySign } from '../any-network/predict-sign.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { placed } from '../placed-options.ts';
import type { Choice, QuestionType, Topic } from '../question.ts';
import { drawNetwork } from '../random-network.ts';
import { weightFormula, weightPicture } from '../weight-product.ts';

interface Given {
  readonly topic: Topic;
  readonly network: NetworkSpec;
  /** Set where it is about somebody's own network. */
  readonly layer?: number;
  readonly unit: number;
  readonly input: number;
  readonly order: readonly number[];
}

export const predictSign: QuestionType<Given> = {
  name: 'predict-sign',
  level: 1,
  topics: ['input-scale', 'error'],
  suits: isAskable,
  draw(chance, topic, like) {
    if (like !== undefined) return drawAnySign(chance, topic, like);
    const [unit, input] = [pick([0, 1], chance), pick([0, 1], chance)];
    const network = drawNetwork(chance, { asked: { layer: 0, unit, input } });
    return network && { topic, network, unit, input, order: drawPlaces(4, chance) };
  },
  ask({ topic, network, layer, unit, input, order }, words) {
    if (layer !== undefined) return askAnySign({ topic, network, layer, unit, input, order }, words);
    const say = words.questions['predict-sign'];
    const at = { layer: 0, unit, input };
    const run = differentiate(network);
    const { factors, value } = factorsOf(network, run, at);
    const [k, j] = [subscript(unit + 1), subscript(input + 1)];
    const isPositive = value > 0;
    const v = {
      weight: symbolOf({ kind: 'w', ...at }, 1),
      unit: showNumber(unit + 1),
      from: showNumber(input + 1),
      y: `y${k} = ${showNumber(run.pass.y![unit]!, GIVEN_DIGITS)}`,
      t: `t${k} = ${showNumber(network.target[unit]!)}`,
      error: `y${k} − t${k} = ${showNumber(factors.error, GIVEN_DIGITS)}`,
      x: `x${j} = ${showNumber(factors.input)}`,
      sign: isPositive ? '> 0' : '< 0',
    };
    // What a step does is the opposite of the sign; what somebody thinks it does may not be.
    const option = (positive: boolean, rises: boolean, rest: Omit<Choice, 'text'>): Choice => ({
      text: (rises ? say.rises : say.falls)({ weight: v.weight, sign: positive ? '> 0' : '< 0' }),
      ...rest,
    });
    const facts = say.facts(v);
    const flipped: Pick<Choice, 'mistake' | 'because'> =
      factors.input < 0
        ? { mistake: 'M11', because: say.errorAlone({ x: v.x, facts }) }
        : { mistake: 'M8', because: say.flipped({ error: v.error, facts }) };
    const options = placed(
      option(isPositive, !isPositive, { correct: true, because: facts }),
      [
        option(!isPositive, isPositive, { correct: false, ...flipped }),
        option(isPositive, isPositive, { correct: false, mistake: 'M32', because: say.uphill({ facts }) }),
        option(!isPositive, !isPositive, { correct: false, mistake: 'M8', because: say.both({ facts }) }),
      ],
      order,
    );
    return {
      topic,
      prompt: topic === 'error' ? say.prompt.error(v) : say.prompt.input(v),
      network,
      answer: { kind: 'choice', options },
      solution: {
        point: isPositive ? say.point.falls(v) : say.point.rises(v),
        text: say.way(v),
        formula: weightFormula(network, at, run),
        picture: weightPicture(network, at, words),
      },
    };
  },
};
