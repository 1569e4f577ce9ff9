// Q12 about a network of any shape: the sign of ∂L/∂w from error, slope and input of any of its weights.

import type { Chance } from '../../gradient/chance.ts';
import { inputWritten } from '../../gradient/factor-notation.ts';
import { differentiate, factorsOf, type WeightIndex } from '../../gradient/network.ts';
import type { NetworkSpec } from '../../gradient/network-spec.ts';
import { symbolOf } from '../../gradient/notation.ts';
import type { Catalog } from '../../language/catalog.ts';
import { showNumber } from '../../language/numbers.ts';
import { askedPicture } from '../asked-picture.ts';
import { drawPlaces } from '../drawn-numbers.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { placed } from '../placed-options.ts';
import type { Asked, Choice, Topic } from '../question.ts';
import { weightFormula, weightPicture } from '../weight-product.ts';
import { drawLike, drawWeight } from './draw-like.ts';

interface Given extends WeightIndex {
  readonly topic: Topic;
  readonly network: NetworkSpec;
  readonly order: readonly number[];
}

/** A slope that is 0 or falls would decide the sign too. */
const LEAST_SLOPE = 0.01;

export function drawAnySign(chance: Chance, topic: Topic, like: NetworkSpec): Given | undefined {
  const at = drawWeight(like, chance);
  const network = drawLike(like, chance, at);
  if (network === undefined) return undefined;
  const { slope } = factorsOf(network, differentiate(network), at).factors;
  return slope < LEAST_SLOPE ? undefined : { topic, network, ...at, order: drawPlaces(4, chance) };
}

export function askAnySign({ topic, network, order, ...at }: Given, words: Catalog): Asked {
  const say = words.questions['predict-sign'];
  const run = differentiate(network);
  const { factors, value } = factorsOf(network, run, at);
  const depth = network.layers.length;
  const { layer, unit } = at;
  const [z, h] = [symbolOf({ kind: 'z', layer, unit }, depth), symbolOf({ kind: 'h', layer, unit }, depth)];
  const show = (number: number) => showNumber(number, GIVEN_DIGITS);
  const isPositive = value > 0;
  const v = {
    ...{ z, h, weight: symbolOf({ kind: 'w', ...at }, depth) },
    error: `∂L/∂${h} = ${show(factors.error)}`,
    slope: `∂${h}/∂${z} = ${show(factors.slope)}`,
    x: `${inputWritten(network, layer, at.input).plain} = ${show(factors.input)}`,
    sign: isPositive ? '> 0' : '< 0',
  };
  const option = (positive: boolean, rises: boolean, rest: Omit<Choice, 'text'>): Choice => ({
    text: (rises ? say.rises : say.falls)({ weight: v.weight, sign: positive ? '> 0' : '< 0' }),
    ...rest,
  });
  const facts = say.any.facts(v);
  const flipped: Pick<Choice, 'mistake' | 'because'> =
    factors.input < 0
      ? { mistake: 'M11', because: say.errorAlone({ x: v.x, facts }) }
      : { mistake: 'M8', because: say.any.flipped({ facts }) };
  return {
    topic,
    prompt: say.any.prompt(v),
    picture: askedPicture(network, words, { kind: 'w', ...at }),
    network,
    answer: {
      kind: 'choice',
      options: placed(
        option(isPositive, !isPositive, { correct: true, because: facts }),
        [
          option(!isPositive, isPositive, { correct: false, ...flipped }),
          option(isPositive, isPositive, { correct: false, mistake: 'M32', because: say.uphill({ facts }) }),
          option(!isPositive, !isPositive, { correct: false, mistake: 'M8', because: say.both({ facts }) }),
        ],
        order,
      ),
    },
    solution: {
      point: isPositive ? say.point.falls(v) : say.point.rises(v),
      text: say.any.way(v),
      formula: weightFormula(network, at, run),
      picture: weightPicture(network, at, words),
    },
  };
}
