// Q23: which predictions and errors a network can reach at all. What bounds the scores bounds the softmax of them.

import { type Activation, activationAt, activationRule, sigmoid } from '../../gradient/activations.ts';
import { pick } from '../../gradient/chance.ts';
import { differentiate } from '../../gradient/network.ts';
import type { Formula } from '../../language/number-formulas.ts';
import { showNumber, superscript, texNumber } from '../../language/numbers.ts';
import { activationName } from '../activation-name.ts';
import { drawPlaces, oneHot } from '../drawn-numbers.ts';
import { areApart } from '../guards.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import { outputHead } from '../output-head.ts';
import { placed } from '../placed-options.ts';
import type { Choice, QuestionType, Topic } from '../question.ts';

interface Given {
  readonly topic: Topic;
  readonly activation: Activation;
  readonly classes: number;
  /** Of class 1, where the question is about the error. */
  readonly target: 0 | 1;
  readonly order: readonly number[];
}

type Range = readonly [low: number, high: number];

const SIGMOID: Activation = { name: 'sigmoid' };
const TANH: Activation = { name: 'tanh' };
const ACTIVATIONS: readonly Activation[] = [SIGMOID, SIGMOID, TANH, TANH, { name: 'relu' }, { name: 'identity' }];
const CLASSES = [2, 3, 4, 5, 10];
/** So far out that a bounded activation has reached its bound in doubles, and an unbounded one leaves softmax at 0 and 1. */
const FAR = 1e3;

/** What an activation can give: its values far to the left and far to the right. */
function scoresOf(activation: Activation): Range {
  return [activationAt(activation, -FAR).h, activationAt(activation, FAR).h];
}

/** y₁ where its score is the one and all others are the other. */
function predictionAt(score: number, others: number, classes: number): number {
  const scores = Array.from({ length: classes }, (_, k) => (k === 0 ? score : others));
  return differentiate(outputHead(scores, oneHot(classes, 0))).pass.y![0]!;
}

/** From y₁ at its worst to y₁ at its best; both are limits that are never reached. */
function predictionRange(activation: Activation, classes: number): Range {
  const [low, high] = scoresOf(activation);
  return [predictionAt(low, high, classes), predictionAt(high, low, classes)];
}

const differ = ([a, b]: Range, [c, d]: Range) => areApart(a, c) || areApart(b, d);

export const reachableRange: QuestionType<Given> = {
  name: 'reachable-range',
  level: 4,
  topics: ['activation', 'error'],
  draw(chance, topic) {
    return {
      topic,
      activation: pick(ACTIVATIONS, chance),
      classes: pick(CLASSES, chance),
      target: topic === 'error' ? pick([0, 1], chance) : 1,
      order: drawPlaces(4, chance),
    };
  },
  ask({ topic, activation, classes: K, target, order }, words) {
    const say = words.questions['reachable-range'];
    const isError = topic === 'error';
    const shownOf = (range: Range): Range => (isError && target === 1 ? [1 - range[1], 1 - range[0]] : range);
    const quantity = isError ? '|y₁ − t₁|' : 'y₁';
    const textOf = (range: Range) => {
      const [low, high] = shownOf(range).map((value) => showNumber(value, GIVEN_DIGITS));
      return `${low} < ${quantity} < ${high}`;
    };
    const truth = predictionRange(activation, K);
    const [lowScore, highScore] = scoresOf(activation);
    const isBounded = highScore < FAR;
    const bound = (score: number) => (Math.abs(score) >= FAR ? (score < 0 ? '−∞' : '∞') : showNumber(score));
    const v = {
      name: activationName(activation, say.names),
      classes: showNumber(K),
      t: `t₁ = ${showNumber(target)}`,
      low: bound(lowScore),
      high: bound(highScore),
      range: textOf(truth),
    };
    const facts = isBounded ? say.facts.bounded(v) : say.facts.free(v);
    const otherClasses = K === 2 ? 3 : 2;
    const thoughts: { readonly range: Range; readonly mistake?: 'M39'; readonly because: string }[] = [
      { range: [0, 1], because: say.because.free({ facts }) },
      ...[SIGMOID, TANH]
        .filter(({ name }) => name !== activation.name)
        .map((other) => ({
          range: predictionRange(other, K),
          because: say.because.neighbour({ name: activationName(other, say.names), facts }),
        })),
      {
        range: [sigmoid(lowScore), sigmoid(highScore)],
        mistake: 'M39',
        because: say.because.alone({ facts }),
      },
      {
        range: predictionRange(activation, otherClasses),
        because: say.because.classes({ classes: showNumber(otherClasses), facts }),
      },
      // Of scores that are never negative one may think that each class keeps its share.
      ...(lowScore === 0
        ? [
            {
              range: [1 / K, highScore >= FAR ? 1 : truth[1]] as const,
              because: say.because.share({ classes: showNumber(K), facts }),
            },
          ]
        : []),
    ];
    const kept: Range[] = [truth];
    const wrong: Choice[] = [];
    for (const { range, ...rest } of thoughts) {
      if (kept.some((one) => !differ(shownOf(one), shownOf(range)))) continue;
      kept.push(range);
      wrong.push({ text: textOf(range), correct: false, ...rest });
    }
    const right: Choice = { text: textOf(truth), correct: true, because: facts };
    return {
      topic,
      prompt: isError ? say.prompt.error(v) : say.prompt.prediction(v),
      answer: { kind: 'choice', options: placed(right, wrong, order) },
      solution: {
        point: facts,
        text: isBounded ? say.way.bounded(v) : say.way.free(v),
        formula: isBounded ? boundedFormula(highScore - lowScore, K, truth) : freeFormula(activation),
      },
    };
  },
};

/** The ends by the distance of the two extreme scores. */
function boundedFormula(distance: number, K: number, [low, high]: Range): Formula {
  const e = {
    tex: distance === 1 ? 'e' : `e^{${distance}}`,
    plain: distance === 1 ? 'e' : `e${superscript(distance)}`,
  };
  const times = K === 2 ? '' : K - 1;
  const [least, most] = [low, high].map((end) => ({
    tex: texNumber(end, GIVEN_DIGITS),
    plain: showNumber(end, GIVEN_DIGITS),
  })) as [Formula, Formula];
  return {
    tex: `\\frac{1}{1+${times}${e.tex}}<y_1<\\frac{${e.tex}}{${e.tex}+${K - 1}},\\qquad ${least.tex}<y_1<${most.tex}`,
    plain: `1/(1 + ${times}${e.plain}) < y₁ < ${e.plain}/(${e.plain} + ${K - 1});  ${least.plain} < y₁ < ${most.plain}`,
  };
}

function freeFormula({ name }: Activation): Formula {
  const { symbol } = activationRule(name);
  const isOneSided = name === 'relu';
  return {
    tex: `${symbol.tex}(z)\\in${isOneSided ? '[0' : '(-\\infty'},\\infty)\\;\\Rightarrow\\;0<y_1<1`,
    plain: `${symbol.plain}(z) ∈ ${isOneSided ? '[0' : '(−∞'}, ∞)  ⇒  0 < y₁ < 1`,
  };
}
